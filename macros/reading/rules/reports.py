"""Rules about reports: their names, the periods they cover, and what a draft leaves to write."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from macros.reading.dates import Exactness, When
from macros.reading.model.report import Report
from macros.reading.model.words import PERIODIC, ReportKind
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder
from macros.reading.rules.years import as_financial_year

_LENGTHS = {
    ReportKind.QUARTERLY: (Exactness.QUARTER, Exactness.FINANCIAL_QUARTER),
    ReportKind.ANNUAL: (Exactness.YEAR, Exactness.FINANCIAL_YEAR),
}
APPROVER: Final = "The committee or post that approved it"
"""What a draft says until an officer has written who approved the report."""
_EXAMPLES = {ReportKind.QUARTERLY: "2004/05 Q2", ReportKind.ANNUAL: "2004/05"}


def reports_are_named_for_their_date_or_period(folder: PlanFolder) -> Iterator[Problem]:
    """A report's file bears its date, or its period if it is a quarterly or annual one."""
    for name, report in folder.reports.items():
        means = report.covers if report.kind in PERIODIC else report.date
        if means and report.kind in PERIODIC and means.exactness not in _LENGTHS[report.kind]:
            continue
        if means and means.dated and slug(means) != name and not name.startswith(f"{slug(means)}-"):
            message = f"This report is for {means.written}: call its file {slug(means)}.yml."
            yield Problem(report.place._replace(line=1, column=1), message)


def reports_cover_their_period(folder: PlanFolder) -> Iterator[Problem]:
    """A quarterly report covers a quarter, and an annual one a year."""
    for report in folder.reports.values():
        if report.kind not in PERIODIC:
            continue
        example = _EXAMPLES[report.kind]
        if report.covers is None:
            message = f"This report is {report.kind} and needs “covers”, such as {example}."
            yield Problem(report.at("kind"), message)
        elif report.covers.dated and report.covers.exactness not in _LENGTHS[report.kind]:
            message = f"This report is {report.kind}: “covers” should be such as {example}"
            said = f"{message}, but is “{report.covers.written}”."
            year = as_financial_year(report.covers) if report.kind == ReportKind.ANNUAL else ""
            fixes = (year,) if year else ()
            yield Problem(report.at("covers"), said, fixes, replaces=report.covers.written)


def periods_are_over_before_they_are_reported(folder: PlanFolder) -> Iterator[Problem]:
    """A quarterly or annual report is not dated before the last day that it covers."""
    for report in folder.reports.values():
        covers = report.covers if report.kind in PERIODIC else None
        if covers and covers.dated and report.date.dated and report.date.end < covers.end:
            message = f"{covers.written} ends on {covers.end}; this report is dated"
            yield Problem(report.at("date"), f"{message} {report.date.written}.")


def approvals_name_who_approved(folder: PlanFolder) -> Iterator[Problem]:
    """Who approved a report is written in place of the words of its draft."""
    for report in folder.reports.values():
        if report.approved and report.approved.by == APPROVER:
            message = f"“{APPROVER}” stands here from the draft."
            yield Problem(report.approved.at("by"), f"{message} Write in its place who it was.")


def reports_of_one_kind_do_not_overlap(folder: PlanFolder) -> Iterator[Problem]:
    """No two quarterly or two annual reports of a plan cover the same day."""
    for kind in PERIODIC:
        reports = [report for report in folder.reports.values() if report.kind == kind]
        for (earlier, _), (later, report) in pairwise(_periods(reports)):
            if later.start <= earlier.end:
                message = f"This report covers {later.written}, and another {kind} report"
                whole = f"{message} already covers days of it ({earlier.written})."
                yield Problem(report.at("covers"), whole)


def slug(when: When) -> str:
    """Return a date as part of a file name and address: 2004/05 Q2 is 2004-to-2005-q2."""
    if when.exactness in {Exactness.FINANCIAL_YEAR, Exactness.FINANCIAL_QUARTER}:
        year, _, quarter = when.written.partition(" ")
        ending = f"-{quarter.lower()}" if quarter else ""
        return f"{year[:4]}-to-{int(year[:4]) + 1}{ending}"
    return when.written.lower()


def _periods(reports: list[Report]) -> list[tuple[When, Report]]:
    dated = [report for report in reports if report.covers and report.covers.dated]
    periods = [(report.covers, report) for report in dated if report.covers]
    return sorted(periods, key=lambda one: one[0].start)
