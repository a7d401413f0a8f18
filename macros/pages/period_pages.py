"""The pages of quarterly and yearly reports: made from the record, or from the seal if sealed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from macros.facts.compared import compared
from macros.facts.exceptions import exceptions_of
from macros.facts.leading import around
from macros.facts.money import money_as_known
from macros.facts.period import Period
from macros.facts.plans import PlanFacts
from macros.facts.queries import things_of
from macros.facts.sealed import Sealed, Version
from macros.pages import addresses, sentences
from macros.pages.page import Crumb, Page, banner, crumbs
from macros.pages.views import Views
from macros.reading.model.report import Report


def period_pages(plan: PlanFacts, name: str, report: Report, view: Views) -> Iterator[Page]:
    """Return the page of a report, and that of its first version if something was put right."""
    sealed = plan.sealed.get(name)
    if sealed is None:
        yield _page(plan, name, Version(plan.folder, report, plan.periods[name]), view)
        return
    yield _page(plan, name, sealed.now, view, sealed)
    if sealed.put_right:
        yield _first_version(plan, name, sealed, view)


def _page(
    plan: PlanFacts, name: str, shown: Version, view: Views, sealed: Sealed | None = None
) -> Page:
    folder, report = plan.folder, shown.report
    summary = sentences.period_sentence(shown.period, plan)
    file, things = folder.reports[name].place.file, things_of(shown.folder)
    return Page(
        address=addresses.report(plan.key, name),
        kind="period",
        title=f"{report.title}, {view.whose(folder)}",
        summary=summary,
        template="plans/period.html",
        edit=file,
        crumbs=(*crumbs(folder.council, view), Crumb(folder.plan.title, addresses.plan(plan.key))),
        councils=folder.owners,
        banner=banner(folder.council, view, view.banner_papers(folder)),
        context={
            "plan": plan,
            "folder": money_as_known(shown.folder, things, report.date.end),
            "report": report,
            "period": shown.period,
            "lines": _ledger(shown.period),
            "ran": exceptions_of(shown.period),
            "things": things,
            "leads_around": around(shown.folder),
            "beside": compared(plan, folder.reports[name].kind, shown.period.last),
            "sealed": sealed,
            "first": False,
            "name": name,
            "summary": summary,
            "asked": view.plain_queries(folder.reports[name].queries),
            "files": [file],
        },
    )


def _first_version(plan: PlanFacts, name: str, sealed: Sealed, view: Views) -> Page:
    page = _page(plan, name, sealed.first, view, sealed)
    title = f"First version of {sealed.first.report.title}, {view.whose(plan.folder)}"
    latest = Crumb(sealed.now.report.title, page.address)
    return replace(
        page,
        address=addresses.first_version(plan.key, name),
        kind="first-version",
        title=title,
        crumbs=(*page.crumbs, latest),
        context={**page.context, "first": True},
    )


def _ledger(period: Period) -> list[tuple[str, str, object]]:
    return [
        ("opening", "open at the start", period.opening),
        ("new", "new", period.new),
        ("reopened", "reopened", period.reopened),
        ("completed", "completed", period.completed),
        ("stopped", "stopped", period.stopped),
        ("replaced", "replaced", period.replaced),
        ("not-done", "not done", period.not_done),
        ("closing", "open at the end", period.closing),
    ]
