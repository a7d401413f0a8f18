"""Every page that is made from the record: its address, its words, its template and its facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from macros.facts.facts import CouncilFacts, Facts, PlanFacts, Year, words_of
from macros.facts.period import Period
from macros.pages import addresses, sentences
from macros.pages.sentences import Sentence, plain
from macros.pages.views import Views
from macros.reading.model.report import Report

HOME = "Home"


@dataclass(frozen=True)
class Crumb:
    """A page above this one."""

    title: str
    address: str


@dataclass(frozen=True)
class Banner:
    """What a reader must know before reading: whose page this is not, or that it is invented."""

    first: str
    rest: str
    example: bool = False


@dataclass(frozen=True)
class Page:
    """One page. `sections` are the ids and titles of its parts; `edit` is the file behind it."""

    address: str
    kind: str
    title: str
    summary: Sentence
    template: str
    edit: str
    crumbs: tuple[Crumb, ...]
    councils: tuple[str, ...]
    banner: Banner | None = None
    sections: tuple[tuple[str, str], ...] = ()
    context: Mapping[str, object] = field(default_factory=dict)

    @property
    def description(self) -> str:
        """What the page says, in a sentence for search engines and previews."""
        return plain(self.summary)


def pages(facts: Facts) -> Iterator[Page]:
    """Return every page made from the record, councils first, in the order of their addresses."""
    view = Views(facts)
    for council in facts.councils.values():
        yield _council(council, view)
        for year in council.years:
            yield _year(council, year, view)
    for plan in facts.plans.values():
        yield _plan(plan, facts, view)
        for name, report in plan.folder.reports.items():
            yield _report(plan, name, report, view)


def _council(council: CouncilFacts, view: Views) -> Page:
    one = council.council
    sections = [
        ("plans", "Plans", True),
        ("programme", "Review programme", one.programme),
        ("reports", "Reports", True),
        ("queries", "Queries", one.queries),
        ("cite", "Cite", True),
    ]
    file = one.place.file
    return Page(
        address=addresses.council(council.key),
        kind="council",
        title=one.name,
        summary=sentences.council_sentence(council),
        template="plans/council.html",
        edit=file,
        crumbs=(Crumb(HOME, addresses.HOME),),
        councils=(council.key,),
        banner=_banner(council.key, view, f"papers of {one.name}"),
        sections=_present(sections),
        context={
            "council": council,
            "summary": sentences.council_sentence(council),
            "asked": view.plain_queries(one.queries),
            "files": [file],
        },
    )


def _year(council: CouncilFacts, year: Year, view: Views) -> Page:
    summary = sentences.year_sentence(council, year)
    name = council.council.name
    return Page(
        address=addresses.year(council.key, year),
        kind="year",
        title=f"All plans in {year.name}, {name}",
        summary=summary,
        template="plans/year.html",
        edit=council.council.place.file,
        crumbs=_crumbs(council.key, view),
        councils=(council.key,),
        banner=_banner(council.key, view, f"papers of {name}"),
        context={
            "council": council,
            "year": year,
            "summary": summary,
            "files": [plan.folder.plan.place.file for plan in year.plans],
        },
    )


def _plan(plan: PlanFacts, facts: Facts, view: Views) -> Page:
    folder, record = plan.folder, plan.folder.plan
    newest = max(folder.reports.values(), key=lambda r: r.date.end, default=None)
    events = tuple(e for e in facts.events if e.folder.key == plan.key)
    return Page(
        address=addresses.plan(plan.key),
        kind="plan",
        title=f"{record.title}, {view.whose(folder)}",
        summary=sentences.plan_sentence(plan),
        template="plans/plan.html",
        edit=record.place.file,
        crumbs=_crumbs(folder.council, view),
        councils=folder.owners,
        banner=_banner(folder.council, view, view.banner_papers(folder)),
        sections=_present(_plan_sections(plan, asked=bool(plan.queries))),
        context={
            "plan": plan,
            "reported_to": newest.meeting if newest else None,
            "last_printed": newest.date_printed if newest else None,
            "paper": folder.reports.get(record.source or ""),
            "asked": plan.queries,
            "events": events,
            "followed_by": [
                other
                for other in facts.plans.values()
                if plan.key in {follows.plan for follows in other.folder.plan.follows}
            ],
            "files": [record.place.file, *(p.place.file for p in folder.progress.values())],
        },
    )


def _plan_sections(plan: PlanFacts, *, asked: bool) -> list[tuple[str, str, object]]:
    record = plan.folder.plan
    progress = ("progress", "Progress", plan.actions.total)
    objectives = ("objectives", "Objectives", record.objectives)
    first = [progress, objectives] if plan.actions.reported else [objectives, progress]
    paper = plan.folder.reports.get(record.source or "")
    return [
        ("asked", "Who asked", record.asked),
        *first,
        ("milestones", "Milestones", record.milestones),
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
        ("queries", "Queries", asked),
        ("cite", "Cite", True),
    ]


def _report(plan: PlanFacts, name: str, report: Report, view: Views) -> Page:
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
        crumbs=(*_crumbs(folder.council, view), Crumb(folder.plan.title, addresses.plan(plan.key))),
        councils=folder.owners,
        banner=_banner(folder.council, view, view.banner_papers(folder)),
        sections=() if period else _present(_paper_sections(plan, name, report)),
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


def _present(sections: Sequence[tuple[str, str, object]]) -> tuple[tuple[str, str], ...]:
    return tuple((id_, title) for id_, title, there in sections if there)


def _crumbs(council: str, view: Views) -> tuple[Crumb, ...]:
    short = view.facts.register.councils[council].short
    return (Crumb(HOME, addresses.HOME), Crumb(short, addresses.council(council)))


def _banner(council: str, view: Views, papers: str) -> Banner | None:
    """Return the banner of a council's page: none where the council publishes here itself."""
    one = view.facts.register.councils[council]
    if one.example:
        rest = (
            f"{one.name} does not exist. Everything on this page is invented to show how it works."
        )
        return Banner("Example.", rest, example=True)
    if view.official(council):
        return None
    return Banner("Not the council’s page.", f"Titles and summaries are ours, from {papers}.")
