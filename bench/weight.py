"""What the page of a made-up plan weighs on its way to a reader, and all navigation on it."""

from __future__ import annotations

import gzip
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.building import AS_AT
from bench.plans import files
from bench.yardstick import ROOT, draw
from macros.facts.facts import facts
from macros.pages import render, site
from macros.pages.pages import pages
from macros.pages.shell import shell
from macros.reading.load import gather

FEW, MANY = 10, 1000
"""Councils on a small site and on a large one."""
KB: Final = 1000
HEAVIEST: Final = 60
"""How many KB the page of a plan may weigh on a first visit, with all that it loads."""
MOST_REQUESTS: Final = 8
_LEVEL = 6
_LOADED = re.compile(r'<(?:link rel="(?:icon|stylesheet)"|script)[^>]*"[./]*/(assets/[^"]+)"')
_NAVIGATION = re.compile(r"<nav\b.*?</nav>", re.DOTALL)


@dataclass(frozen=True)
class Weights:
    """What a page weighs, in bytes that gzip has packed, without headers.

    `first` is a first visit with all that it loads, `later` the page alone, and `navigation` all of
    its menus, unpacked.
    """

    requests: int
    first: int
    later: int
    navigation: int


def packed(text: bytes) -> int:
    """Return how many bytes are sent of a file: gzip at its usual level."""
    return len(gzip.compress(text, _LEVEL, mtime=0))


def weights(councils: int) -> Weights:
    """Return what the page of a plan weighs on a site of so many councils."""
    with tempfile.TemporaryDirectory() as name:
        return weighed(_page(councils, Path(name)))


def weighed(page: str) -> Weights:
    """Return what a page weighs; what it loads is looked up in docs/."""
    later = packed(page.encode())
    loaded = [packed((ROOT / "docs" / each).read_bytes()) for each in _LOADED.findall(page)]
    navigation = sum(len(each.encode()) for each in _NAVIGATION.findall(page))
    return Weights(1 + len(loaded), later + sum(loaded), later, navigation)


def _page(councils: int, folder: Path) -> str:
    register, _ = gather(dict(files(1, councils=councils)), "data", [])
    drawn = draw([], folder, register, AS_AT)
    found = facts(register, AS_AT)
    page = next(each for each in pages(found) if each.kind == "plan")
    body = site.body(page, render.environment(found), found)
    frame = shell((drawn / site.SHELL).read_text(encoding="utf-8"))
    return site.document(page, body, frame, register.site)
