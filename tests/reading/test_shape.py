"""From nodes to records: every value has its field's kind, and a blank stands where none fits."""

from __future__ import annotations

import pytest

from macros.reading.dates import When, when
from macros.reading.kinds import KINDS
from macros.reading.model.action import Action, Objective
from macros.reading.model.money import Cost
from macros.reading.model.plan import Plan
from macros.reading.model.record import Record
from macros.reading.model.words import PlanState
from macros.reading.nodes import Fields
from macros.reading.places import NOWHERE
from macros.reading.problems import Problem
from macros.reading.shape import blank, record
from macros.reading.yaml_text import read


def shaped(text: str) -> tuple[Action, list[Problem]]:
    """Return the action that a text holds, and what does not fit."""
    node, wrong = read(text, "f")
    assert not wrong
    assert isinstance(node, Fields)
    problems: list[Problem] = []
    return record(Action, node, problems), problems


def test_every_value_has_the_kind_of_its_field() -> None:
    action, problems = shaped(
        "ref: 1.10\ntitle: 2005\ndue: 2005-03-31\ncontinues: yes\nthemes: [cctv, parks]\n"
        "moved:\n  - to: ongoing\n    agreed: 2005-01\n    by: Committee\n    why: NO\n"
    )
    assert not problems
    assert (action.ref, action.title, action.continues) == ("1.10", "2005", True)
    assert isinstance(action.due, When)
    assert action.due.exactness == "day"
    assert action.themes == ("cctv", "parks")
    assert (action.moved[0].to, action.moved[0].why) == (when("ongoing"), "NO")


def test_what_is_left_out_is_as_the_model_says() -> None:
    action, problems = shaped("ref: 1\ntitle: a\n")
    assert not problems
    assert (action.due, action.leads, action.continues, action.detail) == (None, (), False, None)


def test_line_ends_of_blocks_are_not_part_of_the_words() -> None:
    action, problems = shaped("ref: 1\ntitle: |\n  Mend\ndetail: |\n  One\n\n  two\n")
    assert not problems
    assert (action.title, action.detail) == ("Mend", "One\n\ntwo")


def test_a_value_that_does_not_fit_hides_no_other() -> None:
    action, problems = shaped("ref: (1)\ntitle: a\ndue: soon\nleads: me\ncolour: red\n")
    assert [problem.place.line for problem in sorted(problems)] == [1, 3, 4, 5]
    assert (action.ref, action.title, action.leads) == ("", "a", ())


def test_two_records_with_the_same_words_are_equal_wherever_they_stand() -> None:
    one, _ = shaped("ref: 1\ntitle: a\n")
    other, _ = shaped("\n\ntitle: a\nref: 1\n")
    assert one == other
    assert one.place != other.place


@pytest.mark.parametrize("kind", [root for root, _ in KINDS.values()], ids=lambda k: k.__name__)
def test_every_kind_of_record_has_a_blank(kind: type[Record]) -> None:
    assert blank(kind, NOWHERE).place == NOWHERE


def test_a_blank_has_empty_words_and_no_dates() -> None:
    plan = blank(Plan, NOWHERE)
    assert (plan.title, plan.actions, plan.review.title) == ("", (), "")
    assert plan.state in PlanState


def test_one_amount_may_stand_without_a_list() -> None:
    node, _ = read("cost: £5\nsaving:\n  - £1\n  - £2\n", "f")
    assert node
    problems: list[Problem] = []
    cost = record(Cost, node, problems)
    assert not problems
    assert [len(amounts) for amounts in (cost.cost, cost.saving, cost.net)] == [1, 2, 0]


def in_actions(entry: str) -> list[str]:
    """Return what is said of a second entry under `actions` of an objective."""
    text = f"ref: 1\ntitle: a\nactions:\n  - ref: 1\n    title: b\n  - {entry}\n"
    node, _ = read(text.replace("; ", "\n    "), "f")
    assert node
    problems: list[Problem] = []
    record(Objective, node, problems)
    return [problem.message for problem in problems]


@pytest.mark.parametrize(
    ("entry", "believed"),
    [
        ("ref: 2; title: c; date: 2005-03", False),
        ("ref: 2; date: 2005-03", False),
        ("ref: 2; title: c; date: 2005-03; is: start", True),
        ("date: 2005-03", True),
    ],
)
def test_one_strange_name_makes_no_entry_of_another_list(entry: str, believed: bool) -> None:  # noqa: FBT001  a table of cases
    told = "This entry has the fields of one under “milestones”, and not “actions”."
    assert any(said.startswith(told) for said in in_actions(entry)) == believed
