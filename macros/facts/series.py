"""One measure over time: its figures that stand on one scale, and the targets beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from macros.facts.measures import number, public_by, stated_by
from macros.reading.dates import Exactness, When
from macros.reading.model.measure import Figure, Indicator
from macros.reading.values import Line

FEWEST = 2
"""How many figures a line needs."""
_YEARS = (Exactness.YEAR, Exactness.FINANCIAL_YEAR)

Kind = tuple[str, Line | None]
"""What a figure is counted in: its sign, and per what."""


@dataclass(frozen=True)
class Point:
    """One figure as a number, and the date it is for; `day` is its last day."""

    figure: Figure
    when: When
    day: date
    number: Decimal


@dataclass(frozen=True)
class Row:
    """One date: what was measured for it, and every target for it. `gap` is how far it is over."""

    when: When
    measured: Point | None
    targets: tuple[Point, ...]

    @property
    def gap(self) -> Decimal | None:
        """By how much the figure is over the target; None without both, or with two targets."""
        wanted = {point.number for point in self.targets}
        return self.measured.number - wanted.pop() if self.measured and len(wanted) == 1 else None


@dataclass(frozen=True)
class Series:
    """The figures of one measure. `runs` holds what was measured, broken where a year is missing.

    `others` are figures that stand on no scale with the rest: in words, without a date, or counted
    in something else.
    """

    indicator: Indicator
    sign: str
    starts: Point | None
    runs: tuple[tuple[Point, ...], ...]
    targets: tuple[Point, ...]
    others: tuple[Figure, ...]

    @property
    def measured(self) -> tuple[Point, ...]:
        """All that was measured, oldest first; the starting point is one of them."""
        return tuple(point for run in self.runs for point in run)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return each date once, in order, with what was measured and what was wanted."""
        days = sorted({point.day: point.when for point in (*self.targets, *self.measured)}.items())
        return tuple(
            row for day, when in days for row in _rows(day, when, self.measured, self.targets)
        )


def series(one: Indicator, until: date = date.max, known: date = date.max) -> Series | None:
    """Return the figures of a measure up to a day, with its next target, as made public by a day.

    None where fewer than two figures stand on one scale: they make no line.
    """
    values = [each for each in one.values if public_by(each, known)]
    given = [each for each in (one.baseline, *values) if each]
    given = [each for each in given if not _dated(each) or _day(each) <= until]
    kinds = [kind for each in sorted(given, key=_day) if (kind := _kind(one, each))]
    measured = _points(one, given, kinds[-1]) if kinds else []
    if len(measured) < FEWEST:
        return None
    wanted = list(_wanted(one, until, known))
    targets = _points(one, wanted, kinds[-1])
    drawn = {id(point.figure) for point in (*measured, *targets)}
    return Series(
        indicator=one,
        sign=kinds[-1][0],
        starts=next((point for point in measured if point.figure is one.baseline), None),
        runs=tuple(_runs(measured)),
        targets=tuple(targets),
        others=tuple(each for each in (*given, *wanted) if id(each) not in drawn),
    )


def _wanted(one: Indicator, until: date, known: date) -> Iterator[Figure]:
    """Return the targets that had been stated by a day: all up to a day, and the next after it."""
    stated = [each for each in one.targets if stated_by(each, known)]
    ahead = [_day(each) for each in stated if _dated(each) and _day(each) >= until]
    last = min(ahead, default=until)
    return (each for each in stated if not _dated(each) or _day(each) <= last)


def _points(one: Indicator, figures: Iterable[Figure], kind: Kind) -> list[Point]:
    """Return the figures of one kind as points, oldest first."""
    alike = (each for each in figures if _kind(one, each) == kind)
    read = ((each, each.when, number(each)) for each in alike)
    points = [Point(each, when, when.end, found[0]) for each, when, found in read if when and found]
    return sorted(points, key=lambda point: point.day)


def _kind(one: Indicator, figure: Figure) -> Kind | None:
    found = number(figure)
    return (found[1], figure.per or one.per) if found and _dated(figure) else None


def _runs(points: list[Point]) -> Iterator[tuple[Point, ...]]:
    run = points[:1]
    for before, after in pairwise(points):
        if _left_out(before, after):
            yield tuple(run)
            run = []
        run.append(after)
    yield tuple(run)


def _left_out(before: Point, after: Point) -> bool:
    """Return whether a year between two figures for years has none."""
    yearly = before.when.exactness in _YEARS and after.when.exactness in _YEARS
    return yearly and (after.when.start - before.day).days > 1


def _rows(
    day: date, when: When, measured: tuple[Point, ...], targets: tuple[Point, ...]
) -> Iterator[Row]:
    for_it = tuple(point for point in targets if point.day == day)
    values = [point for point in measured if point.day == day]
    yield from (Row(value.when, value, for_it) for value in values)
    if not values:
        yield Row(when, None, for_it)


def _dated(figure: Figure) -> bool:
    return figure.when is not None and figure.when.dated


def _day(figure: Figure) -> date:
    return figure.when.end if figure.when else date.max
