"""Moved dates: how often and how far, each counted once, milestones apart, by who leads."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from macros.facts.facts import facts
from macros.facts.moves import (
    NOBODY,
    Direction,
    Distance,
    distance,
    leads_of,
    slip,
    slips,
    slips_by_lead,
    together,
)
from macros.facts.plans import plan_facts
from macros.reading.dates import When, on, when
from macros.reading.model.action import Action, Part
from macros.reading.register import PlanFolder
from tests.facts.histories import dates, days, folders
from tests.plans import AS_AT, KEY, files, plan_of, register

MOVE = (
    "\n      - to: {to}\n        agreed: 2025-0{month}-10\n        by: Cabinet\n        why: Rain"
)
PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    leads:
      - post: Parks Manager
      - body: sample-police
    due: 2025-06
    moved:
      - to: 2025-10
        agreed: 2025-05-10
        by: Cabinet
        why: Rain
    parts:
      - ref: 1a
        title: North path
        due: 2025-06
        moved:
          - to: 2025-08
            agreed: 2025-05-10
            by: Cabinet
            why: Rain
      - ref: 1b
        title: South path
        leads:
          - to_be_confirmed: yes
        due: 2025-12
        moved:
          - to: 2025-09
            agreed: 2025-05-10
            by: Cabinet
            why: Sun
  - ref: "2"
    title: Mow the lawns
    leads:
      - post: Head of Parks
      - post: Parks Manager
    due: 2025-06
    moved:
      - to: ongoing
        agreed: 2025-05-10
        by: Cabinet
        why: It grows
milestones:
  - ref: M1
    title: Contract signed
    date: 2025-06
    moved:
      - to: 2026-06
        agreed: 2025-05-10
        by: Cabinet
        why: Rain
"""
CASES: list[tuple[str, list[str], Direction, tuple[int, int] | None]] = [
    # first promised for, each move: the direction, by how many months and days
    ("2025-06-30", ["2025-10-31", "2026-03-31"], Direction.LATER, (9, 274)),
    ("2025-06", ["2025-07-12"], Direction.LATER, (0, 12)),
    ("2025-06-15", ["2025-03-10"], Direction.EARLIER, (-3, -97)),
    ("2025-06-15", ["2025-03-20"], Direction.EARLIER, (-2, -87)),
    ("2025-06", ["2025-10", "2025-06-30"], Direction.BACK, (0, 0)),
    ("2025-06", ["ongoing", "2025-09"], Direction.LATER, (3, 92)),
    ("2025-06", ["to be confirmed"], Direction.NO_SET_DATE, None),
    ("ongoing", ["2025-06"], Direction.NO_SET_DATE, None),
]


@pytest.mark.parametrize(("first", "moves", "direction", "far"), CASES)
def test_a_slip_is_from_the_first_date_to_the_last(
    first: str, moves: list[str], direction: Direction, far: tuple[int, int] | None
) -> None:
    moved = "".join(MOVE.format(to=to, month=number) for number, to in enumerate(moves, 1))
    plan = f'actions:\n  - ref: "1"\n    title: Light\n    due: {first}\n    moved:{moved}\n'
    found = slip(plan_of(plan).standings["1"])
    assert found
    assert (found.direction, found.times) == (direction, len(moves))
    assert found.distance == (Distance(*far) if far else None)
    assert found.months == (far[0] if far else 0)
    assert (found.first.written, found.now.written) == (first, moves[-1])


def test_every_direction_is_in_the_table() -> None:
    assert {direction for _, _, direction, *_ in CASES} == set(Direction)


def test_a_date_that_never_moved_or_has_not_moved_yet_has_no_slip() -> None:
    before = plan_of(PLAN, as_at=date(2025, 5, 9))
    assert slip(before.standings["1"]) is None
    assert slips(before.actions.all).all == ()


def test_parts_are_counted_beside_their_action_and_milestones_apart() -> None:
    plan = plan_of(PLAN)
    found = slips(plan.actions.all)
    assert [each.standing.ref for each in found.all] == ["1", "1a", "1b", "2"]
    assert (found.times, found.later, found.earlier) == (4, 6, 3)
    assert [each.standing.ref for each in found.to(Direction.NO_SET_DATE)] == ["2"]
    stones = slips(plan.milestones.all)
    assert (stones.times, stones.later) == (1, 12)
    both = together([found, stones])
    assert (len(both.all), both.times, both.later) == (5, 5, 18)


def test_each_lead_has_the_moves_of_what_it_leads_under_the_full_title_of_its_post() -> None:
    found = facts(register(files(PLAN)), AS_AT)
    plan = found.plans[KEY]
    by_lead = slips_by_lead(plan.actions.all, plan.folder, found.register)
    assert {whose: [each.standing.ref for each in some.all] for whose, some in by_lead.items()} == {
        ("sample", "Head of Parks"): ["1", "1a", "2"],
        ("sample-police", ""): ["1", "1a"],
        NOBODY: ["1b"],
    }


def test_a_title_that_is_only_likely_to_be_the_same_post_stands_for_itself() -> None:
    sample = "name: Sample Council\nshort: Sample\nkind: borough\n"
    posts = (
        "posts:\n  - title: Head of Parks\n    also:\n      - Parks Manager\n    sure: no\n"
        "    note: The work is much alike.\n"
    )
    around = {"councils/sample.yml": sample + posts + "example: yes\n"}
    found = register({**files(PLAN), **around})
    folder = found.plans[KEY]
    leads = folder.plan.actions[1].leads
    assert leads_of(leads, folder, found) == (
        ("sample", "Head of Parks"),
        ("sample", "Parks Manager"),
    )


@given(dates(), dates())
def test_there_and_back_is_no_distance(one: When, other: When) -> None:
    there, back = distance(one, other), distance(other, one)
    assert there
    assert back
    assert (there.months, there.days) == (-back.months, -back.days)
    assert there.months * there.days >= 0
    assert distance(one, on(one.end)) == distance(one, one)


@pytest.mark.parametrize("words", ["ongoing", "to be confirmed", "next meeting"])
def test_there_is_no_distance_to_words(words: str) -> None:
    assert distance(on(AS_AT), when(words) or on(AS_AT)) is None


@settings(max_examples=60)
@given(folders(), days())
def test_every_move_that_was_agreed_is_counted_once_and_none_before(
    folder: PlanFolder, day: date
) -> None:
    found = plan_facts(folder, day)
    some = slips(found.actions.all)
    every: list[Action | Part] = []
    for action in folder.plan.actions:
        every += [action, *action.parts]
    agreed = [move for each in every if each.due for move in each.moved if move.agreed.start <= day]
    assert some.times == len(agreed)
    assert len({each.standing.ref for each in some.all}) == len(some.all)
    assert some.later >= 0
    assert some.earlier >= 0
