"""Timelines: every mark and word inside, one row below the other, and days in their order."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings

from macros.facts.plans import plan_facts
from macros.facts.timeline import timeline
from macros.pages import addresses
from macros.pages.charts.scale import BELOW, CAPITAL, WIDTH
from macros.pages.charts.timelines import TimelineChart, action_timeline, plan_timeline
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.facts.test_timeline import ACTION, AS_AT, MILESTONE, MOVE
from tests.pages.drawing import Drawing
from tests.plans import KEY, facts_of, plan_of, said


def inside(chart: TimelineChart) -> bool:
    heads = [chart.head] if chart.head else []
    lines = [*chart.lines, *([chart.steps] if chart.steps else [])]
    heads += [chart.every] if chart.every else []
    texts = [*chart.days, *heads, *(line.words for line in lines if chart.timeline)]
    places = [*chart.due, *chart.years, *(x for line in lines for x, _ in line.marks)]
    words = all(one.left >= -0.1 and one.right <= WIDTH + 0.1 for one in texts)
    high = all(CAPITAL <= one.y <= chart.height - BELOW for one in texts)
    return words and high and all(chart.left < x < WIDTH for x in places)


@settings(max_examples=80, deadline=None)
@given(folders(), days(), days())
def test_every_mark_and_word_stands_inside(folder: PlanFolder, on: date, known: date) -> None:
    plan = plan_facts(folder, known, on)
    charts = [plan_timeline(timeline(plan)), *(action_timeline(a, plan) for a in plan.actions.all)]
    assert all(inside(chart) for chart in charts if chart)


def test_rows_stand_below_one_another_and_milestones_last() -> None:
    actions = "".join(
        ACTION.format(ref=number, month=4) + MOVE.format(to="2024-06") for number in (1, 2)
    )
    milestones = "".join(MILESTONE.format(number=number) for number in (3, 5))
    plan = plan_of(f"actions:{actions}milestones:{milestones}", as_at=AS_AT)
    chart = plan_timeline(timeline(plan))
    assert chart
    assert chart.steps
    rows = [*(line.y for line in chart.lines), chart.steps.y]
    assert all(after - before > CAPITAL + BELOW for before, after in pairwise(rows))
    assert [kind for _, kind in chart.steps.marks] == ["to-come", "to-come"]


def test_marks_go_from_left_to_right_with_the_days() -> None:
    plan = plan_of(
        f"actions:{ACTION.format(ref=1, month=4)}{MOVE.format(to='2024-06')}", as_at=AS_AT
    )
    chart = action_timeline(plan.standings["1"], plan)
    assert chart
    (line,) = chart.lines
    assert [kind for _, kind in line.marks] == ["promised", "moved"]
    assert line.reach == (line.marks[0][0], line.marks[1][0])
    assert chart.today
    assert line.reach[0] < line.reach[1] < chart.today


def test_dates_in_one_month_are_told_with_their_days() -> None:
    moved = "    due: 2024-03-08\n" + MOVE.format(to="2024-03-22")
    done = said({"1": "status: complete\n    completed: 2024-03-20"})
    plan = plan_of(
        f"actions:\n  - ref: '1'\n    title: Light the paths\n{moved}",
        {"2024-03-21": done},
        as_at=AS_AT,
    )
    chart = action_timeline(plan.standings["1"], plan)
    assert chart
    assert [text.words for text in chart.days] == ["8 March 2024", "22 March 2024"]
    assert chart.head is None


@pytest.mark.parametrize(
    ("before", "word"),
    [("", "Today"), ("judged_on: 2024-05-01\nbecause: Of its last paper.\n", "Judged on")],
)
def test_the_line_of_the_day_says_what_day_it_is(before: str, word: str) -> None:
    actions = f"actions:{ACTION.format(ref=1, month=4)}{MOVE.format(to='2024-06')}"
    plan = plan_of(f"{before}{actions}", as_at=date(2024, 5, 1))
    for chart in (action_timeline(plan.standings["1"], plan), plan_timeline(timeline(plan))):
        assert chart
        assert chart.today
        assert chart.head
        assert chart.head.words == word


def test_dates_that_are_not_drawn_are_counted_below_the_timeline() -> None:
    actions = "".join(
        ACTION.format(ref=number, month=4) + MOVE.format(to=to)
        for number, to in enumerate(["2024-06", "ongoing", "2024-08"])
    )
    page = Drawing(facts_of(f"actions:{actions}", as_at=AS_AT))(addresses.plan(KEY))
    dates = page.one(id="dates")
    assert "; 3 dates moved." in dates.one("desc").text
    assert "1 more moved to or from no set date." in dates.one("figcaption").text


def test_an_action_whose_date_stayed_has_no_timeline() -> None:
    plan = plan_of(f"actions:{ACTION.format(ref=1, month=4)}", as_at=AS_AT)
    assert action_timeline(plan.standings["1"], plan) is None
    assert plan_timeline(timeline(plan)) is None
