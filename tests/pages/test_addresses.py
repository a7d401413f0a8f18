"""Addresses: the way from any page to any other, whatever its depth."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.facts.years import Year
from macros.pages import addresses
from macros.reading.dates import financial_year
from macros.reading.rules.unique import in_address
from tests.plans import plan_of

SITE = "https://plans.example/"
DEPTHS = {
    "": "./",
    "about/": "../",
    "sample/parks/": "../../",
    "sample/parks/reports/": "../../../",
    "sample/parks/reports/2004-03-01/": "../../../../",
}
PLAN = """
objectives:
  - ref: "1"
    title: Safe parks
    actions:
      - ref: "1.10"
        title: Light the paths
        parts:
          - ref: 1.10a
            title: North path
    milestones:
      - ref: M1.1
        title: Contract signed
        date: 2025-06
findings:
  - ref: F1
    kind: works well
    title: Paths are clean
recommendations:
  - ref: R1
    title: Light the paths
indicators:
  - ref: I1
    name: Lamps
risks:
  - ref: K1
    risk: Rain
"""


@pytest.mark.parametrize(("address", "root"), DEPTHS.items())
def test_the_root_is_the_way_back_to_the_sites_own_address(address: str, root: str) -> None:
    assert addresses.root(address) == root
    assert urljoin(SITE + address, root) == SITE


@pytest.mark.parametrize("there", DEPTHS)
@pytest.mark.parametrize("here", DEPTHS)
def test_a_link_leads_from_any_page_to_any_other(here: str, there: str) -> None:
    link = addresses.link(addresses.root(here), there)
    assert link
    assert urljoin(SITE + here, link) == SITE + there


def test_each_kind_of_page_has_its_address() -> None:
    first, last = financial_year(2004)
    year = Year(first, last, known=last, events=(), plans=(), as_known=(), as_at=last)
    assert addresses.council("sample") == "sample/"
    assert addresses.plan("sample/parks") == "sample/parks/"
    assert addresses.action("sample/parks", "1.6A") == "sample/parks/actions/1-6a/"
    assert addresses.report("sample/parks", "2004-03-01") == "sample/parks/reports/2004-03-01/"
    assert addresses.year("sample", year) == "sample/reports/2004-to-2005/"


FEEDS = {
    "": "feed.xml",
    "attention/": "feed.xml",
    "bodies/": "feed.xml",
    "bodies/sample-police/": "bodies/sample-police/feed.xml",
    "themes/parks/": "themes/parks/feed.xml",
    "sample/": "sample/feed.xml",
    "sample/reports/2004-to-2005/": "sample/feed.xml",
    "sample/calendar/": "sample/feed.xml",
    "sample/parks/": "sample/parks/feed.xml",
    "sample/parks/actions/1/": "sample/parks/feed.xml",
}


@pytest.mark.parametrize(("address", "feed"), FEEDS.items())
def test_each_page_names_the_feed_nearest_to_it(address: str, feed: str) -> None:
    assert addresses.nearest_feed(address) == feed


def test_each_thing_is_told_of_on_its_own_page_or_at_its_place_on_one_above_it() -> None:
    plan = plan_of(PLAN)
    assert {ref: addresses.thing(plan, ref) for ref in ("1", "1.10", "1.10a", "M1.1")} == {
        "1": "sample/parks/#objective-1",
        "1.10": "sample/parks/actions/1-10/",
        "1.10a": "sample/parks/actions/1-10/#action-1-10a",
        "M1.1": "sample/parks/#milestone-M1-1",
    }


def test_each_thing_with_a_reference_has_its_anchor() -> None:
    things = plan_of(PLAN).things
    assert {ref: addresses.anchor(thing) for ref, thing in things.items()} == {
        "1": "objective-1",
        "1.10": "action-1-10",
        "1.10a": "action-1-10a",
        "M1.1": "milestone-M1-1",
        "F1": "finding-F1",
        "R1": "finding-R1",
        "I1": "indicator-I1",
        "K1": "risk-K1",
    }


REFS = st.from_regex(r"[A-Za-z0-9]{1,2}([. /-][A-Za-z0-9]{1,2}){0,2}", fullmatch=True)


@given(REFS, REFS)
def test_two_actions_share_a_page_only_if_the_check_says_so(one: str, other: str) -> None:
    for ref in (other, one.swapcase(), one.replace(".", "-").replace("/", " ")):
        share = addresses.action("a/b", one) == addresses.action("a/b", ref)
        assert share == (in_address(one) == in_address(ref))
