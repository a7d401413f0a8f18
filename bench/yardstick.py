"""Pages drawn through MkDocs itself: the measure of filling them into the shell it draws once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.pages.page import Page
from macros.pages.shell import Shell
from macros.pages.site import document
from macros.reading.load import Reading
from macros.reading.model.site import Site
from macros.reading.register import Register

Drawn = tuple[Page, str]
"""A page, and its own HTML."""
ROOT = Path(__file__).resolve().parents[1]
_TEMPLATE = "own_html.html"
_OWN_HTML = '{% extends "main.html" %}{% block hand_written %}{{ page.content }}{% endblock %}'


def draw(pages: Iterable[Drawn], folder: Path, register: Register, as_at: date) -> Path:
    """Return the site that MkDocs draws of our shell and some pages, each a Markdown page.

    Settings and templates are those of the real site. Only the filling is left out, and with it
    the plans that would be filled in.
    """
    docs, templates = folder / "docs", folder / "templates"
    shell = (ROOT / "docs/shell.md").read_text(encoding="utf-8")
    sources = {"shell.md": shell, **{_source(page): _markdown(page, body) for page, body in pages}}
    for path, text in sources.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8")
    templates.mkdir()
    (templates / _TEMPLATE).write_text(_OWN_HTML, encoding="utf-8")
    site = folder / "site"
    reading = Reading(replace(register, plans={}, councils={}), ())
    extra = {"plans": {"data": reading, "as_at": as_at.isoformat()}}
    settings = {"docs_dir": str(docs), "site_dir": str(site), "extra": extra}
    config = load_config(str(ROOT / "mkdocs.yml"), strict=True, **settings)
    config.theme.dirs.insert(0, str(templates))
    config.plugins["macros"].config["module_name"] = "bench/door"
    build(config)
    return site


def unlike(pages: Iterable[Drawn], drawn: Path, frame: Shell, site: Site) -> list[str]:
    """Return the addresses of the pages that MkDocs drew otherwise than we fill them.

    The link to edit a page leads to its Markdown, so that is where ours leads here too.
    """
    return [
        page.address
        for page, body in pages
        if (drawn / page.address / "index.html").read_text(encoding="utf-8")
        != document(replace(page, edit=f"docs/{_source(page)}"), body, frame, site)
    ]


def _source(page: Page) -> str:
    return f"{page.address.rstrip('/')}.md"


def _markdown(page: Page, body: str) -> str:
    matter = {"title": page.title, "description": page.description, "template": _TEMPLATE}
    return f"---\n{json.dumps(matter)}\n---\n\n{body}\n"
