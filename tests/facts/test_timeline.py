"""The dates of a plan in one picture: those that moved furthest, what is due, and milestones."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from macros.facts.moves import slips
from macros.facts.plans import plan_facts
from macros.facts.timeline import MOST, timeline
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import plan_of, said

ACTION = """
  - ref: "{ref}"
    title: Light the paths
    due: 2024-0{month}-30
"""
MOVE = """\
    moved:
      - to: {to}
        agreed: 2024-01-15
        by: Committee
        why: The lamps were late
"""
MILESTONE = """
  - ref: M{number}
    title: Lamps are chosen
    date: 2024-0{number}
"""
AS_AT = date(2024, 8, 1)


def test_a_moved_date_is_told_from_the_first_to_the_day_it_was_done() -> None:
    plan = f"actions:{ACTION.format(ref=1, month=4)}{MOVE.format(to='2024-06')}"
    done = said({"1": "status: complete\n    completed: 2024-05-20"})
    found = timeline(plan_of(plan, {"2024-06-30": done}, as_at=AS_AT))
    assert found
    (one,) = found.moved
    assert one.days == (date(2024, 4, 30), date(2024, 6, 30), date(2024, 5, 20))
    assert [str(each.beat) for each in one.line] == ["promised", "moved", "done"]
    assert found.due == (date(2024, 6, 30),)
    assert found.days[-1] == AS_AT


def test_what_has_no_set_date_is_left_out() -> None:
    plan = f"actions:{ACTION.format(ref=1, month=4)}{MOVE.format(to='ongoing')}"
    assert timeline(plan_of(plan, as_at=AS_AT)) is None


def test_moves_to_or_from_no_set_date_are_counted_and_take_no_place_of_those_that_are_drawn() -> (
    None
):
    moves = ["ongoing", *(f"20{25 + number}-04" for number in range(MOST)), "ongoing", "2024-06"]
    actions = (
        ACTION.format(ref=number, month=4) + MOVE.format(to=to) for number, to in enumerate(moves)
    )
    plan = plan_of(f"actions:{''.join(actions)}", as_at=AS_AT)
    found = timeline(plan)
    assert found
    assert [one.standing.ref for one in found.moved] == [f"{n}" for n in range(1, MOST + 1)]
    assert (found.hidden, found.undrawn) == (1, 2)
    assert found.moves == len(slips(plan.actions.all).all)


def test_two_milestones_make_a_picture_and_one_does_not() -> None:
    one, two = (MILESTONE.format(number=number) for number in (3, 5))
    action = f"actions:{ACTION.format(ref=1, month=4)}"
    assert timeline(plan_of(f"{action}milestones:{one}", as_at=AS_AT)) is None
    found = timeline(plan_of(f"{action}milestones:{one}{two}", as_at=AS_AT))
    assert found
    assert [each.ref for each in found.milestones] == ["M3", "M5"]


def test_only_the_dates_that_moved_furthest_are_drawn_in_the_order_of_the_plan() -> None:
    every = [
        ACTION.format(ref=number, month=4) + MOVE.format(to=f"20{40 - number}-04")
        for number in range(1, MOST + 3)
    ]
    found = timeline(plan_of(f"actions:{''.join(every)}", as_at=AS_AT))
    assert found
    assert [one.standing.ref for one in found.moved] == [f"{n}" for n in range(1, MOST + 1)]
    assert found.hidden == 2


@settings(max_examples=80, deadline=None)
@given(folders(), days(), days())
def test_each_line_ends_where_the_promise_stands_now(
    folder: PlanFolder, on: date, known: date
) -> None:
    plan = plan_facts(folder, known, on)
    found = timeline(plan)
    if found:
        for one in found.moved:
            promised = [each.when for each in one.line if each.beat != "done"]
            assert promised[-1] == one.standing.promised
        assert found.moves == len(slips(plan.actions.all).all)
