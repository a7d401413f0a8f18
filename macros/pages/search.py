"""The search index, which Pagefind makes of the built site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from macros.pages.search_order import put_in_order

FOLDER = "pagefind"
"""Where the index lies in the site. The search page loads it; no other page asks for it."""
_UNUSED = ("pagefind-*ui*", "pagefind-highlight.js")


class IndexFailedError(Exception):
    """Pagefind could not make the index; the message is what it said."""


def write_index(folder: Path) -> None:
    """Write the index of a built site into it, without the parts that our own page replaces.

    Raises:
        IndexFailedError: Pagefind failed.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--output-subdir", FOLDER]
    done = subprocess.run(  # noqa: S603  nothing of it comes from a file
        [*command, "--silent"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise IndexFailedError(done.stderr.strip() or done.stdout.strip())
    put_in_order(folder / FOLDER)
    for pattern in _UNUSED:
        for path in (folder / FOLDER).glob(pattern):
            path.unlink()
