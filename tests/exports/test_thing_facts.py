"""The facts of one thing: an answer where there is one, and none where there is not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from macros.exports.columns import Value
from macros.exports.thing_facts import FACTS, Judged
from macros.facts.facts import Facts
from macros.facts.lateness import Lateness
from macros.facts.plans import PlanFacts
from macros.facts.silence import silence
from tests.plans import plan_of, said

PLAN = """
state_since: 2025-01
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06-30
    parts:
      - ref: 1a
        title: The north path
        due: 2025-06-30
milestones:
  - ref: M1
    title: Work begins
    date: 2025-06-30
  - ref: M2
    title: Work ends
    date: 2026-06-30
"""


def facts_of(plan: PlanFacts, ref: str) -> Mapping[str, Value]:
    """Return the facts of one thing in a plan by their names."""
    judged = Judged(plan, plan.standings[ref], "https://plans.example/")
    return {each.head.name: each.of(judged) for each in FACTS}


@pytest.mark.parametrize(
    ("ref", "months"), [("1", 12), ("1a", None), ("M1", 12), ("M2", None)], ids=str
)
def test_silence_is_told_of_actions_and_of_milestones_that_are_late(
    ref: str, months: int | None
) -> None:
    told = facts_of(plan_of(PLAN), ref)
    assert told["silent_months"] == months
    assert told["silence"] == (months and "silent too long")


def test_silence_is_told_as_the_pages_tell_it(real: Facts) -> None:
    for plan in real.plans.values():
        for ref, one in plan.standings.items():
            late = one in plan.milestones.all and one.lateness == Lateness.LATE
            found = silence(one, plan) if one in plan.actions.all or late else None
            assert facts_of(plan, ref)["silence"] == (found and found.hearing)


CASES = [
    ("due: 2025-12-31", "", 1, 31),
    ("due: 2026-01-31", "", 0, 0),
    ("due: 2026-03-31", "", 2, 59),
    ("due: 2025-06-30", "status: complete\n    completed: 2025-07-30", 1, 30),
    ("due: 2025-06-30", "status: complete\n    completed: 2025-05-30", None, None),
    ("due: 2025-06-30", "status: complete", None, None),
    ("due: 2025-06-30", "status: stopped", None, None),
    ("due: ongoing", "", None, None),
    ("due: not applicable", "", None, None),
    ("detail: None was given.", "", None, None),
]


@pytest.mark.parametrize(("due", "words", "months", "days"), CASES)
def test_how_late_it_is_is_told_only_where_it_is_judged_against_a_date(
    due: str, words: str, months: int | None, days: int | None
) -> None:
    progress = {"2025-12-31": said({"1": words})} if words else {}
    plan = plan_of(f"actions:\n  - ref: '1'\n    title: One\n    {due}\n", progress)
    told = facts_of(plan, "1")
    assert (told["lateness_months"], told["lateness_days"]) == (months, days)
