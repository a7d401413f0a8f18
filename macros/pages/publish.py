"""The only module that knows MkDocs: it lets MkDocs draw the hand-written pages and the shell."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError, PluginError

from macros.exports.every_file import every_file
from macros.facts.facts import facts
from macros.facts.rules import broken
from macros.pages import pdf
from macros.pages.check import check_site
from macros.pages.hand_written import heard, in_source
from macros.pages.marks import Marks
from macros.pages.policy import SEARCH, policy_of
from macros.pages.render import fault
from macros.pages.search import IndexFailedError, write_index
from macros.pages.shell import SLOTS, ShellError, slot, texts_of
from macros.pages.site import AddressTakenError, HandWritten, fill_site, write_files
from macros.pages.swap import BusyError, OccupiedError, replaced
from macros.pages.watched import Watched, unwatched
from macros.pages.words import date_in_words
from macros.reading.load import Reading, load
from macros.reading.places import Place
from macros.reading.problems import Problem, as_text
from macros.surroundings import day_of_build, published_at

_SETTINGS = "plans"
_KEPT = ".cache/pdf"
"""Where PDFs that were drawn wait for the next build, below the project's folder."""


class FaultySiteError(Exception):
    """The site has faults, so it did not take the place of the live one."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the faults, for whoever tells them."""
        super().__init__(f"{len(problems)} faults in the site")
        self.problems = tuple(problems)


def build(  # noqa: PLR0913  what is built, from what, and how
    root: Path,
    data: Path | Reading,
    site: Path,
    as_at: date,
    watched: Watched = unwatched,
    *,
    papers: bool = True,
) -> int:
    """Build the whole site strictly, check it, put it in the live one's place; return its pages.

    `data` is the folder, or what has been read from it already. `papers` asks for reports as PDF
    too, as far as they can be drawn here.

    Raises:
        FaultySiteError: the data, MkDocs, a template or our own check found something wrong.
        BusyError: another build of the same site is running.
        OccupiedError: `site` is something else than a site.
        OSError: a file could not be read or written.
    """
    reading = data if isinstance(data, Reading) else load(data, broken)
    if reading.register is None:
        raise FaultySiteError(reading.problems)
    with replaced(site) as folder:
        asked = {"as_at": as_at.isoformat(), "watched": watched, "papers": papers}
        options = _options(root, {"data": reading, **asked})
        docs = root / "docs"
        with heard(docs) as warnings:
            address = _drawn(options, folder, warnings)
        if problems := check_site(folder, address):
            raise FaultySiteError([in_source(problem, docs) for problem in problems])
        return sum(1 for _ in folder.rglob("*.html"))


def _drawn(options: Mapping[str, Any], folder: Path, warnings: Sequence[Problem]) -> str:
    """Draw the whole site into a folder; return the address at which it is published."""
    try:
        config = load_config(**options, site_dir=str(folder), strict=True)
        mkdocs_build(config)
    except ConfigurationError as wrong:
        raise FaultySiteError([Problem(Place("mkdocs.yml", 1, 1), str(wrong))]) from wrong
    except (TemplateError, ShellError) as wrong:
        raise FaultySiteError([fault(wrong)]) from wrong
    except (SystemExit, UnicodeDecodeError) as ended:  # MkDocs and mkdocs-macros have said why
        raise FaultySiteError(warnings) from ended
    return str(config.site_url)


def prepare(env: Any) -> None:  # noqa: ANN401  mkdocs-macros has no published types
    """Read the data, and give the site generator its macros and what the shell needs.

    Raises:
        PluginError: the data needs mending; the message holds every problem.
    """
    settings = env.conf.extra.get(_SETTINGS, {})
    data = settings.get("data") or Path(env.conf.config_file_path).parent / "data"
    reading = data if isinstance(data, Reading) else load(data, broken)
    if reading.register is None:
        message = f"The data needs mending.\n{as_text(reading.problems)}"
        raise PluginError(message)
    register = published_at(reading.register, os.environ)
    day = date.fromisoformat(settings["as_at"]) if settings.get("as_at") else None
    marks = Marks(facts(register, day or day_of_build(os.environ)))
    site = register.site
    env.conf["site_url"] = str(site.address)
    env.conf["site_name"] = str(site.title)
    env.conf["site_description"] = str(site.description)
    env.conf.extra["site"] = texts_of(site)
    env.conf.extra["built"] = date_in_words(marks.facts.as_at)
    env.conf.extra["built_on"] = marks.facts.as_at.isoformat()
    env.conf.extra["policy"] = {"search": policy_of(SEARCH), "all": policy_of("")}
    env.conf.extra["slots"] = {name: slot(name) for name in SLOTS}
    for name, function in marks.functions().items():
        env.macro(function, name)
    env.variables["marks"] = (marks,)


def finish(env: Any) -> None:  # noqa: ANN401  mkdocs-macros has no published types
    """Fill every generated page into the shell, once MkDocs has drawn it.

    Raises:
        PluginError: two pages want the same address.
    """
    (marks,) = env.variables["marks"]
    written = tuple(_hand_written(page) for page in env.variables["navigation"].pages)
    others = tuple(
        _hand_written(file.page)
        for file in env.variables["files"].documentation_pages()
        if file.page and file.page not in env.variables["navigation"].pages
    )
    every = tuple(one for one in (*written, *others) if not one.address.startswith("shell/"))
    settings = env.conf.extra.get(_SETTINGS, {})
    kept = Path(env.conf.config_file_path).parent / _KEPT
    drawn = settings.get("papers", True) and not pdf.missing()
    press = partial(pdf.pdfs, kept=kept) if drawn else None
    try:
        watched = settings.get("watched", unwatched)
        folder = Path(env.conf["site_dir"])
        fill_site(folder, marks.facts, marks, every, watched, press=press)
        write_files(folder, every_file(marks.facts))
        write_index(folder)
    except AddressTakenError as taken:
        raise PluginError(str(taken)) from taken
    except IndexFailedError as failed:
        message = f"The search index could not be made. Pagefind says: {failed}"
        raise PluginError(message) from failed


def _hand_written(page: Any) -> HandWritten:  # noqa: ANN401  MkDocs' Page
    address = "" if page.url in {"", "./", "."} else page.url
    return HandWritten(address, page.file.dest_uri, page.meta.get("replaces"))


def _options(root: Path, settings: Mapping[str, object]) -> Mapping[str, Any]:
    return {"config_file": str(root / "mkdocs.yml"), "extra": {_SETTINGS: settings}}


__all__ = [
    "BusyError",
    "FaultySiteError",
    "OccupiedError",
    "build",
    "finish",
    "prepare",
]
