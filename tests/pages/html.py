"""HTML as a browser reads it: elements with their attributes, text and children."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"base", "br", "hr", "img", "input", "link", "meta", "wbr"})
Piece = tuple[str, ...]
"""A piece of a document: ("<", tag), ("=", tag, attribute, value), (">", tag) or ("", text)."""


@dataclass
class Element:
    """One element. `children` holds elements and texts, in their order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, each run of spaces made one."""
        return " ".join("".join(self.texts()).split())

    def every(self, tag: str = "", **attributes: str) -> list[Element]:
        """Return the elements in it that have a tag and attributes; `class_` names one class."""
        return [one for one in self.inside() if one.fits(tag, attributes)]

    def one(self, tag: str = "", **attributes: str) -> Element:
        """Return the only such element."""
        (found,) = self.every(tag, **attributes)
        return found

    def fits(self, tag: str, attributes: dict[str, str]) -> bool:
        """Return whether this is such an element."""
        named = {name.rstrip("_"): value for name, value in attributes.items()}
        classes = self.attributes.get("class", "").split()
        right_class = named.pop("class", None) in {None, *classes}
        same = all(self.attributes.get(name) == value for name, value in named.items())
        return right_class and same and tag in {"", self.tag}

    def inside(self) -> Iterator[Element]:
        """Return every element in it, in the order of the document."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.inside()

    def texts(self) -> Iterator[str]:
        """Return every text in it, in the order of the document."""
        for child in self.children:
            yield from [child] if isinstance(child, str) else child.texts()


def parsed(html: str) -> Element:
    """Return the document that some HTML makes."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert len(parser.open) == 1, f"<{parser.open[-1].tag}> is never closed"
    return parser.open[0]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def pieces(html: str) -> list[Piece]:
    """Return the pieces of which some HTML is made, in their order; comments begin with “!”."""
    parser = _Pieces()
    parser.feed(html)
    parser.close()
    return parser.pieces


def in_json(found: object) -> Iterator[Piece]:
    """Return the pieces of which JSON is made: its names, and its values as texts."""
    match found:
        case dict():
            for name, value in found.items():
                yield ("{", name)
                yield from in_json(value)
        case list():
            for value in found:
                yield ("[",)
                yield from in_json(value)
        case _:
            yield ("", str(found))


class _Pieces(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.is_json = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "wbr" and not attrs:
            return  # where a line may break is no part of a text
        self.is_json = ("type", "application/ld+json") in attrs
        self.pieces.append(("<", tag))
        self.pieces += [("=", tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self.is_json = False
        self.pieces.append((">", tag))

    def handle_data(self, data: str) -> None:
        self.pieces += in_json(json.loads(data)) if self.is_json else [("", data)]

    def handle_comment(self, data: str) -> None:
        self.pieces.append(("!", data))

    def handle_decl(self, decl: str) -> None:
        self.pieces.append(("!", decl))

    def unknown_decl(self, data: str) -> None:
        self.pieces.append(("!", data))

    def handle_pi(self, data: str) -> None:
        self.pieces.append(("?", data))
