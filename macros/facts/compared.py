"""One plan's quarters or years side by side, from its reports of the same kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from macros.facts.period import Period
from macros.facts.plans import PlanFacts
from macros.facts.sealed import FIGURES
from macros.reading.model.measure import Figure, Indicator
from macros.reading.model.report import Report
from macros.reading.model.words import ReportKind

MOST = 4
"""How many periods stand side by side at the most: a table has to fit on paper."""


@dataclass(frozen=True)
class Compared:
    """Periods in their order, by the names of their reports, and each figure in all of them.

    `measured` holds what was measured in each period, nothing where no figure was given.
    """

    reports: Mapping[str, Report]
    periods: tuple[Period, ...]
    figures: tuple[tuple[str, tuple[int, ...]], ...]
    measured: tuple[tuple[Indicator, tuple[Figure | None, ...]], ...]


def compared(plan: PlanFacts, kind: ReportKind, until: date = date.max) -> Compared | None:
    """Return the last periods of one kind up to a day; None where there are fewer than two."""
    names = [
        name
        for name, one in plan.periods.items()
        if plan.reports[name].kind == kind and one.last <= until
    ]
    names = sorted(names, key=lambda name: (plan.periods[name].last, name))[-MOST:]
    if len(names) <= 1:
        return None
    periods = tuple(plan.periods[name] for name in names)
    return Compared(
        reports={name: plan.reports[name] for name in names},
        periods=periods,
        figures=tuple(
            (words, tuple(len(getattr(one, figure)) for one in periods))
            for figure, words in FIGURES.items()
        ),
        measured=_measured(periods),
    )


def _measured(
    periods: tuple[Period, ...],
) -> tuple[tuple[Indicator, tuple[Figure | None, ...]], ...]:
    """Return each indicator of the last period that was measured in any, with its figures."""
    by_ref = [{one.indicator.ref: one.value for one in each.measures} for each in periods]
    rows = (
        (one.indicator, tuple(values.get(one.indicator.ref) for values in by_ref))
        for one in periods[-1].measures
    )
    return tuple(row for row in rows if any(row[1]))
