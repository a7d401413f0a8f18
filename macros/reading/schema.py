"""JSON Schemas of every kind of file, made from the model, for officers' editors (draft 2020-12).

An editor reads YAML with its own guesses (1.10 is a number, 2005 too), so a schema is a little
wider than the reader: what it accepts may still be refused by the check, never the other way round.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from macros.reading.dates import WORDS, When
from macros.reading.fields import Field, Kind, fields_of, hints_of
from macros.reading.kinds import KINDS
from macros.reading.model.record import Record
from macros.reading.money import Amount
from macros.reading.values import Text

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_DATE = (
    r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|[0-9]{4}-Q[1-4]|[0-9]{4}/([0-9]{2}|[0-9]{4})( Q[1-4])?|"
    + "|".join(WORDS)
    + ")$"
)


def schemas() -> dict[str, Schema]:
    """Return the schema of each kind of file by the kind's name."""
    return {kind: _whole(record) for kind, (record, _) in KINDS.items()}


def _whole(record: type[Record]) -> Schema:
    inside: dict[str, type[Record]] = {}
    _gather(record, inside)
    definitions = {name: _record(each) for name, each in sorted(inside.items())}
    title = (record.__doc__ or "").splitlines()[0]
    return {"$schema": _DRAFT, "title": title, **_record(record), "$defs": definitions}


def _gather(record: type[Record], inside: dict[str, type[Record]]) -> None:
    for field in fields_of(record).values():
        if issubclass(field.kind, Record) and field.kind.__name__ not in inside:
            inside[field.kind.__name__] = field.kind
            _gather(field.kind, inside)


def _record(record: type[Record]) -> Schema:
    fields = fields_of(record)
    return {
        "type": "object",
        "description": (record.__doc__ or "").splitlines()[0],
        "properties": {name: _field(field) for name, field in fields.items()},
        "required": [name for name, field in fields.items() if field.required],
        "additionalProperties": False,
    }


def _field(field: Field) -> Schema:
    one = _kind(field.kind)
    if not field.many:
        return {**one, "description": field.hint}
    several: Schema = {"type": "array", "items": one}
    if field.kind is Amount:
        return {"anyOf": [one, several], "description": field.hint}
    return {**several, "description": field.hint}


def _kind(kind: Kind) -> Schema:
    if kind is bool:
        return {"enum": ["yes", "no", True, False]}
    if kind is When:
        return {"type": ["string", "integer"], "pattern": _DATE}
    if kind is Amount:
        return {"type": "string"}
    if issubclass(kind, Record):
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if issubclass(kind, StrEnum):
        return _words(kind)
    if issubclass(kind, Text):
        return _text(kind)
    raise TypeError(kind)


def _words(kind: type[StrEnum]) -> Schema:
    """Return the words of a list; their definitions stand in one text, as editors show it."""
    hints = hints_of(kind)
    meanings = " ".join(f"{word}: {hints[word.name]}" for word in kind)
    return {"enum": [str(word) for word in kind], "$comment": meanings}


def _text(kind: type[Text]) -> Schema:
    """Return the schema of a text: numbers are let through, since editors take 1.10 for one."""
    pattern = {"pattern": f"^({kind.pattern.pattern})$"} if kind.pattern else {}
    return {"type": ["string", "number"], **pattern}
