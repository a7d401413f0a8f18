"""Data packages (Frictionless Data, version 1): what the tables are, for programs."""

from __future__ import annotations

from typing import Any

from macros.exports.columns import Head, Kind
from macros.exports.documents import VERSION
from macros.exports.every_table import TABLES
from macros.exports.tables import Table
from macros.facts.facts import Facts
from macros.facts.plans import PlanFacts
from macros.pages import addresses
from macros.pages.sentences import plain, plan_sentence
from macros.pages.words import slug
from macros.reading.register import PlanFolder

Package = dict[str, Any]
_TYPES = {
    Kind.DAY: "date",
    Kind.WHOLE: "integer",
    Kind.NUMBER: "number",
    Kind.YES_NO: "boolean",
}


def of_plan(plan: PlanFacts, facts: Facts) -> Package:
    """Return the package of a plan's tables."""
    title, sources = plan.folder.plan.title, _sources(plan.folder, facts)
    return {
        **_package(slug(plan.key), title, plain(plan_sentence(plan)), facts),
        "homepage": facts.register.site.address + addresses.plan(plan.key),
        **({"sources": sources} if sources else {}),
        "resources": [_resource(table) for table in TABLES],
    }


def of_site(facts: Facts) -> Package:
    """Return the package of the whole site's tables."""
    site = facts.register.site
    return {
        **_package("plans", site.title, site.description, facts),
        "homepage": site.address + addresses.DATA,
        "resources": [_resource(table) for table in TABLES],
    }


def _package(name: str, title: str, description: str, facts: Facts) -> Package:
    site = facts.register.site
    return {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "description": description,
        "version": VERSION,
        "created": f"{facts.as_at.isoformat()}T00:00:00Z",
        "licenses": [{"title": site.licence, "path": site.licence_link}],
        "contributors": [{"title": site.publisher, "role": "publisher"}],
    }


def _sources(folder: PlanFolder, facts: Facts) -> list[dict[str, str]]:
    """Return the papers behind a plan, each with its page on this site."""
    site = facts.register.site.address
    reports = facts.plans[folder.key].reports
    return [
        {
            "title": one.title_printed or one.title,
            "path": site + addresses.report(folder.key, name),
        }
        for name, one in reports.items()
    ]


def _resource(table: Table) -> Package:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.row,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [_field(head) for head in table.heads], "missingValues": [""]},
    }


def _field(head: Head) -> Package:
    words = {"constraints": {"enum": list(head.words)}} if head.words else {}
    kind = _TYPES.get(head.kind, "string")
    return {"name": head.name, "type": kind, "description": head.hint, **words}
