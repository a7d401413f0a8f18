"""The check of the built site: links, anchors, ids, headings, titles, and nothing left over."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from macros.reading.places import Place
from macros.reading.problems import Problem

_LINKS = {
    "a": "href",
    "link": "href",
    "img": "src",
    "script": "src",
    "source": "src",
    "iframe": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
    "form": "action",
}
_LOADED = {
    "img",
    "script",
    "source",
    "link",
    "iframe",
    "video",
    "audio",
    "embed",
    "object",
    "style",
}
_SCHEMES = {"", "http", "https", "mailto"}
_MARKDOWN = re.compile(r"\[[^\]\n]+\]\[[^\]\n]*\]|\[\^[\w-]+\]")
_FAILED = ("Macro Rendering Error", "Traceback (most recent call last)")
_RAW = re.compile(r"\{\{|\{%|\{#|[\ue000\ue001]")
_NEVER = ("style", "data-plans-mark")
_TEMPLATE_SAFE = ("code", "pre", "script")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
    | {"track", "wbr", "rect", "circle", "path", "use"}
)


@dataclass
class _Read(HTMLParser):
    """What one page holds that can go wrong. Filled while the parser walks through it."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[tuple[str, str, int]] = field(default_factory=list)
    headings: list[tuple[int, int]] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    described: bool = False
    unlisted: bool = False
    lang: bool = False
    link: tuple[int, str] | None = None
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's id, link, rank and forbidden attributes."""
        given = dict(attrs)
        line = self.getpos()[0]
        if tag not in _VOID:
            self.open.append(tag)
        if id_ := given.get("id"):
            self.ids[id_] += 1
        if (name := _LINKS.get(tag)) and (link := given.get(name)) is not None:
            self.links.append((tag, link, line))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), line))
        self.described |= given.get("name") == "description" and bool(given.get("content"))
        self.unlisted |= tag == "meta" and given.get("content") == "noindex"
        self.lang |= tag == "html" and bool(given.get("lang"))
        if tag == "a" and "href" in given:
            self.link = (line, given.get("aria-label") or "")
        elif self.link and (given.get("alt") or given.get("aria-label")):
            self.link = (self.link[0], "named")
        self._check_attributes(tag, given, line)

    def handle_endtag(self, tag: str) -> None:
        """Note an element that closes out of order."""
        if tag in _VOID:
            return
        if tag == "a" and self.link:
            if not self.link[1].strip():
                self.faults.append((self.link[0], "A link has no words in it."))
            self.link = None
        if not self.open or self.open.pop() != tag:
            self.faults.append((self.getpos()[0], f"</{tag}> closes an element that is not open."))

    def handle_data(self, data: str) -> None:
        """Note the title, and signs of a template that were left over."""
        if self.open[-1:] == ["title"] and self.open.count("svg") == 0:
            self.title += data
        if self.link:
            self.link = (self.link[0], self.link[1] + data)
        if any(tag in self.open for tag in _TEMPLATE_SAFE):
            return
        if raw := _RAW.search(data):
            self.faults.append((self.getpos()[0], f"“{raw[0]}” is left over from a template."))
        if raw := _MARKDOWN.search(data):
            message = f"“{raw[0]}” is left over from Markdown: what it refers to is not there."
            self.faults.append((self.getpos()[0], message))
        for sign in _FAILED:
            if sign in data:
                self.faults.append((self.getpos()[0], "A macro failed on this page."))

    def handle_entityref(self, name: str) -> None:
        """Read a named character reference as the text it is."""
        self.handle_data(html.unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        """Read a numbered character reference as the text it is: it is no sign of a template."""
        self.handle_data(html.unescape(f"&#{name};"))

    def _check_attributes(self, tag: str, given: Mapping[str, str | None], line: int) -> None:
        for name in given:
            if name in _NEVER or name.startswith("on"):
                self.faults.append((line, f"<{tag}> has the attribute “{name}”."))
        if tag == "img" and "alt" not in given:
            self.faults.append((line, "A picture has no text in its place (alt)."))


@dataclass(frozen=True)
class _Site:
    """All pages of a built site by their files, all its files, and where it is published."""

    address: str
    pages: Mapping[str, _Read]
    files: frozenset[str]

    def file(self, path: str) -> str:
        """Return the file that answers to a path of the site."""
        file = unquote(path.split("?", maxsplit=1)[0])
        return f"{file}index.html" if not file or file.endswith("/") else file

    def fault(self, path: str, anchor: str) -> str:
        """Return what is wrong with a link to a place in the site; nothing if it works."""
        file = self.file(path)
        if file not in self.files:
            return "a page or file that is not there"
        if anchor and file in self.pages and unquote(anchor) not in self.pages[file].ids:
            return "a place that its page does not have"
        return ""


def check_site(folder: Path, address: str) -> list[Problem]:
    """Return everything wrong with a built site that is published at an address."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {path: path.relative_to(folder).as_posix() for path in files}
    pages = {names[path]: _read(path) for path in files if path.suffix == ".html"}
    site = _Site(address, pages, frozenset(names.values()))
    return [
        problem
        for name, page in pages.items()
        for problem in (*_on_page(name, page), *_links(name, site))
    ] + list(_orphans(site))


def _orphans(site: _Site) -> Iterator[Problem]:
    """Return the pages that no way leads to; one not meant to be found may stand alone."""
    found, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in site.pages and name not in found:
            found.add(name)
            waiting += _led_to(name, site)
    for name, page in site.pages.items():
        if name not in found and not page.unlisted:
            yield _problem(name, 1, "No way leads from the home page to this one.")


def _led_to(name: str, site: _Site) -> Iterator[str]:
    """Return the files to which a page has links."""
    here = urljoin(site.address, name.removesuffix("index.html"))
    for _, link, _ in site.pages[name].links:
        yield site.file(urldefrag(urljoin(here, link))[0].removeprefix(site.address))


def _read(path: Path) -> _Read:
    page = _Read()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def _on_page(name: str, page: _Read) -> Iterator[Problem]:
    for line, fault in page.faults:
        yield _problem(name, line, fault)
    for id_, times in page.ids.items():
        if times > 1:
            yield _problem(name, 1, f"The id “{id_}” stands {times} times on this page.")
    for (before, _), (rank, line) in pairwise(page.headings):
        if rank > before + 1:
            yield _problem(name, line, f"A heading of rank {rank} follows one of rank {before}.")
    yield from (_problem(name, 1, fault) for fault in _as_a_whole(page))


def _as_a_whole(page: _Read) -> Iterator[str]:
    first = [rank for rank, _ in page.headings].count(1)
    if first != 1:
        yield f"This page has {first} headings of the first rank, not one."
    if not page.title.strip():
        yield "This page has no title."
    if not page.lang:
        yield "This page does not say its language."
    if not page.described:
        yield "This page has no description."
    if page.open:
        yield f"<{page.open[-1]}> is never closed."


def _links(name: str, site: _Site) -> Iterator[Problem]:
    here = urljoin(site.address, name.removesuffix("index.html"))
    for tag, link, line in site.pages[name].links:
        whole, anchor = urldefrag(urljoin(here, link))
        parts = urlsplit(link)
        if parts.scheme not in _SCHEMES or (parts.scheme in {"http", "https"} and not parts.netloc):
            yield _problem(name, line, f"“{link}” is no address that a reader can follow.")
        elif whole.startswith(site.address):
            if fault := site.fault(whole.removeprefix(site.address), anchor):
                yield _problem(name, line, f"“{link}” leads to {fault}.")
        elif tag in _LOADED:
            yield _problem(name, line, f"This page loads “{link}” from another site.")


def _problem(name: str, line: int, message: str) -> Problem:
    return Problem(Place(f"site/{name}", line, 1), message)
