"""What each page is found by: its kind, its councils, its status, its themes and its year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from macros.facts.standing import Standing
from macros.pages.page import Page
from macros.pages.views import Views
from macros.pages.words import sentence_case
from macros.reading.dates import financial_year_name, financial_year_of
from macros.reading.model.report import Report

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "action": "Action",
        "plan": "Plan",
        "council": "Council",
        "year": "Council’s year",
        "report": "Report",
        "period": "Report",
        "body": "Body",
        "post": "Post",
        "theme": "Theme",
    }
)
"""What the pages that can be found are called, by their kinds. Others are not found."""
_OF_A_PLAN = ("action", "report", "period")


def found_by(page: Page, view: Views) -> tuple[tuple[str, str], ...]:
    """Return what a page is found by, as names and words; nothing where it is not to be found."""
    return tuple(_found_by(page, view)) if page.kind in KINDS else ()


def about(page: Page, view: Views) -> str:
    """Return what a page is, in the few words that stand below its title among search results."""
    one = page.context.get("one")
    kind = f"Action {one.ref}" if isinstance(one, Standing) else KINDS[page.kind]
    plan = [page.crumbs[-1].title] if page.kind in _OF_A_PLAN else []
    invented = ["Example"] if page.banner and page.banner.example else []
    return ", ".join([kind, *plan, *(view.name(key) for key in page.councils), *invented])


def _found_by(page: Page, view: Views) -> Iterator[tuple[str, str]]:
    yield "kind", KINDS[page.kind]
    yield from (("council", view.name(key)) for key in page.councils)
    one, report = page.context.get("one"), page.context.get("report")
    if isinstance(one, Standing):
        yield "status", sentence_case(one.status)
        yield from (("theme", title) for title in view.themes(one.thing))
        if one.promised and one.promised.dated:
            yield "year", financial_year_name(financial_year_of(one.promised.end))
    if isinstance(report, Report):
        yield "year", financial_year_name(financial_year_of(report.date.end))
