"""Every calendar: valid whatever the record holds, with all that is due, and nothing invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import icalendar
import pytest
from hypothesis import given

from macros.exports import calendars as module
from macros.exports import documents
from macros.exports.calendars import calendars
from macros.facts.dues import dues
from macros.facts.facts import Facts, facts
from macros.facts.lateness import Lateness
from macros.pages import addresses
from macros.pages.pages import pages
from macros.reading.register import PlanFolder
from tests.exports.test_feeds import alone
from tests.exports.test_ical import events, faults
from tests.facts.histories import folders
from tests.pages.drawing import Drawing
from tests.plans import AS_AT, KEY, facts_of, said

SITE = "https://plans.sample.example/"
PATH = f"{KEY}/calendar.ics"
PLAN = """
formerly:
  - /parks/old/
state_since: 2025-01-15
reporting:
  - what: A report
    every: half year
    first_due: 2025-12-31
    to: Scrutiny
    until: 2026-06-30
actions:
  - ref: "1.1"
    title: Light the paths
    due: 2025-06
    leads:
      - post: Head of Parks
  - ref: "2"
    title: Mow the lawns
    due: 2025-10-01
milestones:
  - ref: M1
    title: Work begins
    date: 2025-09-01
    is: start
"""
MOVED = """    moved:
      - to: 2026-03
        agreed: 2025-05-10
        by: Cabinet
        why: Rain
