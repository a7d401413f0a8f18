"""Columns of tables and fields of facts: each with its name, its kind, and what it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from macros.reading.dates import When
from macros.reading.fields import Field, fields_of
from macros.reading.model.record import Record

Row = TypeVar("Row")
Value = None | bool | int | str | date | Decimal | When | tuple[str, ...]
BETWEEN = "; "
"""What stands between the entries of a list in one cell."""


class Kind(StrEnum):
    """What kind of thing a column or a fact holds."""

    TEXT = "text"
    """Text as it was written, or made of what was written."""
    LIST = "list of texts"
    """Several texts; in one cell, a semicolon and a space stand between them."""
    WORD = "one of some words"
    """One of a few words, whose meanings are published."""
    DATE = "date as exact as its source"
    """A date as written; in a table its first and last day stand in two columns beside it."""
    DAY = "day"
    """One day (ISO 8601)."""
    WHOLE = "whole number"
    """A whole number."""
    NUMBER = "number"
    """A number, perhaps with a decimal point."""
    YES_NO = "true or false"
    """Whether something is so."""
    ADDRESS = "web address"
    """A web address in full."""


_KINDS: Mapping[type, Kind] = {When: Kind.DATE, bool: Kind.YES_NO}


@dataclass(frozen=True)
class Head:
    """What a column is: its name never changes within a version, and its hint says what it holds.

    `words` are those it chooses from. What is a `fact` was worked out, and not written by anyone.
    """

    name: str
    kind: Kind
    hint: str
    words: tuple[str, ...] = ()
    fact: bool = False


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A head, and how its value is found in what a row is about."""

    head: Head
    of: Callable[[Row], Value]


def written(
    record: type[Record], part: Callable[[Row], Record]
) -> Callable[[str, str], Column[Row]]:
    """Return what makes columns of a record’s fields from their names and hints.

    `part` finds the record in what a row is about. The kind of a column follows from the model, and
    a name that the model does not have is refused when the table is made.
    """

    def of_field(name: str, hint: str) -> Column[Row]:
        field = fields_of(record)[name]

        def of(row: Row) -> Value:
            value: Value = getattr(part(row), field.attribute)
            return value

        return Column(_head(name, hint, *_kind(field)), of)

    return of_field


def column(
    name: str,
    hint: str,
    of: Callable[[Row], Value],
    kind: Kind = Kind.TEXT,
    words: type[StrEnum] | None = None,
) -> Column[Row]:
    """Return a column of what was written."""
    return Column(_head(name, hint, kind, words), of)


def fact(
    name: str,
    hint: str,
    of: Callable[[Row], Value],
    kind: Kind = Kind.TEXT,
    words: type[StrEnum] | None = None,
) -> Column[Row]:
    """Return a column of what was worked out from what was written."""
    return Column(replace(_head(name, hint, kind, words), fact=True), of)


def _head(name: str, hint: str, kind: Kind, words: type[StrEnum] | None) -> Head:
    every = tuple(str(word) for word in words or ())
    return Head(name, Kind.WORD if every else kind, hint, every)


def _kind(field: Field) -> tuple[Kind, type[StrEnum] | None]:
    """Return what kind of thing a field holds, and the words it chooses from."""
    if field.many:
        return Kind.LIST, None
    if issubclass(field.kind, StrEnum):
        return Kind.WORD, field.kind
    return _KINDS.get(field.kind, Kind.TEXT), None


def heads_in_table(head: Head) -> tuple[Head, ...]:
    """Return the columns that a head has in a table: three, if it is a date."""
    name = f"fact_{head.name}" if head.fact else head.name
    whole = Head(name, head.kind, head.hint, head.words, head.fact)
    if head.kind != Kind.DATE:
        return (whole,)
    first = Head(f"{name}_first", Kind.DAY, f"The first day that “{name}” can mean.", (), head.fact)
    last = Head(f"{name}_last", Kind.DAY, f"The last day that “{name}” can mean.", (), head.fact)
    return whole, first, last


def cells(head: Head, value: Value) -> tuple[str, ...]:
    """Return a value as the cells of its columns."""
    if head.kind == Kind.DATE:
        return _dated(value)
    return (_cell(value),)


def _dated(value: Value) -> tuple[str, ...]:
    if not isinstance(value, When):
        return "", "", ""
    first, last = (day.isoformat() if day else "" for day in (value.first, value.last))
    return guarded(value.written), first, last


def _cell(value: Value) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case tuple():
            return guarded(BETWEEN.join(value))
        case str():
            return guarded(value)
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
    return "" if value is None else str(value)


_COMMANDS = ("=", "+", "-", "@", "\t")
"""What a spreadsheet takes for the beginning of a formula."""


def guarded(text: str) -> str:
    """Return a text, after an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_COMMANDS) else text
