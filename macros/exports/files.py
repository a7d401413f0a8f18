"""Every file for machines: where it lies, and how it is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from macros.exports import data_package, documents, openapi, schemas, stratml
from macros.exports.every_table import TABLES
from macros.exports.plan_facts import Fields
from macros.exports.shares import Refs, refs_of_themes, shares_of_bodies
from macros.exports.tables import Rows, Table, first_line, rows
from macros.facts.facts import Facts, PlanFacts
from macros.pages import addresses
from macros.pages.views import Views

File = tuple[str, Callable[[], str]]
"""The address of a file, and what makes its text."""
Chosen = Mapping[str, AbstractSet[str] | None]
"""Of which plans a table holds the rows, by their keys: those about some references, or all."""


@dataclass(frozen=True)
class Library:
    """The rows of every table of every plan: each is made once and stands in several files."""

    rows: Mapping[tuple[str, str], Rows]

    def text(self, table: Table, chosen: Chosen) -> str:
        """Return a table of some plans."""
        lines = (self.rows[plan, table.name].text(refs) for plan, refs in chosen.items())
        return "".join([first_line(table), *lines])


def files(facts: Facts) -> Iterator[File]:
    """Return every file for machines."""
    library = _library(facts)
    shares, themes = shares_of_bodies(facts), refs_of_themes(facts)
    yield from _whole(facts)
    yield from _tables("", "", dict.fromkeys(facts.plans), library)
    for key, plan in facts.plans.items():
        yield _document("plan", key, partial(documents.plan, plan, facts))
        yield from _tables("plan", key, {key: None}, library)
        package = addresses.beside("plan", key, addresses.PACKAGE)
        yield package, _json(partial(data_package.of_plan, plan, facts))
        stratml_file = addresses.beside("plan", key, addresses.STRATML)
        yield stratml_file, partial(stratml.document, plan, facts)
    for key, council in facts.councils.items():
        own = dict.fromkeys(plan.key for plan in council.plans)
        yield _document("council", key, partial(documents.council, council, shares[key], facts))
        yield from _tables("council", key, own, library)
    for key in facts.register.bodies:
        yield _document("body", key, partial(documents.body, key, shares[key], facts))
        chosen = _chosen((shares[key].leads, shares[key].shares), facts)
        yield from _tables("body", key, chosen, library)
    for key, theme in facts.register.themes.items():
        yield _document("theme", key, partial(documents.theme, theme, themes[key], facts))
        yield from _tables("theme", key, _chosen((themes[key],), facts), library)


def _whole(facts: Facts) -> Iterator[File]:
    """Return what there is once: the index, all tables’ package, and what explains the rest."""
    site = facts.register.site.address
    yield addresses.INDEX, _json(lambda: documents.index(facts))
    yield addresses.OPENAPI, _json(lambda: openapi.description(facts))
    yield addresses.ALL_TABLES, _json(lambda: data_package.of_site(facts))
    for kind in schemas.KINDS:
        address = addresses.schema(kind)
        yield address, _json(partial(schemas.schema, kind, site + address))


def number_of_files(facts: Facts) -> int:
    """Return how many files there are, before any is made."""
    register = facts.register
    several = (facts.plans, facts.councils, register.bodies, register.themes)
    things = 1 + sum(len(each) for each in several)
    return things * (1 + len(TABLES)) + 2 * len(facts.plans) + 2 + len(schemas.KINDS)


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


def _chosen(several: Iterable[Refs], facts: Facts) -> Chosen:
    """Return some references by their plans, with those of the parts of the actions among them."""
    found: dict[str, set[str]] = defaultdict(set)
    for refs in several:
        for plan, each in refs.items():
            found[plan] |= {*each, *_parts(each, facts.plans[plan])}
    return {plan: found[plan] for plan in facts.plans if plan in found}


def _parts(refs: Iterable[str], plan: PlanFacts) -> Iterator[str]:
    for ref in refs:
        if ref in plan.standings:
            yield from (part.ref for part in plan.standings[ref].parts)


def _document(kind: str, key: str, make: Callable[[], Fields]) -> File:
    return addresses.document(kind, key), _json(make)


def _json(make: Callable[[], Fields]) -> Callable[[], str]:
    return lambda: documents.text(make())
