"""The site as files: pages filled into the shell, pages replaced, old addresses, the sitemap."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from macros.facts.facts import Facts
from macros.pages.marks import Marks
from macros.pages.shell import SLOTS, slot
from macros.pages.site import SHELL, AddressTakenError, HandWritten, fill_site
from tests.pages.html import parsed
from tests.plans import KEY, facts_of

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
formerly:
  - /parks/old/
"""
FACTS = facts_of(PLAN, reports={"2025-08-15": ""})
SITE = "https://plans.sample.example/"
RAW = ("body", "linked_data")
MADE = {
    "attention/",
    "sample/",
    "sample/attention/",
    "sample/reports/2025-to-2026/",
    "sample/calendar/",
    "sample/parks/",
    "sample/parks/questions/",
    "sample/parks/exceptions/",
    "sample/parks/actions/1/",
    "sample/parks/reports/2025-08-15/",
    "bodies/sample-police/",
    "posts/sample/",
    "posts/sample/head-of-parks/",
    "posts/sample-police/",
    "posts/sample-police/chief-constable/",
    "themes/lighting/",
    "themes/parks/",
}


def generated(folder: Path, *more: str) -> Path:
    """Return a folder as a site generator leaves it: the shell, a page, and what is not used."""
    slots = "".join(f'<p class="{name}">{slot(name)}</p>' for name in SLOTS)
    for name in (SHELL, "about/index.html", "404.html", *more):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html>{slots if name == SHELL else name}</html>", encoding="utf-8")
    for name in ("assets/javascripts/theme.js", "assets/plans.css", "sitemap.xml.gz"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def fill(folder: Path, written: Iterable[HandWritten] = (), found: Facts = FACTS) -> dict[str, str]:
    """Fill a folder, and return the texts of all files in it but for pictures."""
    fill_site(folder, found, Marks(found), tuple(written))
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".png")
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the texts of all files of a filled folder."""
    about = HandWritten("about/", "about/index.html")
    return fill(generated(tmp_path_factory.mktemp("filled")), [about])


def test_every_page_of_the_record_becomes_a_file(files: dict[str, str], tmp_path: Path) -> None:
    assert {f"{address}index.html" for address in MADE} <= set(files)
    assert fill_site(generated(tmp_path), FACTS, Marks(FACTS), ()) == len(MADE)


def test_each_page_fills_the_slots_with_its_own_values(files: dict[str, str]) -> None:
    page = parsed(files["sample/parks/actions/1/index.html"])
    values = {name: page.one("p", class_=name).text for name in SLOTS if name not in RAW}
    assert values == {
        "root": "../../../../",
        "title": "Light the paths: action 1, Parks, Sample Borough Council",
        "description": "Today this is not reported. Nobody is named to lead it.",
        "canonical": f"{SITE}sample/parks/actions/1/",
        "edit": "https://code.sample.example/edit/main/data/plans/sample/parks/plan.yml",
        "feed": "sample/parks/feed.xml",
        "attention": "false",
    }
    assert page.one("main").one("h1").text == "Light the paths"


def test_the_shell_and_what_the_theme_brings_never_reach_the_public(
    files: dict[str, str],
) -> None:
    assert not {name for name in files if "shell" in name or "javascripts" in name}
    assert "sitemap.xml.gz" not in files
    assert "assets/plans.css" in files


def test_without_a_shell_nothing_is_filled(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        fill(tmp_path)


def test_marks_on_hand_written_pages_and_on_the_404_are_filled(tmp_path: Path) -> None:
    marks = Marks(FACTS)
    link = marks.functions()["plan_link"](KEY)
    folder = generated(tmp_path)
    for name in ("about/index.html", "404.html"):
        (folder / name).write_text(f"<html>{link}</html>", encoding="utf-8")
    fill_site(folder, FACTS, marks, (HandWritten("about/", "about/index.html"),))
    about = parsed((folder / "about/index.html").read_text("utf-8"))
    assert about.one("a").attributes["href"] == "../sample/parks/"
    assert parsed((folder / "404.html").read_text("utf-8")).one("a").text.startswith("Parks")


def test_the_sitemap_holds_every_address_once_in_order(files: dict[str, str]) -> None:
    text = files["sitemap.xml"]
    names = {"": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = ET.fromstring(text).findall("url/loc", names)  # noqa: S314  our own file
    assert [one.text for one in found] == sorted(f"{SITE}{each}" for each in {*MADE, "about/"})


def test_an_old_address_leads_to_the_plan(files: dict[str, str]) -> None:
    page = parsed(files["parks/old/index.html"])
    assert page.one("a").attributes["href"] == "../../sample/parks/"
    refresh = page.every("meta")
    assert any("url=../../sample/parks/" in one.attributes.get("content", "") for one in refresh)
    assert "parks/old/" not in files["sitemap.xml"]


def test_a_hand_written_page_at_the_address_of_another_is_refused(tmp_path: Path) -> None:
    page = HandWritten("sample/parks/", "sample/parks/index.html")
    with pytest.raises(AddressTakenError, match="write “replaces: sample/parks” in its front"):
        fill(generated(tmp_path, page.file), [page])


def test_a_hand_written_page_stands_in_for_another_if_it_says_so(tmp_path: Path) -> None:
    page = HandWritten("sample/parks/", "sample/parks/index.html", replaces="sample/parks")
    files = fill(generated(tmp_path, page.file), [page])
    assert files["sample/parks/index.html"] == "<html>sample/parks/index.html</html>"
    assert files["sitemap.xml"].count("/sample/parks/</loc>") == 1


def test_an_old_address_that_is_taken_is_refused(tmp_path: Path) -> None:
    taken = PLAN.replace("/parks/old/", "/sample/parks/actions/1/")
    with pytest.raises(AddressTakenError, match="2 pages want the address sample/parks/actions/1/"):
        fill(generated(tmp_path), found=facts_of(taken))
