"""One built page as a parser sees it: its ids, links and headings, and what is wrong inside it."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_LINKS = {
    "a": ("href",),
    "area": ("href",),
    "link": ("href",),
    "img": ("src",),
    "script": ("src",),
    "source": ("src",),
    "track": ("src",),
    "input": ("src",),
    "iframe": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "form": ("action",),
}
_MARKDOWN = re.compile(r"\[[^\]\n]+\]\[[^\]\n]*\]|\[\^[\w-]+\]")
_FAILED = ("Macro Rendering Error", "Traceback (most recent call last)")
_RAW = re.compile(r"\{\{|\{%|\{#|[\ue000\ue001]")
_NEVER = ("style", "data-plans-mark", "target", "srcset")
_NEVER_THERE = ("style", "base", "frame", "marquee", "font", "center")
_LINKED_DATA = "application/ld+json"
"""The kind of a script that no browser runs: it says what a page is about."""
_TEMPLATE_SAFE = ("code", "pre", "script")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
    | {"track", "wbr", "rect", "circle", "path", "use"}
)
_DECORATION = ("presentation", "none")


@dataclass
class Words:
    """A link or heading while it is read: where it began, where it leads or its rank, its words."""

    line: int
    of: str
    text: str = ""


@dataclass
class BuiltPage(HTMLParser):
    """What one page holds that can go wrong. Filled while the parser walks through it."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[tuple[str, str, int]] = field(default_factory=list)
    headings: list[Words] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    described: bool = False
    unlisted: bool = False
    lang: bool = False
    link: Words | None = None
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin: a dataclass does not call the parser's own beginning."""
        super().__init__(convert_charrefs=False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's id, link, rank and forbidden attributes."""
        given = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        if tag not in _VOID:
            self.open.append(tag)
        if id_ := given.get("id"):
            self.ids[id_] += 1
        self.links += [(tag, given[name], line) for name in _LINKS.get(tag, ()) if name in given]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(Words(line, tag[1]))
        self.described |= given.get("name") == "description" and bool(given.get("content"))
        self.unlisted |= tag == "meta" and given.get("content") == "noindex"
        self.lang |= tag == "html" and bool(given.get("lang"))
        if tag == "a" and "href" in given:
            self.link = Words(line, given["href"])
        self._say(given.get("alt") or given.get("aria-label") or "")
        self._check(tag, given, line)

    def handle_endtag(self, tag: str) -> None:
        """Note an element that closes out of order, and a link or heading without words."""
        if tag in _VOID:
            return
        if tag == "a" and self.link:
            if not self.link.text.strip():
                self._fault(self.link.line, f"The link to “{self.link.of}” has no words in it.")
            self.link = None
        if re.fullmatch("h[1-6]", tag) and self.headings and not self.headings[-1].text.strip():
            self._fault(self.headings[-1].line, f"A heading of rank {tag[1]} has no words in it.")
        if not self.open or self.open.pop() != tag:
            self._fault(self.getpos()[0], f"</{tag}> closes an element that is not open.")

    def handle_data(self, data: str) -> None:
        """Note the title, and signs of a template that were left over."""
        if self.open[-1:] == ["title"] and self.open.count("svg") == 0:
            self.title += data
        self._say(data)
        if self.open[-1:] == ["script"] and not _is_json(data):
            message = "What this page tells search engines is not JSON."
            self._fault(self.getpos()[0], message)
        if any(tag in self.open for tag in _TEMPLATE_SAFE):
            return
        line = self.getpos()[0]
        if raw := _RAW.search(data):
            self._fault(line, f"“{raw[0]}” is left over from a template.")
        if raw := _MARKDOWN.search(data):
            message = "is left over from Markdown: what it refers to is not there."
            self._fault(line, f"“{raw[0]}” {message}")
        if any(sign in data for sign in _FAILED):
            self._fault(line, "A macro failed on this page.")

    def handle_entityref(self, name: str) -> None:
        """Read a named character reference as the text it is."""
        self.handle_data(html.unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        """Read a numbered character reference as the text it is: it is no sign of a template."""
        self.handle_data(html.unescape(f"&#{name};"))

    def _say(self, words: str) -> None:
        """Add words to the link and the heading that are open."""
        if self.link:
            self.link.text += words
        if self.headings and f"h{self.headings[-1].of}" in self.open:
            self.headings[-1].text += words

    def _check(self, tag: str, given: Mapping[str, str], line: int) -> None:
        for name in given:
            if name in _NEVER or name.startswith("on"):
                self._fault(line, f"<{tag}> has the attribute “{name}”.")
        loose = tag == "script" and "src" not in given and given.get("type") != _LINKED_DATA
        if tag in _NEVER_THERE or loose:
            self._fault(line, f"<{tag}> has no place in a page.")
        if tag == "img" and not given.get("alt") and given.get("role") not in _DECORATION:
            picture = f"The picture “{given.get('src', '')}” has no text in its place (alt)."
            self._fault(line, f'{picture} If it says nothing, add role="presentation".')

    def _fault(self, line: int, message: str) -> None:
        self.faults.append((line, message))


def _is_json(data: str) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True


def built_page(path: Path) -> BuiltPage:
    """Return what a page's file holds."""
    page = BuiltPage()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page
