"""What is due in a plan and when: dates of actions, parts and milestones, and promised reports.

A thing stands on the last day of its date, as exactly as the date is known. What is promised in
words alone (“ongoing”) stands on no day. An action without a date of its own stands by its parts.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from macros.facts.lateness import Lateness
from macros.facts.plans import PlanFacts
from macros.facts.reporting import MONTHS, Promised
from macros.facts.silence import begun, is_live
from macros.facts.standing import Standing
from macros.reading.dates import Exactness, When, months_between, on
from macros.reading.model.action import Action

MONTHS_AHEAD = 12
"""How far ahead the reports of a promise without an end are told."""
_DAY = timedelta(days=1)
_LETTERS = {Exactness.MONTH: len("2025-06"), Exactness.YEAR: len("2025")}
"""How many letters of its first day write such a date."""


@dataclass(frozen=True)
class Due:
    """One thing that is due: an action, part or milestone, or a report that was promised.

    `name` is like no other in the plan. `moves` is how often its date moved, and `changed` the day
    on which anything about it became known last, if the record says so.
    """

    plan: PlanFacts
    name: str
    when: When
    moves: int
    changed: date | None
    standing: Standing | None = None
    promised: Promised | None = None

    @property
    def ref(self) -> str:
        """The reference of what is due; empty for a report."""
        return self.standing.ref if self.standing else ""

    @property
    def kind(self) -> tuple[str, str]:
        """What it has in common with the other reports of one promise, and with nothing else."""
        return self.plan.key, self.name.rsplit("/", 1)[0] if self.promised else self.name

    @property
    def day(self) -> date:
        """The last day of its date."""
        return self.when.end

    @property
    def open(self) -> bool:
        """Whether it still has to be done; a report that was promised always has."""
        return self.standing is None or self.standing.open

    @property
    def late(self) -> bool:
        """Whether it is late, in a plan that still runs."""
        one = self.standing
        return one is not None and one.lateness == Lateness.LATE and is_live(self.plan)

    def coming(self, as_at: date) -> bool:
        """Return whether it is still to come, in a plan that still runs."""
        return self.day >= as_at and self.open and is_live(self.plan)


def dues(plan: PlanFacts) -> tuple[Due, ...]:
    """Return all that is due in a plan, by its day."""
    every = [*_things(plan), *_reports(plan)]
    return in_order(every)


def in_order(every: Iterable[Due]) -> tuple[Due, ...]:
    """Return what is due in several plans, by its day."""
    return tuple(sorted(every, key=lambda one: (one.day, one.plan.key, one.name)))


def nearest(every: Iterable[Due], as_at: date, most: int) -> tuple[Due, ...]:
    """Return so many that are nearest: those to come, soonest first, before those of the past."""
    ordered = in_order(every)
    past = [one for one in ordered if one.day < as_at]
    return in_order([*ordered[len(past) :], *reversed(past)][:most])


def _things(plan: PlanFacts) -> Iterator[Due]:
    for ref, one in plan.standings.items():
        if one.promised_first and one.promised and one.promised.dated:
            changed = _changed(one, plan)
            yield Due(plan, f"due/{ref}", one.promised, len(one.moves), changed, standing=one)


def _changed(one: Standing, plan: PlanFacts) -> date | None:
    added = one.thing.added if isinstance(one.thing, Action) else None
    promised = added.when if added else begun(plan)
    known = [*(move.agreed for move in one.moves), *(word.said for word in one.words)]
    return max((when.start for when in [promised, *known] if when), default=None)


def _reports(plan: PlanFacts) -> Iterator[Due]:
    """Return each report that was promised, those of a promise without an end for a year ahead."""
    last = _after(plan.on, MONTHS_AHEAD) if is_live(plan) else plan.on
    named: Counter[str] = Counter()
    for promised in plan.promised:
        promise = promised.promise
        named[promise.what] += 1
        name = f"report/{promise.what}/{named[promise.what]}"
        kept = (plan.reports[each].date for each in promise.kept if each in plan.reports)
        known = (when for when in [begun(plan), *kept] if when)
        changed = max((when.start for when in known), default=None)
        for number, when in enumerate(_dates(promised, last), 1):
            yield Due(plan, f"{name}/{number}", when, 0, changed, promised=promised)


def _dates(promised: Promised, last: date) -> Iterator[When]:
    """Return the dates on which a promise wants a report, the first even if it lies far ahead."""
    promise = promised.promise
    if promise.first_due is None or not promise.first_due.dated:
        return
    yield promise.first_due
    step = MONTHS.get(promise.every)
    end = min(last, promise.until.end) if promise.until else last
    months = step
    while step and months and (when := _later(promise.first_due, months)).end <= end:
        yield when
        months += step


def _later(when: When, months: int) -> When:
    """Return a date so many months later: a whole period again if that fits, else its last day."""
    end = _after(when.end + _DAY, months) - _DAY
    length = months_between(when.start, when.end + _DAY)
    if when.exactness == Exactness.DAY or months % length:
        return on(end)
    first = _after(when.start, months)
    return When(first.isoformat()[: _LETTERS.get(when.exactness)], when.exactness, first, end)


def _after(day: date, months: int) -> date:
    """Return the day so many months later, or the last of its month if that is too short."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))
