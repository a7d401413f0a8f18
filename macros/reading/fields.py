"""What the model says about each field: its name, its kind, whether it must be there, its hint."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import sys
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.money import Amount
from macros.reading.values import Text

Kind = type[Text] | type[StrEnum] | type[Record] | type[When] | type[Amount] | type[bool]
_OWN = {field.name for field in dataclasses.fields(Record)}
_CALLED = MappingProxyType(
    {
        "Site": "the file site.yml",
        "Themes": "the file themes.yml",
        "Glossary": "the file glossary.yml",
        "Progress": "a progress file",
        "ProgrammeReview": "a review in a programme",
        "Promise": "a promise under “reporting”",
        "Evidence": "a piece of evidence",
        "Funding": "a source of money under “funding”",
        "Background": "a background paper",
        "Accepted": "“accepted”",
        "Added": "“added”",
        "Approved": "“approved”",
        "Asked": "“asked”",
        "Corrects": "“corrects”",
        "Ask": "an entry under “asks”",
        "Consulted": "an entry under “consulted”",
        "DecisionStatus": "an entry under “decision_status”",
        "Follows": "an entry under “follows”",
    }
)


@dataclass(frozen=True)
class Field:
    """One field of a record. `name` is the officer's word, `attribute` the code's."""

    name: str
    attribute: str
    kind: Kind
    many: bool
    required: bool
    hint: str
    record: type[Record]


def fields_of(record: type[Record]) -> Mapping[str, Field]:
    """Return the fields of a kind of record by their names, in the model's order."""
    return _fields_of(record)  # type: ignore[arg-type]  # mypy takes classes for unhashable


@cache
def _fields_of(record: type) -> Mapping[str, Field]:
    types_of = typing.get_type_hints(record)
    hints = hints_of(record)
    fields = {}
    for field in dataclasses.fields(record):
        if field.name in _OWN:
            continue
        kind, many = _kind(types_of[field.name])
        name = field.name.rstrip("_")
        required = field.default is dataclasses.MISSING
        fields[name] = Field(name, field.name, kind, many, required, hints[field.name], record)
    return MappingProxyType(fields)


@cache
def hints_of(kind: type) -> dict[str, str]:
    """Return the sentence that stands under each field of a record or member of a word list."""
    tree = ast.parse(inspect.getsource(sys.modules[kind.__module__]))
    body = next(
        node.body
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == kind.__name__
    )
    hints = {}
    for field, sentence in pairwise(body):
        if isinstance(sentence, ast.Expr) and isinstance(sentence.value, ast.Constant):
            hints[_target(field)] = inspect.cleandoc(str(sentence.value.value))
    return hints


def noun(record: type[Record]) -> str:
    """Return what to call a record in a sentence, with its article: “an action”."""
    word = record.__name__.lower()
    return _CALLED.get(record.__name__) or (f"an {word}" if word[0] in "aeiou" else f"a {word}")


def _target(field: ast.stmt) -> str:
    if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
        return field.target.id
    if isinstance(field, ast.Assign) and isinstance(field.targets[0], ast.Name):
        return field.targets[0].id
    return ""


def _kind(annotation: object) -> tuple[Kind, bool]:
    """Return the kind of one value, and whether the field holds a list of them."""
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        annotation = next(a for a in typing.get_args(annotation) if a is not type(None))
    if typing.get_origin(annotation) is tuple:
        return typing.get_args(annotation)[0], True
    return typing.cast(Kind, annotation), False
