"""The site as files: every generated page filled into the shell, and the macros' marks resolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import jinja2
from markupsafe import Markup

from macros.facts.facts import Facts
from macros.facts.plans import PlanFacts
from macros.pages import abbreviations, addresses, linked_data, render, share_image
from macros.pages.changed import changed
from macros.pages.marks import Marks
from macros.pages.page import Page
from macros.pages.pages import number_of_pages, pages
from macros.pages.paper import Press, with_papers
from macros.pages.policy import policy_files
from macros.pages.shell import Shell, shell
from macros.pages.sitemap import sitemap
from macros.pages.watched import Watched, unwatched
from macros.reading.model.site import Site
from macros.reading.seals import Seal, sealed

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


def fill_site(  # noqa: PLR0913  what is filled, with what, and who watches
    folder: Path,
    facts: Facts,
    marks: Marks,
    written: tuple[HandWritten, ...],
    watched: Watched = unwatched,
    *,
    press: Press | None = None,
) -> int:
    """Fill a folder that the site generator has drawn; return how many pages were made.

    A page is made, written and forgotten before the next: a site may have any number of them.
    Those that are PDF too are the last, and where there is no press there is no PDF.

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
    made: list[tuple[str, date | None]] = []
    every_page = watched(pages(facts), number_of_pages(facts))
    ours = (page for page in every_page if not _replaced(page, written))
    document_of = partial(on_paper, env=env, facts=facts)
    for page in with_papers(ours, folder, document_of, press, watched):
        write(folder, page.address, filled(page, frame, env, facts))
        made.append((page.address, changed(page)))
    moved = dict(_moved(facts))
    every = [*made, *((one.address, None) for one in written)]
    _no_two_alike([*(address for address, _ in every), *moved])
    for old, plan in moved.items():
        here = addresses.root(old)
        write(folder, old, render.render(env, "plans/moved.html", here, {"plan": plan}))
    site = facts.register.site
    (folder / share_image.FILE).parent.mkdir(exist_ok=True)
    (folder / share_image.FILE).write_bytes(share_image.share_image(site.title, site.description))
    (folder / "sitemap.xml").unlink(missing_ok=True)
    write_files(folder, policy_files(site, facts.as_at))
    write_files(folder, _seals(facts))
    write_files(folder, sitemap(site.address, dict(every)))
    return len(made)


def filled(page: Page, frame: Shell, env: jinja2.Environment, facts: Facts) -> str:
    """Return one generated page as a whole document."""
    return document(page, body(page, env, facts), frame, facts.register.site)


def on_paper(page: Page, env: jinja2.Environment, facts: Facts) -> str:
    """Return one generated page as a whole document for the press."""
    own = Markup(body(page, env, facts))  # noqa: S704  our own HTML, escaped where it was made
    here = addresses.root(page.address)
    return render.render(env, "plans/print.html", here, {"page": page, "body": own})


def document(page: Page, body: str, frame: Shell, site: Site) -> str:
    """Return the shell filled with a page and its own HTML."""
    return frame.fill(
        {
            "root": addresses.root(page.address),
            "title": page.title,
            "description": page.description,
            "canonical": f"{site.address}{page.address}",
            "edit": f"{site.edit}{page.edit}",
            "feed": addresses.nearest_feed(page.follow or page.address),
            "attention": "page" if page.address == addresses.attention() else "false",
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
    """Write files that are no pages to their addresses in a site, line endings as they are.

    Raises:
        AddressTakenError: a file lies there already.
    """
    for address, text in files:
        path = folder / address
        if path.exists():
            message = f"A file in docs/ has the address {address}, which is that of one made here."
            raise AddressTakenError(message)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text().encode())


def _seals(facts: Facts) -> Iterator[tuple[str, Callable[[], str]]]:
    """Return each seal, beside the page of its report, for anyone to check."""
    for plan in facts.plans.values():
        for name, one in plan.sealed.items():
            yield addresses.seal(plan.key, name), partial(_seal, one.seal)


def _seal(one: Seal) -> str:
    return sealed(one.plan, one.report, one.previous, one.tree)


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
