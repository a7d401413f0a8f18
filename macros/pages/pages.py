"""Every page that is made from the record."""

from __future__ import annotations

from collections.abc import Iterator

from macros.facts.facts import Facts
from macros.facts.shares import owner_of
from macros.pages.action_pages import action_pages
from macros.pages.attention_pages import attention_pages
from macros.pages.body_pages import bodies_shown, body_pages
from macros.pages.calendar_pages import calendar_page
from macros.pages.council_pages import council_page, year_page
from macros.pages.exception_pages import exceptions_page
from macros.pages.page import Page
from macros.pages.period_pages import period_pages
from macros.pages.plan_pages import plan_page
from macros.pages.post_pages import post_pages, with_posts
from macros.pages.question_pages import questions_page
from macros.pages.report_pages import report_page
from macros.pages.theme_pages import theme_pages
from macros.pages.views import Views


def pages(facts: Facts) -> Iterator[Page]:
    """Return every page made from the record: of councils, plans, bodies, posts and themes."""
    view = Views(facts)
    for council in facts.councils.values():
        yield council_page(council, view)
        for year in council.years:
            yield year_page(council, year, view)
        if council.plans:
            yield calendar_page(council, view)
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
    yield from body_pages(facts, view)
    yield from post_pages(facts, view)
    yield from theme_pages(facts)


def number_of_pages(facts: Facts) -> int:
    """Return how many pages are made from the record, before any is made."""
    councils = sum(
        2 + bool(council.plans) + len(council.years) for council in facts.councils.values()
    )
    plans = facts.plans.values()
    again = sum(bool(each.put_right) for one in plans for each in one.sealed.values())
    bearers = (
        len(bodies_shown(facts))
        + len(facts.register.subjects)
        + sum(1 + len(owner_of(key, facts.register).posts) for key in with_posts(facts))
    )
    of_plans = sum(3 + one.actions.total + len(one.reports) for one in plans)
    return 1 + councils + again + bearers + of_plans
