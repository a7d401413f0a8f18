"""Every record inside a record, so that a rule need not know how deep it stands."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.fields import fields_of
from macros.reading.model.record import Record


def walk(record: Record) -> Iterator[Record]:
    """Return the record and all records inside it, in the order of the model."""
    yield record
    for inner in inside(record):
        yield from walk(inner)


def inside(record: Record) -> Iterator[Record]:
    """Return the records that stand directly inside one, in the order of the model."""
    for field in fields_of(type(record)).values():
        if issubclass(field.kind, Record):
            value = getattr(record, field.attribute)
            yield from value if field.many else filter(None, [value])
