"""Figures of what is measured: what was known of them by a day, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from macros.reading.model.measure import Figure, Indicator


def dated(figure: Figure) -> bool:
    """Return whether a figure is for a date, and not for none or for words."""
    return figure.when is not None and figure.when.dated


def day_of(figure: Figure) -> date:
    """Return the last day of the date a figure is for; the latest day there is, without a date."""
    return figure.when.end if figure.when else date.max


def same_date(one: Figure, other: Figure) -> bool:
    """Return whether two figures are for the same date, however it is written."""
    first, second = one.when, other.when
    if first is None or second is None:
        return False
    return (first.first, first.last) == (second.first, second.last)


def public_by(figure: Figure, known: date) -> bool:
    """Return whether something measured had been made public by a day."""
    return _public(figure) <= known


def stated_by(figure: Figure, known: date) -> bool:
    """Return whether a target or a starting point had been stated by a day."""
    return figure.said is None or figure.said.start <= known


def as_known(one: Indicator, known: date) -> Indicator:
    """Return a measure with those of its figures that had been told by a day."""
    return replace(
        one,
        baseline=one.baseline if one.baseline and stated_by(one.baseline, known) else None,
        targets=tuple(each for each in one.targets if stated_by(each, known)),
        values=tuple(each for each in one.values if public_by(each, known)),
    )


def in_order(figures: Iterable[Figure]) -> list[Figure]:
    """Return those figures that have a date, by their days; of one day, the one said last is last.

    A source that does not say when is taken to say it on that day. Of figures said on one day, that
    for the longest time is last: a year’s, not its fourth quarter’s; then it is the file’s order.
    """
    return sorted(filter(dated, figures), key=_order)


def due_next(targets: Iterable[Figure], on: date) -> date | None:
    """Return the day of the first of some targets that comes due on a day or after it."""
    return min(
        (day_of(each) for each in targets if dated(each) and day_of(each) >= on), default=None
    )


def _order(figure: Figure) -> tuple[date, date, int]:
    begins = figure.when.start if figure.when else date.min
    return day_of(figure), figure.said.start if figure.said else day_of(figure), -begins.toordinal()


def _public(figure: Figure) -> date:
    said = figure.said or figure.when
    return said.start if said else date.min
