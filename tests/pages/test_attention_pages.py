"""What needs attention on pages: all of a council, and the most urgent of the site."""

from __future__ import annotations

import pytest

from macros.facts.facts import facts
from macros.pages.attention_pages import MOST
from tests.pages.drawing import Drawing
from tests.plans import AS_AT, files, register
from tests.reading.small import SMALL

REAL = SMALL["councils/sample.yml"].replace("example: yes\n", "")
OTHER = REAL.replace("Sample Borough", "Other District").replace("short: Sample", "short: Other")
LATE = '  - ref: "{ref}"\n    title: Light path {ref}\n    due: {due}\n'
PAST = "judged_on: 2025-12-31\nbecause: It is the day of its last paper.\n"


def actions(number: int, year: int = 2025) -> str:
    """Return so many late actions, each later than the one before."""
    every = (LATE.format(ref=n, due=f"{year}-{12 - n:02}") for n in range(1, number + 1))
    return f"actions:\n{''.join(every)}"


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    """Return the pages of two councils with late plans, and of an invented one."""
    found = register(
        {
            "councils/sample.yml": REAL,
            "councils/other.yml": OTHER,
            "councils/invented.yml": SMALL["councils/sample.yml"],
            **files(actions(8), key="sample/parks"),
            **files(f"title: Old\n{PAST}{actions(4, 2024)}", key="sample/old"),
            **files(f"title: Roads\nowners: [other, sample]\n{actions(2)}", key="other/roads"),
            **files(actions(3), key="invented/parks"),
        }
    )
    return Drawing(facts(found, AS_AT))


def rows(drawing: Drawing, address: str, id_: str = "late-without-a-reason") -> list[str]:
    """Return where each row of one group leads."""
    (group,) = [one for one in drawing(address).every("section") if one.attributes["id"] == id_]
    return [row.every("a")[0].attributes["href"] for row in group.every("tr")[1:]]


def test_a_council_s_page_lists_everything_in_the_order_of_its_plans(drawing: Drawing) -> None:
    old = [f"../../sample/old/actions/{n}/" for n in range(1, 5)]
    parks = [f"../../sample/parks/actions/{n}/" for n in range(1, 9)]
    joint = [f"../../other/roads/actions/{n}/" for n in range(1, 3)]
    assert sorted(rows(drawing, "sample/attention/")) == sorted([*old, *parks, *joint])
    listed = rows(drawing, "sample/attention/")
    assert [one for one in listed if "parks" in one] == parks


def test_the_site_s_page_shows_the_most_urgent_of_plans_that_run_and_says_so(
    drawing: Drawing,
) -> None:
    shown = rows(drawing, "attention/")
    assert len(shown) == MOST
    assert shown[0] == "../sample/parks/actions/8/"
    assert not [one for one in shown if "old" in one]
    html = drawing.html("attention/")
    assert '<a class="strong-link" href="#by-council">All 14, council by council</a>' in html
    assert "10 of 14: plans that still run, then the latest first." in html


def test_an_invented_council_has_its_own_page_and_is_not_on_the_site_s(drawing: Drawing) -> None:
    assert len(rows(drawing, "invented/attention/")) == 3
    assert not [one for one in rows(drawing, "attention/") if "invented" in one]
    lines = rows(drawing, "attention/", "by-council")
    assert lines == ["../other/attention/", "../sample/attention/"]
    assert drawing("invented/attention/").every("aside", class_="example")
    (page,) = [one for one in drawing.pages.values() if one.address == "attention/"]
    assert page.description.startswith("On this site we count ")
    head = drawing("attention/").one("header", class_="page-head")
    assert "../invented/attention/" in [link.attributes["href"] for link in head.every("a")]


def test_a_joint_plan_is_counted_once_on_the_site_and_stands_under_each_owner(
    drawing: Drawing,
) -> None:
    assert "14 late without a reason" in drawing("attention/").text
    assert "14 late without a reason" in drawing("sample/attention/").text
    assert "2 late without a reason" in drawing("other/attention/").text


def test_a_council_without_plans_needs_no_attention() -> None:
    drawing = Drawing(facts(register({}), AS_AT))
    assert "nothing needs attention" in drawing("sample/attention/").text
    assert "nothing needs attention" in drawing("attention/").text


def test_each_share_of_a_whole_record_opens_to_what_is_missing(drawing: Drawing) -> None:
    (table,) = drawing("other/attention/").every("table", class_="quality")
    (row,) = table.every("tr")[1:]
    lead, date, update, evidence = row.every("td")
    assert [one.text for one in lead.every("a")] == ["action 1", "action 2"]
    assert date.text == "All 2"
    assert "0 of 2" in update.text
    assert evidence.text == "None said to be complete"
