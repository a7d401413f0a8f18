"""How far a plan had come, day by day: how many of its actions were complete, open, late.

Told as it is known today, like a council's years. A plan is not judged anew for each day: of an
action only its status and its date are asked. A test holds these counts to those of the plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from macros.facts.lateness import promised_now
from macros.facts.plans import PlanFacts
from macros.facts.standing import CLOSED, Standing, status_of
from macros.reading.dates import When
from macros.reading.model.action import Action, Milestone, Part
from macros.reading.model.words import Status

MOST = 10
"""How many days are told at the most."""
FEWEST_ROUNDS, FEWEST_DAYS, FEWEST_ACTIONS = 2, 2, 3
"""Below these there is no course to tell."""
_STEPS = (3, 6, 12, 24, 60, 120)
"""Every how many months a day is told: each quarter, or less often if there are too many."""


@dataclass(frozen=True)
class Stood:
    """How many actions of a plan stood how on a day; each is counted once.

    `open` are not late, and `ended` were stopped, replaced or not done.
    """

    day: date
    complete: int
    open: int
    late: int
    ended: int

    @property
    def total(self) -> int:
        """How many actions the plan had."""
        return self.complete + self.open + self.late + self.ended


_Said = list[tuple[date, Status | None]]
"""Each status that was said, and since when it is true; the newest first."""


class _Judged(NamedTuple):
    """What one action or part is on a day."""

    status: Status
    promised: When | None
    late: bool


def course(plan: PlanFacts) -> tuple[Stood, ...]:
    """Return how a plan stood at the ends of its quarters and on the day it is judged on.

    Nothing if it is too short a story: fewer than two rounds or days, or than three actions.
    """
    every = (plan.standings[ref] for ref in plan.standings)
    rounds = {word.as_at.end for one in every for word in one.words if word.as_at.dated}
    said = {day for day in rounds if day <= plan.on}
    if len(said) < FEWEST_ROUNDS or plan.actions.total < FEWEST_ACTIONS:
        return ()
    days = _days(min(said), plan.on)
    return stood(plan, days) if len(days) >= FEWEST_DAYS else ()


def stood(plan: PlanFacts, days: Sequence[date]) -> tuple[Stood, ...]:
    """Return how a plan stood on some days, none later than the one it is judged on."""
    judged = [(_since(one.thing, plan.on), _judged(one, days)) for one in plan.actions.all]
    return tuple(
        _counted(day, [on[n] for since, on in judged if since <= day]) for n, day in enumerate(days)
    )


def _since(thing: Action | Part | Milestone, on: date) -> date:
    """Return the day from which an action is in its plan, which counts it on its own day anyway."""
    added = thing.added if isinstance(thing, Action) else None
    return min(added.when.start, on) if added else date.min


def _counted(day: date, judged: list[_Judged]) -> Stood:
    late = sum(one.late for one in judged)
    statuses = [one.status for one in judged]
    complete = statuses.count(Status.COMPLETE)
    ended = sum(map(statuses.count, CLOSED)) - complete
    return Stood(day, complete, len(judged) - complete - ended - late, late, ended)


def _judged(one: Standing, days: Sequence[date]) -> list[_Judged]:
    """Return what an action or part is on each day: its words are gone through once for all."""
    standing_words = [word for word in one.words if word.corrected is None and word.status]
    said = [(word.as_at.start, word.status) for word in standing_words]
    if not one.parts and not one.moves:
        return _plainly(one.promised_first, said, days)
    parts = [_judged(part, days) for part in one.parts]
    return [_on(day, one, said, [part[n] for part in parts]) for n, day in enumerate(days)]


def _plainly(promised: When | None, said: _Said, days: Sequence[date]) -> list[_Judged]:
    """Return what a thing without parts is on each day, when its date never moved."""
    due = promised.end if promised and promised.dated else date.max
    told = [_told(said, day) or Status.NOT_REPORTED for day in days]
    return [
        _Judged(status, promised, late=due < day and status not in CLOSED)
        for status, day in zip(told, days, strict=True)
    ]


def _told(said: _Said, day: date) -> Status | None:
    for since, status in said:
        if since <= day:
            return status
    return None


def _on(day: date, one: Standing, said: _Said, parts: list[_Judged]) -> _Judged:
    status = _told(said, day) or status_of({part.status for part in parts})
    promised = promised_now(one.promised_first, one.moves, day) if one.moves else one.promised_first
    promised = promised or _last_date(parts)
    if status in CLOSED:
        return _Judged(status, promised, late=False)
    late = promised is not None and promised.dated and promised.end < day
    parts_late = not one.promised_first and any(part.late for part in parts)
    return _Judged(status, promised, late or parts_late)


def _last_date(parts: list[_Judged]) -> When | None:
    dates = [part.promised for part in parts if part.promised and part.promised.dated]
    return max(dates, key=lambda when: when.end, default=None)


def _days(first: date, last: date) -> list[date]:
    """Return the ends of quarters from a first to a last day, and the last day itself."""
    for months in _STEPS:
        days = [*_ends(first, last, months), last]
        if len(days) <= MOST:
            break
    return days[-MOST:]


def _ends(first: date, last: date, months: int) -> Iterator[date]:
    """Return the ends of every so many months before a last day; 31 March ends a year."""
    year, month = first.year, 1
    while True:
        end = date(year, month, 1) - timedelta(days=1)
        if end >= last:
            return
        if end >= first and (year * 12 + month - 4) % months == 0:
            yield end
        year, month = (year, month + 3) if month + 3 <= 12 else (year + 1, 1)  # noqa: PLR2004
