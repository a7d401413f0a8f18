"""The rules that hold of what follows from the record: reports add up, and seals hold.

Each is a small generator; its docstring is the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from macros.facts import seals
from macros.facts.period import period
from macros.reading.model.words import PERIODIC
from macros.reading.problems import WARNING, Problem
from macros.reading.register import PlanFolder, Register

_YEAR: Final = 366


def reports_reconcile(folder: PlanFolder) -> Iterator[Problem]:
    """Open at the start, plus what came, less what went, is what is open at the end."""
    for report in folder.reports.values():
        if report.covers and report.kind in PERIODIC:
            found = period(folder, report.covers, report.date.end)
            if not found.reconciles:
                message = "The figures of this report do not add up: tell those who run this site."
                yield Problem(report.at("covers"), message)


def seals_hold(folder: PlanFolder) -> Iterator[Problem]:
    """Every seal holds, and lies where it was put."""
    for _, _, problems in seals.verified(folder):
        yield from problems


RULES: tuple[Callable[[PlanFolder], Iterator[Problem]], ...] = (
    reports_reconcile,
    seals.only_sealed_reports_are_corrected,
    seals_hold,
)


def broken(register: Register) -> Iterator[Problem]:
    """Return every breach of a rule, plan by plan."""
    for folder in register.plans.values():
        for rule in RULES:
            yield from rule(folder)


def statement_is_recent(register: Register, as_at: date) -> Iterator[Problem]:
    """The accessibility statement was reviewed within a year.

    The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations
    2018, regulation 8, ask for a statement that is kept up to date.
    """
    own = register.site.accessibility
    if own and (as_at - own.reviewed.end).days > _YEAR:
        message = (
            f"“reviewed” is {own.reviewed.written}, over a year ago. Test the site again, mend"
        )
        advice = "the statement, and write the day on which you did."
        yield Problem(own.at("reviewed"), f"{message} {advice}", level=WARNING)
