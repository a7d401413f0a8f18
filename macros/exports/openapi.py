"""The description of the interface (OpenAPI 3.1): every address there is, and what it gives."""

from __future__ import annotations

from typing import Any

from macros.exports.documents import VERSION
from macros.exports.every_table import TABLES
from macros.exports.schemas import KINDS
from macros.facts.facts import Facts
from macros.pages import addresses

Part = dict[str, Any]
_KEYS = {
    "council": "The key of a council, as in its page’s address.",
    "review": "The key of a review: the second part of a plan’s key.",
    "body": "The key of a body.",
    "theme": "The key of a theme.",
}
_THINGS = (
    ("plan", "plans/{council}/{review}", ("council", "review")),
    ("council", "councils/{council}", ("council",)),
    ("body", "bodies/{body}", ("body",)),
    ("theme", "themes/{theme}", ("theme",)),
)
"""What there are several of: the way to one, and what stands in it."""


def description(facts: Facts) -> Part:
    """Return the description of the interface of a site."""
    site = facts.register.site
    return {
        "openapi": "3.1.0",
        "info": {
            "title": site.title,
            "version": VERSION,
            "summary": "The same facts as on the pages, for machines.",
            "description": _ABOUT,
            "license": {"name": site.licence, "url": site.licence_link},
        },
        "servers": [{"url": site.address + addresses.MACHINES.rstrip("/")}],
        "externalDocs": {"url": site.address + addresses.API, "description": "How to use it."},
        "tags": [{"name": name, "description": words} for name, words in _TAGS.items()],
        "paths": _paths(),
    }


_ABOUT = (
    "Files, one at each address: nothing to sign up for, no key, no limit, nothing but reading. "
    "What is there today stays as it is until the next version, which will have an address of its "
    "own; a document may gain fields, and a table columns at its end."
)
_TAGS = {
    "Documents": "JSON: the exact record, and beside it the facts that follow from it.",
    "Tables": "CSV: one row for each thing.",
    "Standards": "The same in forms that others have set.",
}


def _paths() -> Part:
    paths = {
        "/index.json": _get("index", "The whole site, and where everything is.", "Documents"),
        "/openapi.json": _get("openapi", "This description.", "Standards"),
        "/datapackage.json": _get("package", "What all tables of the site are.", "Standards"),
        "/schemas/{kind}.schema.json": _get(
            "schema", "The schema of a kind of document.", "Standards", [_one_of("kind", KINDS)]
        ),
        "/{table}.csv": _table("site", "A table of the whole site.", []),
    }
    for kind, way, names in _THINGS:
        keys = [_key(name) for name in names]
        document = _get(kind, f"One {kind}, exactly.", "Documents", keys)
        paths[f"/{way}.json"] = document
        paths[f"/{way}/{{table}}.csv"] = _table(kind, f"A table of one {kind}.", keys)
    keys = [_key("council"), _key("review")]
    paths[f"/plans/{{council}}/{{review}}/{addresses.PACKAGE}"] = _get(
        "planPackage", "What the tables of a plan are (Frictionless Data).", "Standards", keys
    )
    paths[f"/plans/{{council}}/{{review}}/{addresses.STRATML}"] = {
        "get": _operation(
            "planStratml", "A plan as StratML, Part 2 (ISO 17469).", "Standards", keys
        )
        | _answers("application/xml", {})
    }
    return paths


def _get(name: str, summary: str, tag: str, keys: list[Part] | None = None) -> Part:
    schema = {"$ref": f"schemas/{name}.schema.json"} if name in KINDS else {"type": "object"}
    operation = _operation(name, summary, tag, keys or [])
    return {"get": operation | _answers("application/json", schema)}


def _table(name: str, summary: str, keys: list[Part]) -> Part:
    parameters = [*keys, _one_of("table", tuple(table.name for table in TABLES))]
    operation = _operation(f"{name}Table", summary, "Tables", parameters)
    return {"get": operation | _answers("text/csv", {"type": "string"})}


def _operation(name: str, summary: str, tag: str, parameters: list[Part]) -> Part:
    given = {"parameters": parameters} if parameters else {}
    return {"operationId": name, "summary": summary, "tags": [tag], **given}


def _answers(media: str, schema: Part) -> Part:
    return {
        "responses": {
            "200": {"description": "It is there.", "content": {media: {"schema": schema}}},
            "404": {"description": "There is no such thing."},
        }
    }


def _key(name: str) -> Part:
    return _parameter(name, _KEYS[name], {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})


def _one_of(name: str, words: tuple[str, ...]) -> Part:
    return _parameter(name, f"Which {name}.", {"enum": list(words)})


def _parameter(name: str, description: str, schema: Part) -> Part:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": description,
        "schema": schema,
    }
