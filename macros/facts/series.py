"""One measure over time: its figures that stand on one scale, and the targets beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from macros.facts.figures import as_known, dated, day_of, due_next, in_order, same_date
from macros.facts.points import Other, Point, kind_of, others, points
from macros.reading.dates import Exactness, When
from macros.reading.model.measure import Figure, Indicator

FEWEST = 2
"""For how many days a line needs figures."""
_REGULAR = {
    Exactness.YEAR: "year",
    Exactness.FINANCIAL_YEAR: "financial year",
    Exactness.QUARTER: "quarter",
    Exactness.FINANCIAL_QUARTER: "quarter",
}
"""The dates that follow one another without a gap, by what each is alike with."""


@dataclass(frozen=True)
class Row:
    """One date: what was measured for it, and every target for it. `gap` is how far it is over.

    `hidden` says whether there is a target for it that is not drawn.
    """

    when: When
    measured: Point | None
    targets: tuple[Point, ...]
    hidden: bool

    @property
    def gap(self) -> Decimal | None:
        """By how much the figure is over the target; None without both, or with two targets."""
        wanted = {point.number for point in self.targets}
        return self.measured.number - wanted.pop() if self.measured and len(wanted) == 1 else None


@dataclass(frozen=True)
class Series:
    """The figures of one measure, one a day. `runs` is broken where a year or quarter is missing.

    `starts` is the figure for the date of the starting point, and `others` are not drawn.
    """

    indicator: Indicator
    sign: str
    starts: Point | None
    runs: tuple[tuple[Point, ...], ...]
    targets: tuple[Point, ...]
    others: tuple[Other, ...]

    @property
    def measured(self) -> tuple[Point, ...]:
        """All that was measured, oldest first; the starting point is one of them."""
        return tuple(point for run in self.runs for point in run)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return each date once, in order, with what was measured and what was wanted."""
        hidden = {day_of(one.figure): one.figure.when for one in self.others if one.is_target}
        dates = {day: when for day, when in hidden.items() if when and when.dated}
        dates |= {point.day: point.when for point in (*self.targets, *self.measured)}
        measured = {point.day: point for point in self.measured}
        return tuple(
            Row(
                when,
                measured.get(day),
                tuple(point for point in self.targets if point.day == day),
                day in hidden,
            )
            for day, when in sorted(dates.items())
        )


def series(one: Indicator, until: date = date.max, known: date = date.max) -> Series | None:
    """Return the figures of a measure up to a day, with its next target, as made public by a day.

    None where fewer than two days have figures that stand on one scale: they make no line.
    """
    one = as_known(one, known)
    given = [each for each in (one.baseline, *one.values) if each]
    given = [each for each in given if not dated(each) or day_of(each) <= until]
    kinds = [kind for each in in_order(given) if (kind := kind_of(one, each))]
    every = points(one, given, kinds[-1]) if kinds else []
    measured = list({point.day: point for point in every}.values())
    if len(measured) < FEWEST:
        return None
    kind, wanted = kinds[-1], _wanted(one, until)
    targets = points(one, wanted, kind)
    left_out = others(one, given, kind, measured, targets=False)
    start = one.baseline
    return Series(
        indicator=one,
        sign=kind[0],
        starts=next((each for each in measured if start and same_date(start, each.figure)), None),
        runs=tuple(_runs(measured)),
        targets=tuple(targets),
        others=(*left_out, *others(one, wanted, kind, targets, targets=True)),
    )


def _wanted(one: Indicator, until: date) -> list[Figure]:
    """Return the targets of a measure: all up to a day, and the next after it."""
    last = due_next(one.targets, until) or until
    return [each for each in one.targets if not dated(each) or day_of(each) <= last]


def _runs(points: list[Point]) -> Iterator[tuple[Point, ...]]:
    run = points[:1]
    for before, after in pairwise(points):
        if _left_out(before, after):
            yield tuple(run)
            run = []
        run.append(after)
    yield tuple(run)


def _left_out(before: Point, after: Point) -> bool:
    """Return whether a year between two figures for years, or a quarter of two, has none."""
    alike = _REGULAR.get(before.when.exactness), _REGULAR.get(after.when.exactness)
    return alike[0] == alike[1] is not None and (after.when.start - before.day).days > 1
