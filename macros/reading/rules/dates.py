"""Rules about the order in which things can happen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from macros.reading.dates import When
from macros.reading.model.action import Action, Added, Milestone, Part
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Progress, Update
from macros.reading.model.record import Record
from macros.reading.model.report import Approved, Correction, Report
from macros.reading.model.shared import Accepted, Evidence, Move
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder
from macros.reading.walk import walk

HAPPENED: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        Plan: ("judged_on", "state_since"),
        Added: ("when",),
        Move: ("agreed",),
        Progress: ("as_at", "said"),
        Update: ("completed",),
        Accepted: ("when",),
        Evidence: ("date",),
        Report: ("date", "signed", "as_at", "covers"),
        Approved: ("when",),
        Correction: ("date",),
    }
)


def work_starts_before_it_is_due(folder: PlanFolder) -> Iterator[Problem]:
    """An action does not start after it is due."""
    for record in walk(folder.plan):
        if isinstance(record, Action) and record.start and record.due:
            start, due = record.start, record.due
            if _before(due, start):
                message = f"“start” ({start.written}) is after “due” ({due.written})."
                yield Problem(record.at("start"), f"{message} One of the two is wrong.")


def moves_follow_one_another(folder: PlanFolder) -> Iterator[Problem]:
    """Each move is agreed after the one before it and changes the date."""
    for record in walk(folder.plan):
        if not isinstance(record, Action | Part | Milestone) or not record.moved:
            continue
        promised = record.date if isinstance(record, Milestone) else record.due
        if promised is None:
            message = "A date that was never given cannot move: add “due” with the first date."
            yield Problem(record.at("moved"), message)
            continue
        dates = [promised, *(move.to for move in record.moved[:-1])]
        for before, move in zip(dates, record.moved, strict=True):
            if before.written == move.to.written:
                message = f"This move goes to {before.written}, the date it moves from."
                yield Problem(move.at("to"), message)
        for earlier, later in pairwise(record.moved):
            if _before(later.agreed, earlier.agreed):
                message = f"This move was agreed ({later.agreed.written}) before the one above it."
                yield Problem(later.at("agreed"), f"{message} Put moves in the order of agreement.")


def judged_plans_say_why(folder: PlanFolder) -> Iterator[Problem]:
    """A plan that is judged on a day of the past says why."""
    if folder.plan.judged_on and not folder.plan.because:
        message = "“judged_on” needs “because”: why lateness is judged on that day."
        yield Problem(folder.plan.at("judged_on"), message)


def nothing_is_added_after_a_plan_is_judged(folder: PlanFolder) -> Iterator[Problem]:
    """A plan that is judged on a day of the past held all its actions by then."""
    judged_on = folder.plan.judged_on
    for record in walk(folder.plan):
        if isinstance(record, Added) and judged_on and _before(judged_on, record.when):
            message = f"This was added ({record.when.written}) after the day on which the plan is"
            whole = f"{message} judged ({judged_on.written}). One of the two is wrong."
            yield Problem(record.at("when"), whole)


def what_happened_has_a_date(folder: PlanFolder) -> Iterator[Problem]:
    """What has happened has a date; words such as ongoing are for what is still to come."""
    for record in (folder.plan, *folder.progress.values(), *folder.reports.values()):
        for inner in walk(record):
            for name in HAPPENED.get(type(inner), ()):
                when: When | None = getattr(inner, name)
                if when and when.written and not when.dated:
                    message = f"“{name}” should be a date, not the words “{when.written}”."
                    yield Problem(inner.at(name), message)


def things_are_true_before_they_are_said(folder: PlanFolder) -> Iterator[Problem]:
    """What was said on a day had become true by then."""
    for progress in folder.progress.values():
        report = folder.reports.get(progress.report or "")
        said = progress.said or (report.date if report else None)
        if said and _before(said, progress.as_at):
            message = f"“as_at” ({progress.as_at.written}) is after it was said ({said.written})."
            yield Problem(progress.at("as_at"), f"{message} One of the two is wrong.")
    for report in folder.reports.values():
        if report.as_at and _before(report.date, report.as_at):
            message = f"“as_at” ({report.as_at.written}) is after “date” ({report.date.written})."
            yield Problem(report.at("as_at"), f"{message} One of the two is wrong.")


def reports_print_what_was_said_by_then(folder: PlanFolder) -> Iterator[Problem]:
    """What a report prints was true and said by the date of the report."""
    for progress in folder.progress.values():
        report = folder.reports.get(progress.report or "")
        if report is None or progress.said is None:
            continue
        for what, when in (("true", progress.as_at), ("said", progress.said)):
            if _before(report.date, when):
                message = f"This was {what} ({when.written}) after the date of the report that"
                whole = f"{message} prints it ({report.date.written}). One of the two is wrong."
                yield Problem(progress.at("report"), whole)
                break


def corrections_follow_their_report(folder: PlanFolder) -> Iterator[Problem]:
    """A correction is not dated before the report that it corrects."""
    for report in folder.reports.values():
        for one in report.corrections:
            if _before(one.date, report.date):
                message = f"This correction ({one.date.written}) is dated before its report"
                whole = f"{message} ({report.date.written}). One of the two is wrong."
                yield Problem(one.at("date"), whole)


def completions_are_not_in_the_future(folder: PlanFolder) -> Iterator[Problem]:
    """Nothing was completed after the day at which it was said to be complete."""
    for progress in folder.progress.values():
        for update in progress.updates:
            if update.completed and _before(progress.as_at, update.completed):
                message = f"“completed” ({update.completed.written}) is after “as_at”"
                whole = f"{message} ({progress.as_at.written}). One of the two is wrong."
                yield Problem(update.at("completed"), whole)


def _before(one: When, other: When) -> bool:
    """Return whether all of one date lies before all of the other."""
    return one.dated and other.dated and one.end < other.start
