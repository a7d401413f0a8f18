"""The only module that knows MkDocs: it lets MkDocs draw the hand-written pages and the shell."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from macros.facts.facts import facts
from macros.facts.rules import broken
from macros.pages.check import check_site
from macros.pages.marks import Marks
from macros.pages.shell import SLOTS, slot, texts_of
from macros.pages.site import AddressTakenError, HandWritten, Watched, fill_site, unwatched
from macros.pages.swap import BusyError, replaced
from macros.pages.words import date_in_words
from macros.reading.load import Reading, load
from macros.reading.problems import Problem, as_text
from macros.surroundings import day_of_build, published_at

_SETTINGS = "plans"


class FaultySiteError(Exception):
    """The built site has faults, so it did not take the place of the live one."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the faults, for whoever tells them."""
        super().__init__(f"{len(problems)} faults in the built site")
        self.problems = tuple(problems)


def build(
    root: Path, data: Path | Reading, site: Path, as_at: date, watched: Watched = unwatched
) -> int:
    """Build the whole site strictly, check it, put it in the live one's place; return its pages.

    `data` is the folder, or what has been read from it already.

    Raises:
        Abort: MkDocs or the data found something wrong; it has been printed.
        FaultySiteError: our own check found something wrong.
        BusyError: another build of the same site is running.
    """
    with replaced(site) as folder:
        options = _options(root, {"data": data, "as_at": as_at.isoformat(), "watched": watched})
        config = load_config(**options, site_dir=str(folder), strict=True)
        _drawn(config)
        _check(folder, str(config.site_url))
        return sum(1 for _ in folder.rglob("*.html"))


def _drawn(config: Any) -> None:  # noqa: ANN401  MkDocs' configuration
    try:
        mkdocs_build(config)
    except SystemExit as ended:  # mkdocs-macros ends the program when a macro fails
        message = "A page in docs/ could not be drawn."
        raise Abort(message) from ended


def _check(folder: Path, address: str) -> None:
    if problems := check_site(folder, address):
        raise FaultySiteError(problems)


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
    try:
        watched = env.conf.extra.get(_SETTINGS, {}).get("watched", unwatched)
        fill_site(Path(env.conf["site_dir"]), marks.facts, marks, every, watched)
    except AddressTakenError as taken:
        raise PluginError(str(taken)) from taken


def _hand_written(page: Any) -> HandWritten:  # noqa: ANN401  MkDocs' Page
    address = "" if page.url in {"", "./", "."} else page.url
    return HandWritten(address, page.file.dest_uri, page.meta.get("replaces"))


def _options(root: Path, settings: Mapping[str, object]) -> Mapping[str, Any]:
    return {"config_file": str(root / "mkdocs.yml"), "extra": {_SETTINGS: settings}}


__all__ = ["Abort", "BusyError", "FaultySiteError", "build", "finish", "prepare"]
