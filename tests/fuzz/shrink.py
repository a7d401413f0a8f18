"""A failing input made small: lines, then bytes, are taken out as long as it still fails."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

MOST_SECONDS: Final = 20.0


def shrunk(data: bytes, fails: Callable[[bytes], bool], seconds: float = MOST_SECONDS) -> bytes:
    """Return as few of the bytes as still fail, or as few as are found in some seconds."""
    end = time.monotonic() + seconds
    lines = _fewer(data.splitlines(keepends=True), fails, end)
    letters = b"".join(lines)
    return b"".join(_fewer([letters[at : at + 1] for at in range(len(letters))], fails, end))


def _fewer(pieces: list[bytes], fails: Callable[[bytes], bool], end: float) -> list[bytes]:
    """Take out half of the pieces at a time, then a quarter, and in the end one by one."""
    size = max(len(pieces) // 2, 1)
    while size:
        at = 0
        while at < len(pieces) and time.monotonic() < end:
            without = pieces[:at] + pieces[at + size :]
            if fails(b"".join(without)):
                pieces = without
            else:
                at += size
        size //= 2
    return pieces
