"""Every page that is made from the record."""

from __future__ import annotations

from collections.abc import Iterator

from macros.facts.facts import Facts
from macros.pages.action_pages import action_pages
from macros.pages.attention_pages import attention_pages
from macros.pages.council_pages import council_page, year_page
from macros.pages.exception_pages import exceptions_page
from macros.pages.page import Page
from macros.pages.period_pages import period_pages
from macros.pages.plan_pages import plan_page
from macros.pages.question_pages import questions_page
from macros.pages.report_pages import report_page
from macros.pages.views import Views


def pages(facts: Facts) -> Iterator[Page]:
    """Return every page made from the record: councils and their years, plans and their reports."""
    view = Views(facts)
    for council in facts.councils.values():
        yield council_page(council, view)
        for year in council.years:
            yield year_page(council, year, view)
    yield from attention_pages(view)
    for plan in facts.plans.values():
        yield plan_page(plan, facts, view)
        yield questions_page(plan, view)
        yield exceptions_page(plan, view)
        yield from action_pages(plan, view)
        for name, report in plan.reports.items():
            if name in plan.periods:
                yield from period_pages(plan, name, report, view)
            else:
                yield report_page(plan, name, report, view)


def number_of_pages(facts: Facts) -> int:
    """Return how many pages are made from the record, before any is made."""
    councils = 1 + sum(2 + len(council.years) for council in facts.councils.values())
    plans = facts.plans.values()
    again = sum(bool(each.put_right) for one in plans for each in one.sealed.values())
    return councils + again + sum(3 + one.actions.total + len(one.reports) for one in plans)
