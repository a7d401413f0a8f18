"""How far a plan had come counts what the plan itself counts on the same days."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings

from macros.facts.course import MOST, Stood, course, stood
from macros.facts.period import period
from macros.facts.plans import plan_facts
from macros.reading.dates import Exactness, When
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import plan_of, said

THREE = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2024-09-30

  - ref: "2"
    title: Mend the gate
    due: 2024-12-31

  - ref: "3"
    title: Cut the hedge
"""
ROUNDS = {
    "2024-06-30": "as_at: 2024-06-30\n" + said({"1": "status: in progress"}),
    "2024-12-31": "as_at: 2024-12-31\n"
    + said({"1": "status: complete", "2": "status: not started"}),
    "2025-03-31": "as_at: 2025-03-31\n" + said({"3": "status: stopped"}),
}
AS_AT = date(2025, 5, 1)


@settings(max_examples=150, deadline=None)
@given(folders(), days(), days(), days())
def test_a_day_counts_as_the_plan_does_when_it_is_judged_on_that_day(
    folder: PlanFolder, one: date, other: date, known: date
) -> None:
    day, last = sorted([one, other])
    (told,) = stood(plan_facts(folder, known, last), [day])
    plan = plan_facts(folder, known, day)
    assert (told.total, told.complete, told.late) == (
        plan.actions.total,
        plan.actions.complete,
        plan.actions.late,
    )
    assert told.open + told.late == sum(each.open for each in plan.actions.all)


@settings(max_examples=80, deadline=None)
@given(folders(), days(), days(), days())
def test_a_report_closes_with_what_is_told_of_its_last_day(
    folder: PlanFolder, one: date, other: date, known: date
) -> None:
    first, last = sorted([one, other])
    report = period(folder, When("any", Exactness.DAY, first, last), known)
    (told,) = stood(plan_facts(folder, known, last), [last])
    assert told.open + told.late == len(report.closing)
    assert told.late == len(report.late)


def test_a_plan_is_told_at_the_ends_of_its_quarters_and_on_its_own_day() -> None:
    assert course(plan_of(THREE, ROUNDS, as_at=AS_AT)) == (
        Stood(date(2024, 6, 30), complete=0, open=3, late=0, ended=0),
        Stood(date(2024, 9, 30), complete=0, open=3, late=0, ended=0),
        Stood(date(2024, 12, 31), complete=1, open=2, late=0, ended=0),
        Stood(date(2025, 3, 31), complete=1, open=0, late=1, ended=1),
        Stood(AS_AT, complete=1, open=0, late=1, ended=1),
    )


@pytest.mark.parametrize(
    ("year", "ends"),
    [
        (2026, ["2024-06-30", "2026-06-30"]),
        (2027, ["2024-09-30", "2027-03-31"]),
        (2030, ["2025-03-31", "2030-03-31"]),
        (2042, ["2026-03-31", "2042-03-31"]),
    ],
)
def test_a_long_plan_is_told_less_often(year: int, ends: list[str]) -> None:
    told = course(plan_of(THREE, ROUNDS, as_at=date(year, 8, 1)))
    assert len(told) <= MOST
    assert [f"{one.day}" for one in (told[0], told[-2])] == ends
    assert all(before.day < after.day for before, after in pairwise(told))


def test_one_round_or_two_actions_have_no_course() -> None:
    one_round = {name: text for name, text in ROUNDS.items() if name == "2024-06-30"}
    two_actions = THREE[: THREE.index('\n  - ref: "3"')]
    two_rounds = {name: text for name, text in ROUNDS.items() if name != "2025-03-31"}
    assert course(plan_of(THREE, one_round, as_at=AS_AT)) == ()
    assert course(plan_of(two_actions, two_rounds, as_at=AS_AT)) == ()


def test_two_rounds_before_the_first_end_of_a_quarter_have_no_course() -> None:
    rounds = {
        f"2025-0{month}-10": f"as_at: 2025-0{month}-10\n" + said({"1": "status: in progress"})
        for month in (1, 2)
    }
    assert course(plan_of(THREE, rounds, as_at=date(2025, 3, 31))) == ()
    assert len(course(plan_of(THREE, rounds, as_at=date(2025, 4, 1)))) == 2


@pytest.mark.parametrize("later", [("Cut the hedge",), ("Light the paths", "Mend the gate")])
def test_what_is_added_after_the_day_is_counted_on_it_as_in_the_plan(
    later: tuple[str, ...],
) -> None:
    text = THREE
    for title in later:
        text = text.replace(title, f"{title}\n    added:\n      when: 2025-06\n      by: Cabinet")
    plan = plan_of(text, ROUNDS, as_at=AS_AT)
    counted = [3 - len(later)] * 4 + [3]
    assert [one.total for one in course(plan)] == counted
    assert plan.actions.total == 3
