"""Figures of a measure as points on one scale, and why the others cannot stand there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from macros.facts.figures import dated, day_of, in_order, same_date
from macros.facts.measures import number
from macros.reading.dates import When
from macros.reading.model.measure import Figure, Indicator
from macros.reading.values import Line

Kind = tuple[str, Line | None]
"""What a figure is counted in: its sign, and per what."""


@dataclass(frozen=True)
class Point:
    """One figure as a number, and the date it is for; `day` is its last day."""

    figure: Figure
    when: When
    day: date
    number: Decimal


class Why(StrEnum):
    """Why a figure is not drawn."""

    WORDS = "in words"
    """It is no number."""
    NO_DATE = "without a date"
    """Nobody said what day it is for."""
    OTHERWISE = "counted otherwise"
    """It is counted in something else than the newest figure."""
    RESTATED = "restated since"
    """Another figure for the same date was said later."""
    SAME_DAY = "for another time up to the same day"
    """Its date is longer or shorter than that of the figure that is drawn, and ends with it."""


@dataclass(frozen=True)
class Other:
    """A figure, or a target, that is not drawn."""

    figure: Figure
    is_target: bool
    why: Why


def kind_of(one: Indicator, figure: Figure) -> Kind | None:
    """Return what a figure is counted in; None where it is no number."""
    found = number(figure)
    return (found[1], figure.per or one.per) if found else None


def points(one: Indicator, figures: Iterable[Figure], kind: Kind) -> list[Point]:
    """Return the figures of one kind as points, oldest first."""
    alike = (each for each in in_order(figures) if kind_of(one, each) == kind)
    read = ((each, each.when, number(each)) for each in alike)
    return [Point(each, when, when.end, found[0]) for each, when, found in read if when and found]


def others(
    one: Indicator, figures: Iterable[Figure], kind: Kind, drawn: Iterable[Point], *, targets: bool
) -> Iterator[Other]:
    """Return the figures that are not drawn; what only repeats another is drawn with it."""
    shown = [point.figure for point in drawn]
    places = {_place(each) for each in shown}
    for each in figures:
        if number(each) is None:
            yield Other(each, targets, Why.WORDS)
        elif not dated(each):
            yield Other(each, targets, Why.NO_DATE)
        elif kind_of(one, each) != kind:
            yield Other(each, targets, Why.OTHERWISE)
        elif _place(each) not in places:
            restated = any(same_date(each, other) for other in shown)
            yield Other(each, targets, Why.RESTATED if restated else Why.SAME_DAY)


def _place(figure: Figure) -> tuple[date, tuple[Decimal, str] | None]:
    """Return where a figure stands on a scale."""
    return day_of(figure), number(figure)
