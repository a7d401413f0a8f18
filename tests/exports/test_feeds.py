"""Every feed: valid for whatever the record holds, with all that is new, and nothing invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from macros.exports import feeds as module
from macros.exports.feeds import MOST, feeds
from macros.facts.facts import Facts, facts
from macros.facts.news import news
from macros.pages import addresses
from macros.pages.pages import pages
from macros.reading.register import PlanFolder
from tests.exports.test_atom import ATOM, faults, parsed, texts
from tests.facts.histories import folders
from tests.plans import AS_AT, KEY, NOTHING, facts_of, register, said

SITE = "https://plans.sample.example/"
PLAN = """
formerly:
  - /parks/old/
actions:
  - ref: "1.1"
    title: Light the paths
    parts:
      - ref: 1.1a
        title: The north path
milestones:
  - ref: M1
    title: Work begins
    date: 2025-06
"""
SAID = {
    "2025-05-31": said(
        {"1.1": "status: in progress\n    note: Two lamps.", "1.1a": "no_change: yes"}
    )
}
MORE = said({"M1": "status: complete\n    by: sample-police"})


def written(found: Facts) -> dict[str, str]:
    return {address: text() for address, text in feeds(found)}


def entries(text: str) -> list[ET.Element]:
    return parsed(text).findall(f"{ATOM}entry")


def ids(text: str) -> list[str]:
    return [each for one in entries(text) for each in texts(one, "id")]


def links(text: str) -> list[str]:
    return [one.attrib["href"] for each in entries(text) for one in each.findall(f"{ATOM}link")]


@pytest.fixture(scope="module")
def of_record(real: Facts) -> Mapping[str, str]:
    """Return every feed of the real record by its path."""
    return written(real)


def test_every_feed_of_the_record_is_valid(of_record: Mapping[str, str]) -> None:
    assert {path: found for path, text in of_record.items() if (found := faults(text))} == {}


def test_all_that_is_new_in_each_plan_stands_in_its_feed(
    real: Facts, of_record: Mapping[str, str]
) -> None:
    for plan in real.plans.values():
        number = len(news(plan))
        assert len(entries(of_record[f"{plan.key}/feed.xml"])) == min(number, MOST), plan.key


def test_every_link_of_an_entry_leads_to_a_page(real: Facts, of_record: Mapping[str, str]) -> None:
    there = {f"{real.register.site.address}{page.address}" for page in pages(real)}
    for path, text in of_record.items():
        assert {link.split("#")[0] for link in links(text)} <= there, path


def test_what_is_invented_stands_in_no_feed_of_the_whole_site_or_of_a_theme(
    real: Facts, of_record: Mapping[str, str]
) -> None:
    invented = {key for key, one in real.register.councils.items() if one.example}
    own = {f"{key}/feed.xml" for key in invented} | {
        addresses.feed(addresses.body(key))
        for key, one in real.register.bodies.items()
        if one.example
    }
    plans = {path for path in of_record if path.split("/")[0] in invented}
    site = real.register.site.address
    holding = {
        path
        for path, text in of_record.items()
        if any(each.startswith(f"{site}{key}/") for each in ids(text) for key in invented)
    }
    assert f"{site}wexmouth/" in of_record["wexmouth/feed.xml"]
    assert holding <= own | plans
    assert "feed.xml" in of_record
    assert "feed.xml" not in holding


def test_an_entry_says_status_note_and_who_and_leads_to_the_page_of_its_action() -> None:
    text = written(facts_of(PLAN, {**SAID, "2025-06-30": MORE}))[f"{KEY}/feed.xml"]
    newest, action, part = entries(text)
    assert texts(newest, "title") == ["Complete: M1 Work begins"]
    assert texts(action, "title") == ["In progress: 1.1 Light the paths"]
    assert texts(part, "title") == ["No change: 1.1a The north path"]
    (content,) = texts(action, "content")
    assert content.split("\n") == [
        "Status: in progress.",
        "Two lamps.",
        "Sample Borough Council said so, 31 May 2025.",
        "Parks, Sample Borough Council.",
    ]
    names = [one.text for each in entries(text) for one in each.iter(f"{ATOM}name")]
    assert names == ["Sample Police", "Sample Borough Council", "Sample Borough Council"]
    assert links(text) == [
        f"{SITE}sample/parks/#milestone-M1",
        f"{SITE}sample/parks/actions/1-1/",
        f"{SITE}sample/parks/actions/1-1/#action-1-1a",
    ]
    assert ids(text)[1:] == [
        f"{SITE}sample/parks/#said/2025-05-31/1.1",
        f"{SITE}sample/parks/#said/2025-05-31/1.1a",
    ]


def test_a_body_hears_what_it_said_itself() -> None:
    found = written(facts_of(PLAN, {**SAID, "2025-06-30": MORE}))
    assert ids(found["bodies/sample-police/feed.xml"]) == [
        f"{SITE}sample/parks/#said/2025-06-30/M1"
    ]


def test_a_plan_that_moved_is_told_of_at_its_old_address_too() -> None:
    found = written(facts_of(PLAN, SAID))
    assert found["parks/old/feed.xml"] == found[f"{KEY}/feed.xml"]


def test_another_day_or_another_plan_changes_no_feed() -> None:
    path = f"{KEY}/feed.xml"
    today = written(facts_of(PLAN, SAID, as_at=AS_AT))[path]
    assert written(facts_of(PLAN, SAID, as_at=date(2027, 3, 4)))[path] == today
    assert written(facts_of(PLAN, {**SAID, "2025-06-30": MORE}))[path].endswith(
        today[today.index("<entry>") :]
    )


def test_a_feed_holds_the_newest_and_no_more() -> None:
    one = said({"1.1": "status: in progress"})
    days = [date(2020, 1, 1).replace(year=2020 + n // 12, month=n % 12 + 1) for n in range(70)]
    progress = {day.isoformat(): one for day in days}
    more = {day.replace(day=9).isoformat(): one for day in days}
    text = written(facts_of(PLAN, {**progress, **more}))[f"{KEY}/feed.xml"]
    told = [each[:10] for one in entries(text) for each in texts(one, "published")]
    known = [day for day in sorted({*progress, *more}) if day <= AS_AT.isoformat()]
    assert told == known[::-1][:MOST]


def test_what_is_let_go_meanwhile_changes_no_feed(
    real: Facts, of_record: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "HELD", MOST)
    assert written(real) == of_record


def alone(folder: PlanFolder) -> Facts:
    """Return the facts of a register that holds one plan."""
    return facts(replace(register(NOTHING), plans={folder.key: folder}), AS_AT)


@given(folders())
def test_whatever_happened_feeds_pages_and_record_count_the_same(folder: PlanFolder) -> None:
    found = alone(folder)
    text = written(found)[f"{folder.key}/feed.xml"]
    plan = found.plans[folder.key]
    words = sum(len(one.words) for one in plan.standings.values())
    moves = sum(len(one.moves) for one in plan.standings.values())
    assert faults(text) == []
    assert len(entries(text)) == words + moves + len(plan.reports)
    assert written(found)["sample/feed.xml"].count("<entry>") == len(entries(text))


def test_the_register_may_hold_no_plan() -> None:
    empty = replace(register(NOTHING), plans={})
    found = written(facts(empty, AS_AT))
    assert {path for path, text in found.items() if faults(text)} == set()
