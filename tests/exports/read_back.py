"""From the documents back to records and rows: what a program that uses them would do."""

from __future__ import annotations

import csv
import io
from typing import Any, TypeVar

from macros.reading import shape
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.report import Report
from macros.reading.nodes import Fields, Items, Node, Words
from macros.reading.places import NOWHERE
from macros.reading.register import PlanFolder

AnyRecord = TypeVar("AnyRecord", bound=Record)


def record(kind: type[AnyRecord], found: Any) -> AnyRecord:  # noqa: ANN401  JSON may hold anything
    """Return the record that a document holds."""
    problems: list[Any] = []
    read = shape.record(kind, _node(found), problems)
    assert problems == []
    return read


def folder(key: str, found: Any) -> PlanFolder:  # noqa: ANN401  JSON may hold anything
    """Return a plan with its progress and reports, but not its seals."""
    return PlanFolder(
        key,
        record(Plan, found["plan"]),
        {name: record(Progress, one) for name, one in found["progress"].items()},
        {name: record(Report, one) for name, one in found["reports"].items()},
    )


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of a table by the names of its columns."""
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    names, *cells = lines
    assert all(len(line) == len(names) for line in cells)
    return [dict(zip(names, line, strict=True)) for line in cells]


def _node(found: Any) -> Node:  # noqa: ANN401  JSON may hold anything
    match found:
        case {"written": str(words)}:
            return Words(words, NOWHERE, plain=False)
        case dict():
            entries = ((Words(name, NOWHERE), _node(one)) for name, one in found.items())
            return Fields(tuple(entries), NOWHERE)
        case list():
            return Items(tuple(_node(one) for one in found), NOWHERE)
        case bool():
            return Words("yes" if found else "no", NOWHERE)
        case str():
            return Words(found, NOWHERE, plain=False)
    raise TypeError(found)
