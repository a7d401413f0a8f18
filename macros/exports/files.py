"""Every file of the open data: where it lies, and how it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from macros.exports import data_package, documents, openapi, schemas, stratml
from macros.exports.every_table import TABLES
from macros.exports.file import File
from macros.exports.gathered import Chosen, rows_of_bodies, rows_of_themes
from macros.exports.plan_facts import Fields
from macros.exports.tables import Rows, Table, first_line, rows
from macros.facts.facts import Facts
from macros.facts.plans import PlanFacts
from macros.pages import addresses
from macros.pages.views import Views


@dataclass(frozen=True)
class Library:
    """The rows of every table of every plan: each is made once and stands in several files."""

    rows: Mapping[tuple[str, str], Rows]

    def text(self, table: Table, chosen: Chosen) -> str:
        """Return a table of some plans."""
        lines = (self.rows[plan, table.name].text(refs) for plan, refs in chosen.items())
        return "".join([first_line(table), *lines])


def files(facts: Facts) -> Iterator[File]:
    """Return every file of the open data."""
    library = _library(facts)
    yield from _whole(facts)
    yield from _tables("", "", dict.fromkeys(facts.plans), library)
    for key, plan in facts.plans.items():
        yield _document("plan", key, partial(documents.plan, plan, facts))
        yield from _tables("plan", key, {key: None}, library)
        yield from _standards(plan, facts)
    for key, council in facts.councils.items():
        own = dict.fromkeys(plan.key for plan in council.plans)
        yield _document("council", key, partial(documents.council, council, facts))
        yield from _tables("council", key, own, library)
    for key, chosen in rows_of_bodies(facts).items():
        yield _document("body", key, partial(documents.body, key, facts))
        yield from _tables("body", key, chosen, library)
    for key, chosen in rows_of_themes(facts).items():
        theme = facts.register.themes[key]
        yield _document("theme", key, partial(documents.theme, theme, facts))
        yield from _tables("theme", key, chosen, library)


def _whole(facts: Facts) -> Iterator[File]:
    """Return what there is once: the index, all tables’ package, and what explains the rest."""
    site = facts.register.site.address
    yield addresses.INDEX, _json(lambda: documents.index(facts))
    yield addresses.OPENAPI, _json(lambda: openapi.description(facts))
    yield addresses.ALL_TABLES, _json(lambda: data_package.of_site(facts))
    for kind in schemas.KINDS:
        address = addresses.schema(kind)
        yield address, _json(partial(schemas.schema, kind, site + address))


def _library(facts: Facts) -> Library:
    views = Views(facts)
    return Library(
        {
            (key, table.name): rows(table, plan, views)
            for key, plan in facts.plans.items()
            for table in TABLES
        }
    )


def _tables(kind: str, key: str, chosen: Chosen, library: Library) -> Iterator[File]:
    for table in TABLES:
        address = addresses.table(table.name, kind, key)
        yield address, partial(library.text, table, chosen)


def _standards(plan: PlanFacts, facts: Facts) -> Iterator[File]:
    package = addresses.beside("plan", plan.key, addresses.PACKAGE)
    yield package, _json(partial(data_package.of_plan, plan, facts))
    own = addresses.beside("plan", plan.key, addresses.STRATML)
    yield own, partial(stratml.document, plan, facts)


def _document(kind: str, key: str, make: Callable[[], Fields]) -> File:
    return addresses.document(kind, key), _json(make)


def _json(make: Callable[[], Fields]) -> Callable[[], str]:
    return lambda: documents.text(make())