"""
LATER = PLAN.replace("    due: 2025-06\n", f"    due: 2025-06\n{MOVED}")


def written(found: Facts) -> dict[str, str]:
    return {address: text() for address, text in calendars(found)}


def shown(text: str) -> list[tuple[str, str]]:
    return [(one.decoded("DTSTART").isoformat(), str(one["SUMMARY"])) for one in events(text)]


def by_id(text: str) -> dict[str, icalendar.cal.Component]:
    return {str(one["UID"]): one for one in events(text)}


@pytest.fixture(scope="module")
def of_record(real: Facts) -> Mapping[str, str]:
    """Return every calendar of the real record by its path."""
    return written(real)


def test_every_calendar_of_the_record_is_valid(of_record: Mapping[str, str]) -> None:
    assert {path: found for path, text in of_record.items() if (found := faults(text))} == {}


def test_all_that_is_due_in_each_plan_stands_in_its_calendar(
    real: Facts, of_record: Mapping[str, str]
) -> None:
    for plan in real.plans.values():
        path = f"{plan.key}/calendar.ics"
        assert (path in of_record) == bool(dues(plan))
        assert not dues(plan) or len(events(of_record[path])) == len(dues(plan))


def test_every_link_of_an_event_leads_to_a_page(real: Facts, of_record: Mapping[str, str]) -> None:
    there = {f"{real.register.site.address}{page.address}" for page in pages(real)}
    for path, text in of_record.items():
        assert {str(one["URL"]).split("#")[0] for one in events(text)} <= there, path


def test_what_is_invented_stands_in_its_own_calendars_only(of_record: Mapping[str, str]) -> None:
    assert "SUMMARY:Example: " not in of_record["calendar.ics"]
    assert not [each for each in by_id(of_record["calendar.ics"]) if each.startswith("wexmouth/")]
    for text in (
        of_record["wexmouth/calendar.ics"],
        of_record["bodies/wexmouth-police/calendar.ics"],
    ):
        assert all(summary.startswith("Example: ") for _, summary in shown(text))


def test_an_event_says_what_is_due_in_which_period_and_plan() -> None:
    assert shown(written(facts_of(PLAN))[PATH]) == [
        ("2025-06-30", "Example: Due in June 2025: 1.1 Light the paths (Parks, Sample)"),
        ("2025-09-01", "Example: Starts: M1 Work begins (Parks, Sample)"),
        ("2025-10-01", "Example: Due: 2 Mow the lawns (Parks, Sample)"),
        ("2025-12-31", "Example: Report due: A report (Parks, Sample)"),
        ("2026-06-30", "Example: Report due: A report (Parks, Sample)"),
    ]


def test_an_event_says_how_it_stands_and_leads_to_the_page_of_its_action() -> None:
    *_, report = events(written(facts_of(LATER))[PATH])
    action = by_id(written(facts_of(LATER))[PATH])["sample/parks/due/1.1@plans.sample.example"]
    assert str(action["DESCRIPTION"]).split("\n") == [
        "Promised for March 2026.",
        "First promised for June 2025: moved once, 9 months later than first promised.",
        "Status: not reported.",
        "Led by Head of Parks.",
        "Parks, Sample Borough Council.",
    ]
    assert str(action["URL"]) == f"{SITE}sample/parks/actions/1-1/"
    assert str(report["DESCRIPTION"]).split("\n") == [
        "Promised for 30 June 2026.",
        "To: Scrutiny.",
        "What became of the promise so far: not found in our sources.",
        "Parks, Sample Borough Council.",
    ]
    assert str(report["URL"]) == f"{SITE}sample/parks/#reports"


def test_an_event_of_a_plan_of_the_past_says_on_which_day_it_stood_so() -> None:
    first, *_ = events(
        written(facts_of(f"judged_on: 2025-09-30\nbecause: It ended.\n{PLAN}"))[PATH]
    )
    assert "\nStatus on 30 September 2025: not reported.\n" in str(first["DESCRIPTION"])


def test_a_period_has_the_words_of_the_pages_and_a_sentence_one_full_stop() -> None:
    plan = PLAN.replace("due: 2025-10-01", "due: 2025-Q3").replace("Scrutiny", "The board.")
    text = written(facts_of(plan))[PATH]
    summaries = [summary for _, summary in shown(text)]
    assert (
        "Example: Due in the quarter July to September 2025: 2 Mow the lawns (Parks, Sample)"
        in summaries
    )
    assert "\nTo: The board.\n" in str(events(text)[-1]["DESCRIPTION"])


def test_an_event_leads_where_the_document_of_its_plan_says_that_its_thing_stands(
    real: Facts, of_record: Mapping[str, str]
) -> None:
    for plan in real.plans.values():
        found: Any = documents.plan(plan, real)["facts"]
        there = {one["ref"]: one["address"] for one in found["things"]}
        every = [one for one in dues(plan) if one.standing]
        events_of = by_id(of_record[f"{plan.key}/calendar.ics"]) if every else {}
        links = {str(one["URL"]) for uid, one in events_of.items() if "/due/" in uid}
        assert links == {there[one.ref] for one in every}, plan.key


LEADS = {
    "post: Head of Parks\n        if: the bid succeeds": (
        "Led by Head of Parks (if the bid succeeds)."
    ),
    "to_be_confirmed: yes": "Lead to be confirmed.",
    "body: sample-police\n      - to_be_confirmed: yes": (
        "Led by Sample Police.\nAnother lead to be confirmed."
    ),
}


@pytest.mark.parametrize(("leads", "told"), LEADS.items())
def test_an_event_says_who_leads_on_which_condition_or_that_nobody_is_named(
    leads: str, told: str
) -> None:
    first, *_ = events(written(facts_of(PLAN.replace("post: Head of Parks", leads)))[PATH])
    assert str(first["DESCRIPTION"]).split("\n")[2:-1] == told.split("\n")


ENDED = {
    "complete": ("Done (due in June 2025)", "CONFIRMED"),
    "not done": ("Not done (due in June 2025)", "CONFIRMED"),
    "stopped": ("Stopped (due in June 2025)", "CANCELLED"),
    "replaced\n    replaced_by: '2'": ("Replaced (due in June 2025)", "CANCELLED"),
}


@pytest.mark.parametrize(("status", "seen"), ENDED.items())
def test_what_has_ended_is_marked(status: str, seen: tuple[str, str]) -> None:
    progress = {"2025-07-31": said({"1.1": f"status: {status}"})}
    first, *_ = events(written(facts_of(PLAN, progress))[PATH])
    words, status_of_event = seen
    assert str(first["SUMMARY"]) == f"Example: {words}: 1.1 Light the paths (Parks, Sample)"
    assert str(first["STATUS"]) == status_of_event


def test_a_moved_date_moves_its_event() -> None:
    before, after = (by_id(written(facts_of(plan))[PATH]) for plan in (PLAN, LATER))
    assert {*before} == {*after}
    (changed,) = [uid for uid in before if before[uid].to_ical() != after[uid].to_ical()]
    assert changed == "sample/parks/due/1.1@plans.sample.example"
    days = [each[changed].decoded("DTSTART") for each in (before, after)]
    assert days == [date(2025, 6, 30), date(2026, 3, 31)]
    assert [each[changed]["SEQUENCE"] for each in (before, after)] == [0, 1]
    stamps = [f"{each[changed].decoded('DTSTAMP'):%Y-%m-%d}" for each in (before, after)]
    assert stamps == ["2025-01-15", "2025-05-10"]


def test_a_plan_that_moved_has_its_calendar_at_its_old_address_too() -> None:
    found = written(facts_of(PLAN))
    assert found["parks/old/calendar.ics"] == found[PATH]


def test_a_plan_without_dates_has_no_calendar() -> None:
    assert written(facts_of('actions:\n  - ref: "1"\n    title: Light the paths\n')) == {}


def test_a_long_name_keeps_an_id_of_a_length_that_programs_keep() -> None:
    plan = PLAN.replace("A report", "W" * 300)
    assert faults(written(facts_of(plan))[PATH]) == []


def test_the_calendar_of_several_plans_holds_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    found = written(facts_of(PLAN))
    assert [day for day, _ in shown(found["sample/calendar.ics"])] == ["2025-12-31", "2026-06-30"]
    assert len(events(found[PATH])) == 5


def test_what_is_let_go_meanwhile_changes_no_calendar(
    real: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 20)
    few = written(real)
    monkeypatch.setattr(module, "HELD", 20)
    assert written(real) == few
    assert len(events(few["wexmouth/calendar.ics"])) == 20


@given(folders())
def test_whatever_happened_calendars_and_pages_count_the_same(folder: PlanFolder) -> None:
    found = alone(folder)
    plan, files = found.plans[folder.key], written(found)
    dated = [one for one in plan.standings.values() if one.promised_first]
    assert (PATH in files) == bool(dated)
    if dated:
        assert faults(files[PATH]) == []
        assert len(events(files[PATH])) == len(events(files["sample/calendar.ics"])) == len(dated)
        late = [one for one in dues(plan) if one.late]
        assert len(late) == sum(one.lateness == Lateness.LATE for one in dated)


def test_another_plan_changes_no_event() -> None:
    one = facts_of(PLAN)
    other = replace(one.plans[KEY].folder, key="sample/lanes")
    both = replace(one.register, plans={KEY: one.plans[KEY].folder, "sample/lanes": other})
    assert written(facts(both, AS_AT))[PATH] == written(one)[PATH]


def test_a_body_offers_its_calendar_if_there_is_one(
    real: Facts, of_record: Mapping[str, str]
) -> None:
    drawing = Drawing(real)
    files = {key: addresses.calendar(addresses.body(key)) for key in real.register.bodies}
    offered = {
        key
        for key, file in files.items()
        if f"../../{file}"
        in {one.attributes["href"] for one in drawing(addresses.body(key)).every("a")}
    }
    assert offered == {key for key, file in files.items() if file in of_record}
    assert 0 < len(offered) < len(files)
