"""Where everything is: addresses below the site's own, and anchors on pages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from macros.facts.facts import Year
from macros.pages.words import slug
from macros.reading.model.action import Milestone, Objective
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.record import Record
from macros.reading.model.review import Finding, Recommendation

HOME = ""
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
