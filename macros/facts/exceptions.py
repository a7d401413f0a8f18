"""An exception report: how each action runs against its date, in the classes councils use.

The four of the convention are “on target”, “up to one month behind”, “more than one month behind”
and “re-programmed with approval”. Four more hold the rest, so that each action is in just one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from macros.facts.lateness import Lateness
from macros.facts.period import Period
from macros.facts.standing import Standing
from macros.reading.dates import months_between
from macros.reading.model.shared import Move
from macros.reading.model.words import Status


class Course(StrEnum):
    """How an action runs against its date."""

    FAR_BEHIND = "more than one month behind"
    """It is open, and its date passed more than a month ago: the newest date that was agreed."""
    BEHIND = "up to one month behind"
    """It is open, and its date passed a month ago or less: the newest date that was agreed."""
    REPROGRAMMED = "re-programmed with approval"
    """It is open, its date was moved by somebody who is named, and the new date has not passed."""
    ON_TARGET = "on target"
    """It is open, and the date it was first promised for has not passed, whatever its status."""
    NO_DATE = "no date"
    """It is open and has no date, or only words that set none."""
    NO_END = "no end date"
    """It is open, and was promised as ongoing, or the plan says that no date applies."""
    COMPLETED = "completed"
    """It is said to be complete, on whatever day."""
    ENDED = "stopped, replaced or not done"
    """It is closed without being complete, so its date no longer runs."""


EXCEPTIONS = (Course.FAR_BEHIND, Course.BEHIND, Course.REPROGRAMMED, Course.NO_DATE)
"""What an exception report tells of one by one; the rest it counts."""
_UNDATED = {
    Lateness.NO_DATE: Course.NO_DATE,
    Lateness.CONTINUOUS: Course.NO_END,
    Lateness.NOT_APPLICABLE: Course.NO_END,
}


@dataclass(frozen=True)
class Exceptions:
    """How some actions run on a day: all of them, and those of each course."""

    on: date
    all: tuple[Standing, ...]
    by_course: Mapping[Course, tuple[Standing, ...]]

    @property
    def counts(self) -> tuple[tuple[Course, int], ...]:
        """How many there are of each course, noughts too: they add up to all."""
        return tuple((course, len(some)) for course, some in self.by_course.items())


def exceptions(standings: Iterable[Standing], on: date) -> Exceptions:
    """Return how some actions run on the day on which they are judged, each in one course."""
    every = tuple(standings)
    found: dict[Course, list[Standing]] = {course: [] for course in Course}
    for one in every:
        found[course_of(one, on)].append(one)
    return Exceptions(on, every, {course: tuple(some) for course, some in found.items()})


def exceptions_of(period: Period) -> Exceptions:
    """Return how the actions of a report ran at its end: those open, and those closed in it."""
    closed = (*period.completed, *period.stopped, *period.replaced, *period.not_done)
    return exceptions((*period.closing, *closed), period.last)


def course_of(one: Standing, on: date) -> Course:
    """Return how one action runs on the day on which it is judged."""
    if not one.open:
        return Course.COMPLETED if one.status == Status.COMPLETE else Course.ENDED
    if one.lateness == Lateness.LATE:
        due = on - timedelta(days=one.timing.days)
        return Course.FAR_BEHIND if _more_than_a_month(due, on) else Course.BEHIND
    if one.lateness in _UNDATED:
        return _UNDATED[one.lateness]
    return Course.REPROGRAMMED if moves_of(one) else Course.ON_TARGET


def moves_of(one: Standing) -> tuple[Move, ...]:
    """Return the moves of an action's date, or, if that is the last of its parts, of theirs."""
    parts = () if one.promised_first else tuple(m for part in one.parts for m in part.moves)
    return tuple(sorted((*one.moves, *parts), key=lambda move: move.agreed.end))


def _more_than_a_month(due: date, on: date) -> bool:
    """Return whether a day lies beyond the last one on which it is a month since the due day."""
    yesterday = on - timedelta(days=1)
    return yesterday > due and months_between(due, yesterday) >= 1
