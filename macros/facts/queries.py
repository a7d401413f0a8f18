"""What in a plan's sources does not add up: each query, and the thing it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.reading.model.record import Record
from macros.reading.model.shared import Query
from macros.reading.register import PlanFolder
from macros.reading.rules.structure import WITH_REF
from macros.reading.walk import inside, walk


@dataclass(frozen=True)
class Asked:
    """A query, the reference it stands under, and what in the plan bears that reference."""

    query: Query
    ref: str
    about: Record | None


def things_of(folder: PlanFolder) -> Mapping[str, Record]:
    """Return everything in a plan that bears a reference, by that reference."""
    return {one.ref: one for one in walk(folder.plan) if isinstance(one, WITH_REF)}


def queries_of(folder: PlanFolder, things: Mapping[str, Record]) -> tuple[Asked, ...]:
    """Return every query of a plan and its progress, in the order of the files."""
    records: list[Record] = [folder.plan, *folder.progress.values()]
    return tuple(
        Asked(query, ref, things.get(ref)) for record in records for query, ref in _queries(record)
    )


def _queries(record: Record, around: str = "") -> Iterator[tuple[Query, str]]:
    """Return the queries inside a record, each with the reference of the thing around it."""
    if isinstance(record, Query):
        yield record, str(record.about or around)
        return
    own = getattr(record, "ref", None) or getattr(record, "about", None)
    around = own if isinstance(own, str) else around
    for inner in inside(record):
        yield from _queries(inner, around)
