"""Lines that would silently become part of what stands above if one of them were lost or moved.

Most such slips show: a field stands twice, or one that is needed is missing. Where nothing would
show them, an empty line has to say that one thing ends and another begins. So that it can say
that, empty lines stand nowhere else inside an entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.reading.fields import Field, fields_of, noun
from macros.reading.layout import (
    begins_below,
    empty_lines_above,
    ends_read,
    indent_of,
    last_inside,
    sign_of,
)
from macros.reading.model.record import Record
from macros.reading.nodes import Fields, Items, Node, Words, is_read
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.shape import fits

_ALIKE = (
    "The lists “{}” and “{}” could hold the same entries, and would become one list if this line "
    "were lost."
)
_OTHER_FIELD = "Write another field between them."
_TEXTS = "Two texts stand one below the other, and would become one if this line were lost."
_HYPHEN = "If the hyphen here were lost, these words would become part of the text above."
_ENTRY = (
    "If this line were lost, what stands below it would become part of the entry above. Leave an "
    "empty line above it."
)
_ENTRY_UNSEEN = (
    "If this line were lost, what stands below it would become part of the entry above. Write a "
    "field of one line directly below it."
)
_EITHER = (
    "“{}” could belong to {} above it as well. If it belongs to {}, leave an empty line above it; "
    "if not, move it right."
)
_SLIPS_OUT = (
    "“{}” of {} could slip out and become that of {}. Write a field of one line below “{}”."
)
_HIDES = (
    "There is an empty line inside {}, as if a line below it were missing. Take the empty line out."
)
_EMPTY_LINES = {1: "Leave an empty line above it.", 2: "Leave two empty lines above it."}


@dataclass(frozen=True)
class _Entry:
    """A field as it is written: what the model says of it, its name and what stands behind."""

    field: Field
    name: Words
    value: Node


@dataclass(frozen=True)
class _Need:
    """How many empty lines have to stand above a line, and why. None at all would help if 0."""

    lines: int
    message: str


def run_together(kind: type[Record], node: Fields, lines: Sequence[str]) -> Iterator[Problem]:
    """Nothing in a file runs into what stands above it if a line between them is lost or moved."""
    yield from _fields(kind, node, lines, outermost=True)


def _fields(
    kind: type[Record], node: Fields, lines: Sequence[str], *, outermost: bool = False
) -> Iterator[Problem]:
    entries = _entries(kind, node)
    for above, below in pairwise(entries):
        need = _need(above, below, lines)
        if need or not (outermost or _in_doubt(above.value, below.value)):
            yield from _wrong(below.name.place, need, noun(kind), lines)
    yield from _slipping_out(kind, entries, lines) if node.whole else ()
    for entry in entries:
        yield from _inside(entry.field, entry.value, lines)


def _entries(kind: type[Record], node: Fields) -> list[_Entry]:
    known = fields_of(kind)
    return [_Entry(known[n.text], n, value) for n, value in node.entries if n.text in known]


def _inside(field: Field, node: Node, lines: Sequence[str]) -> Iterator[Problem]:
    record = field.kind if issubclass(field.kind, Record) else None
    if isinstance(node, Fields) and record and not node.in_brackets:
        yield from _fields(record, node, lines)
    if isinstance(node, Items) and not node.in_brackets:
        for above, below in pairwise(node.items):
            yield from _items(field, above, below, lines)
        for item in node.items:
            yield from _inside(field, item, lines)


def _items(field: Field, above: Node, below: Node, lines: Sequence[str]) -> Iterator[Problem]:
    if _in_doubt(above, below):
        return
    need = _texts(above, below, lines) or _plain_below(above, below, lines)
    if isinstance(above, Fields) and isinstance(below, Fields) and issubclass(field.kind, Record):
        merged = _merged(_entries(field.kind, above), _entries(field.kind, below), lines)
        need = need or merged
    if need or not _may_be_apart(above, below, lines):
        yield from _wrong(below.place, need, f"the list “{field.name}”", lines)


def _may_be_apart(above: Node, below: Node, lines: Sequence[str]) -> bool:
    """Return whether an empty line may stand between entries: one of them has several lines."""
    entries = (above, below)
    return any(not isinstance(one, Words) or sign_of(one, lines) for one in entries)


def _wrong(
    place: Place, need: _Need | None, inside: str, lines: Sequence[str]
) -> Iterator[Problem]:
    """Return what is wrong with the number of empty lines above a place."""
    empty = empty_lines_above(place.line, lines)
    if need is None and empty:
        yield Problem(Place(place.file, place.line - 1, 1), _HIDES.format(inside))
    elif need and (not need.lines or empty < need.lines):
        line = lines[place.line - 1]
        fixes = ("\n" * (need.lines - empty) + line,) if need.lines else ()
        yield Problem(place, need.message, fixes)


def _need(above: _Entry, below: _Entry, lines: Sequence[str]) -> _Need | None:
    """Return what has to stand between two fields of a record for neither to become the other's."""
    if _in_doubt(above.value, below.value):
        return None
    return (
        _lists(above, below, lines)
        or _texts(above.value, below.value, lines)
        or _of_either(above, below)
    )


