"""Rules about the order in which things can happen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from macros.reading.dates import When
from macros.reading.model.action import Action, Milestone, Part
from macros.reading.model.words import PERIODIC
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder
from macros.reading.walk import walk


def work_starts_before_it_is_due(folder: PlanFolder) -> Iterator[Problem]:
    """An action does not start after it is due."""
    for record in walk(folder.plan):
        if isinstance(record, Action) and record.start and record.due:  # noqa: SIM102  reads better
            if record.start.dated and record.due.dated and record.start.start > record.due.end:
                message = f"“start” ({record.start.written}) is after “due” ({record.due.written})."
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
        for before, move in zip([promised, *(m.to for m in record.moved)], record.moved, strict=False):
            if before.written == move.to.written:
                message = f"This move goes to {move.to.written}, the date it moves from."
                yield Problem(move.at("to"), message)
        for earlier, later in pairwise(record.moved):
            if _before(later.agreed, earlier.agreed):
                message = f"This move was agreed ({later.agreed.written}) before the one above it."
                yield Problem(later.at("agreed"), f"{message} Put moves in the order of agreement.")


def judged_plans_say_why(folder: PlanFolder) -> Iterator[Problem]:
    """A plan that is judged on a day of the past says why."""
    plan = folder.plan
    if plan.judged_on and not plan.because:
        message = "“judged_on” needs “because”: why lateness is judged on that day."
        yield Problem(plan.at("judged_on"), message)
    if plan.judged_on and plan.judged_on.written and not plan.judged_on.dated:
        yield Problem(plan.at("judged_on"), "“judged_on” should be a date, not words.")


def reports_of_one_kind_do_not_overlap(folder: PlanFolder) -> Iterator[Problem]:
    """No two quarterly or two annual reports of a plan cover the same day."""
    for kind in PERIODIC:
        covering = [r for r in folder.reports.values() if r.kind == kind and r.covers]
        periods = sorted(((r.covers, r) for r in covering if r.covers), key=lambda p: p[0].start)
        for (earlier, _), (later, report) in pairwise(periods):
            if later.start <= earlier.end:
                message = f"This report covers {later.written}, and another {kind} report"
                whole = f"{message} already covers days of it ({earlier.written})."
                yield Problem(report.at("covers"), whole)


def things_are_true_before_they_are_said(folder: PlanFolder) -> Iterator[Problem]:
    """What was said on a day had become true by then."""
    for progress in folder.progress.values():
        report = folder.reports.get(progress.report or "")
        said = progress.said or (report.date if report else None)
        if said and _before(said, progress.as_at):
            message = f"“as_at” ({progress.as_at.written}) is after it was said ({said.written})."
            yield Problem(progress.at("as_at"), f"{message} One of the two is wrong.")


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
