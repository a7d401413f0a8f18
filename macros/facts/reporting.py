"""Promises to report: kept, missed, not found in our sources, or not due yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from macros.reading.dates import months_between
from macros.reading.model.plan import Promise
from macros.reading.model.words import Every
from macros.reading.register import PlanFolder

MONTHS = {
    Every.MONTH: 1,
    Every.TWO_MONTHS: 2,
    Every.QUARTER: 3,
    Every.HALF_YEAR: 6,
    Every.YEAR: 12,
}


class Kept(StrEnum):
    """What became of a promise to report."""

    KEPT = "kept"
    """Every report that was due by now is here."""
    IN_PART = "kept in part"
    """Some of the reports that were due by now are here, and others are not."""
    MISSED = "missed"
    """The council's own record says that a report was missed."""
    NOT_FOUND = "not found in our sources"
    """Our sources hold no such report. It may exist elsewhere."""
    NOT_DUE = "not due yet"
    """The first one is not due yet."""


@dataclass(frozen=True)
class Promised:
    """One promise to report, as known on a day; `expected` is how many were due by then."""

    promise: Promise
    kept: Kept
    expected: int | None


def promised_reports(folder: PlanFolder, on: date) -> tuple[Promised, ...]:
    """Return what became of each promise by a day; a plan of the past is not counted on."""
    return tuple(_promised(promise, folder, on) for promise in folder.plan.reporting)


def _promised(promise: Promise, folder: PlanFolder, on: date) -> Promised:
    expected = None if folder.plan.judged_on else _expected(promise, on)
    known = replace(
        promise,
        kept=tuple(name for name in promise.kept if folder.reports[name].date.start <= on),
        missed=tuple(when for when in promise.missed if when.start <= on),
    )
    return Promised(known, _kept(known, expected, on), expected)


def _kept(promise: Promise, expected: int | None, on: date) -> Kept:
    if promise.missed:
        return Kept.MISSED
    if promise.first_due and promise.first_due.end >= on and not promise.kept:
        return Kept.NOT_DUE
    if not promise.kept:
        return Kept.NOT_FOUND
    return Kept.IN_PART if expected is not None and len(promise.kept) < expected else Kept.KEPT


def _expected(promise: Promise, on: date) -> int | None:
    """Return how many reports were due before a day; None where the source does not say."""
    if promise.first_due is None or promise.first_due.last is None:
        return None
    if promise.first_due.last >= on:
        return 0
    if promise.every == Every.ONCE:
        return 1
    if promise.every not in MONTHS:
        return None
    day = timedelta(days=1)
    last = min(on - day, promise.until.end) if promise.until else on - day
    return 1 + months_between(promise.first_due.last + day, last + day) // MONTHS[promise.every]
