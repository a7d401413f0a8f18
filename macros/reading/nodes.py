"""What a YAML file is made of: words, items and fields, each as written and with its place."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.places import Place


@dataclass(frozen=True)
class Words:
    """Text as written. `plain` words stand without quotation marks.

    `typed` is all of them with their quotation marks, where they stand on one line.
    `swallowed` holds the names of what looks like fields at the start of the lines inside it.
    `unread` words stand for a field's value, or an entry, that could not be read.
    """

    text: str
    place: Place
    plain: bool = True
    swallowed: tuple[Words, ...] = ()
    unread: bool = False
    typed: str = ""


@dataclass(frozen=True)
class Items:
    """A list. `typed` is all of it, where it stands on one line."""

    items: tuple[Node, ...]
    place: Place
    in_brackets: bool = False
    typed: str = ""


@dataclass(frozen=True)
class Fields:
    """Names and what stands behind each, in the order of the file. `typed` as for items.

    They are not `whole` where a line among them could not be read and may have been one of them.
    """

    entries: tuple[tuple[Words, Node], ...]
    place: Place
    in_brackets: bool = False
    typed: str = ""
    whole: bool = True


Node = Words | Items | Fields


def is_read(node: Node) -> bool:
    """Return whether all of it could be read, however deep."""
    if isinstance(node, Items):
        return all(map(is_read, node.items))
    if isinstance(node, Fields):
        return node.whole and all(is_read(value) for _, value in node.entries)
    return not node.unread
