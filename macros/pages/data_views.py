"""What the macros about the open data show: what there is, what tables hold, and how to ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from macros.exports.columns import Kind
from macros.exports.every_table import TABLES
from macros.facts.facts import Facts
from macros.pages import addresses
from macros.pages.views import Views

_SHEET = (
    "In Google Sheets, in one cell. In Excel choose Data and From Web, in LibreOffice Sheet and "
    "External Links, and give the address."
)
_PYTHON = "Which actions are late, those of invented councils left out, with nothing to install:"
_R = "How many actions have each status, those of invented councils left out:"
_TYPES = {kind: str(kind) for kind in Kind}


@dataclass(frozen=True)
class Example:
    """One way to ask: its name, and what to type."""

    name: str
    what: str
    typed: str


@dataclass(frozen=True)
class Things:
    """All things of a kind: of each its key, its name and the address of its page."""

    title: str
    kind: str
    all: Sequence[tuple[str, str, str]]


def tables(facts: Facts) -> Mapping[str, object]:
    """Return every table with its columns."""
    return {"facts": facts, "tables": TABLES, "types": _TYPES}


def whole(facts: Facts) -> Mapping[str, object]:
    """Return what there is: for the whole site, and of each plan, council, body and theme."""
    return {"facts": facts, "tables": TABLES, "things": _things(facts)}


def _things(facts: Facts) -> tuple[Things, ...]:
    register, view = facts.register, Views(facts)
    plans = [
        (key, f"{one.folder.plan.title}, {view.short(one.folder)}", addresses.plan(key))
        for key, one in facts.plans.items()
    ]
    councils = [(key, one.name, addresses.council(key)) for key, one in register.councils.items()]
    bodies = [(key, one.name, addresses.body(key)) for key, one in register.bodies.items()]
    themes = [(key, one.title, addresses.theme(key)) for key, one in register.themes.items()]
    return (
        Things("Plans", "plan", plans),
        Things("Councils", "council", councils),
        Things("Bodies", "body", bodies),
        Things("Themes", "theme", themes),
    )


def examples(facts: Facts) -> Mapping[str, object]:
    """Return the same questions in several programs, with addresses of this site."""
    site = facts.register.site.address
    table, index = site + addresses.table("actions"), site + addresses.INDEX
    return {
        "examples": (
            Example("curl", "All actions, to a file:", f"curl --fail -o actions.csv {table}"),
            Example("Python", _PYTHON, _python(table)),
            Example("R", _R, _r(table)),
            Example("A spreadsheet", _SHEET, f'=IMPORTDATA("{table}")'),
            Example("JSON", "Where everything is:", f"curl --fail {index}"),
        )
    }


def _python(table: str) -> str:
    return f"""\
import csv, io, urllib.request

with urllib.request.urlopen("{table}") as answer:
    text = io.TextIOWrapper(answer, encoding="utf-8", newline="")
    for row in csv.DictReader(text):
        invented = row["fact_example"] == "true"
        if row["fact_lateness"] == "late" and not invented:
            print(row["plan"], row["ref"], row["title"])"""


def _r(table: str) -> str:
    return f"""\
actions <- read.csv("{table}", encoding = "UTF-8", colClasses = "character")
table(actions$fact_status[actions$fact_example == "false"])"""
