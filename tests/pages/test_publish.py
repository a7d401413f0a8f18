"""The site as MkDocs builds it: the same bytes by every way, and faults told in a sentence."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml

from macros.facts.facts import Facts
from macros.pages import addresses, linked_data, publish
from macros.pages.page import Page, Paper
from macros.pages.pages import pages
from macros.pages.paper import FILES
from macros.pages.render import environment
from macros.pages.shell import SLOTS
from macros.pages.site import body
from macros.reading.problems import as_text
from tests.conftest import AS_AT, ROOT
from tests.pages.html import parsed
from tests.pages.test_render import NASTY, quoted

pytestmark = pytest.mark.site

SAMPLE = [
    "leicester/",
    "attention/",
    "cheltenham/crime-and-disorder/",
    "cheltenham/reports/2002-to-2003/",
    "walsall/community-safety/actions/1-6/",
    "walsall/community-safety/reports/2005-09-15/",
    "hertfordshire/crime-and-disorder-partnerships/",
    "hertfordshire/st-albans-community-safety/actions/4/",
]
EPOCH = str(int(datetime(AS_AT.year, AS_AT.month, AS_AT.day, 23, 30, tzinfo=UTC).timestamp()))
AUCKLAND = {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1", "LC_ALL": "C"}
HONOLULU = {"TZ": "Pacific/Honolulu", "PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8"}


def environ(more: Mapping[str, str]) -> dict[str, str]:
    """Return what a command of ours needs to know of the machine, and more."""
    own = {"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    return {**own, "PYTHONPATH": str(ROOT), **more}


def project(folder: Path) -> Path:
    """Return a copy of the project whose pages in docs/ can be changed."""
    for name in ("docs", "data"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("overrides", "macros"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Return every file of a built site."""
    every = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in every}


def test_pages_drawn_by_mkdocs_itself_are_the_same_to_the_byte(
    tmp_path: Path, site: Path, real: Facts
) -> None:
    every = {page.address: page for page in pages(real)}
    top = project(tmp_path / "project")
    for address in SAMPLE:
        page = every[address]
        front = {
            "title": str(page.title),
            "description": page.description,
            "edit": page.edit,
            "feed": addresses.nearest_feed(page.follow or page.address),
            "replaces": address.strip("/"),
            "layout": "whole",
            "linked_data": SLOTS["linked_data"](linked_data.text(page, real.register.site)),
        }
        path = top / "docs" / f"{address}index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{yaml.safe_dump(front)}---\n\n<!-- body -->\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "../drawn"]
    subprocess.run(command, cwd=top, env=environ({}), check=True, capture_output=True)
    env = environment(real)
    for address in SAMPLE:
        drawn = (tmp_path / "drawn" / address / "index.html").read_text("utf-8")
        assert drawn.count("<!-- body -->") == 1
        whole = drawn.replace("<!-- body -->", body(_with_paper(every[address], site), env, real))
        assert whole == (site / address / "index.html").read_text("utf-8"), address


def _with_paper(page: Page, site: Path) -> Page:
    """Return a page as the site shows it: with its PDF, where one lies beside it."""
    address = f"{page.address}{FILES.get(page.kind, '')}"
    file = site / address
    return replace(page, paper=Paper(address, file.stat().st_size)) if file.is_file() else page


def test_the_sample_holds_pages_of_many_kinds_and_depths(real: Facts) -> None:
    every = {page.address: page for page in pages(real)}
    assert {every[address].kind for address in SAMPLE} >= {
        *("council", "plan", "year", "action", "report"),
    }
    assert {address.count("/") for address in SAMPLE} == {1, 2, 3, 4}


def test_two_builds_differ_in_no_byte_wherever_and_whenever(tmp_path: Path) -> None:
    sites = []
    for number, around in enumerate((AUCKLAND, HONOLULU)):
        site = tmp_path / "a longer way" / "site" if number else tmp_path / "built"
        command = [sys.executable, "-m", "macros", "build", "--site", str(site)]
        subprocess.run(command, cwd=ROOT, env=environ(around), check=True, capture_output=True)
        sites.append(files(site))
    assert sites[0] == sites[1]
    assert len(sites[0]) > len(SAMPLE)


