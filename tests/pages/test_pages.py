"""Which pages there are, and what each says of itself: address, title, banner, way back, parts."""

from __future__ import annotations

import pytest

from macros.exports.every_file import every_file
from macros.facts.facts import facts
from macros.pages.page import Banner
from tests.conftest import ROOT
from tests.pages.drawing import Drawing
from tests.plans import AS_AT, files, register, said
from tests.reading.small import SMALL

PLAN = """
actions:
  - ref: "1.1"
    title: Light the paths
  - ref: "2"
    title: Mow the lawns
"""
REAL = SMALL["councils/sample.yml"].replace("example: yes\n", "")
OTHER = REAL.replace("Sample Borough", "Other District").replace("short: Sample", "short: Other")
HAND_WRITTEN = {"", *(f"{path.stem}/" for path in (ROOT / "docs").glob("*.md")), "guide/"}
REPORTS = {
    "2025-08-15": "",
    "2025-to-2026-q2": "kind: quarterly\ntitle: Q2\ncovers: 2025/26 Q2\ndate: 2025-10-20\n",
}


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    """Return the pages of three councils: an official one, another, and an invented one."""
    done = {"2025-07-31": said({"1.1": "status: complete"})}
    found = register(
        {
            "councils/sample.yml": REAL,
            "councils/other.yml": OTHER,
            "councils/invented.yml": SMALL["councils/sample.yml"],
            **files(PLAN, done, REPORTS),
            **files("title: Streets\nowners: [other, sample]\n" + PLAN, key="other/streets"),
            **files(PLAN, key="invented/parks"),
        }
    )
    return Drawing(facts(found, AS_AT))


def test_there_is_a_page_for_each_council_year_plan_action_and_report(drawing: Drawing) -> None:
    assert {address: page.kind for address, page in drawing.pages.items()} == {
        "attention/": "all-attention",
        "sample/": "council",
        "sample/attention/": "attention",
        "sample/reports/2025-to-2026/": "year",
        "sample/calendar/": "calendar",
        "sample/parks/": "plan",
        "sample/parks/questions/": "questions",
        "sample/parks/exceptions/": "exceptions",
        "sample/parks/actions/1-1/": "action",
        "sample/parks/actions/2/": "action",
        "sample/parks/reports/2025-08-15/": "report",
        "sample/parks/reports/2025-to-2026-q2/": "period",
        "other/": "council",
        "other/calendar/": "calendar",
        "other/attention/": "attention",
        "other/streets/": "plan",
        "other/streets/questions/": "questions",
        "other/streets/exceptions/": "exceptions",
        "other/streets/actions/1-1/": "action",
        "other/streets/actions/2/": "action",
        "invented/": "council",
        "invented/calendar/": "calendar",
        "invented/attention/": "attention",
        "invented/parks/": "plan",
        "invented/parks/questions/": "questions",
        "invented/parks/exceptions/": "exceptions",
        "invented/parks/actions/1-1/": "action",
        "invented/parks/actions/2/": "action",
        "bodies/sample-police/": "body",
        **{f"posts/{key}/": "posts" for key in ("invented", "other", "sample")},
        **{f"posts/{key}/head-of-parks/": "post" for key in ("invented", "other", "sample")},
        "posts/sample-police/": "posts",
        "themes/lighting/": "theme",
        "themes/parks/": "theme",
        "posts/sample-police/chief-constable/": "post",
    }


def test_no_two_pages_of_one_council_share_a_title(drawing: Drawing) -> None:
    own = [page.title for page in drawing.pages.values() if page.address.startswith("sample/")]
    assert len(own) == len(set(own))


def test_a_title_says_whose_page_it_is(drawing: Drawing) -> None:
    titles = {address: page.title for address, page in drawing.pages.items()}
    assert titles["sample/"] == "Sample Borough Council"
    assert titles["sample/parks/"] == "Parks, Sample Borough Council"
    assert titles["other/streets/"] == (
        "Streets, Other District Council and Sample Borough Council"
    )
    assert titles["sample/reports/2025-to-2026/"] == "All plans in 2025/26, Sample Borough Council"


