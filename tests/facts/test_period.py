"""The figures of a report: whatever was said, opening and closing reconcile."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from macros.facts.period import Period, period
from macros.reading.dates import Exactness, When, when
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import NOTHING, Files, folder, plan_of, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
  - ref: "2"
    title: Mow the lawns
    due: 2025-08
    moved:
      - to: 2025-10
        agreed: 2025-05-10
        by: Cabinet
        why: Rain
      - to: 2026-01
        agreed: 2025-07-01
        by: Cabinet
        why: More rain
      - to: 2026-03
        agreed: 2025-09-10
        by: Cabinet
        why: Yet more rain
      - to: 2026-06
        agreed: 2025-10-10
        by: Cabinet
        why: Snow
  - ref: "3"
    title: Mend the gates
    added:
      when: 2025-08-01
      by: Cabinet
milestones:
  - ref: M1
    title: Contract signed
    date: 2025-07
  - ref: M2
    title: Contract ended
    date: 2025-09-30
  - ref: M3
    title: Accounts closed
    date: 2025-10
"""
BEGAN = {"2025-05-31": said({"1": "status: in progress", "2": "status: in progress"})}
ITEMS = [
    (NOTHING, {"opening": "12", "new": "3", "closing": "123"}),
    ({"2025-07-31": said({"1": "status: complete"})}, {"completed": "1", "closing": "23"}),
    ({"2025-07-31": said({"1": "status: stopped"})}, {"stopped": "1", "closing": "23"}),
    ({"2025-07-31": said({"1": "status: not done"})}, {"not_done": "1", "closing": "23"}),
    (
        {"2025-07-31": said({"1": 'status: replaced\n    replaced_by: "3"'})},
        {"replaced": "1", "closing": "23"},
    ),
    ({"2025-08-31": said({"3": "status: complete"})}, {"new": "3", "completed": "3"}),
    ({"2025-06-30": said({"1": "status: complete"})}, {"opening": "2", "completed": ""}),
    ({"2025-07-01": said({"1": "status: complete"})}, {"opening": "12", "completed": "1"}),
    ({"2025-09-30": said({"1": "status: complete"})}, {"completed": "1", "closing": "23"}),
    ({"2025-10-01": said({"1": "status: complete"})}, {"completed": "", "closing": "123"}),
    (
        {
            "2025-06-30": said({"1": "status: complete"}),
            "2025-07-31": said({"1": "status: reopened"}),
        },
        {"opening": "2", "reopened": "1", "completed": "", "closing": "123"},
    ),
    (
        {
            "2025-06-30": said({"1": "status: complete"}),
            "2025-07-31": said({"1": "status: stopped"}),
        },
        {"opening": "2", "completed": "", "stopped": "", "closing": "23"},
    ),
    (
        {
            "2025-06-30": said({"1": "status: complete"}),
            "2025-07-31": said({"1": "status: reopened"}),
            "2025-08-31": said({"1": "status: complete"}),
        },
        {"opening": "2", "reopened": "", "completed": "", "closing": "23"},
    ),
]


def quarter(progress: Files = NOTHING, known: date = date(2025, 12, 31)) -> Period:
    covers = when("2025/26 Q2")
    assert covers
    return period(folder(PLAN, {**BEGAN, **progress}), covers, known)


def refs(found: Period, name: str) -> str:
    return "".join(one.ref for one in getattr(found, name))


@pytest.mark.parametrize(("progress", "items"), ITEMS)
def test_each_figure_names_its_actions(progress: Files, items: dict[str, str]) -> None:
    found = quarter(progress)
    assert {name: refs(found, name) for name in items} == items
    assert found.reconciles


def test_a_period_has_the_days_it_covers() -> None:
    found = quarter()
    assert (found.first, found.last) == (date(2025, 7, 1), date(2025, 9, 30))


def test_late_is_judged_on_the_last_day() -> None:
    assert refs(quarter(), "late") == "1"
    assert refs(quarter({"2025-09-30": said({"1": "status: complete"})}), "late") == ""


