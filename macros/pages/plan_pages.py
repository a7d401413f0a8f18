"""The page of a plan."""

from __future__ import annotations

from macros.facts.compared import Compared, compared
from macros.facts.course import course
from macros.facts.facts import Facts
from macros.facts.lineage import NO_LINEAGE
from macros.facts.plans import PlanFacts
from macros.facts.timeline import timeline
from macros.pages import addresses, sentences
from macros.pages.accounts import MovedDates, figures, moved_dates
from macros.pages.charts.columns import ColumnChart, column_chart
from macros.pages.charts.timelines import TimelineChart, plan_timeline
from macros.pages.page import Page, banner, crumbs, present
from macros.pages.views import Views
from macros.reading.model.words import ReportKind


def plan_page(plan: PlanFacts, facts: Facts, view: Views) -> Page:
    """Return the page of a plan."""
    folder, record = plan.folder, plan.folder.plan
    newest = max(plan.reports.values(), key=lambda r: r.date.end, default=None)
    last, moved = plan.last_word, moved_dates([plan], folder.council, facts.register)
    years = compared(plan, ReportKind.ANNUAL)
    stood, dates = column_chart(course(plan)), plan_timeline(timeline(plan))
    return Page(
        address=addresses.plan(plan.key),
        kind="plan",
        title=f"{record.title}, {view.whose(folder)}",
        summary=sentences.plan_sentence(plan),
        template="plans/plan.html",
        edit=record.place.file,
        crumbs=crumbs(folder.council, view),
        councils=folder.owners,
        banner=banner(folder.council, view, view.banner_papers(folder)),
        sections=present(_plan_sections(plan, moved, years, (stood, dates))),
        context={
            "plan": plan,
            "reported_to": newest.meeting if newest else None,
            "last_printed": newest.date_printed if newest and newest.date == last else None,
            "paper": folder.reports.get(record.source or ""),
            "asked": plan.queries,
            "events": plan.events,
            "moved": moved,
            "years": years,
            "course": stood,
            "dates": dates,
            "others": figures(plan),
            "lineage": facts.lineages.get(plan.key, NO_LINEAGE),
            "files": [record.place.file, *(p.place.file for p in folder.progress.values())],
        },
    )


def _plan_sections(
    plan: PlanFacts,
    moved: MovedDates,
    years: Compared | None,
    charts: tuple[ColumnChart | None, TimelineChart | None],
) -> list[tuple[str, str, object]]:
    record = plan.folder.plan
    progress = ("progress", "Progress", plan.actions.total)
    objectives = ("objectives", "Objectives", record.objectives)
    first = [progress, objectives] if plan.actions.reported else [objectives, progress]
    paper = plan.folder.reports.get(record.source or "")
    return [
        ("asked", "Who asked", record.asked),
        ("course", "Over time", charts[0]),
        ("dates", "Dates", charts[1]),
        *first,
        ("milestones", "Milestones", record.milestones),
        ("moved", "Moved dates", moved),
        ("years", "Year by year", years),
        ("reports", "Reports promised", plan.promised),
        ("recommendations", "Recommendations", record.recommendations),
        ("findings", "Findings", record.findings),
        ("indicators", "What is measured", record.indicators),
        ("costs", "Costs", record.costs or record.funding),
        ("risks", "Risks", record.risks),
        ("decisions", "Decisions", record.decisions),
        ("meaning", "What it means", paper and paper.implications),
        ("background", "Background", True),
        ("sources", "Sources", True),
        ("queries", "Queries", plan.queries),
        ("cite", "Cite", True),
        ("data", "Open data", True),
    ]
