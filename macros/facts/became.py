"""What was promised for a period when it began, and what had become of it at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.facts.lateness import Lateness
from macros.facts.standing import Standing
from macros.reading.model.words import Status


class Became(StrEnum):
    """What became of a promise for a period."""

    IN_TIME = "done in time"
    """It was done by the date that was promised when the period began."""
    LATE = "done late"
    """It was done after that date."""
    DONE = "done, date not given"
    """It is said to be done, but not since when, and its date had passed by then."""
    MOVED = "its date was moved"
    """It is open, and is now promised for another date."""
    MOVED_AND_DONE = "done after its date was moved"
    """Its date was moved, and then it was done."""
    MOVED_AND_LATE = "done late, after its date was moved"
    """Its date was moved, and it was done after the new date too."""
    OPEN = "still open"
    """It is open, and its date has passed."""
    STOPPED = "stopped"
    """A decision stopped it."""
    REPLACED = "replaced"
    """Another took its place."""
    NOT_DONE = "not done"
    """Its time passed."""


_ENDED = {
    Status.STOPPED: Became.STOPPED,
    Status.REPLACED: Became.REPLACED,
    Status.NOT_DONE: Became.NOT_DONE,
}
_FINISHED = {
    Lateness.FINISHED_ON_TIME: Became.IN_TIME,
    Lateness.FINISHED_LATE: Became.LATE,
}


@dataclass(frozen=True)
class Due:
    """One promise for a period: as it stood when the period began, and at its end."""

    was: Standing
    now: Standing
    became: Became


def due_between(
    before: Mapping[str, Standing], after: Mapping[str, Standing], first: date, last: date
) -> Iterator[Due]:
    """Return what was open and promised, before a period began, for a day in it."""
    for ref, was in before.items():
        promised = was.promised
        if was.open and promised and promised.dated and first <= promised.end <= last:
            yield Due(was, after[ref], _became(was, after[ref]))


def _became(was: Standing, now: Standing) -> Became:
    moved = now.promised != was.promised
    if now.status in _ENDED:
        return _ENDED[now.status]
    if now.open:
        return Became.MOVED if moved else Became.OPEN
    if moved:
        late = now.lateness == Lateness.FINISHED_LATE
        return Became.MOVED_AND_LATE if late else Became.MOVED_AND_DONE
    return _FINISHED.get(now.lateness, Became.DONE)
