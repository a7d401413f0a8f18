"""The pages that are audited: the real site as it is published, and made-up plans besides."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Final

from audit.installed import ROOT
from bench.plans import files
from macros.pages import publish

PAGES: Final = 500
"""How many pages the checker of HTML reads, if the real site has fewer."""
_PLANS = 5
_OF_BENCH = "/bench-"


def real(folder: Path, as_at: date) -> list[Path]:
    """Build the real site into a folder; return the files of its pages."""
    return _built(ROOT / "data", folder, as_at)


def made_up(folder: Path, as_at: date) -> list[Path]:
    """Build the real site with made-up plans into a folder; return the files of their pages."""
    data = folder.with_name(f"{folder.name}-data")
    shutil.copytree(ROOT / "data", data)
    for name, text in files(_PLANS):
        path = data / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return [one for one in _built(data, folder, as_at) if _OF_BENCH in one.as_posix()]


def sample(pages: list[Path], more: list[Path], number: int = PAGES) -> list[Path]:
    """Return all of some pages, and evenly of others as many as are missing to a number."""
    missing = min(max(number - len(pages), 0), len(more))
    return [*pages, *(more[each * len(more) // missing] for each in range(missing))]


def _built(data: Path, folder: Path, as_at: date) -> list[Path]:
    publish.build(ROOT, data, folder, as_at, papers=False)
    return sorted(folder.rglob("*.html"))
