"""What lies ahead: soonest first, the next report of each promise, and what is late the longest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from macros.facts import agenda as module
from macros.facts.agenda import Agenda, agenda
from macros.facts.dues import Due, dues
from macros.facts.plans import plan_facts
from macros.reading.register import PlanFolder
from tests.facts.histories import folders
from tests.plans import AS_AT, plan_of, said

PLAN = """
state_since: 2025-01-15
reporting:
  - what: A report
    every: month
    first_due: 2025-12-15
actions:
  - ref: "1"
    title: Light the paths
    due: 2026-03-02
  - ref: "2"
    title: Mow the lawns
    due: 2026-02
  - ref: "3"
    title: Mend the gates
    due: 2025-12-01
  - ref: "4"
    title: Sweep the paths
    due: 2025-06
  - ref: "5"
    title: Paint the gates
    due: 2026-02-10
"""
SAID = {"2025-09-30": said({"5": "status: complete"})}


def names(every: tuple[Due, ...]) -> list[str]:
    return [one.name for one in every]


def ahead(plan: str = PLAN) -> Agenda:
    return agenda([plan_of(plan, SAID)], AS_AT)


def test_what_is_to_come_stands_by_its_month_soonest_first() -> None:
    assert [(month, names(each)) for month, each in ahead().months] == [
        (date(2026, 2, 1), ["report/A report/1/3", "due/2"]),
        (date(2026, 3, 1), ["due/1"]),
    ]


def test_what_is_late_stands_with_the_longest_first() -> None:
    assert names(ahead().longest_late) == ["due/4", "due/3"]


def test_what_is_done_is_counted_among_the_dates_only() -> None:
    assert "due/5" not in names((*ahead().coming, *ahead().late))
    assert ahead().dates == len(dues(plan_of(PLAN, SAID)))


@pytest.mark.parametrize("more", ["state: closed", "judged_on: 2025-02-01\nbecause: It is old."])
def test_a_plan_that_has_ended_has_nothing_ahead(more: str) -> None:
    found = ahead(f"{more}\n{PLAN.lstrip()}")
    assert (found.coming, found.late) == ((), ())
    assert found.dates


def test_a_page_shows_no_more_than_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    assert [names(each) for _, each in ahead().months] == [["report/A report/1/3"]]
    assert names(ahead().longest_late) == ["due/4"]
    assert (len(ahead().coming), len(ahead().late)) == (3, 2)


@given(folders())
def test_whatever_happened_each_open_date_is_either_to_come_or_late(folder: PlanFolder) -> None:
    plan = plan_facts(folder, AS_AT)
    found = agenda([plan], AS_AT)
    still = [one.name for one in dues(plan) if one.open]
    assert sorted(names((*found.coming, *found.late))) == sorted(still)
    assert found.dates == len(dues(plan))
