"""Whole or not at all: a site is built beside the live one, and takes its place in one rename.

On Linux the two folders are exchanged by one system call. Elsewhere the live folder is first
renamed away; should the machine stop between the two renames, the next build puts it back.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

_AT_WORKING_DIRECTORY = -100
_EXCHANGE = 2


class BusyError(Exception):
    """Another build is writing to the same place."""


class OccupiedError(Exception):
    """The place holds something else than a site, which a build would take away."""


@contextmanager
def replaced(live: Path) -> Iterator[Path]:
    """Give an empty folder beside `live`; let it take the place of `live` if all went well.

    Raises:
        BusyError: another build of the same site is running.
        OccupiedError: `live` is no folder, or holds files but no page.
        OSError: the place cannot be written to; `live` is as it was.
    """
    _refuse_what_is_no_site(live)
    live.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(_beside(live, "lock"), timeout=0)
    try:
        with lock:
            yield from _built(live)
    except Timeout as busy:
        message = f"Another build is writing to {live.name}. Wait until it has ended."
        raise BusyError(message) from busy


def _built(live: Path) -> Iterator[Path]:
    new, old = _beside(live, "new"), _beside(live, "old")
    _tidy(new, live, old)
    new.mkdir()
    try:
        yield new
        _swap(new, live, old)
    finally:
        _tidy(new, live, old)


def _tidy(new: Path, live: Path, old: Path) -> None:
    """Put the old site back if a swap stopped half way, and remove what is left over."""
    if old.exists() and not live.exists():
        old.rename(live)
    for left_over in (new, old):
        shutil.rmtree(left_over, ignore_errors=True)


def _refuse_what_is_no_site(live: Path) -> None:
    """A build takes the place of what is there: never of the data, or of the whole repository."""
    if live.is_dir():
        site = (live / "index.html").is_file() or not any(live.iterdir())
    else:
        site = not live.exists()
    if not site:
        message = f"{live} holds something else than a site. Choose another folder with --site."
        raise OccupiedError(message)


def _beside(live: Path, word: str) -> Path:
    return live.parent / f".{live.name}-{word}"


def _swap(new: Path, live: Path, old: Path) -> None:
    if not live.exists():
        new.rename(live)
    elif not _exchanged(new, live):
        live.rename(old)
        new.rename(live)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, where the system can (Linux: renameat2)."""
    if not sys.platform.startswith("linux"):
        return False
    system = ctypes.CDLL(None, use_errno=True)
    if not hasattr(system, "renameat2"):
        return False
    here = _AT_WORKING_DIRECTORY
    return bool(system.renameat2(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE) == 0)
