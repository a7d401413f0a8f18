"""What a YAML file is made of: words, items and fields, each as written and with its place."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.places import Place


@dataclass(frozen=True)
class Words:
    """Text as written. `plain` words stand without quotation marks.

    `swallowed` holds the names of what looks like fields at the start of the lines inside it.
    """

    text: str
    place: Place
    plain: bool = True
    swallowed: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Items:
    """A list. `typed` is all of it, where it stands on one line."""

    items: tuple[Node, ...]
    place: Place
    in_brackets: bool = False
    typed: str = ""


@dataclass(frozen=True)
class Fields:
    """Names and what stands behind each, in the order of the file. `typed` as for items."""

    entries: tuple[tuple[Words, Node], ...]
    place: Place
    in_brackets: bool = False
    typed: str = ""


Node = Words | Items | Fields
