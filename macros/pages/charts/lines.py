"""One measure against its target: where the line, the targets and their words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise

from macros.facts.period import Period
from macros.facts.points import Point
from macros.facts.series import Series, series
from macros.pages.charts.ends import MARK, Line, Place, above, below
from macros.pages.charts.scale import (
    NARROW,
    WIDTH,
    Text,
    across,
    apart,
    in_units,
    marks,
    placed,
    up,
    width,
)
from macros.pages.words import date_in_words
from macros.reading.model.measure import Indicator

TOP, BOTTOM, HEIGHT = 26.0, 176.0, 226
LARGEST = Decimal(10) ** 13
"""Numbers from here on are not drawn: no scale could say them."""
_DAYS_AT = 220.0


@dataclass(frozen=True)
class LineChart:
    """A measure over time. `runs` are the lines of what was measured, `aims` those to the targets.

    `reached` and `target` are the words at their ends. `starts_at` is the lowest number of the
    scale, and `counts_in` what it counts in, such as thousands; nothing if it counts in ones.
    """

    series: Series
    scale: tuple[Text, ...]
    days: tuple[Text, ...]
    left: float
    runs: tuple[Line, ...]
    aims: tuple[Line, ...]
    goals: Line
    reached: Text
    target: Text | None
    starts_at: str
    counts_in: str
    width: int = WIDTH
    height: int = HEIGHT


@dataclass(frozen=True)
class _Frame:
    """What a chart is drawn into: its scale, where it begins, and where each figure stands."""

    scale: tuple[Decimal, ...]
    words: tuple[str, ...]
    counts_in: str
    left: float
    places: Mapping[tuple[date, Decimal], Place]

    def place(self, point: Point) -> Place:
        """Return where a figure stands."""
        return self.places[point.day, point.number]

    def line(self, points: Iterable[Point]) -> Line:
        """Return where some figures stand, each place once in a row."""
        return tuple(place for place, _ in groupby(map(self.place, points)))


def measure_chart(one: Indicator) -> LineChart | None:
    """Return the chart of all figures of a measure; None where it makes no line."""
    found = series(one)
    return line_chart(found) if found else None


def period_charts(found: Period, known: date) -> tuple[LineChart, ...]:
    """Return the charts of a period's measures, with what was known by a day and no later."""
    every = (series(one.indicator, found.last, known) for one in found.measures)
    charts = (line_chart(one) for one in every if one)
    return tuple(chart for chart in charts if chart)


def gap_in_words(gap: Decimal, sign: str) -> str:
    """Return how far a figure is from its target: 1.6 over, £200 under, on target.

    Shares differ by percentage points: 50% is 10 of them over 40%, and not 10% over.
    """
    if not gap:
        return "on target"
    side, size = "over" if gap > 0 else "under", f"{abs(gap):,f}"
    if sign == "%":
        return f"{size} percentage point{'' if size == '1' else 's'} {side}"
    return f"{sign}{size} {side}"


def line_chart(found: Series) -> LineChart | None:
    """Return where everything on the chart of a measure stands; None if its numbers are too large.

    Lines to a target start at the starting point. Where there are several targets for one day,
    none is chosen: each has its ring, and no line leads there.
    """
    points = sorted((*found.measured, *found.targets), key=lambda point: point.day)
    if max(abs(point.number) for point in points) >= LARGEST:
        return None
    frame = _frame(found, points)
    runs = tuple(frame.line(run) for run in found.runs)
    aims = tuple(frame.line(pair) for pair in _aims(found))
    reached, target = _ends(found, frame, [*runs, *aims])
    return LineChart(
        series=found,
        scale=tuple(_scale(frame)),
        days=_days(points, frame),
        left=frame.left,
        runs=runs,
        aims=aims,
        goals=frame.line(found.targets),
        reached=reached,
        target=target,
        starts_at=frame.words[0],
        counts_in=frame.counts_in,
    )


def _frame(found: Series, points: list[Point]) -> _Frame:
    numbers = [point.number for point in points]
    scale = marks(min(numbers), max(numbers))
    by, counts_in = in_units(scale)
    words = tuple(_signed(each / by, found.sign) for each in scale)
    left = round(max(width(each) for each in words) + 2 * NARROW, 1)
    first, last = points[0].day, points[-1].day
    places = {
        (point.day, point.number): (
            across(point.day, first, last, left + MARK, WIDTH - MARK),
            up(point.number, scale, TOP, BOTTOM),
        )
        for point in points
    }
    return _Frame(scale, words, counts_in, left, places)


def _signed(number: Decimal, sign: str) -> str:
    return _with_sign(f"{number.normalize():,f}", sign)


def _with_sign(words: str, sign: str) -> str:
    return f"{words}%" if sign == "%" else f"{sign}{words}"


def _aims(found: Series) -> Iterator[tuple[Point, Point]]:
    """Return from which point to which target a line leads."""
    wanted: dict[date, dict[Decimal, Point]] = {}
    for point in found.targets:
        wanted.setdefault(point.day, {})[point.number] = point
    targets = [[*each.values()] for each in wanted.values()]
    early = found.starts and (not targets or found.starts.day < targets[0][0].day)
    chain = [[found.starts], *targets] if found.starts and early else targets
    for before, after in pairwise(chain):
        if len(before) == len(after) == 1:
            yield before[0], after[0]


def _scale(frame: _Frame) -> Iterator[Text]:
    for mark, words in zip(frame.scale, frame.words, strict=True):
        y = up(mark, frame.scale, TOP, BOTTOM)
        yield Text(round(frame.left - NARROW, 1), y, words, "end")


def _days(points: list[Point], frame: _Frame) -> tuple[Text, ...]:
    by_day = {point.day: (frame.place(point)[0], date_in_words(point.when)) for point in points}
    return apart(placed(x, _DAYS_AT, words) for x, words in by_day.values())


def _ends(found: Series, frame: _Frame, lines: list[Line]) -> tuple[Text, Text | None]:
    """Return the words at the ends of the line and of its targets, one above all, one below."""
    last = found.measured[-1]
    x, y = frame.place(last)
    reached = f"Measured {last.figure.value}"
    if not found.targets:
        return above(x, reached, lines, frame.left), None
    goals = [point for point in found.targets if point.day == found.targets[-1].day]
    differ = len({point.number for point in goals}) > 1
    target = "Targets differ" if differ else f"Target {goals[0].figure.value}"
    goal_x, goal_y = frame.place(goals[0])
    rings = [*lines, frame.line(found.targets)]
    if y <= goal_y:
        return above(x, reached, rings, frame.left), below(goal_x, target, rings, frame.left)
    return below(x, reached, rings, frame.left), above(goal_x, target, rings, frame.left)
