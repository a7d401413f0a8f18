"""The check of the built site: links, anchors, ids, headings, titles, and nothing left over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
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
_RAW = re.compile(r"\{\{|\{%|\{#|data-plans-mark|[\ue000\ue001]")
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
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

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
        self.described |= tag == "meta" and given.get("name") == "description"
        self._check_attributes(tag, given, line)

    def handle_endtag(self, tag: str) -> None:
        """Note an element that closes out of order."""
        if tag in _VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append((self.getpos()[0], f"</{tag}> closes an element that is not open."))

    def handle_data(self, data: str) -> None:
        """Note the title, and signs of a template that were left over."""
        if self.open[-1:] == ["title"] and self.open.count("svg") == 0:
            self.title += data
        if not any(tag in self.open for tag in _TEMPLATE_SAFE) and (raw := _RAW.search(data)):
            self.faults.append((self.getpos()[0], f"“{raw[0]}” is left over from a template."))

    def _check_attributes(self, tag: str, given: Mapping[str, str | None], line: int) -> None:
        for name in given:
            if name == "style" or name.startswith("on"):
                self.faults.append((line, f"<{tag}> has the attribute “{name}”."))
        if tag == "img" and "alt" not in given:
            self.faults.append((line, "A picture has no text in its place (alt)."))


@dataclass(frozen=True)
class _Site:
    """All pages of a built site by their files, all its files, and where it is published."""

    address: str
    pages: Mapping[str, _Read]
    files: frozenset[str]

    def fault(self, path: str, anchor: str) -> str:
        """Return what is wrong with a link to a place in the site; nothing if it works."""
        file = unquote(path) or "index.html"
        file = f"{file}index.html" if file.endswith("/") else file
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
    ]


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
    ranks = [rank for rank, _ in page.headings]
    if ranks.count(1) != 1:
        yield _problem(
            name, 1, f"This page has {ranks.count(1)} headings of the first rank, not one."
        )
    for (before, _), (rank, line) in zip(page.headings, page.headings[1:], strict=False):
        if rank > before + 1:
            yield _problem(name, line, f"A heading of rank {rank} follows one of rank {before}.")
    if not page.title.strip():
        yield _problem(name, 1, "This page has no title.")
    if not page.described:
        yield _problem(name, 1, "This page has no description.")
    if page.open:
        yield _problem(name, 1, f"<{page.open[-1]}> is never closed.")


def _links(name: str, site: _Site) -> Iterator[Problem]:
    here = urljoin(site.address, name.removesuffix("index.html"))
    for tag, link, line in site.pages[name].links:
        whole, anchor = urldefrag(urljoin(here, link))
        if urlsplit(whole).scheme not in _SCHEMES:
            yield _problem(name, line, f"“{link}” is no address that a reader can follow.")
        elif whole.startswith(site.address):
            if fault := site.fault(whole.removeprefix(site.address), anchor):
                yield _problem(name, line, f"“{link}” leads to {fault}.")
        elif tag in _LOADED:
            yield _problem(name, line, f"This page loads “{link}” from another site.")


def _problem(name: str, line: int, message: str) -> Problem:
    return Problem(Place(f"site/{name}", line, 1), message)
