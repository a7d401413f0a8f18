"""From the nodes of a file to a record: each value gets the kind its field has in the model.

Nothing is guessed. Where a value does not fit, the problem is noted and a blank takes its place, so
that the rest of the file can still be checked; no record with problems is ever published.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from macros.reading import misfits, misnamed, strays
from macros.reading.dates import Exactness, When, when
from macros.reading.fields import Field, Kind, fields_of
from macros.reading.kinds import homes
from macros.reading.model.record import Record
from macros.reading.money import Amount, amount
from macros.reading.nodes import Fields, Items, Node, Words
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.values import Text

AnyRecord = TypeVar("AnyRecord", bound=Record)
MOST_UNKNOWN = 20
MOST_MISFITS = 200
_YES = MappingProxyType({"yes": True, "no": False})
_NOTHING = ("", "~", "null")


def record(
    kind: type[AnyRecord], node: Node, problems: list[Problem], other: Field | None = None
) -> AnyRecord:
    """Return the record that a file or entry holds; add to `problems` whatever does not fit.

    `other` is another list that could hold the entry, if any.
    """
    if not isinstance(node, Fields):
        problems.append(misfits.no_fields(kind, node.place))
        return blank(kind, node.place)
    if node.in_brackets:
        problems.append(misfits.curly(node))
    known = fields_of(kind)
    written = {name.text: (name, value) for name, value in node.entries if name.text in known}
    values: dict[str, object] = {}
    unread = _misnamed(kind, node, other, problems)
    for field in known.values():
        told = len(problems)
        if field.name in written:
            name, value = written[field.name]
            values[field.attribute] = _field(field, name, value, problems)
            unread |= _unread(field, value, wrong=len(problems) > told)
        elif not node.whole or field.attribute in unread:
            values[field.attribute] = _unknown(field, node.place)
            unread.add(field.attribute)
        elif field.required:
            problems.append(misfits.missing(field, node.place))
            values[field.attribute] = _stand_in(field, node.place)
            unread.add(field.attribute)
    places = {known[name].attribute: value[0].place for name, value in written.items()}
    return kind(place=node.place, places=places, unread=frozenset(unread), **values)


def _misnamed(
    kind: type[Record], node: Fields, other: Field | None, problems: list[Problem]
) -> set[str]:
    """Note the fields that the model does not know; return those that were probably meant."""
    there, unread = {name.text for name, _ in node.entries}, set()
    strange = [entry for entry in node.entries if entry[0].text not in fields_of(kind)]
    for name, value in strange[:MOST_UNKNOWN]:
        meant = misnamed.meant(kind, name.text, there)
        problems.append(misnamed.unknown(kind, name, value, meant, other))
        if meant:
            there.add(meant.name)
            unread.add(meant.attribute)
    return unread


def blank(kind: type[AnyRecord], place: Place) -> AnyRecord:
    """Return a record in which blanks take the place of all that is needed."""
    return record(kind, Fields((), place), [])


def _unread(field: Field, node: Node, *, wrong: bool) -> set[str]:
    """Return which fields of its record a field leaves unread, or in doubt: mostly none."""
    entries = node.items if isinstance(node, Items) else (node,)
    if any(isinstance(one, Words) and one.unread for one in entries):
        return {field.attribute}
    if not wrong:
        return set()
    others = {other.attribute for one in entries if (other := strays.belongs_to(field, one))}
    astray = (fields_of(field.record).get(name) for name in strays.strange(field.kind, node))
    others |= {one.attribute for one in astray if one and strays.holds_entries(one)}
    well_formed = isinstance(node, Items) == field.many and all(
        isinstance(one, Fields) for one in entries
    )
    is_record = issubclass(field.kind, Record)
    return others if is_record and well_formed else {*others, field.attribute}


def fits(field: Field, name: Words, node: Node) -> bool:
    """Return whether what stands behind a name could stand behind that of the field."""
    problems: list[Problem] = []
    _field(field, name, node, problems)
    return not problems


def _field(field: Field, name: Words, node: Node, problems: list[Problem]) -> object:
    if isinstance(node, Words) and node.unread:
        return _unknown(field, node.place)
    if isinstance(node, Words) and node.plain and node.text in _NOTHING:
        problems.append(misfits.nothing(field, name, node.text))
        return _stand_in(field, name.place)
    if isinstance(node, Items | Fields) and not _entries(node):
        problems.append(misfits.empty(field, node.place))
        return _stand_in(field, name.place)
    if field.many:
        return _list(field, name, node, problems)
    return _value(field, node, problems)


def _list(field: Field, name: Words, node: Node, problems: list[Problem]) -> tuple[object, ...]:
    if isinstance(node, Words) and field.kind is Amount and node.place.line == name.place.line:
        return (_value(field, node, problems),)
    if not isinstance(node, Items):
        problems.append(misfits.not_a_list(field, name, node))
        return ()
    if node.in_brackets and not issubclass(field.kind, (*misfits.SHORT_NAMES, StrEnum)):
        problems.append(misfits.cut_at_commas(field, node.place))
        return ()
    misplaced = list(strays.misplaced(field, node))
    for item, other in misplaced[:1]:
        problems.append(misfits.of_another_list(field, other, item.place))
    _values(((other, item) for item, other in misplaced), problems)
    strange = {item.place for item, _ in misplaced}
    strange |= {item.place for item in node.items if isinstance(item, Words) and item.unread}
    rest = ((field, item) for item in node.items if item.place not in strange)
    return tuple(_values(rest, problems))


def _values(items: Iterable[tuple[Field, Node]], problems: list[Problem]) -> list[object]:
    """Return the values of items, up to where so much is wrong that the rest is for another run."""
    values: list[object] = []
    for field, item in items:
        if len(problems) > MOST_MISFITS:
            break
        values.append(_value(field, item, problems))
    return values


def _value(field: Field, node: Node, problems: list[Problem]) -> object:
    if issubclass(field.kind, Record) and field.many and isinstance(node, Words):
        problems.append(misfits.no_entry(field, node))
        return blank(field.kind, node.place)
    if issubclass(field.kind, Record):
        return record(field.kind, node, problems, strays.could_be(field, node, wholly=True))
    if not isinstance(node, Words):
        problems.append(misfits.not_words(field, node))
        return _blank(field.kind, node.place)
    if inner := next((name for name in node.swallowed if homes(name.text)), None):
        problems.append(misfits.swallowed(field, inner))
    read = _read(field.kind, node)
    if read is not None:
        return read
    problems.append(misfits.does_not_fit(field, node))
    return _blank(field.kind, node.place)


def _read(kind: Kind, words: Words) -> object | None:
    """Return the value, or None where the text is none of what the field may hold."""
    if kind is bool:
        return _YES.get(words.text)
    if kind is When:
        return when(words.text)
    if kind is Amount:
        return amount(words.text)
    if issubclass(kind, StrEnum):
        return kind(words.text) if words.text in set(kind) else None
    if issubclass(kind, Text):
        text = words.text.rstrip("\n")
        return kind(text, words.place) if text.strip() and kind.fits(text) else None
    raise TypeError(kind)


def _entries(node: Items | Fields) -> tuple[object, ...]:
    return node.items if isinstance(node, Items) else node.entries


def _stand_in(field: Field, place: Place) -> object:
    return () if field.many else _blank(field.kind, place)


def _unknown(field: Field, place: Place) -> object:
    """Return what stands in for what could not be read, and says so of all its fields."""
    blank_one = _stand_in(field, place)
    if isinstance(blank_one, Record):
        every = frozenset(one.attribute for one in fields_of(type(blank_one)).values())
        return replace(blank_one, unread=every)
    return blank_one


def _blank(kind: Kind, place: Place) -> object:
    """Return what stands in for a value that is missing or does not fit."""
    if kind is bool:
        return False
    if kind is When:
        return When("", Exactness.WORDS)
    if kind is Amount:
        return Amount("")
    if issubclass(kind, StrEnum):
        return next(iter(kind))
    if issubclass(kind, Text):
        return kind("", place)
    return blank(kind, place) if issubclass(kind, Record) else None
