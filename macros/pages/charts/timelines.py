"""Dates in a row: ring promised, diamond moved, dot done, as everywhere, and here to scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.facts.plans import PlanFacts
from macros.facts.standing import Standing
from macros.facts.timeline import Dated, Timeline, dated
from macros.pages.charts.days import Days
from macros.pages.charts.scale import NARROW, WIDTH, Text, width
from macros.reading.model.words import Status

ROW, FIRST_ROW = 24.0, 34.0
_UNDER, _BELOW = 28.0, 8.0
"""How far the days stand below the last row, and the end of the chart below them."""
_LONGEST = 8
"""How many letters of a reference have room beside its line."""
_FEWEST = 2
"""From how many dates there is a timeline."""
_YEARS_FROM, _TODAY_FROM, _DOWN_TO = 20.0, 18.0, 12.0
"""Where the lines across all rows begin, and how far below the last row they end."""
_TICK, _HALF = 7, 5
"""How far a tick and a mark reach from their middles."""

Mark = tuple[float, str]
"""Where a mark stands across, and what it says: promised, moved, done, to come."""


@dataclass(frozen=True)
class Line:
    """One promise: its reference, how far down it stands, and its marks in the order of its story.

    A date can move back, so they need not go from left to right. `half` is half the size of each.
    """

    words: Text
    y: float
    marks: tuple[Mark, ...]
    half: int = _HALF

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where the line goes."""
        places = [x for x, _ in self.marks]
        return min(places), max(places)


@dataclass(frozen=True)
class TimelineChart:
    """Dates to scale. `today` is the line of the day the plan is judged on, with its word above.

    `foot` is how far down it and the lines of the years reach, and `every` the word of the top row.
    """

    timeline: Timeline | None
    left: float
    height: float
    foot: float
    every: Text | None
    due: tuple[float, ...]
    lines: tuple[Line, ...]
    steps: Line | None
    years: tuple[float, ...]
    days: tuple[Text, ...]
    today: float | None
    head: Text | None
    width: int = WIDTH

    @property
    def ticks(self) -> str:
        """The due days in the top row as one path."""
        return "".join(f"M{x} {FIRST_ROW - _TICK:g}v{2 * _TICK}" for x in self.due)

    @property
    def grid(self) -> str:
        """The lines of the years as one path."""
        return "".join(f"M{x} {_YEARS_FROM:g}V{self.foot:g}" for x in self.years)

    @property
    def day(self) -> str:
        """The line of the day the plan is judged on as a path; nothing without it."""
        return "" if self.today is None else f"M{self.today} {_TODAY_FROM:g}V{self.foot:g}"


def plan_timeline(found: Timeline | None) -> TimelineChart | None:
    """Return where everything on the timeline of a plan stands; None without a timeline."""
    if found is None:
        return None
    names = ["All", *(_short(one.standing) for one in found.moved)]
    names += ["Steps"] if found.milestones else []
    left = max(width(name) for name in names) + 2 * NARROW
    across = Days(found.days[0], found.days[-1], round(left, 1))
    lines = tuple(_line(one, across, number) for number, one in enumerate(found.moved, 1))
    steps = _steps(found.milestones, across, len(lines) + 1) if found.milestones else None
    last = FIRST_ROW + ROW * (len(names) - 1)
    all_row = Text(round(across.left - NARROW, 1), FIRST_ROW, names[0], "end")
    return TimelineChart(
        timeline=found,
        left=across.left,
        height=last + _UNDER + _BELOW,
        foot=last + _DOWN_TO,
        every=all_row if found.due else None,
        due=tuple(dict.fromkeys(across.x(day) for day in found.due)),
        lines=lines,
        steps=steps,
        years=across.years,
        days=across.below(last + _UNDER),
        today=across.x(found.on),
        head=across.above(found.on, of_the_past=found.of_the_past),
    )


def action_timeline(one: Standing, plan: PlanFacts) -> TimelineChart | None:
    """Return the small timeline of an action whose date moved; None if it did not, or has none."""
    found = dated(one)
    if not one.moves or len(set(found.days)) < _FEWEST:
        return None
    days = sorted([*found.days, plan.on] if one.open and not plan.of_the_past else found.days)
    across = Days(days[0], days[-1], 0.0)
    shown = days[0] <= plan.on <= days[-1]
    return TimelineChart(
        timeline=None,
        left=0.0,
        height=FIRST_ROW + _UNDER + _BELOW,
        foot=FIRST_ROW + _DOWN_TO,
        every=None,
        due=(),
        lines=(_line(found, across, 0),),
        steps=None,
        years=across.years,
        days=across.below(FIRST_ROW + _UNDER),
        today=across.x(plan.on) if shown else None,
        head=across.above(plan.on, of_the_past=plan.of_the_past) if shown else None,
    )


def _line(one: Dated, across: Days, number: int) -> Line:
    y = FIRST_ROW + ROW * number
    words = Text(round(across.left - NARROW, 1), y, _short(one.standing), "end")
    marks = tuple(
        (across.x(day), str(each.beat)) for day, each in zip(one.days, one.line, strict=True)
    )
    return Line(words, y, marks)


def _steps(milestones: Iterable[Standing], across: Days, number: int) -> Line:
    y = FIRST_ROW + ROW * number
    marks = (
        (across.x(one.promised.end), "done" if one.status == Status.COMPLETE else "to-come")
        for one in milestones
        if one.promised
    )
    return Line(Text(round(across.left - NARROW, 1), y, "Steps", "end"), y, tuple(sorted(marks)))


def _short(one: Standing) -> str:
    return one.ref if len(one.ref) <= _LONGEST else f"{one.ref[: _LONGEST - 1]}…"
