"""The kinds of file in a data folder, and the kinds of record that stand in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from macros.reading.fields import fields_of, noun
from macros.reading.model.council import Body, Council
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.report import Report
from macros.reading.model.site import Glossary, Site, Themes
from macros.reading.values import Prose

_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
KINDS: Final[Mapping[str, tuple[type[Record], str]]] = MappingProxyType(
    {
        "site": (Site, r"site\.yml"),
        "themes": (Themes, r"themes\.yml"),
        "glossary": (Glossary, r"glossary\.yml"),
        "council": (Council, rf"councils/{_NAME}\.yml"),
        "body": (Body, rf"bodies/{_NAME}\.yml"),
        "plan": (Plan, rf"plans/{_NAME}/{_NAME}/plan\.yml"),
        "progress": (Progress, rf"plans/{_NAME}/{_NAME}/progress/{_NAME}\.yml"),
        "report": (Report, rf"plans/{_NAME}/{_NAME}/reports/{_NAME}\.yml"),
    }
)

SEAL: Final = "seal"
"""The kind of file that no officer writes: it seals a report, and lies beside it."""
_SEALS = rf"plans/{_NAME}/{_NAME}/reports/{_NAME}\.seal\.json"


def kind_of(path: str) -> str | None:
    """Return the kind of file by its path below the data folder, or None where it is none."""
    if re.fullmatch(_SEALS, path):
        return SEAL
    return next((kind for kind, (_, form) in KINDS.items() if re.fullmatch(form, path)), None)


def records_in(kind: type[Record]) -> tuple[type[Record], ...]:
    """Return a kind of record and all that stand inside it, the nearest first."""
    found = [kind]
    for record in found:
        inner = dict.fromkeys(field.kind for field in fields_of(record).values())
        found += [one for one in inner if issubclass(one, Record) and one not in found]
    return tuple(found)


@cache
def _all_records() -> tuple[type[Record], ...]:
    records = [record for root, _ in KINDS.values() for record in records_in(root)]
    return tuple(dict.fromkeys(records))


@cache
def entries_of(name: str) -> str:
    """Return what to call an entry of the list of this name, with “the”; nothing for words."""
    fields = (fields_of(record).get(name) for record in _all_records())
    kinds = (one.kind for one in fields if one and one.many and issubclass(one.kind, Record))
    called = next((noun(kind) for kind in kinds), "")
    return re.sub("^(?:an?|the) ", "the ", called)


@cache
def is_list(name: str) -> bool:
    """Return whether a field of this name holds a list, in whatever record."""
    fields = (fields_of(record).get(name) for record in _all_records())
    return any(one.many for one in fields if one)


@cache
def is_prose(name: str) -> bool:
    """Return whether a field of this name may hold words on several lines, in some record."""
    fields = (fields_of(record).get(name) for record in _all_records())
    return any(one.kind is Prose for one in fields if one)


def homes(name: str, near: type[Record] | None = None) -> tuple[str, ...]:
    """Return what to call the records that have a field of this name, those inside `near` first."""
    records = dict.fromkeys((*(records_in(near) if near else ()), *_all_records()))
    return tuple(noun(record) for record in records if name in fields_of(record))
