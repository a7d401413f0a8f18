"""The pages of committee papers."""

from __future__ import annotations

from macros.facts.plans import PlanFacts, words_of
from macros.pages import addresses, sentences
from macros.pages.page import Crumb, Page, banner, crumbs, present
from macros.pages.views import Views
from macros.reading.model.report import Report


def report_page(plan: PlanFacts, name: str, report: Report, view: Views) -> Page:
    """Return the page of a committee paper."""
    folder = plan.folder
    summary = sentences.paper_sentence(report)
    return Page(
        address=addresses.report(plan.key, name),
        kind="report",
        title=f"{report.title}, {view.whose(folder)}",
        summary=summary,
        template="plans/report.html",
        edit=report.place.file,
        crumbs=(*crumbs(folder.council, view), Crumb(folder.plan.title, addresses.plan(plan.key))),
        councils=folder.owners,
        banner=banner(folder.council, view, view.banner_papers(folder)),
        sections=present(_paper_sections(plan, name, report)),
        context={
            "plan": plan,
            "report": report,
            "summary": summary,
            "files": [report.place.file],
            "asked": view.plain_queries(report.queries),
            "words": _words(plan, name),
        },
    )


def _words(plan: PlanFacts, name: str) -> list[object]:
    rounds = (p for p in plan.folder.progress.values() if p.report == name)
    return [each for progress in rounds for each in words_of(plan, progress)]


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
