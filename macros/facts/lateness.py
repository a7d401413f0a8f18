"""Whether a promise is on time: computed from its date and the day it is judged on, never typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.reading.dates import When, months_between
from macros.reading.model.shared import Move
from macros.reading.model.words import Status

DUE_SOON_DAYS = 31
_ENDED = (Status.STOPPED, Status.REPLACED, Status.NOT_DONE)
_CONTINUOUS = ("ongoing", "every quarter")


class Lateness(StrEnum):
    """How a promise stands against its date."""

    LATE = "late"
    """The last day of its date has passed, and nobody has said that it is complete."""
    DUE_SOON = "due soon"
    """Its date ends within 31 days."""
    ON_TIME = "on time"
    """Its date has not passed."""
    FINISHED_ON_TIME = "finished on time"
    """It was said to be complete on or before the last day of its date."""
    FINISHED_LATE = "finished late"
    """It was completed after the last day of its date."""
    FINISHED = "finished, date not given"
    """It is said to be complete, but not since when, and its date had passed by then."""
    CONTINUOUS = "continuous"
    """The work has no end: it was promised as ongoing."""
    NO_DATE = "no date"
    """No date was given."""
    NOT_APPLICABLE = "not applicable"
    """The plan says that a date does not apply."""
    ENDED = "ended"
    """It was stopped, replaced or not done, so its date no longer runs."""


@dataclass(frozen=True)
class Timing:
    """How a promise stands against its date; `months` is how long late, or until it is due."""

    lateness: Lateness
    months: int = 0
    days: int = 0


def promised_now(first: When | None, moves: Iterable[Move], on: date) -> When | None:
    """Return the date promised on a day: the last move agreed by then, or the first date."""
    agreed = [move.to for move in moves if move.agreed.start <= on]
    return agreed[-1] if agreed else first


def timing(
    promised: When | None, status: Status, done_by: tuple[When | None, date], on: date
) -> Timing:
    """Return how a promise stands on a day.

    `done_by` holds the date of completion, if one is given, and the day by which it was said.
    """
    undated = _undated(promised)
    if promised is None or undated is not None:
        return Timing(undated or Lateness.NO_DATE)
    if status in _ENDED:
        return Timing(Lateness.ENDED)
    if status == Status.COMPLETE:
        return _finished(promised, *done_by)
    return _running(promised, on)


def _undated(promised: When | None) -> Lateness | None:
    if promised is None:
        return Lateness.NO_DATE
    if promised.dated:
        return None
    if promised.written in _CONTINUOUS:
        return Lateness.CONTINUOUS
    if promised.written == "not applicable":
        return Lateness.NOT_APPLICABLE
    return Lateness.NO_DATE


def _finished(promised: When, completed: When | None, said: date) -> Timing:
    if (completed.end if completed else said) <= promised.end:
        return Timing(Lateness.FINISHED_ON_TIME)
    if completed and completed.start > promised.end:
        months = months_between(promised.end, completed.start)
        return Timing(Lateness.FINISHED_LATE, months, (completed.start - promised.end).days)
    return Timing(Lateness.FINISHED)


def _running(promised: When, on: date) -> Timing:
    days = (promised.end - on).days
    if days < 0:
        return Timing(Lateness.LATE, months_between(promised.end, on), -days)
    soon = Lateness.DUE_SOON if days <= DUE_SOON_DAYS else Lateness.ON_TIME
    return Timing(soon, months_between(on, promised.end), days)
