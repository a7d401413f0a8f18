"""What lies ahead: what is to come, by its month and soonest first, and what is late by now.

Plans of the past, and those that have ended, have nothing ahead: their dates stand on their pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from macros.facts.dues import Due, dues, in_order
from macros.facts.plans import PlanFacts

MOST = 100
"""How many dates of either kind a page shows. Their number is told, and all are in the files."""


@dataclass(frozen=True)
class Agenda:
    """What lies ahead in some plans: all that comes, and all that is late, the latest last.

    Of a report that was promised again and again, only the next one comes.
    """

    coming: tuple[Due, ...]
    late: tuple[Due, ...]
    dates: int

    @property
    def months(self) -> tuple[tuple[date, tuple[Due, ...]], ...]:
        """What comes first, by the first day of its month."""
        groups = groupby(self.coming[:MOST], key=lambda one: one.day.replace(day=1))
        return tuple((month, tuple(each)) for month, each in groups)

    @property
    def longest_late(self) -> tuple[Due, ...]:
        """What has been late the longest."""
        return self.late[:MOST]


def agenda(plans: Iterable[PlanFacts], as_at: date) -> Agenda:
    """Return what lies ahead in some plans on a day. `dates` counts the past too."""
    every = in_order(one for plan in plans for one in dues(plan))
    next_of_kind = {one.kind: one for one in reversed(every) if one.coming(as_at)}
    return Agenda(
        coming=in_order(next_of_kind.values()),
        late=tuple(one for one in every if one.late),
        dates=len(every),
    )
