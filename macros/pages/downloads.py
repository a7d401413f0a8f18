"""What of a page can be had as data: the same facts for programs and spreadsheets.

Every page has something to offer: what it is about, or whatever that belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.facts.councils import CouncilFacts
from macros.facts.plans import PlanFacts
from macros.pages import addresses
from macros.pages.page import Page
from macros.pages.words import listed
from macros.reading.model.council import Body, Council
from macros.reading.model.site import Theme

NOT_SAID = "not said"
Link = tuple[str, str]
"""The words of a link, and where it leads."""


@dataclass(frozen=True)
class Downloads:
    """The files of a page: the exact document, the tables, and forms that others have set.

    `papers` is the licence of the papers behind a plan, as far as the record says.
    """

    what: str
    document: str
    tables: tuple[Link, ...]
    standards: tuple[Link, ...] = ()
    papers: str = ""


def downloads(page: Page) -> Downloads:
    """Return what can be had of what a page is about; on the page of an action, of its plan."""
    match page.context:
        case {"plan": PlanFacts() as plan}:
            return _plan(plan)
        case {"council": CouncilFacts() as council}:
            return _thing("this council", "council", council.key)
        case {"key": str(key), "one": Council()}:
            return _thing("this council", "council", key)
        case {"key": str(key), "one": Body()}:
            return _thing("this body", "body", key)
        case {"theme": Theme() as theme}:
            return _thing("this theme", "theme", theme.key)
    return Downloads("the whole site", addresses.INDEX, _tables())


def _thing(what: str, kind: str, key: str) -> Downloads:
    return Downloads(what, addresses.document(kind, key), _tables(kind, key))


def _plan(plan: PlanFacts) -> Downloads:
    return Downloads(
        "this plan",
        addresses.document("plan", plan.key),
        _tables("plan", plan.key),
        (
            ("StratML", addresses.beside("plan", plan.key, addresses.STRATML)),
            ("Data package", addresses.beside("plan", plan.key, addresses.PACKAGE)),
        ),
        _licences(plan),
    )


def _licences(plan: PlanFacts) -> str:
    papers = (paper for report in plan.reports.values() for paper in report.documents)
    return listed(dict.fromkeys(str(paper.licence or NOT_SAID) for paper in papers)) or NOT_SAID


def _tables(kind: str = "", key: str = "") -> tuple[Link, ...]:
    return tuple(
        (name.replace("-", " ").capitalize(), addresses.table(name, kind, key))
        for name in addresses.TABLES
    )