def _in_doubt(above: Node, below: Node) -> bool:
    """Return whether one of two neighbours could not be read where they meet."""
    return not (ends_read(above) and is_read(below))


def _lists(above: _Entry, below: _Entry, lines: Sequence[str]) -> _Need | None:
    """Two lists would become one without the name of the second."""
    one, other = above.value, below.value
    if not (isinstance(one, Items) and isinstance(other, Items)):
        return None
    if one.in_brackets or other.in_brackets or one.place.column != other.place.column:
        return None
    if not fits(above.field, below.name, other):
        return None
    message = _ALIKE.format(above.name.text, below.name.text)
    if _may_be_apart(one.items[-1], other.items[0], lines):
        return _Need(0, f"{message} {_OTHER_FIELD}")
    return _Need(1, f"{message} {_EMPTY_LINES[1]}")


def _texts(above: Node, below: Node, lines: Sequence[str]) -> _Need | None:
    """Two texts would become one without the line on which the second begins."""
    last, first = last_inside(above), below
    if isinstance(below, Fields) and below.entries:
        first = below.entries[0][1]
    sign = sign_of(last, lines)
    if not sign or not begins_below(first, lines):
        return None
    if (isinstance(first, Items) and sign == ">") or indent_of(first, lines) < indent_of(
        last, lines
    ):
        return None
    needed = 2 if sign == "|" else 1
    return _Need(needed, f"{_TEXTS} {_EMPTY_LINES[needed]}")


def _plain_below(above: Node, below: Node, lines: Sequence[str]) -> _Need | None:
    """An entry of words would become part of the text above it without its hyphen."""
    sign = sign_of(above, lines) if isinstance(above, Words) else ""
    if not sign or not isinstance(below, Words) or sign_of(below, lines):
        return None
    needed = 2 if sign == "|" else 1
    return _Need(needed, f"{_HYPHEN} {_EMPTY_LINES[needed]}")


def _of_either(above: _Entry, below: _Entry) -> _Need | None:
    """A field could have slipped out of the entry above it, or be part of it by a slip."""
    for kind, written in _ends(above):
        could = fields_of(kind).get(below.name.text)
        there = {entry.field for entry in written}
        if could and could not in there and fits(could, below.name, below.value):
            whose = noun(below.field.record)
            return _Need(1, _EITHER.format(below.name.text, noun(kind), whose))
    return None


def _ends(entry: _Entry) -> Iterator[tuple[type[Record], Sequence[_Entry]]]:
    """Return the fields of the last record of a list, of the last inside that one, and so on."""
    kind, node = entry.field.kind, entry.value
    while issubclass(kind, Record):
        node = node.items[-1] if isinstance(node, Items) and node.items else node
        written = _entries(kind, node) if isinstance(node, Fields) else []
        if not written:
            break
        yield kind, written
        kind, node = written[-1].field.kind, written[-1].value


def _slipping_out(
    kind: type[Record], entries: Sequence[_Entry], lines: Sequence[str]
) -> Iterator[Problem]:
    """No field that has an empty line above it could be the last of an entry, or follow it."""
    free = fields_of(kind).keys() - {entry.name.text for entry in entries}
    for entry in entries:
        for inner, written in _ends(entry):
            name = written[-1].name
            if name.text in free and len(written) > 1 and _need(written[-2], written[-1], lines):
                message = _SLIPS_OUT.format(
                    name.text, noun(inner), noun(kind), written[-2].name.text
                )
                yield Problem(name.place, message)


def _merged(above: Sequence[_Entry], below: Sequence[_Entry], lines: Sequence[str]) -> _Need | None:
    """The fields of an entry would go to the one above it without the first of them."""
    rest = below[1:]
    if not (above and rest) or {e.field for e in above} & {e.field for e in rest}:
        return None
    return _Need(0, _ENTRY_UNSEEN) if _need(above[-1], rest[0], lines) else _Need(1, _ENTRY)
