"""What pages weigh: the bytes of files as a server packs them with gzip, without headers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench.weight import KB, packed

_ICON = "assets/icon.svg"
_OF_SEARCH = ("pagefind/", "assets/search.js")


def file_of(site: Path, address: str) -> Path:
    """Return the file that answers at an address below the root of a site."""
    path = site / unquote(urlsplit(address).path).lstrip("/")
    path = path / "index.html" if path.is_dir() else path
    return path if path.is_file() else site / "404.html"


@dataclass(frozen=True)
class Weight:
    """How much a page asks for on a first visit, and what of it is new after another page.

    All but `requests` in KB, of 1,000 bytes. `search` is what the first visit loads for searching.
    """

    requests: int
    first: float
    later: float
    search: float


def weight(site: Path, asked: Iterable[str], before: Iterable[str]) -> Weight:
    """Return what a page weighs by the addresses that it asked for, and another before it.

    The icon is counted with every first visit: some browsers ask for it unseen.
    """
    every = _files(site, asked)
    new = every - _files(site, before)
    search = {one for one in every if _searches(one.relative_to(site).as_posix())}
    return Weight(len(every), *(_kilobytes(files) for files in (every, new, search)))


def _files(site: Path, asked: Iterable[str]) -> set[Path]:
    return {file_of(site, address) for address in asked} | {site / _ICON}


def _searches(name: str) -> bool:
    return name.startswith(_OF_SEARCH)


def _kilobytes(files: Iterable[Path]) -> float:
    return sum(packed(one.read_bytes()) for one in files) / KB
