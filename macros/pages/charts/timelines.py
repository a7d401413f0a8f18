"""Dates in a row: ring promised, diamond moved, dot done, as everywhere, and here to scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from macros.facts.facts import PlanFacts
from macros.facts.standing import Standing
from macros.facts.timeline import Dated, Timeline, dated
from macros.pages.charts.scale import NARROW, WIDTH, Text, across, apart, placed, width
from macros.pages.words import date_in_words, month_in_words
from macros.reading.model.words import Status

ROW, FIRST_ROW = 24.0, 34.0
_UNDER, _BELOW = 28.0, 8.0
"""How far the days stand below the last row, and the end of the chart below them."""
_MARK = 7.0
_LONGEST = 8
"""How many letters of a reference have room beside its line."""
_FEWEST_DATES, _FEWEST_YEARS = 2, 2
"""From how many dates there is a timeline, and from how many new years these stand below it."""
_HEAD_AT = 13.0
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


@dataclass(frozen=True)
class _Frame:
    first: date
    last: date
    left: float

    def x(self, day: date) -> float:
        return across(day, self.first, self.last, self.left + _MARK, WIDTH - _MARK)


def plan_timeline(found: Timeline | None) -> TimelineChart | None:
    """Return where everything on the timeline of a plan stands; None without a timeline."""
    if found is None:
        return None
    names = ["All", *(_short(one.standing) for one in found.moved)]
    names += ["Steps"] if found.milestones else []
    left = max(width(name) for name in names) + 2 * NARROW
    frame = _Frame(found.days[0], found.days[-1], round(left, 1))
    lines = tuple(_line(one, frame, number) for number, one in enumerate(found.moved, 1))
    steps = _steps(found.milestones, frame, len(lines) + 1) if found.milestones else None
    last = FIRST_ROW + ROW * (len(names) - 1)
    all_row = Text(round(frame.left - NARROW, 1), FIRST_ROW, names[0], "end")
    return TimelineChart(
        timeline=found,
        left=frame.left,
        height=last + _UNDER + _BELOW,
        foot=last + _DOWN_TO,
        every=all_row if found.due else None,
        due=tuple(dict.fromkeys(frame.x(day) for day in found.due)),
        lines=lines,
        steps=steps,
        years=tuple(frame.x(day) for day in _new_years(frame)),
        days=_days(frame, last + _UNDER),
        today=frame.x(found.on),
        head=_head(frame.x(found.on), of_the_past=found.of_the_past),
    )


def action_timeline(one: Standing, plan: PlanFacts) -> TimelineChart | None:
    """Return the small timeline of an action whose date moved; None if it did not, or has none."""
    found = dated(one)
    if not one.moves or len(set(found.days)) < _FEWEST_DATES:
        return None
    days = sorted([*found.days, plan.on] if one.open and not plan.of_the_past else found.days)
    frame = _Frame(days[0], days[-1], 0.0)
    today = frame.x(plan.on) if days[0] <= plan.on <= days[-1] else None
    return TimelineChart(
        timeline=None,
        left=0.0,
        height=FIRST_ROW + _UNDER + _BELOW,
        foot=FIRST_ROW + _DOWN_TO,
        every=None,
        due=(),
        lines=(_line(found, frame, 0),),
        steps=None,
        years=tuple(frame.x(day) for day in _new_years(frame)),
        days=_days(frame, FIRST_ROW + _UNDER),
        today=today,
        head=None if today is None else _head(today, of_the_past=plan.of_the_past),
    )


def _head(x: float, *, of_the_past: bool) -> Text:
    """Return what stands above the line of the day on which a plan is judged."""
    return placed(x, _HEAD_AT, "Judged on" if of_the_past else "Today")


def _line(one: Dated, frame: _Frame, number: int) -> Line:
    y = FIRST_ROW + ROW * number
    words = Text(round(frame.left - NARROW, 1), y, _short(one.standing), "end")
    marks = tuple(
        (frame.x(day), str(each.beat)) for day, each in zip(one.days, one.line, strict=True)
    )
    return Line(words, y, marks)


def _steps(milestones: Iterable[Standing], frame: _Frame, number: int) -> Line:
    y = FIRST_ROW + ROW * number
    marks = (
        (frame.x(one.promised.end), "done" if one.status == Status.COMPLETE else "to-come")
        for one in milestones
        if one.promised
    )
    return Line(Text(round(frame.left - NARROW, 1), y, "Steps", "end"), y, tuple(sorted(marks)))


def _short(one: Standing) -> str:
    return one.ref if len(one.ref) <= _LONGEST else f"{one.ref[: _LONGEST - 1]}…"


def _new_years(frame: _Frame) -> Iterator[date]:
    """Return each first of January."""
    years = range(frame.first.year + 1, frame.last.year + 1)
    return (date(year, 1, 1) for year in years)


def _days(frame: _Frame, foot: float) -> tuple[Text, ...]:
    """Return the years below the lines, or where there are not two, the first and last month.

    Where both months are the same one, their days stand there.
    """
    years = list(_new_years(frame))
    if len(years) >= _FEWEST_YEARS:
        return apart(placed(frame.x(day), foot, str(day.year)) for day in years)
    ends = dict.fromkeys((frame.first, frame.last))
    months = dict.fromkeys(map(month_in_words, ends))
    words = months if len(months) == len(ends) else map(date_in_words, ends)
    return apart(placed(frame.x(day), foot, each) for day, each in zip(ends, words, strict=True))
