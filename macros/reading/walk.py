"""Every record inside a record, so that a rule need not know how deep it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from macros.reading.fields import fields_of
from macros.reading.model.record import Record


def walk(record: Record) -> Iterator[Record]:
    """Return the record and all records inside it, in the order of the model."""
    yield record
    for inner in inside(record):
        yield from walk(inner)


def inside(record: Record) -> Iterator[Record]:
    """Return the records that stand directly inside one, in the order of the model."""
    holding = _holding_records(type(record))  # type: ignore[arg-type]  # mypy takes classes for unhashable
    for attribute, many in holding:
        value = getattr(record, attribute)
        if many:
            yield from value
        elif value is not None:
            yield value


@cache
def _holding_records(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields that hold records, and whether each holds several."""
    fields = fields_of(kind).values()
    return tuple((one.attribute, one.many) for one in fields if issubclass(one.kind, Record))
