"""The site as files: every generated page filled into the shell, and the macros' marks resolved."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import jinja2

from macros.facts.facts import Facts, PlanFacts
from macros.pages import abbreviations, addresses, linked_data, render
from macros.pages.marks import Marks
from macros.pages.page import Page
from macros.pages.pages import number_of_pages, pages
from macros.pages.shell import Shell, shell
from macros.reading.model.site import Site
from macros.reading.seals import sealed

SHELL = "shell/index.html"
_UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images", "assets/_markdown_icons")


@dataclass(frozen=True)
class HandWritten:
    """A page from docs/: its address, and the address of the generated page it stands in for."""

    address: str
    file: str
    replaces: str | None = None


class AddressTakenError(Exception):
    """Two pages want the same address."""


Watched = Callable[[Iterable[Page], int], Iterable[Page]]
"""Hands on some pages one by one, and may tell how many of their number there were so far."""


def unwatched(pages: Iterable[Page], number: int) -> Iterable[Page]:
    """Hand on some pages, and tell nobody."""
    del number
    return pages


def fill_site(
    folder: Path,
    facts: Facts,
    marks: Marks,
    written: tuple[HandWritten, ...],
    watched: Watched = unwatched,
) -> int:
    """Fill a folder that the site generator has drawn; return how many pages were made.

    A page is made, written and forgotten before the next: a site may have any number of them.

    Raises:
        AddressTakenError: two pages want the same address.
        FileNotFoundError: the generator drew no shell.
    """
    env = render.environment(facts)
    frame = shell((folder / SHELL).read_text(encoding="utf-8"))
    for one in written:
        _resolve(folder / one.file, one.address, marks, env)
    _resolve(folder / "404.html", "", marks, env)
    _remove_unused(folder)
    made: list[str] = []
    for page in watched(pages(facts), number_of_pages(facts)):
        if not _replaced(page, written):
            write(folder, page.address, filled(page, frame, env, facts))
            made.append(page.address)
    moved = dict(_moved(facts))
    every = sorted([*made, *(one.address for one in written)])
    _no_two_alike([*every, *moved])
    for old, plan in moved.items():
        here = addresses.root(old)
        write(folder, old, render.render(env, "plans/moved.html", here, {"plan": plan}))
    _write_seals(folder, facts)
    (folder / "sitemap.xml").write_text(_sitemap(every, facts), encoding="utf-8", newline="\n")
    return len(made)


def filled(page: Page, frame: Shell, env: jinja2.Environment, facts: Facts) -> str:
    """Return one generated page as a whole document."""
    return document(page, body(page, env, facts), frame, facts.register.site)


def document(page: Page, body: str, frame: Shell, site: Site) -> str:
    """Return the shell filled with a page and its own HTML."""
    return frame.fill(
        {
            "root": addresses.root(page.address),
            "title": page.title,
            "description": page.description,
            "canonical": f"{site.address}{page.address}",
            "edit": f"{site.edit}{page.edit}",
            "linked_data": linked_data.text(page, site),
            "body": body,
        }
    )


def body(page: Page, env: jinja2.Environment, facts: Facts) -> str:
    """Return a page's own HTML: all that stands between the site's header and its footer."""
    here = addresses.root(page.address)
    drawn = render.render(env, page.template, here, {"page": page, **page.context})
    terms = abbreviations.terms_for(facts.register.terms, page.councils)
    explained, used = abbreviations.explained(drawn, terms)
    short_forms = render.render(env, "plans/short_forms.html", here, {"terms": used})
    return explained.replace(_END_OF_CONTENT, f"{short_forms}{_END_OF_CONTENT}", 1)


_END_OF_CONTENT = "</div>\n</main>"


def write(folder: Path, address: str, text: str) -> None:
    """Write a document to its address in a site."""
    path = folder / address / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_files(folder: Path, files: Iterable[tuple[str, Callable[[], str]]]) -> None:
    """Write files that are no pages to their addresses in a site, line endings as they are."""
    for address, text in files:
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text().encode())


def _write_seals(folder: Path, facts: Facts) -> None:
    """Write each seal beside the page of its report, for anyone to check."""
    for plan in facts.plans.values():
        for name, one in plan.sealed.items():
            path = folder / addresses.seal(plan.key, name)
            text = sealed(one.seal.plan, one.seal.report, one.seal.previous, one.seal.tree)
            path.write_text(text, encoding="utf-8", newline="\n")


def _resolve(path: Path, address: str, marks: Marks, env: jinja2.Environment) -> None:
    if path.exists():
        text = path.read_text(encoding="utf-8")
        path.write_text(marks.fill(text, address, env), encoding="utf-8", newline="\n")


def _replaced(page: Page, written: tuple[HandWritten, ...]) -> bool:
    for one in written:
        if one.address == page.address and one.replaces != page.address.strip("/"):
            key = page.address.strip("/")
            message = (
                f"A page in docs/ has the address {page.address}, which a page made from the "
                f"record has. Move it, or write “replaces: {key}” in its front matter."
            )
            raise AddressTakenError(message)
    return any(one.replaces == page.address.strip("/") for one in written)


def _no_two_alike(addresses: Iterable[str]) -> None:
    for address, times in Counter(addresses).items():
        if times > 1:
            message = (
                f"{times} pages want the address {address}: give one another reference or name."
            )
            raise AddressTakenError(message)


def _remove_unused(folder: Path) -> None:
    """Remove the shell, and what the theme brings that our pages never load."""
    for name in (*_UNUSED, "shell"):
        for path in sorted((folder / name).rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        if (folder / name).is_dir():
            (folder / name).rmdir()
    (folder / "sitemap.xml.gz").unlink(missing_ok=True)


def _moved(facts: Facts) -> Iterator[tuple[str, PlanFacts]]:
    """Return the old addresses of plans, each with the plan that is now elsewhere."""
    for plan in facts.plans.values():
        for old in plan.folder.plan.formerly:
            yield f"{old.strip('/')}/", plan


def _sitemap(every: list[str], facts: Facts) -> str:
    """Return the list of pages that search engines read (sitemaps.org, version 0.9)."""
    lines = "".join(_entry(address, facts) for address in every)
    opening = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return (
        f'{opening}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    )


def _entry(address: str, facts: Facts) -> str:
    return f"<url><loc>{html.escape(facts.register.site.address + address)}</loc></url>\n"
