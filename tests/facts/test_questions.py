"""Questions: one about each thing, on what is most pressing, and shared where all are alike."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from macros.facts.attention import gaps
from macros.facts.plans import plan_facts
from macros.facts.questions import SEVERAL, Question, Topic, questions
from macros.facts.standing import Standing
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import NOTHING, Files, plan_of, said

LATE = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
"""
LED = "    leads:\n      - post: Head of Parks\n"
MOVED = """
    moved:
      - to: {first}
        agreed: 2025-05-20
        by: Cabinet
        why: The lamps came late
      - to: {last}
        agreed: 2025-11-20
        by: Cabinet
        why: They came late again
"""


def raised(plan: str, progress: Files = NOTHING) -> list[tuple[Topic, int]]:
    """Return the topic of each question that a plan raises, and about how many things it is."""
    return [(one.topic, len(one.about)) for one in found(plan, progress)]


def found(plan: str, progress: Files = NOTHING) -> tuple[Question, ...]:
    """Return the questions that a plan raises on 31 January 2026."""
    facts = plan_of(plan, progress)
    return questions(facts, gaps(facts))


def test_a_plan_that_lacks_nothing_raises_no_question() -> None:
    assert raised(LATE.replace("2025-06", "2026-06") + LED) == []


def test_one_thing_raises_one_question_on_what_is_most_pressing_and_keeps_its_other_gaps() -> None:
    (one,) = found(LATE)
    assert one.topic == Topic.LATE
    assert [str(gap.kind) for gap in one.gaps] == ["late without a reason", "with no lead"]


def test_what_is_late_for_a_reason_raises_a_question_too() -> None:
    held = said({"1": "status: held up\n    waiting_for: lamps"})
    assert raised(LATE + LED, {"2025-10-31": held}) == [(Topic.LATE, 1)]


@pytest.mark.parametrize(
    ("first", "last", "topics"),
    [
        ("2025-09", "2026-09", [Topic.MOVED]),
        ("2025-09", "ongoing", [Topic.MOVED]),
        ("2025-09", "2025-12", [Topic.LATE]),
    ],
)
def test_a_date_that_moved_again_raises_a_question_while_it_is_in_time(
    first: str, last: str, topics: list[Topic]
) -> None:
    plan = LATE.rstrip() + MOVED.format(first=first, last=last) + LED
    assert [topic for topic, _ in raised(plan)] == topics
    assert raised(plan, {"2025-10-31": said({"1": "status: stopped"})}) == []


@pytest.mark.parametrize(("number", "expected"), [(SEVERAL, SEVERAL), (SEVERAL + 1, 1)])
def test_more_than_a_few_things_share_a_question_that_would_be_the_same(
    number: int, expected: int
) -> None:
    actions = "".join(f'  - ref: "{n}"\n    title: One\n{LED}' for n in range(number))
    asked = raised(f"actions:\n{actions}")
    assert [topic for topic, _ in asked] == [Topic.UNDATED] * expected
    assert sum(things for _, things in asked) == number


def test_a_plan_that_is_not_written_is_asked_for() -> None:
    plan = "state: requested\nasked:\n  by: Cabinet\n  of: The officers\n  when: 2025-06-12\n"
    assert raised(plan) == [(Topic.UNWRITTEN, 1)]


@settings(max_examples=200)
@given(folders(), days())
def test_each_thing_that_needs_attention_is_asked_about_once(folder: PlanFolder, day: date) -> None:
    plan = plan_facts(folder, day)
    every = gaps(plan)
    asked = questions(plan, every)
    refs = [one.ref for each in asked for one in each.about if isinstance(one, Standing)]
    assert len(refs) == len({*refs})
    assert {gap.about.ref for gap in every if isinstance(gap.about, Standing)} <= {*refs}
    assert sum(len(one.gaps) for one in asked) == len(every)


@settings(max_examples=100)
@given(folders(), days())
def test_the_most_pressing_question_comes_first(folder: PlanFolder, day: date) -> None:
    plan = plan_facts(folder, day)
    topics = [list(Topic).index(one.topic) for one in questions(plan, gaps(plan))]
    assert topics == sorted(topics)
