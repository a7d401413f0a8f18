"""A council’s financial years: what was published in each, and how its plans stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.facts.events import Event
from macros.facts.period import Period, period
from macros.facts.plans import PlanFacts, plan_facts
from macros.reading.dates import (
    Exactness,
    When,
    financial_year,
    financial_year_name,
    financial_year_of,
)


@dataclass(frozen=True)
class Year:
    """A council's financial year: what was published in it and how its plans stood at its end.

    How they stood is told as it is known on the day of the build: the round that says what was true
    on 31 March is read in April.

    `known` is its last day, or the day of the build if that comes first.
    """

    first: date
    last: date
    known: date
    events: tuple[Event, ...]
    plans: tuple[PlanFacts, ...]
    as_known: tuple[PlanFacts, ...]
    """The same plans with all that is known on the day of the build."""
    as_at: date
    """The day of the build."""

    @property
    def name(self) -> str:
        """The year as officers write it: 2004/05."""
        return financial_year_name(self.first.year)

    @property
    def slug(self) -> str:
        """The year as part of an address: 2004-to-2005."""
        return f"{self.first.year}-to-{self.last.year}"

    @cached_property
    def periods(self) -> Mapping[str, tuple[str, Period]]:
        """The figures of each plan in the year, with the name of its report on it, if there is one.

        Where a plan has a yearly report on this year, its figures are the ones that stand there. A
        plan of the past is followed to the day on which it is judged, and not beyond.
        """
        found = {one.key: self._period(one) for one in self.as_known}
        return {key: one for key, one in found.items() if one}

    def total(self, figure: str) -> int:
        """Return one figure of a report over all plans of the year, by its name in a period."""
        return sum(len(getattr(one, figure)) for _, one in self.periods.values())

    def _period(self, plan: PlanFacts) -> tuple[str, Period] | None:
        for name, one in plan.periods.items():
            if (one.first, one.last) == (self.first, self.last):
                return name, one
        last = min(self.known, plan.on)
        if last < self.first:
            return None
        covers = When(self.name, Exactness.DAY, self.first, last)
        return "", period(plan.folder, covers, self.as_at)


def years(plans: tuple[PlanFacts, ...], events: tuple[Event, ...], as_at: date) -> tuple[Year, ...]:
    """Return each financial year in which something was published, newest first."""
    starts = sorted({financial_year_of(event.date.end) for event in events}, reverse=True)
    return tuple(_year(start, plans, events, as_at) for start in starts)


def _year(start: int, plans: tuple[PlanFacts, ...], events: tuple[Event, ...], as_at: date) -> Year:
    first, last = financial_year(start)
    known = min(last, as_at)
    in_year = tuple(event for event in events if first <= event.date.end <= last)
    begun = {e.folder.key for e in events if e.date.end <= last}
    those = tuple(one for one in plans if one.key in begun)
    at_its_end = (plan_facts(one.folder, as_at, min(one.on, known)) for one in those)
    return Year(first, last, known, in_year, tuple(at_its_end), those, as_at)
