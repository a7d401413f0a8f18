"""The same subject across plans: what each promised on it."""

from __future__ import annotations

from macros.facts.facts import facts
from macros.facts.themes import OnTheme
from tests.plans import AS_AT, facts_of, files, register, said

PLAN = """
objectives:
  - ref: O1
    title: Light
    themes: [lighting]
    actions:
      - ref: "1"
        title: One
      - ref: "2"
        title: Two
        themes: [lighting, parks]
    milestones:
      - ref: M1
        title: Lamps are here
        date: 2026-03
purpose: To see.
recommendations:
  - ref: R1
    title: Look at it
    themes: [parks]
state_note: After a while
actions:
  - ref: "3"
    title: Three
    themes: [parks]
website: https://sample.example/
indicators:
  - ref: I1
    name: Lamps
    themes: [lighting]
"""


def refs(one: OnTheme) -> list[str]:
    """Return the references of what a plan promised on a theme."""
    return [promise.one.ref for promise in one.promises]


def test_what_an_objective_is_about_its_actions_and_milestones_are_about_too() -> None:
    (one,) = facts_of(PLAN).themes["lighting"]
    assert refs(one) == ["1", "2", "M1"]


def test_an_action_has_its_own_themes_as_well() -> None:
    (one,) = facts_of(PLAN).themes["parks"]
    assert refs(one) == ["2", "3"]
    assert [promise.objective is None for promise in one.promises] == [False, True]


def test_actions_and_milestones_are_counted_apart_and_stand_as_in_their_plan() -> None:
    found = facts_of(PLAN, {"2026-01-10": said({"2": "status: complete"})})
    (one,) = found.themes["lighting"]
    assert (one.actions.total, one.actions.complete, one.milestones.total) == (2, 1, 1)
    assert one.promises[1].one is found.plans["sample/parks"].standings["2"]


def test_what_is_recommended_and_measured_stands_beside_the_promises() -> None:
    found = facts_of(PLAN).themes
    assert [one.ref for each in found["parks"] for one in each.recommendations] == ["R1"]
    assert [one.ref for each in found["lighting"] for one in each.indicators] == ["I1"]


def test_each_plan_stands_for_itself() -> None:
    found = facts(register({**files(PLAN), **files(PLAN, key="sample/streets")}), AS_AT)
    assert [one.folder.key for one in found.themes["parks"]] == ["sample/parks", "sample/streets"]


def test_a_subject_without_a_promise_has_no_plans() -> None:
    assert facts_of('actions:\n  - ref: "1"\n    title: One\n').themes == {}