def test_every_page_leads_back_to_the_pages_above_it(drawing: Drawing) -> None:
    for address, page in drawing.pages.items():
        trail = [crumb.address for crumb in page.crumbs]
        assert trail[0] == ""
        assert all(address.startswith(above) and above != address for above in trail)
        assert set(trail[1:]) <= {*drawing.pages, *HAND_WRITTEN}
        (crumbs,) = drawing(address).every("nav", class_="crumbs")
        assert [link.text for link in crumbs.every("a")] == [crumb.title for crumb in page.crumbs]


def test_pages_of_a_council_that_publishes_here_itself_have_no_banner(drawing: Drawing) -> None:
    own = [page for page in drawing.pages.values() if page.address.startswith("sample/")]
    assert {page.banner for page in own} == {None}
    assert drawing("sample/parks/").every("aside") == []


def test_all_pages_of_another_council_say_that_they_are_not_its_own(drawing: Drawing) -> None:
    for address in (each for each in drawing.pages if each.startswith("other/")):
        (banner,) = drawing(address).every("aside", class_="banner")
        assert banner.text.startswith("Not the council’s page. Titles and summaries are ours")


def test_all_pages_of_an_invented_council_say_so(drawing: Drawing) -> None:
    for address in (each for each in drawing.pages if each.startswith("invented/")):
        banner = drawing.pages[address].banner
        assert isinstance(banner, Banner)
        assert banner.example
        (shown,) = drawing(address).every("aside", class_="example")
        assert shown.text.startswith("Example. Sample Borough Council does not exist.")


def test_the_parts_of_a_page_are_there_in_the_order_in_which_it_lists_them(
    drawing: Drawing,
) -> None:
    for address, page in drawing.pages.items():
        ids = [one.attributes.get("id") for one in drawing(address).inside()]
        places = [ids.index(id_) for id_, _ in page.sections]
        assert places == sorted(places), address


def test_every_page_leads_to_the_file_behind_it(drawing: Drawing) -> None:
    edits = {p.kind: p.edit for p in drawing.pages.values() if "sample" in p.address.split("/")}
    assert edits == {
        "council": "data/councils/sample.yml",
        "attention": "data/councils/sample.yml",
        "year": "data/councils/sample.yml",
        "calendar": "data/councils/sample.yml",
        "plan": "data/plans/sample/parks/plan.yml",
        "questions": "data/plans/sample/parks/plan.yml",
        "exceptions": "data/plans/sample/parks/plan.yml",
        "action": "data/plans/sample/parks/plan.yml",
        "report": "data/plans/sample/parks/reports/2025-08-15.yml",
        "period": "data/plans/sample/parks/reports/2025-to-2026-q2.yml",
        "posts": "data/councils/sample.yml",
        "post": "data/councils/sample.yml",
    }


def test_a_description_is_the_sentence_at_the_top(drawing: Drawing) -> None:
    for address, page in drawing.pages.items():
        assert drawing(address).one("p", class_="summary").text == page.description.strip()


def test_links_lead_to_pages_and_places_that_are_there(drawing: Drawing) -> None:
    ids = {
        address: {one.attributes.get("id") for one in drawing(address).inside()}
        for address in drawing.pages
    }
    docs = ROOT / "docs"
    hand_written = {
        path.relative_to(docs).with_suffix("").as_posix() for path in docs.rglob("*.md")
    }
    elsewhere = {name.removesuffix("index").strip("/") for name in hand_written}
    elsewhere |= {address for address, _ in every_file(drawing.facts)}
    for address in drawing.pages:
        for link in drawing(address).every("a"):
            href = link.attributes["href"]
            if href.startswith(("http", "mailto:")):
                continue
            path, _, anchor = href.partition("#")
            there = address if not path else _resolved(address, path)
            assert there in drawing.pages or there.strip("/") in elsewhere, (address, href)
            assert not anchor or anchor in ids.get(there, {anchor}), (address, href)


def _resolved(address: str, path: str) -> str:
    parts = address.rstrip("/").split("/")
    ups = path.count("../")
    assert ups <= len(parts)
    return "/".join([*parts[: len(parts) - ups], path.replace("../", "")])
