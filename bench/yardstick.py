"""Pages drawn through MkDocs itself: the measure of filling them into the shell it draws once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.pages import linked_data
from macros.pages.addresses import nearest_feed
from macros.pages.page import Page
from macros.pages.shell import SLOTS, Shell
from macros.pages.site import document
from macros.reading.load import Reading
from macros.reading.model.site import Site
from macros.reading.register import Register

Drawn = tuple[Page, str]
"""A page, and its own HTML."""
ROOT = Path(__file__).resolve().parents[1]


def draw(pages: Iterable[Drawn], folder: Path, register: Register, as_at: date) -> Path:
    """Return the site that MkDocs draws of our shell and some pages, each a Markdown page.

    Settings and templates are those of the real site. Only the filling is left out.
    """
    shell = (ROOT / "docs/shell.md").read_text(encoding="utf-8")
    sources = {
        f"{page.address}index.md": _markdown(page, body, register.site) for page, body in pages
    }
    for name, text in {"shell.md": shell, **sources}.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    reading = Reading(register, ())
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(folder / "docs"),
        site_dir=str(folder / "site"),
        strict=True,
        extra={"plans": {"data": reading, "as_at": as_at.isoformat()}},
    )
    config.plugins["macros"].config["module_name"] = "bench/door"
    build(config)
    return folder / "site"


def bare(register: Register) -> Register:
    """Return a register without the plans that would be filled in, and without their councils."""
    return replace(register, plans={}, councils={})


def unlike(pages: Iterable[Drawn], drawn: Path, frame: Shell, site: Site) -> list[str]:
    """Return the addresses of the pages that MkDocs drew otherwise than we fill them."""
    return [
        page.address
        for page, body in pages
        if (drawn / page.address / "index.html").read_text(encoding="utf-8")
        != document(page, body, frame, site)
    ]


def _markdown(page: Page, body: str, site: Site) -> str:
    front = {"title": page.title, "description": page.description, "edit": page.edit}
    front["feed"] = nearest_feed(page.follow or page.address)
    front["linked_data"] = SLOTS["linked_data"](linked_data.text(page, site))
    return f"---\n{json.dumps({**front, 'layout': 'whole'})}\n---\n\n{body}\n"
