"""What a word processor puts in place of the hyphen that begins an entry: –, —, •, *, or “1.”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from macros.reading.kinds import homes

_OTHER = re.compile(
    r"(?P<indent> *)(?P<mark>[\u2010-\u2015\u2022\u2023\u2043\u2212\u25aa\u25cf\u25e6\u00b7*]"
    r"|[0-9]{1,3}[.)]) +(?P<words>(?P<name>[a-z_]+):(?: .*)?)"
)
_FARTHEST = 5
_NOT_A_HYPHEN = "“{}” is not the hyphen with which each entry of a list begins."


def not_a_hyphen(lines: Sequence[str], number: int) -> tuple[str, int, str] | None:
    """Return what to say of a line that begins with another mark, its column, the line mended."""
    found = _OTHER.fullmatch(lines[number])
    if not found or not homes(found["name"]):
        return None
    indent = len(found["indent"])
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    column = len(below) - len(below.lstrip(" "))
    space = " " * (column - indent - 1) if indent + 2 <= column <= indent + _FARTHEST else " "
    whole = f"{found['indent']}-{space}{found['words']}".rstrip()
    return _NOT_A_HYPHEN.format(found["mark"]), indent, whole
