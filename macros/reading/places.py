"""Where something was written, so that every value can be traced to its line."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A place in a file: `file` as shown to officers, `line` and `column` counted from 1."""

    file: str
    line: int
    column: int


NOWHERE = Place("", 0, 0)
