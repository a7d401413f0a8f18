"""What cannot be said of records while a part of their file is unread.

A rule may find that something is missing, or is not as something else is. Where it could stand in
a part that was not read, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.reading.fields import fields_of
from macros.reading.kinds import records_in
from macros.reading.model.record import Record
from macros.reading.problems import Problem
from macros.reading.walk import inside, walk


def is_whole(record: Record) -> bool:
    """Return whether all of a record was read, however deep."""
    return not any(inner.unread for inner in walk(record))


def hides(record: Record, *kinds: type[Record]) -> bool:
    """Return whether what was not read of a record may hold one of these kinds, or its name."""
    return any(kind in kinds for inner in walk(record) for kind in _hidden(inner))


def certain(problems: Iterable[Problem], records: Iterable[Record]) -> Iterator[Problem]:
    """Return the problems that stand in none of these records, or in a part that was all read."""
    files = {record.place.file: record for record in records}
    for problem in problems:
        whole = files.get(problem.place.file)
        if whole is None or _is_sure(whole, problem.place.line):
            yield problem


def _is_sure(record: Record, line: int) -> bool:
    """Return whether all was read of the innermost record in which a line stands, and what it is.

    What is around that is known if the fields that are there were read, lists of records aside.
    """
    *around, innermost = _around(record, line)
    return is_whole(innermost) and not any(_is_blurred(one) for one in around[1:])


def _is_blurred(record: Record) -> bool:
    """Return whether a field of the record is there, holds no records, and could not be read."""
    unread = [one for one in fields_of(type(record)).values() if one.attribute in record.unread]
    return any(one.attribute in record.places for one in unread if not issubclass(one.kind, Record))


def _hidden(record: Record) -> Iterator[type[Record]]:
    for field in fields_of(type(record)).values():
        if field.attribute in record.unread:
            below = issubclass(field.kind, Record)
            yield from records_in(field.kind) if below else (type(record),)  # type: ignore[arg-type]  # mypy cannot see the check


def _around(record: Record, line: int) -> Iterator[Record]:
    """Return a record and all inside it in which a line stands, the innermost last."""
    yield record
    above = [inner for inner in inside(record) if inner.place.line <= line]
    nearest = max(above, key=lambda inner: inner.place.line, default=None)
    if nearest and not _goes_on(record, nearest.place.line, line):
        yield from _around(nearest, line)


def _goes_on(record: Record, above: int, line: int) -> bool:
    """Return whether a field of the record itself begins between two lines."""
    return any(above < place.line <= line for place in record.places.values())
