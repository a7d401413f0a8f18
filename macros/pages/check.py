"""The check of the built site: links, anchors, ids, headings, titles, and nothing left over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import SplitResult, unquote, urldefrag, urljoin, urlsplit

from macros.pages.built_page import BuiltPage, built_page
from macros.reading.places import Place
from macros.reading.problems import Problem

_LEADS = {"a", "area", "form"}
"""The elements with which a reader goes elsewhere; all others load what they name."""


@dataclass(frozen=True)
class _Site:
    """All pages of a built site by their files, all its files, and where it is published."""

    address: str
    pages: Mapping[str, BuiltPage]
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
    pages = {names[path]: built_page(path) for path in files if path.suffix == ".html"}
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


def _on_page(name: str, page: BuiltPage) -> Iterator[Problem]:
    for line, fault in page.faults:
        yield _problem(name, line, fault)
    for id_, times in page.ids.items():
        if times > 1:
            yield _problem(name, 1, f"The id “{id_}” stands {times} times on this page.")
    for before, heading in pairwise(page.headings):
        if int(heading.of) > int(before.of) + 1:
            message = f"The heading “{heading.text}” is of rank {heading.of} below one of rank"
            yield _problem(name, heading.line, f"{message} {before.of}: no rank may be left out.")
    yield from (_problem(name, 1, fault) for fault in _as_a_whole(page))


def _as_a_whole(page: BuiltPage) -> Iterator[str]:
    first = [heading.of for heading in page.headings].count("1")
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
        if not _followed(parts):
            yield _problem(name, line, f"“{link}” is no address that a reader can follow.")
        elif whole.startswith(site.address):
            if fault := site.fault(whole.removeprefix(site.address), anchor):
                yield _problem(name, line, f"“{link}” leads to {fault}.")
        elif tag not in _LEADS:
            yield _problem(name, line, f"This page loads “{link}” from another site.")


def _followed(parts: SplitResult) -> bool:
    """Tell whether a link is one, and of a kind that browsers follow to a page or a letter."""
    match parts.scheme:
        case "":
            return bool(parts.geturl())
        case "mailto":
            return "@" in parts.path
        case "http" | "https":
            return bool(parts.netloc)
        case _:
            return False


def _problem(name: str, line: int, message: str) -> Problem:
    return Problem(Place(f"site/{name}", line, 1), message)