def test_nobody_spoke_of_what_is_open_and_has_no_word_in_the_period() -> None:
    assert refs(quarter(), "not_mentioned") == "123"
    assert refs(quarter({"2025-09-30": said({"2": "no_change: yes"})}), "not_mentioned") == "13"
    assert refs(quarter({"2025-07-01": said({"2": "no_change: yes"})}), "not_mentioned") == "13"
    assert refs(quarter({"2025-06-30": said({"2": "no_change: yes"})}), "not_mentioned") == "123"
    assert refs(quarter({"2025-06-30": said({"1": "status: complete"})}), "not_mentioned") == "23"


def test_what_was_said_of_a_part_was_said_of_the_action() -> None:
    parts = PLAN.replace("due: 2025-06\n", "parts:\n      - ref: 1a\n        title: North path\n")
    covers = when("2025/26 Q2")
    assert covers
    spoken = folder(parts, {"2025-07-31": said({"1a": "status: in progress"})})
    assert refs(period(spoken, covers, date(2025, 12, 31)), "not_mentioned") == "23"


def test_what_became_known_later_is_not_in_the_figures() -> None:
    progress = {"2025-09-30": "said: 2025-11-01\n" + said({"1": "status: complete"})}
    assert refs(quarter(progress, known=date(2025, 10, 31)), "completed") == ""
    assert refs(quarter(progress, known=date(2025, 11, 1)), "completed") == "1"


def test_a_moved_date_is_told_once_with_the_date_before_the_period() -> None:
    (moved,) = quarter().moved
    assert (moved.standing.ref, moved.before.written, moved.last.to.written, moved.times) == (
        "2",
        "2025-10",
        "2026-03",
        2,
    )
    assert moved.last.why == "Yet more rain"


def test_milestones_of_the_period_were_met_or_were_not() -> None:
    found = quarter({"2025-07-31": said({"M1": "status: complete"})})
    assert (refs(found, "milestones_met"), refs(found, "milestones_late")) == ("M1", "M2")


def test_periodic_reports_and_only_they_have_figures() -> None:
    reports = {
        "2025-10-20": "",
        "2025-to-2026-q2": "kind: quarterly\ncovers: 2025/26 Q2\ndate: 2025-10-20\n",
        "2025-to-2026": "kind: annual\ncovers: 2025/26\ndate: 2026-04-20\n",
    }
    periods = plan_of(PLAN, BEGAN, reports, date(2026, 4, 30)).periods
    assert {name: each.last for name, each in periods.items()} == {
        "2025-to-2026-q2": date(2025, 9, 30),
        "2025-to-2026": date(2026, 3, 31),
    }


@settings(max_examples=60)
@given(folders(), days(), days(), days())
def test_opening_and_what_came_less_what_went_is_always_closing(
    folder: PlanFolder, one: date, other: date, known: date
) -> None:
    covers = When("any", Exactness.DAY, *sorted([one, other]))
    found = period(folder, covers, known)
    assert found.reconciles
    went = (found.completed, found.stopped, found.replaced, found.not_done)
    closed = [each.ref for group in went for each in group]
    assert len(closed) == len(set(closed))
    assert not {*closed} & {each.ref for each in found.closing}


@settings(max_examples=60)
@given(folders(), days(), days(), days())
def test_one_period_closes_where_the_next_one_opens(
    folder: PlanFolder, one: date, other: date, known: date
) -> None:
    first, last = sorted([one, other])
    before = period(folder, When("any", Exactness.DAY, first, last), known)
    after = period(
        folder, When("any", Exactness.DAY, last + timedelta(days=1), date(2027, 1, 1)), known
    )
    assert [each.ref for each in before.closing] == [each.ref for each in after.opening]


def test_a_wrong_figure_does_not_reconcile() -> None:
    found = quarter()
    wrong = Period(**{**vars(found), "closing": found.closing[1:]})
    assert found.reconciles
    assert not wrong.reconciles


def test_every_line_of_the_reconciliation_is_in_the_table() -> None:
    lines = {name for _, items in ITEMS for name, which in items.items() if which}
    came, went = {"opening", "new", "reopened"}, {"completed", "stopped", "replaced", "not_done"}
    assert lines == came | went | {"closing"}
