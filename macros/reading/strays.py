"""Fields and entries that stand where they do not belong: under the wrong name, or too far in."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.fields import Field, Kind, fields_of
from macros.reading.model.record import Record
from macros.reading.nodes import Fields, Items, Node


def strange(kind: Kind, node: Node) -> Iterator[str]:
    """Return the names, however deep, which the records where they stand do not know."""
    if not issubclass(kind, Record):
        return
    for one in node.items if isinstance(node, Items) else (node,):
        for name, value in one.entries if isinstance(one, Fields) else ():
            field = fields_of(kind).get(name.text)
            yield from strange(field.kind, value) if field else (name.text,)


def holds_entries(field: Field) -> bool:
    """Return whether a field holds a list of records."""
    return field.many and issubclass(field.kind, Record)


def misplaced(field: Field, node: Items) -> Iterator[tuple[Node, Field]]:
    """Return the entries of other lists, each with its list: the first tells of those below it."""
    lists: set[str] = set()
    for item in node.items:
        could = could_be(field, item)
        other = could if could and could.name in lists else belongs_to(field, item)
        if other:
            lists.add(other.name)
            yield item, other


def belongs_to(field: Field, item: Node) -> Field | None:
    """Return the other list of the same record whose fields an entry has, and not its own.

    One strange name in an entry that has what its own kind needs is a slip, and not believed.
    """
    other = could_be(field, item)
    if not isinstance(item, Fields) or other is None:
        return None
    names, own = {name.text for name, _ in item.entries}, fields_of(field.kind)  # type: ignore[arg-type]  # a record, or there is no other
    is_own = any(own[name].required for name in names & own.keys())
    return None if is_own and len(names - own.keys()) == 1 else other


def could_be(field: Field, item: Node, *, wholly: bool = False) -> Field | None:
    """Return the other list of the same record which knows all fields of an entry, if any does.

    One that it could be wholly has all its own needs, too.
    """
    if not isinstance(item, Fields) or not issubclass(field.kind, Record):
        return None
    names = {name.text for name, _ in item.entries}
    if not field.many or names <= fields_of(field.kind).keys():
        return None
    for other in fields_of(field.record).values():
        if holds_entries(other):
            known = fields_of(other.kind)  # type: ignore[arg-type]  # entries are records
            needed = {name for name, one in known.items() if one.required and wholly}
            if needed <= names <= known.keys():
                return other
    return None