def test_text_that_tries_to_be_code_is_published_as_the_same_text(tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    plan = ROOT / "data" / "plans" / "walsall" / "community-safety" / "plan.yml"
    text = plan.read_text("utf-8")
    for number, nasty in enumerate(NASTY):
        path = data / "plans" / "walsall" / f"nasty-{number}" / "plan.yml"
        path.parent.mkdir(parents=True)
        lines = text.split("\n")
        lines[lines.index("title: Community safety")] = f"title: {quoted(nasty)}"
        purpose = lines.index("purpose: >-")
        lines[purpose : lines.index("context:")] = [f"purpose: {quoted(nasty)}"]
        lines.remove("source: 2005-09-15")
        path.write_text("\n".join(lines), encoding="utf-8")
    publish.build(ROOT, data, tmp_path / "site", AS_AT)
    for number, nasty in enumerate(NASTY):
        html = (tmp_path / "site" / "walsall" / f"nasty-{number}" / "index.html").read_text("utf-8")
        document = parsed(html)
        assert document.one("h1").text == nasty
        assert document.one("head").one("title").text.startswith(nasty)
        script, told = document.every("script")
        assert script.attributes["src"].endswith("assets/site.js")
        assert json.loads("".join(map(str, told.children)))["name"].startswith(nasty)


FAILING = [
    # a page in docs/, its text, what is said
    (
        "new.md",
        "---\nrender_macros: true\n---\n\n# New\n\n{{ progress_table('walsall/roads') }}\n",
        "docs/new.md:7:1: error: There is no plan “walsall/roads”. There are: cheltenham/crime",
    ),
    (
        "new.md",
        "---\nrender_macros: true\n---\n\n# New\n\n{{ colour }}\n",
        "docs/new.md:7:1: error: 'colour' is undefined",
    ),
    (
        "new.md",
        "---\nrender_macros: true\n---\n\n# New\n\n{% if %}\n",
        "docs/new.md:7:1: error: Expected an expression, got 'end of statement block'",
    ),
    (
        "leicester.md",
        "# Leicester\n",
        "mkdocs.yml:1:1: error: A page in docs/ has the address leicester/, which a page made",
    ),
    (
        "new.md",
        "# New\n\n[nowhere](nowhere.md)\n",
        "docs/new.md:3:1: error: This page has a link 'nowhere.md', but the target is not found",
    ),
]


@pytest.mark.parametrize(("name", "text", "message"), FAILING)
def test_what_is_wrong_with_a_hand_written_page_stops_the_build_and_is_said(
    name: str, text: str, message: str, tmp_path: Path
) -> None:
    top = project(tmp_path / "project")
    (top / "docs" / name).write_text(text, encoding="utf-8")
    with pytest.raises(publish.FaultySiteError) as faulty:
        publish.build(top, top / "data", tmp_path / "site", AS_AT)
    assert as_text(faulty.value.problems).startswith(message)
    assert not (tmp_path / "site").exists()


def test_a_fault_in_the_built_site_keeps_it_from_the_public(tmp_path: Path) -> None:
    top = project(tmp_path / "project")
    about = top / "docs" / "about.md"
    about.write_text(f'{about.read_text("utf-8")}\n<p id="main">twice</p>\n', encoding="utf-8")
    live = tmp_path / "site"
    live.mkdir()
    (live / "index.html").write_text("the last good one", encoding="utf-8")
    with pytest.raises(publish.FaultySiteError) as faulty:
        publish.build(top, top / "data", live, AS_AT)
    assert [problem.message for problem in faulty.value.problems] == [
        "The id “main” stands 2 times on this page."
    ]
    assert (live / "index.html").read_text("utf-8") == "the last good one"


def test_wrong_data_stops_the_build_with_every_problem(tmp_path: Path) -> None:
    top = project(tmp_path / "project")
    for name in ("leicester", "walsall"):
        path = top / "data" / "councils" / f"{name}.yml"
        path.write_text(path.read_text("utf-8").replace("\nshort:", "\nshrt:"), encoding="utf-8")
    with pytest.raises(publish.FaultySiteError) as faulty:
        publish.build(top, top / "data", tmp_path / "site", AS_AT)
    told = as_text(faulty.value.problems)
    assert "data/councils/leicester.yml:3:1: error:" in told
    assert "data/councils/walsall.yml:3:1: error:" in told


@pytest.mark.parametrize("day", [date(2002, 1, 1), date(2004, 2, 29), date(2026, 1, 31)])
def test_the_site_builds_on_any_day_with_what_was_published_by_then(
    day: date, tmp_path: Path
) -> None:
    assert publish.build(ROOT, ROOT / "data", tmp_path / "site", day) > len(SAMPLE)


def test_a_council_can_begin_with_nothing_but_its_own_file(tmp_path: Path) -> None:
    top = project(tmp_path / "project")
    for name in ("plans", "bodies"):
        shutil.rmtree(top / "data" / name)
    for path in (top / "data" / "councils").iterdir():
        path.unlink()
    (top / "data" / "glossary.yml").unlink()
    council = "name: Our Council\nshort: Our\nkind: borough\n"
    (top / "data" / "councils" / "our.yml").write_text(council, encoding="utf-8")
    macros = top / "docs" / "guide" / "macros.md"
    lines = [line for line in macros.read_text("utf-8").splitlines() if '("' not in line]
    macros.write_text("\n".join(lines), encoding="utf-8")
    publish.build(top, top / "data", tmp_path / "site", AS_AT)
    councils = parsed((tmp_path / "site" / "councils" / "index.html").read_text("utf-8"))
    assert councils.one("a", href="../our/").text == "Our Council"


def test_a_site_can_be_published_at_another_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANS_ADDRESS", "https://pages.example/plans/")
    monkeypatch.setenv("PLANS_EDIT", "https://code.example/edit/")
    monkeypatch.setenv("PLANS_MISTAKES", "https://code.example/issues/new")
    publish.build(ROOT, ROOT / "data", tmp_path / "site", date(2026, 1, 31))
    page = parsed((tmp_path / "site" / "leicester" / "index.html").read_text("utf-8"))
    assert page.one("link", rel="canonical").attributes["href"] == (
        "https://pages.example/plans/leicester/"
    )
    links = {link.text: link.attributes["href"] for link in page.one("footer").every("a")}
    assert links["Edit this page"] == "https://code.example/edit/data/councils/leicester.yml"
    assert links["Report a mistake"] == "https://code.example/issues/new"
