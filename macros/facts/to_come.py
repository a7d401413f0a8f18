"""Days that have not come yet, where the record tells what has happened: a year is soon mistyped.

They are no errors: a paper may be recorded before its day. Pages leave out a round or a move until
its day, and an officer who does not know of it looks in vain for what was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from macros.facts.history import said_on
from macros.reading.dates import When
from macros.reading.model.action import Added
from macros.reading.model.measure import Figure
from macros.reading.model.plan import Decision, Plan
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.report import Report
from macros.reading.model.shared import Move
from macros.reading.problems import WARNING, Problem
from macros.reading.register import PlanFolder, Register
from macros.reading.walk import walk


@dataclass(frozen=True)
class _Told:
    """A day on which something happened; and what tells of it, shown from a day of its own."""

    record: Record
    name: str
    by: str
    shown: date

    @property
    def when(self) -> When | None:
        """The day, if it is said."""
        when: When | None = getattr(self.record, self.name)
        return when


def days_have_come(register: Register, as_at: date) -> Iterator[Problem]:
    """What is told as having happened has a day that has come."""
    for folder in register.plans.values():
        for one in _told(folder):
            if one.when and one.when.start > as_at:
                yield Problem(one.record.at(one.name), _message(one, one.when), level=WARNING)


def _message(one: _Told, when: When) -> str:
    message = f"“{one.name}” is {when.written}, which has not come yet."
    if when.start <= one.shown:
        return f"{message} No page shows this {one.by} before."
    return f"{message} It is shown as soon as its {one.by} is: is it right?"


def _told(folder: PlanFolder) -> Iterator[_Told]:
    yield from _told_in_plan(folder.plan)
    for progress in folder.progress.values():
        shown = max(progress.as_at.start, said_on(folder, progress).start)
        yield from _told_in_round(progress, shown)
    for report in folder.reports.values():
        yield from _told_in_report(report)


def _told_in_plan(plan: Plan) -> Iterator[_Told]:
    for name in ("judged_on", "state_since"):
        yield _Told(plan, name, "plan", date.min)
    for one in walk(plan):
        if isinstance(one, Move):
            yield _Told(one, "agreed", "move", one.agreed.start)
        elif isinstance(one, Added):
            yield _Told(one, "when", "action", date.min)
        elif isinstance(one, Decision):
            yield _Told(one, "when", "decision", date.min)
        elif isinstance(one, Figure) and one.said:
            yield _Told(one, "said", "figure", one.said.start)


def _told_in_round(progress: Progress, shown: date) -> Iterator[_Told]:
    yield _Told(progress, "as_at", "round", shown)
    yield _Told(progress, "said", "round", shown)
    for update in progress.updates:
        yield _Told(update, "completed", "update", shown)
        if update.accepted:
            yield _Told(update.accepted, "when", "update", shown)
        for each in update.evidence:
            yield _Told(each, "date", "update", shown)


def _told_in_report(report: Report) -> Iterator[_Told]:
    yield _Told(report, "date", "report", report.date.start)
    if report.approved:
        yield _Told(report.approved, "when", "report", report.date.start)
    for one in report.corrections:
        yield _Told(one, "date", "report", report.date.start)
