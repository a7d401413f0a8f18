"""The parts of a file: each field and each entry of a list, with all that belongs to it.

Where a part begins and ends is plain from the lines alone, whether or not YAML can read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

START = re.compile(r"(?P<before> *(?P<dash>- +)?)(?:(?P<name>[A-Za-z_]+):(?= |$)|(?<=- )\S|-$)")
"""How a line starts on which a field or an entry begins."""


@dataclass(frozen=True)
class Part:
    """One field or entry: its lines and its column, all from 0, and what it begins with.

    Lines were given to a `loose` part which may belong to what is around it: to any fields that
    stand at this column or further right.
    """

    first: int
    last: int
    column: int
    begins: str
    loose: int | None = None

    def emptied(self, lines: Sequence[str]) -> list[str]:
        """Return the lines with nothing in this part but the name or hyphen it begins with."""
        nothing = [""] * (self.last - self.first)
        kept = lines[self.first][: self.column] + self.begins
        return [*lines[: self.first], kept, *nothing, *lines[self.last + 1 :]]

    @property
    def name(self) -> str:
        """The name of a field; nothing for an entry."""
        return self.begins.removesuffix(":").removesuffix("-")


def parts_around(lines: Sequence[str], number: int) -> Iterator[Part]:
    """Return the parts in which a line stands, the smallest first.

    A line that begins none is given to the one above it: alone, or else with all below that stand
    further right.
    """
    at = next((n for n in range(number, -1, -1) if START.match(lines[n])), None)
    if at is None:
        yield Part(0, _last_loose(lines, number), 0, "", loose=0)
        return
    block_end = _block_end(lines, number, _indent(lines[number]))
    parts = [
        replace(part, last=max(part.last, last))
        for last in (_last_loose(lines, number), block_end)
        for part in enclosing(lines, at)
    ]
    for part in sorted(parts, key=lambda part: part.last - part.first):
        if _is_closed(lines, part):
            yield replace(part, loose=_loose(lines, part, number))


def _last_loose(lines: Sequence[str], number: int) -> int:
    """Return the last of the lines, from one on, that begin no part."""
    starts = (n for n in range(number + 1, len(lines)) if START.match(lines[n]))
    return next(starts, len(lines)) - 1


def _loose(lines: Sequence[str], part: Part, number: int) -> int | None:
    """Return from which column on the fields around a part may own a line in it, if any may.

    Where fields or entries stand below such a line, or below words, their own name is missing, and
    it may have stood anywhere.
    """
    outside = not START.match(lines[number]) and _indent(lines[number]) <= part.column
    above = number if outside else part.first
    strays = any(START.match(lines[n]) for n in range(above + 1, part.last + 1))
    if outside:
        return 0 if strays else _indent(lines[number])
    return 0 if strays and _has_words(lines, part) else None


def _has_words(lines: Sequence[str], part: Part) -> bool:
    """Return whether words stand behind the name of a field, and end there."""
    words = lines[part.first][part.column + len(part.begins) :].strip()
    return bool(part.name and words and words[0] not in "|>'\"[{")


def _is_closed(lines: Sequence[str], part: Part) -> bool:
    """Return whether nothing below a part would become part of it when it is empty."""
    below = next_line(lines, part.last)
    if below == len(lines):
        return True
    indent, begins = _indent(lines[below]), lines[below].lstrip()
    return indent < part.column or (
        indent == part.column and not (part.name and begins.startswith("- "))
    )


def enclosing(lines: Sequence[str], number: int) -> Iterator[Part]:
    """Return the part that begins on a line, and those around it, the smallest first."""
    least, in_list = len(lines[number]) + 1, False
    for above in range(number, -1, -1):
        found = START.match(lines[above])
        heads = in_list and _heads(lines[above], least)
        if not found or not (heads or _indent(lines[above]) < least):
            continue
        inner, in_list = len(found["before"]), False
        if found["name"] and (heads or inner < least):
            yield Part(above, _end(lines, above, inner), inner, f"{found['name']}:")
        least = min(least, inner)
        if found["dash"] or not found["name"]:
            least, in_list = _indent(lines[above]), True
            yield Part(above, _end(lines, above, least), least, "-")
        if not least and not in_list:
            return


def _heads(line: str, column: int) -> bool:
    """Return whether a line is the name of a list that may stand right below it."""
    return (
        _indent(line) == column and not line.startswith("-", column) and line.rstrip().endswith(":")
    )


def _end(lines: Sequence[str], first: int, column: int) -> int:
    """Return the last line of a part; the list of a field may stand right below its name."""
    begins = lines[first][column:].rstrip()
    below = next_line(lines, first)
    if begins.endswith(":") and begins[0] != "-" and lines[below:][:1]:
        at = _indent(lines[below])
        if at == column and lines[below].startswith("- ", at):
            ends = (n for n in range(below, len(lines)) if _ends_list(lines[n], column))
            return next(ends, len(lines)) - 1
    return _block_end(lines, first, column)


def _ends_list(line: str, column: int) -> bool:
    at = _indent(line)
    return bool(line.strip()) and (at < column or (at == column and line[at] not in "-#"))


def _block_end(lines: Sequence[str], first: int, column: int) -> int:
    """Return the last line, from `first` on, of those that stand further right than a column."""
    last = first
    for below in range(first + 1, len(lines)):
        if lines[below].strip():
            if _indent(lines[below]) <= column:
                break
            last = below
    return last


def next_line(lines: Sequence[str], number: int) -> int:
    """Return the next line on which anything stands."""
    below = (n for n in range(number + 1, len(lines)) if lines[n].strip())
    return next(below, len(lines))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
