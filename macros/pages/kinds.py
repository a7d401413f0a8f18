"""What kinds of councils, plans and reports are called, and the states of plans."""

from __future__ import annotations

from macros.pages.words import date_in_words, year_in_words
from macros.reading.model.council import Council, ProgrammeReview
from macros.reading.model.report import Report
from macros.reading.model.words import CouncilKind, PlanState, ReportKind, Stage
from macros.reading.register import PlanFolder

_KINDS = {
    CouncilKind.COUNTY: "County council",
    CouncilKind.DISTRICT: "District council",
    CouncilKind.BOROUGH: "District council",
    CouncilKind.CITY: "District council",
    CouncilKind.METROPOLITAN: "Metropolitan borough council",
    CouncilKind.UNITARY: "Unitary council",
    CouncilKind.LONDON_BOROUGH: "London borough council",
}
_REPORT_KINDS = {
    ReportKind.PLAN_FOR_APPROVAL: "Plan put forward for approval",
    ReportKind.PROGRESS: "Progress report",
    ReportKind.SCRUTINY: "Report to scrutiny",
    ReportKind.QUARTERLY: "Quarterly report",
    ReportKind.ANNUAL: "Yearly report",
}
_STATES = {
    PlanState.SUGGESTED: "Suggested; no plan found",
    PlanState.REQUESTED: "Asked for; no plan found",
    PlanState.PROPOSED: "Proposed; decision not known",
}


def council_kind(council: Council) -> str:
    """Return what kind of council one is and where: “District council, Gloucestershire”."""
    return ", ".join(filter(None, [_KINDS[council.kind], council.county]))


def plan_kind(folder: PlanFolder) -> str:
    """Return what a plan is called, with its year: “Improvement plan, 2001/02”."""
    years, began = folder.plan.review.years, folder.plan.review.began
    year = year_in_words(years) if years and "/" in years.written else ""
    year = year or (str(years.start.year) if years else str(began.start.year) if began else "")
    joint = "Joint improvement plan" if len(folder.owners) > 1 else "Improvement plan"
    return ", ".join(filter(None, [joint, year]))


def report_kind(report: Report) -> str:
    """Return what a report is called."""
    return _REPORT_KINDS[report.kind]


def state(folder: PlanFolder) -> str:
    """Return a plan's state, with since when if that is known."""
    plan = folder.plan
    known = {d.outcome for d in plan.decisions} - {"not known"}
    if plan.state in _STATES and not (plan.state == PlanState.PROPOSED and known):
        return _STATES[plan.state]
    state = str(plan.state).capitalize()
    if plan.state_since:
        return f"{state}, {date_in_words(plan.state_since)}"
    return f"{state}; the date is not given" if plan.state == PlanState.ADOPTED else state


def found_of(review: ProgrammeReview) -> str:
    """Return what our sources hold of a review that has no plan here."""
    if review.stage == Stage.DUE_TO_START:
        return "Not expected yet"
    if review.updated:
        return f"Reported {date_in_words(review.updated)}; not in our sources"
    return "No plan in our sources"
