"""What was promised for a period when it began, and what became of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from macros.facts.became import Became
from macros.facts.period import Period, period
from macros.reading.dates import Exactness, When, when
from macros.reading.model.words import Status
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import folder, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-08
  - ref: "2"
    title: Mow the lawns
    due: 2025-12
  - ref: "3"
    title: Mend the gates
    due: 2025-09
    added:
      when: 2025-08-01
      by: Cabinet
milestones:
  - ref: M1
    title: Contract signed
    date: 2025-07
"""
MOVED = """\
    due: 2025-08
    moved:
      - to: 2025-10
        agreed: 2025-08-20
        by: Cabinet
        why: Rain
"""
BECAME = [
    # what is said of action 1, what became of it
    ("status: in progress", Became.OPEN),
    ("status: complete\n    completed: 2025-08-31", Became.IN_TIME),
    ("status: complete\n    completed: 2025-09-02", Became.LATE),
    ("status: complete", Became.DONE),
    ("status: stopped", Became.STOPPED),
    ("status: not done", Became.NOT_DONE),
    ('status: replaced\n    replaced_by: "2"', Became.REPLACED),
]


def quarter(plan: str, words: str) -> Period:
    covers = when("2025/26 Q2")
    assert covers
    rounds = {"2025-09-30": said({"1": words})}
    return period(folder(plan, rounds), covers, date(2025, 12, 31))


@pytest.mark.parametrize(("words", "became"), BECAME)
def test_each_promise_for_the_period_became_something(words: str, became: Became) -> None:
    found = quarter(PLAN, words)
    assert {one.now.ref: one.became for one in found.due} == {"1": became, "M1": Became.OPEN}


def test_a_date_that_moved_is_told_whether_or_not_it_was_done() -> None:
    plan = PLAN.replace("    due: 2025-08\n", MOVED)
    assert quarter(plan, "status: in progress").due[0].became == Became.MOVED
    (moved, _) = quarter(plan, "status: complete").due
    assert moved.became == Became.MOVED_AND_DONE
    (late, _) = quarter(plan.replace("2025-10\n", "2025-08-25\n"), BECAME[2][0]).due
    assert late.became == Became.MOVED_AND_LATE
    assert moved.was.promised
    assert moved.now.promised
    assert (moved.was.promised.written, moved.now.promised.written) == ("2025-08", "2025-10")


@settings(max_examples=60)
@given(folders(), days(), days())
def test_every_promise_for_a_period_was_open_when_it_began(
    folder: PlanFolder, one: date, other: date
) -> None:
    first, last = sorted([one, other])
    found = period(folder, When("any", Exactness.DAY, first, last), date.max)
    opening = {each.ref: each for each in found.opening}
    expected = [
        ref
        for ref, each in opening.items()
        if each.promised and each.promised.dated and first <= each.promised.end <= last
    ]
    assert [each.was.ref for each in found.due] == expected
    for each in found.due:
        assert (each.became in {Became.OPEN, Became.MOVED}) == each.now.open
        assert each.now.status != Status.STOPPED or each.became == Became.STOPPED
