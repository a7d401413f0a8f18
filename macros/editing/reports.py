"""A quarterly or yearly report, from its first lines to its seal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.facts.period import Period, period
from macros.facts.sealed import FIGURES
from macros.facts.seals import last_seal
from macros.facts.slices import slice_of, texts_of
from macros.reading.dates import Exactness, When, when
from macros.reading.model.report import Report
from macros.reading.model.words import PERIODIC, ReportKind
from macros.reading.register import PlanFolder
from macros.reading.rules.reports import APPROVER, slug
from macros.reading.seals import grown, sealed
from macros.reading.typed import quoted

_KINDS = {
    Exactness.YEAR: ReportKind.ANNUAL,
    Exactness.FINANCIAL_YEAR: ReportKind.ANNUAL,
    Exactness.QUARTER: ReportKind.QUARTERLY,
    Exactness.FINANCIAL_QUARTER: ReportKind.QUARTERLY,
}
_DRAFT = """\
# yaml-language-server: $schema=../../../../../schema/report.schema.json
kind: {kind}
title: {title}
{meeting}date: {date}
covers: {covers}
# The figures are made from the record. On the day of this draft they were:
{figures}
# What follows is for you to write. Take out the # and the space behind it.
# foreword: >-
#   What went well, what did not, and what comes next.
# highlights:
#   - What readers should notice
# approved:
#   by: {approver}
#   when: {date}
"""


class RefusedError(Exception):
    """A report cannot be drafted or sealed; the message is a sentence that says why."""


def period_of(written: str) -> When:
    """Return the quarter or year that was written, as in “covers” or as a file's name.

    Raises:
        RefusedError: it is neither.
    """
    start, _, rest = written.partition("-to-")
    year, _, quarter = rest.partition("-")
    found = when((f"{start}/{year} {quarter}".strip() if rest else written).upper())
    if found is None or found.exactness not in _KINDS:
        message = f"“{written}” is no quarter or year such as 2025/26 or 2025/26 Q2."
        raise RefusedError(message)
    return found


def name_of(covers: When) -> str:
    """Return the name of the file of a report on a quarter or year."""
    return slug(covers)


def draft(folder: PlanFolder, covers: When, dated: date, day: date) -> tuple[str, str]:
    """Return the name and the text of a new report's file, for an officer to finish.

    The report is dated `dated`, and it is drafted on the day `day`.

    Raises:
        RefusedError: there is such a report already, or its period is not over.
    """
    name, kind = name_of(covers), _KINDS[covers.exactness]
    if name in folder.reports:
        message = f"{name}.yml is there already: write in it."
        raise RefusedError(message)
    if not_over := _not_over(covers, day):
        raise RefusedError(not_over)
    if dated < covers.end:
        message = f"{covers.written} ends on {covers.end}: no report on it is dated {dated}."
        raise RefusedError(message)
    earlier = [one for one in folder.reports.values() if one.kind == kind and one.meeting]
    meeting = max(earlier, key=lambda one: one.date.end).meeting if earlier else None
    text = _DRAFT.format(
        kind=kind,
        title=quoted(f"{folder.plan.title} in {covers.written}"),
        meeting=f"meeting: {quoted(meeting)}\n" if meeting else "",
        date=dated.isoformat(),
        covers=covers.written,
        figures="\n".join(_figures(period(folder, covers, dated))),
        approver=APPROVER,
    )
    return name, text


def seal_of(folder: PlanFolder, name: str, day: date) -> str:
    """Return the text of the seal of a report, which is sealed on the day `day`.

    Raises:
        RefusedError: there is no such report, or it is not ready, or it is sealed already.
    """
    report = folder.reports.get(name)
    if report is None:
        message = f"There is no report {name}.yml in {folder.key}. Run “plans report draft” first."
        raise RefusedError(message)
    if why_not := _why_not(folder, name, report, day):
        raise RefusedError(why_not)
    tree = grown(texts_of(slice_of(folder, name)))
    return sealed(folder.key, name, last_seal(folder), tree)


def _why_not(folder: PlanFolder, name: str, report: Report, day: date) -> str:
    if name in folder.seals:
        return f"{name}.yml is sealed already, and a seal is never written again: correct it."
    if report.kind not in PERIODIC:
        return f"{name}.yml is a paper. Only quarterly and yearly reports are sealed."
    if report.approved is None:
        return f"{name}.yml does not say yet who approved it. Add “approved” first."
    if report.approved.when.start > day:
        return f"{name}.yml is approved on {report.approved.when.written}: seal it then."
    return _not_over(report.covers, day) if report.covers else ""


def _not_over(covers: When, day: date) -> str:
    if day < covers.end:
        return f"{covers.written} ends on {covers.end}: nothing can be reported on it before."
    return ""


def _figures(found: Period) -> Iterator[str]:
    for attribute, words in FIGURES.items():
        yield f"#   {len(getattr(found, attribute))} {words}"
