"""Where everything is: addresses below the site's own, and anchors on pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from macros.facts.dues import Due
from macros.facts.plans import PlanFacts
from macros.facts.years import Year
from macros.pages.words import slug
from macros.reading.model.action import Milestone, Objective
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.record import Record
from macros.reading.model.review import Finding, Recommendation
from macros.reading.model.shared import Post
from macros.reading.rules.addresses import RESERVED

HOME = ""
BODIES = "bodies/"
POSTS = "posts/"
THEMES = "themes/"
_FOLLOWED = ("bodies", "themes")
_LONGEST = 60
"""How much of a title stands in an address."""
DATA = "data/"
"""The page about the data, for people."""
API = "api/"
"""The page about the data, for those who write programs."""
MACHINES = "api/v1/"
"""Below this address everything is for machines. A change that breaks programs needs a new one."""
INDEX = f"{MACHINES}index.json"
OPENAPI = f"{MACHINES}openapi.json"
PACKAGE = "datapackage.json"
ALL_TABLES = MACHINES + PACKAGE
STRATML = "stratml.xml"
TABLES = (
    "actions",
    "parts",
    "milestones",
    "updates",
    "moved-dates",
    "indicator-values",
    "costs",
)
"""The names of the tables, in the order in which they are offered."""
_ANCHORS: Mapping[type[Record], str] = MappingProxyType(
    {
        Milestone: "milestone",
        Objective: "objective",
        Finding: "finding",
        Recommendation: "finding",
        Indicator: "indicator",
        Risk: "risk",
    }
)
_MANY: Mapping[str, str] = MappingProxyType(
    {"plan": "plans", "council": "councils", "body": "bodies", "theme": "themes"}
)


def council(key: str) -> str:
    """Return the address of a council's page."""
    return f"{key}/"


def plan(key: str) -> str:
    """Return the address of a plan's page."""
    return f"{key}/"


def action(plan_key: str, ref: str) -> str:
    """Return the address of an action's page."""
    return f"{plan_key}/actions/{slug(ref).lower()}/"


def report(plan_key: str, name: str) -> str:
    """Return the address of a report's page."""
    return f"{plan_key}/reports/{name}/"


def first_version(plan_key: str, name: str) -> str:
    """Return the address of the first version of a report that was put right."""
    return f"{report(plan_key, name)}first-version/"


def seal(plan_key: str, name: str) -> str:
    """Return the address of the seal of a report: a file beside its page."""
    return f"{report(plan_key, name)}seal.json"


def year(council_key: str, one: Year) -> str:
    """Return the address of a council's year."""
    return f"{council_key}/reports/{one.slug}/"


def body(key: str) -> str:
    """Return the address of the page of a body, or of a council as a partner of others."""
    return f"{BODIES}{key}/"


def posts(key: str) -> str:
    """Return the address of the list of a council's or body's posts."""
    return f"{POSTS}{key}/"


def each_post(key: str, every: Iterable[Post]) -> Iterator[tuple[Post, str]]:
    """Return the posts of a council or body, each with the address of its page.

    A title may be long, or of letters that no address has: a number then tells two posts apart.
    """
    taken: Counter[str] = Counter()
    for one in every:
        name = slug(one.title).lower()[:_LONGEST].strip("-") or "post"
        taken[name] += 1
        again = f"-{taken[name]}" if taken[name] > 1 else ""
        yield one, f"{posts(key)}{name}{again}/"


def theme(key: str) -> str:
    """Return the address of a theme's page."""
    return f"{THEMES}{key}/"


def feed(address: str) -> str:
    """Return the address of the feed beside a page."""
    return f"{address}feed.xml"


def calendar(address: str) -> str:
    """Return the address of the calendar beside a page, for programs that keep calendars."""
    return f"{address}calendar.ics"


def calendar_page(council_key: str) -> str:
    """Return the address of the page on which readers see what is due in a council."""
    return f"{council_key}/calendar/"


def due(one: Due) -> str:
    """Return where something that is due is told of; a report that was promised, on its plan."""
    return thing(one.plan, one.ref) if one.ref else f"{plan(one.plan.key)}#reports"


def nearest_feed(address: str) -> str:
    """Return the feed nearest to a page: of its plan, body or theme, of its council, of the site.

    What lies below a council and is no plan has the name of a page of the site: reports, calendar.
    """
    first, second, *_ = [*address.split("/"), "", ""]
    if not first or (first in RESERVED and not (first in _FOLLOWED and second)):
        return feed(HOME)
    return feed(f"{first}/{second}/" if second and second not in RESERVED else f"{first}/")


def old(of: PlanFacts) -> Iterator[str]:
    """Return the addresses that a plan's page once had."""
    return (f"{each.strip('/')}/" for each in of.folder.plan.formerly)


def thing(of: PlanFacts, ref: str) -> str:
    """Return where a thing in a plan is told of: its own page, or its place on one above it."""
    above = of.action_of.get(ref)
    page = action(of.key, above) if above else plan(of.key)
    return page if above == ref else f"{page}#{anchor(of.things[ref])}"


def attention(council_key: str = "") -> str:
    """Return the address of what needs attention in a council's plans, or on the whole site."""
    return f"{council_key}/attention/" if council_key else "attention/"


def questions(plan_key: str) -> str:
    """Return the address of the questions that a plan raises for a meeting."""
    return f"{plan_key}/questions/"


def exceptions(plan_key: str) -> str:
    """Return the address of a plan's exception report."""
    return f"{plan_key}/exceptions/"


def document(kind: str, key: str) -> str:
    """Return the address of a plan, council, body or theme as JSON."""
    return f"{MACHINES}{_MANY[kind]}/{key}.json"


def table(name: str, kind: str = "", key: str = "") -> str:
    """Return the address of a table of a plan, council, body or theme, or of the whole site."""
    folder = f"{_MANY[kind]}/{key}/" if kind else ""
    return f"{MACHINES}{folder}{name}.csv"


def beside(kind: str, key: str, name: str) -> str:
    """Return the address of a file that lies with the tables of a plan, council, body or theme."""
    return f"{MACHINES}{_MANY[kind]}/{key}/{name}"


def schema(kind: str) -> str:
    """Return the address of the schema of a kind of document."""
    return f"{MACHINES}schemas/{kind}.schema.json"


def anchor(thing: Record) -> str:
    """Return the anchor of anything with a reference on its plan's page: action-1-10."""
    return f"{_ANCHORS.get(type(thing), 'action')}-{slug(getattr(thing, 'ref', ''))}"


def root(address: str) -> str:
    """Return the way from a page back to the site's own address: ../../ from a plan."""
    return "../" * address.count("/") or "./"


def link(here: str, there: str) -> str:
    """Return the link from one address to another, of which either may be the home page."""
    return f"{here}{there}" if there or here.endswith("/") else "./"
