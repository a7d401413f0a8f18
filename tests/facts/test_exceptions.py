"""The exception report: each action in one class, and the edges between the classes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from macros.facts.exceptions import Course, course_of, exceptions, exceptions_of, moves_of
from macros.facts.lateness import Lateness
from macros.facts.period import period
from macros.facts.plans import plan_facts
from macros.reading.dates import Exactness, When
from macros.reading.model.words import Status
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import said, standing_of

MOVED = """
    moved:
      - to: {to}
        agreed: 2025-05-20
        by: Cabinet
        why: The lamps came late"""
PARTS = """
    parts:
      - ref: 1a
        title: North path
        due: 2025-12
        moved:
          - to: 2026-06
            agreed: 2025-11-20
            by: Cabinet
            why: The lamps came late
      - ref: 1b
        title: South path
        due: 2026-03"""


def course(more: str, status: str = "in progress", day: date = date(2026, 1, 31)) -> Course:
    """Return how an action runs that has such fields and such a status."""
    plan = f'actions:\n  - ref: "1"\n    title: Light the paths\n    {more.strip()}\n'
    progress = {"2025-01-31": said({"1": f"status: {status}"})}
    return course_of(standing_of(plan, progress, as_at=day), day)


@pytest.mark.parametrize(
    ("more", "status", "expected"),
    [
        ("due: 2026-03", "in progress", Course.ON_TARGET),
        ("due: 2026-03", "held up\n    waiting_for: lamps", Course.ON_TARGET),
        ("due: 2026-03", "not started", Course.ON_TARGET),
        ("due: 2026-01", "in progress", Course.ON_TARGET),
        ("due: 2026-03", "complete", Course.COMPLETED),
        ("due: 2024-12", "complete", Course.COMPLETED),
        ("due: ongoing", "complete", Course.COMPLETED),
        ("continues: yes", "complete", Course.COMPLETED),
        ("due: 2025-12", "stopped", Course.ENDED),
        ("due: 2025-12", "not done", Course.ENDED),
        ("due: 2025-12", "reopened", Course.BEHIND),
        ("due: 2025-11", "reopened", Course.FAR_BEHIND),
        ("continues: yes", "in progress", Course.NO_DATE),
        ("due: to be confirmed", "in progress", Course.NO_DATE),
        ("due: ongoing", "in progress", Course.NO_END),
        ("due: not applicable", "in progress", Course.NO_END),
        (f"due: 2025-06{MOVED.format(to='2026-03')}", "in progress", Course.REPROGRAMMED),
        (f"due: 2026-06{MOVED.format(to='2026-03')}", "in progress", Course.REPROGRAMMED),
        (f"due: 2025-06{MOVED.format(to='2025-12')}", "in progress", Course.BEHIND),
        (f"due: 2025-06{MOVED.format(to='2025-09')}", "in progress", Course.FAR_BEHIND),
        (f"due: 2025-06{MOVED.format(to='ongoing')}", "in progress", Course.NO_END),
        (f"due: 2025-06{MOVED.format(to='2026-03')}", "complete", Course.COMPLETED),
        (PARTS, "in progress", Course.REPROGRAMMED),
        (f"due: 2026-09{PARTS}", "in progress", Course.ON_TARGET),
    ],
)
def test_each_case_has_its_class(more: str, status: str, expected: Course) -> None:
    assert course(more, status) == expected


@pytest.mark.parametrize(
    ("due", "last"),
    [
        ("2025-06-15", date(2025, 7, 15)),
        ("2025-06", date(2025, 7, 30)),
        ("2025-01-31", date(2025, 2, 28)),
        ("2024-12-31", date(2025, 1, 31)),
    ],
)
def test_up_to_one_month_ends_with_the_same_day_of_the_next_month(due: str, last: date) -> None:
    first_late = standing_of(f'actions:\n  - ref: "1"\n    title: x\n    due: {due}\n').promised
    assert first_late is not None
    assert course(f"due: {due}", day=first_late.end) == Course.ON_TARGET
    assert course(f"due: {due}", day=first_late.end + timedelta(days=1)) == Course.BEHIND
    assert course(f"due: {due}", day=last) == Course.BEHIND
    assert course(f"due: {due}", day=last + timedelta(days=1)) == Course.FAR_BEHIND


@settings(max_examples=200)
@given(folders(), days())
def test_each_action_is_in_exactly_one_class_and_counts_add_up(
    folder: PlanFolder, day: date
) -> None:
    plan = plan_facts(folder, day)
    found = exceptions(plan.actions.all, plan.on)
    classed = sorted(one.ref for some in found.by_course.values() for one in some)
    assert classed == sorted(one.ref for one in plan.actions.all)
    assert sum(number for _, number in found.counts) == plan.actions.total
    assert [course for course, _ in found.counts] == list(Course)


@settings(max_examples=100)
@given(folders(), days(), days())
def test_a_report_classes_what_was_open_in_its_period(
    folder: PlanFolder, last: date, known: date
) -> None:
    covers = When("2025-04", Exactness.MONTH, min(last, known), max(last, known))
    of_period = period(folder, covers, date.max)
    found = exceptions_of(of_period)
    was_open = len(of_period.opening) + len(of_period.new) + len(of_period.reopened)
    assert len(found.all) == was_open
    assert sum(number for _, number in found.counts) == was_open
    assert found.on == covers.end


@settings(max_examples=200)
@given(folders(), days())
def test_classes_say_what_status_and_date_say(folder: PlanFolder, day: date) -> None:
    plan = plan_facts(folder, day)
    by_course = exceptions(plan.actions.all, plan.on).by_course
    complete = {one.ref for one in plan.actions.by_status[Status.COMPLETE]}
    assert {one.ref for one in by_course[Course.COMPLETED]} == complete
    late = {one.ref for one in plan.actions.by_lateness[Lateness.LATE]}
    behind = by_course[Course.BEHIND] + by_course[Course.FAR_BEHIND]
    assert {one.ref for one in behind} == {ref for ref in late if plan.standings[ref].open}
    assert all(moves_of(one) for one in by_course[Course.REPROGRAMMED])
    assert not any(moves_of(one) for one in by_course[Course.ON_TARGET])
