"""An action from promise to today: every date, every word, every acceptance, in their order."""

from __future__ import annotations

from datetime import date

from macros.facts.plans import PlanFacts
from macros.facts.story import Beat, promise_line, story
from tests.plans import Files, plan_of, said

PLAN = """
state_since: 2025-01-15
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
    moved:
      - to: 2025-10
        agreed: 2025-05-10
        by: Cabinet
        why: Rain
      - to: 2026-01-15
        agreed: 2025-09-10
        by: Cabinet
        why: More rain
  - ref: "2"
    title: Mow the lawns
    added:
      when: 2025-03
      by: Cabinet
"""
ACCEPTED = "\n    accepted:\n      by: Scrutiny\n      when: 2025-12-10"
PROGRESS = {
    "2025-05-31": said({"1": "status: in progress"}),
    "2025-11-30": said({"1": "status: complete"}),
    "2025-12-31": said({"1": f"completed: 2025-11-15{ACCEPTED}"}),
}


def told(plan: PlanFacts, ref: str = "1") -> list[tuple[str, str]]:
    happened = story(plan.standings[ref], plan.folder.plan)
    return [(str(each.beat), each.when.written if each.when else "") for each in happened]


def line(progress: Files, as_at: date = date(2026, 1, 31)) -> list[tuple[str, str, int]]:
    happened = promise_line(plan_of(PLAN, progress, as_at=as_at).standings["1"])
    return [
        (str(each.beat), each.when.written, each.by.months if each.by else 0)
        for each in happened
        if each.when
    ]


def test_a_story_runs_from_the_promise_to_the_last_word() -> None:
    assert told(plan_of(PLAN, PROGRESS)) == [
        ("promised", "2025-01-15"),
        ("moved", "2025-05-10"),
        ("said", "2025-05-31"),
        ("moved", "2025-09-10"),
        ("said", "2025-11-15"),
        ("done", "2025-11-30"),
        ("accepted", "2025-12-10"),
    ]


def test_a_story_begins_when_the_action_was_added_or_the_plan_agreed_if_that_is_known() -> None:
    assert told(plan_of(PLAN), "2") == [("promised", "2025-03")]
    assert told(plan_of(PLAN.replace("state_since: 2025-01-15", "")), "1")[0] == ("promised", "")


def test_the_line_of_a_promise_is_its_dates_and_by_how_much_each_moved() -> None:
    assert line({}) == [
        ("promised", "2025-06", 0),
        ("moved", "2025-10", 4),
        ("moved", "2026-01-15", 2),
    ]


def test_the_line_ends_when_it_was_done_if_it_still_is() -> None:
    assert line(PROGRESS)[-1] == ("done", "2025-11-15", 0)
    assert line({"2025-11-30": PROGRESS["2025-11-30"]})[-1] == ("done", "2025-11-30", 0)
    reopened = {**PROGRESS, "2026-01-10": said({"1": "status: reopened"})}
    assert line(reopened)[-1] == ("moved", "2026-01-15", 2)


def test_a_part_that_moves_is_told_in_the_story_of_its_action() -> None:
    parts = """    parts:
      - ref: 2a
        title: The north lawn
        due: 2025-06
        moved:
          - to: 2025-04
            agreed: 2025-04-10
            by: Cabinet
            why: Sun
"""
    plan = plan_of(PLAN + parts)
    (moved,) = [each for each in story(plan.standings["2"], plan.folder.plan) if each.part]
    assert (moved.beat, moved.part, moved.by and moved.by.months) == (
        Beat.MOVED,
        plan.standings["2a"],
        -2,
    )


def test_without_a_date_there_is_no_line() -> None:
    assert promise_line(plan_of(PLAN).standings["2"]) == ()


def test_a_move_that_was_not_agreed_yet_is_not_told() -> None:
    assert line({}, date(2025, 9, 9)) == [("promised", "2025-06", 0), ("moved", "2025-10", 4)]


def test_every_kind_of_beat_can_be_met() -> None:
    words = said({"1": "note: We saw it."})
    stated = {"2025-12-20-sample-police": f"as_at: 2025-12-20\nby: sample-police\n{words}"}
    owned = f"owners: [sample, sample-police]\n{PLAN}"
    met = {beat for beat, _ in told(plan_of(owned, {**PROGRESS, **stated}))}
    assert met == {str(beat) for beat in Beat}
