"""What is due: each dated promise once, on the last day of its date, and the reports promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.facts.dues import Due, dues, nearest
from macros.facts.plans import plan_facts
from macros.facts.reporting import promised_reports
from macros.reading.dates import When, when
from macros.reading.model.plan import Promise
from macros.reading.model.words import Every
from macros.reading.register import PlanFolder
from tests.facts.histories import WORDS, days, folders
from tests.plans import AS_AT, Files, plan_of, said

PLAN = """
state_since: 2025-01-15
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
    moved:
      - to: 2026-03
        agreed: 2025-05-10
        by: Cabinet
        why: Rain
  - ref: "2"
    title: Mow the lawns
    due: ongoing
  - ref: "3"
    title: Mend the gates
    parts:
      - ref: 3a
        title: The north gate
        due: 2025/26
      - ref: 3b
        title: The south gate
milestones:
  - ref: M1
    title: Work begins
    date: 2025-09-01
"""
ONE = 'state: proposed\nactions:\n  - ref: "1"\n    title: Light the paths\n'
SAID: Files = {"2025-09-30": said({"M1": "status: complete", "3a": "status: in progress"})}


def told(every: tuple[Due, ...]) -> list[tuple[str, str]]:
    return [(one.name, one.day.isoformat()) for one in every]


def test_each_dated_promise_stands_on_the_last_day_of_its_date() -> None:
    assert told(dues(plan_of(PLAN, SAID))) == [
        ("due/M1", "2025-09-01"),
        ("due/1", "2026-03-31"),
        ("due/3a", "2026-03-31"),
    ]


def test_a_moved_date_keeps_its_name_and_counts_its_moves() -> None:
    plans = plan_of(PLAN, as_at=date(2025, 5, 1)), plan_of(PLAN)
    before, after = ({one.name: one for one in dues(plan)} for plan in plans)
    assert list(before) == ["due/1", "due/M1", "due/3a"]
    assert (before["due/1"].day, before["due/1"].moves) == (date(2025, 6, 30), 0)
    assert (after["due/1"].day, after["due/1"].moves) == (date(2026, 3, 31), 1)


def test_it_changed_with_its_newest_word_or_move_or_when_it_was_promised() -> None:
    changed = {one.name: one.changed for one in dues(plan_of(PLAN, SAID))}
    assert changed == {
        "due/M1": date(2025, 9, 30),
        "due/1": date(2025, 5, 10),
        "due/3a": date(2025, 9, 30),
    }
    assert {one.changed for one in dues(plan_of(PLAN))} == {date(2025, 5, 10), date(2025, 1, 15)}


def test_what_is_done_is_neither_coming_nor_late() -> None:
    found = {one.name: one for one in dues(plan_of(PLAN, SAID, as_at=date(2026, 4, 1)))}
    assert {name: one.late for name, one in found.items()} == {
        "due/M1": False,
        "due/1": True,
        "due/3a": True,
    }
    assert not any(one.coming(date(2026, 4, 1)) for one in found.values())
    assert [one.coming(AS_AT) for one in dues(plan_of(PLAN, SAID))] == [False, True, True]


def test_a_plan_of_the_past_is_not_late_today() -> None:
    past = "judged_on: 2026-04-01\nbecause: It is old.\n"
    assert not any(one.late for one in dues(plan_of(past + PLAN.lstrip(), as_at=date(2027, 1, 1))))


def promised(every: str, first: str, until: str = "") -> list[str]:
    more = f"    until: {until}\n" if until else ""
    text = f"reporting:\n  - what: A report\n    every: {every}\n    first_due: {first}\n{more}"
    return [one.when.written for one in dues(plan_of(ONE + text))]


REPORTS = [
    ("once", "2025-12-31", "", ["2025-12-31"]),
    ("not said", "2025-12-31", "", ["2025-12-31"]),
    ("half year", "2025-12-31", "", ["2025-12-31", "2026-06-30", "2026-12-31"]),
    ("year", "2025/26", "", ["2025/26"]),
    ("year", "2024/25", "", ["2024/25", "2025-04-01"]),
    ("quarter", "2025-09", "2026-03-30", ["2025-09", "2025-12"]),
    ("quarter", "2025-09", "2026-03-31", ["2025-09", "2025-12", "2026-03"]),
    (
        "month",
        "2025-11-27",
        "2026-03",
        ["2025-11-27", "2025-12-27", "2026-01-27", "2026-02-27", "2026-03-27"],
    ),
    ("year", "2031-05-01", "", ["2031-05-01"]),
    ("month", "next meeting", "", []),
]


@pytest.mark.parametrize(("every", "first", "until", "days"), REPORTS)
def test_a_promise_wants_reports_until_it_ends_or_for_a_year_ahead(
    every: str, first: str, until: str, days: list[str]
) -> None:
    assert promised(every, first, until) == days


def test_the_report_of_a_period_is_for_such_a_period_again() -> None:
    text = "reporting:\n  - what: A\n    every: month\n    first_due: 2025-12\n    until: 2026-02\n"
    found = [one.when for one in dues(plan_of(ONE + text))]
    assert [one.written for one in found] == ["2025-12", "2026-01", "2026-02"]
    assert [(one.start.isoformat(), one.end.isoformat()) for one in found] == [
        ("2025-12-01", "2025-12-31"),
        ("2026-01-01", "2026-01-31"),
        ("2026-02-01", "2026-02-28"),
    ]


def test_two_promises_of_one_name_are_told_apart() -> None:
    one = "  - what: A\n    every: once\n    first_due: 2026-03-01\n"
    names = [name for name, _ in told(dues(plan_of(f"{ONE}reporting:\n{one}{one}")))]
    assert names == ["report/A/1/1", "report/A/2/1"]


def test_the_nearest_are_those_to_come_and_then_the_last_of_the_past() -> None:
    every = dues(plan_of(PLAN))
    assert told(nearest(every, date(2025, 10, 1), 2)) == told(every)[1:]
    assert told(nearest(every, date(2027, 1, 1), 1)) == told(every)[2:]
    assert nearest(every, AS_AT, 9) == every


@given(folders())
def test_whatever_happened_every_date_that_is_promised_now_is_due_once(folder: PlanFolder) -> None:
    plan = plan_facts(folder, AS_AT)
    every = dues(plan)
    dated = {ref for ref, one in plan.standings.items() if one.promised_first}
    assert {one.ref for one in every} == dated
    assert len(every) == len(dated)
    for one in every:
        assert one.standing
        assert one.when == one.standing.promised
        assert one.moves == len(one.standing.moves)


PERIODS = ("2024-06-17", "2024-06-30", "2024-01-31", "2024-02", "2024-Q2", "2024", "2023/24 Q4")


def period() -> some.SearchStrategy[When]:
    return some.sampled_from(tuple(filter(None, map(when, PERIODS))))


@given(period(), some.sampled_from(Every), days(), some.none() | days())
def test_as_many_reports_have_come_due_as_are_counted_against_a_promise(
    first: When, every: Every, as_at: date, until: date | None
) -> None:
    ends = when(until.isoformat()) if until and until > first.end else None
    promise = Promise(what=WORDS, every=every, first_due=first, until=ends)
    folder = folder_with(promise)
    (counted,) = promised_reports(folder, as_at)
    past = [one for one in dues(plan_facts(folder, as_at)) if one.day < as_at]
    assert counted.expected in {len(past), None}
    later = dues(plan_facts(folder, as_at + timedelta(days=40)))
    assert {one.name: one.day for one in past}.items() <= {
        one.name: one.day for one in later
    }.items()


def folder_with(promise: Promise) -> PlanFolder:
    plan = plan_of(ONE).folder
    return replace(plan, plan=replace(plan.plan, reporting=(promise,)))
