"""The pages of reports: committee papers, and reports that are made from the record."""

from __future__ import annotations

from macros.facts.facts import PlanFacts, words_of
from macros.facts.period import Period
from macros.pages import addresses, sentences
from macros.pages.page import Crumb, Page, banner, crumbs, present
from macros.pages.views import Views
from macros.reading.model.report import Report


def report_page(plan: PlanFacts, name: str, report: Report, view: Views) -> Page:
    """Return the page of a report."""
    folder = plan.folder
    period = plan.periods.get(name)
    summary = (
        sentences.period_sentence(period, plan) if period else sentences.paper_sentence(report)
    )
    return Page(
        address=addresses.report(plan.key, name),
        kind="period" if period else "report",
        title=f"{report.title}, {view.whose(folder)}",
        summary=summary,
        template=f"plans/{'period' if period else 'report'}.html",
        edit=report.place.file,
        crumbs=(*crumbs(folder.council, view), Crumb(folder.plan.title, addresses.plan(plan.key))),
        councils=folder.owners,
        banner=banner(folder.council, view, view.banner_papers(folder)),
        sections=() if period else present(_paper_sections(plan, name, report)),
        context={
            "plan": plan,
            "report": report,
            "summary": summary,
            "files": [report.place.file],
            "asked": view.plain_queries(report.queries),
            **(_ledger(period) if period else {"words": _words(plan, name)}),
        },
    )


def _words(plan: PlanFacts, name: str) -> list[object]:
    rounds = (p for p in plan.folder.progress.values() if p.report == name)
    return [each for progress in rounds for each in words_of(plan, progress)]


def _ledger(period: Period) -> dict[str, object]:
    return {
        "period": period,
        "lines": [
            ("opening", "open at the start", period.opening),
            ("new", "new", period.new),
            ("reopened", "reopened", period.reopened),
            ("completed", "completed", period.completed),
            ("stopped", "stopped", period.stopped),
            ("replaced", "replaced", period.replaced),
            ("not-done", "not done", period.not_done),
            ("closing", "open at the end", period.closing),
        ],
    }


def _paper_sections(plan: PlanFacts, name: str, report: Report) -> list[tuple[str, str, object]]:
    return [
        ("summary", "What it says", report.summary),
        ("asks", "Asked and decided", report.asks),
        ("progress", "About the plan", _words(plan, name)),
        ("documents", "Documents", report.documents),
        ("meaning", "What it means", report.implications),
        ("consulted", "Consulted", True),
        ("papers", "Background papers", True),
        ("queries", "Queries", report.queries),
        ("cite", "Cite", True),
    ]
