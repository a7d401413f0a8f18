"""JSON Schemas of the documents (draft 2020-12): the record by the model, and what follows from it.

Unlike the schemas of officers' files, these describe what was understood: true and false, dates
with their first and last day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from macros.exports import fact_schemas
from macros.exports.documents import VERSION
from macros.exports.schema_parts import ADDRESS, DAY, TEXT, Schema, holding, list_of, one_of, said
from macros.reading.dates import Exactness, When
from macros.reading.fields import Field, Kind, fields_of
from macros.reading.kinds import records_in
from macros.reading.model.council import Body, Council
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.report import Report
from macros.reading.model.site import Site, Term, Theme
from macros.reading.money import Amount
from macros.reading.values import Text

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ABOUT = {
    "plan": "A plan with its progress and reports, and what follows from them.",
    "council": "A council, and what follows from its plans.",
    "body": "A partner or group, and what it leads or shares in.",
    "theme": "A subject that cuts across plans, and what has to do with it.",
    "index": "The whole site: its own record, its figures, and where everything else is.",
}
KINDS = tuple(_ABOUT)
"""The kinds of document there are."""


def schema(kind: str, address: str) -> Schema:
    """Return the schema of a kind of document; `address` is where it is published."""
    records, whole = _RECORDS[kind]
    inside = dict.fromkeys(one for record in records for one in records_in(record))
    return {
        "$schema": DRAFT,
        "$id": address,
        "title": kind.capitalize(),
        "description": _ABOUT[kind],
        "type": "object",
        "properties": {**_head(kind), "record": whole(), "facts": fact_schemas.of(kind)},
        "required": [*_always(kind), "record", "facts"],
        "$defs": {
            "When": _when(),
            "Amount": _amount(),
            **{one.__name__: _record(one) for one in sorted(inside, key=lambda r: r.__name__)},
        },
    }


def _head(kind: str) -> Schema:
    licence = holding(title=TEXT, address=ADDRESS)
    return {
        "$schema": said(ADDRESS, "The schema that this document fits."),
        "version": said(_version(), "The version of the document."),
        "kind": {"const": kind, "description": "What the document is about."},
        "key": said(TEXT, "The key of what it is about, as in addresses."),
        "page": said(ADDRESS, "The page that shows the same to people."),
        "as_at": said(DAY, "The day on which the facts were worked out."),
        "publisher": said(TEXT, "Who publishes the site."),
        "licence": said(licence, "The licence of the data and text, as the publisher gives it."),
    }


def _version() -> Schema:
    """Return what allows every version that may only have gained something."""
    return {**TEXT, "pattern": rf"^{VERSION.split('.')[0]}\.[0-9]+$"}


def _always(kind: str) -> list[str]:
    """Return what stands in every document of a kind."""
    return [name for name in _head(kind) if (kind, name) != ("index", "key")]


def _by_name(one: type[Record]) -> Schema:
    return {"type": "object", "additionalProperties": _ref(one)}


def _plan() -> Schema:
    rounds = said(_by_name(Progress), "Rounds of progress by the names of their files.")
    reports = said(_by_name(Report), "Reports by the names of their files.")
    return holding(plan=_ref(Plan), progress=rounds, reports=reports)


def _site() -> Schema:
    return holding(site=_ref(Site), themes=list_of(_ref(Theme)), terms=list_of(_ref(Term)))


_RECORDS: Mapping[str, tuple[tuple[type[Record], ...], Callable[[], Schema]]] = {
    "plan": ((Plan, Progress, Report), _plan),
    "council": ((Council,), lambda: _ref(Council)),
    "body": ((Body,), lambda: _ref(Body)),
    "theme": ((Theme,), lambda: _ref(Theme)),
    "index": ((Site, Theme, Term), _site),
}


def _ref(one: type[Record | When | Amount]) -> Schema:
    return {"$ref": f"#/$defs/{one.__name__}"}


def _record(one: type[Record]) -> Schema:
    fields = fields_of(one)
    return {
        "type": "object",
        "description": (one.__doc__ or "").splitlines()[0],
        "properties": {name: _field(field) for name, field in fields.items()},
        "required": [name for name, field in fields.items() if field.required],
    }


def _field(field: Field) -> Schema:
    one = _kind(field.kind)
    return said(list_of(one) if field.many else one, field.hint)


def _kind(kind: Kind) -> Schema:
    if kind is bool:
        return {"type": "boolean"}
    if issubclass(kind, Record | When | Amount):
        return _ref(kind)
    if issubclass(kind, StrEnum):
        return one_of(kind)
    if issubclass(kind, Text):
        pattern = {"pattern": f"^({kind.pattern.pattern})$"} if kind.pattern else {}
        return {**TEXT, **pattern}
    raise TypeError(kind)


def _when() -> Schema:
    """Return what a date looks like: as written, and the days it can mean unless it is words."""
    return {
        "type": "object",
        "description": (When.__doc__ or "").splitlines()[0],
        "properties": {
            "written": said(TEXT, "As the officer wrote it."),
            "exactness": one_of(word for word in Exactness if word != Exactness.WORDS),
            "first": said(DAY, "The first day it can mean."),
            "last": said(DAY, "The last day it can mean."),
        },
        "required": ["written"],
        "dependentRequired": {"exactness": ["first", "last"], "first": ["exactness", "last"]},
    }


def _amount() -> Schema:
    names = ("written", "unit", "low", "high", "exactness", "period")
    return {
        "type": "object",
        "description": "An amount as written, and as understood unless it is words.",
        "properties": dict.fromkeys(names, TEXT),
        "required": ["written"],
    }
