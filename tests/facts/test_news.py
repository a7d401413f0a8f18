"""What is new: each word, move and report once, newest first, by the record's own days."""

from __future__ import annotations

import pytest
from hypothesis import given

from macros.facts.history import said_on
from macros.facts.news import News, newest, news
from macros.facts.plans import plan_facts
from macros.reading.model.action import Objective
from macros.reading.register import PlanFolder, reportable_of
from tests.facts.histories import folders
from tests.plans import AS_AT, Files, plan_of, said

PLAN = """
objectives:
  - ref: O1
    title: Safe parks
    actions:
      - ref: "1"
        title: Light the paths
        due: 2025-06
        moved:
          - to: 2025-10
            agreed: 2025-05-10
            by: Cabinet
            why: Rain
        parts:
          - ref: 1a
            title: The north path
"""
PROGRESS: Files = {
    "2025-05-31": said({"1": "status: in progress", "1a": "status: complete", "O1": "note: Well."}),
    "2025-08": said({"1a": "status: in progress\n    corrects: {}"}).replace(
        "{}", "\n      update: 2025-05-31\n      why: It was the south path"
    ),
}
REPORTS: Files = {"2025-09-15": ""}


def told(every: tuple[News, ...]) -> list[tuple[str, str, str]]:
    return [(one.name, one.day.isoformat(), one.changed.isoformat()) for one in every]


def test_each_word_move_and_report_is_told_once_newest_first() -> None:
    assert told(news(plan_of(PLAN, PROGRESS, REPORTS))) == [
        ("report/2025-09-15", "2025-09-15", "2025-09-15"),
        ("said/2025-08/1a", "2025-08-01", "2025-08-01"),
        ("said/2025-05-31/1", "2025-05-31", "2025-05-31"),
        ("said/2025-05-31/1a", "2025-05-31", "2025-08-01"),
        ("said/2025-05-31/O1", "2025-05-31", "2025-05-31"),
        ("moved/1/1", "2025-05-10", "2025-05-10"),
    ]


def test_a_later_round_changes_nothing_that_was_told_before() -> None:
    before = told(news(plan_of(PLAN, PROGRESS, REPORTS)))
    more = {**PROGRESS, "2025-12-31": said({"1": "status: complete"})}
    assert told(news(plan_of(PLAN, more, REPORTS)))[1:] == before


@pytest.mark.parametrize("about", ["O1", "1", "1a"])
def test_what_a_partner_states_in_its_own_name_is_no_news_of_the_council(about: str) -> None:
    owned = f"owners: [sample, sample-police]\n{PLAN}"
    head = "as_at: 2025-12-20\nby: sample-police\n"
    stated = {"2025-12-20-sample-police": head + said({about: "note: It is not so."})}
    before = told(news(plan_of(owned, PROGRESS)))
    assert told(news(plan_of(owned, {**PROGRESS, **stated}))) == before


def test_news_of_several_plans_stands_in_one_order() -> None:
    one = plan_of(PLAN, PROGRESS)
    other = plan_of(PLAN, {"2025-07-01": said({"1": "status: in progress"})})
    days = [each.day for each in newest([*news(one), *news(other)])]
    assert days == sorted(days, reverse=True)
    assert len(days) == len(news(one)) + len(news(other))


def test_a_report_that_was_put_right_changed_on_that_day() -> None:
    correction = """corrections:
  - where: /report/title
    was: Progress
    now: Progress in parks
    date: 2025-11-02
    why: It was cut short
"""
    assert told(news(plan_of(PLAN, reports={"2025-09-15": correction})))[0] == (
        "report/2025-09-15",
        "2025-09-15",
        "2025-11-02",
    )


def _known(folder: PlanFolder) -> int:
    """Return how many updates had been made public, and moves agreed, counted in the files."""
    rounds = [one for one in folder.progress.values() if said_on(folder, one).start <= AS_AT]
    true = [one for one in rounds if one.as_at.start <= AS_AT]
    things = [one for one in reportable_of(folder.plan) if not isinstance(one, Objective)]
    there = {one.ref for one in things}
    words = sum(update.about in there for one in true for update in one.updates)
    moves = [move for one in things for move in one.moved]
    return words + sum(move.agreed.start <= AS_AT for move in moves)


@given(folders())
def test_whatever_happened_all_that_is_known_is_told_and_nothing_else(folder: PlanFolder) -> None:
    every = news(plan_facts(folder, AS_AT))
    assert len(every) == _known(folder)
    assert len({one.name for one in every}) == len(every)
    assert all(one.day <= one.changed <= AS_AT for one in every)
