"""The parts of a file apart, so that one that cannot be read hides none of the others.

Where each field and each entry of a list ends is plain from the lines alone. So where YAML stops
and nothing can be guessed, the smallest part around that place is left empty, in memory, and the
rest is read on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

import yaml

from macros.reading.kinds import entries_of
from macros.reading.slips import fault, opens_quotes

LONGEST_NAME = 40
MOST_TRIED = 10
_START = re.compile(r"(?P<before> *(?P<dash>- +)?)(?:(?P<name>[A-Za-z_]+):(?= |$)|(?<=- )\S|-$)")
_CALLED = ("ref", "about", "key", "term", "name", "title")


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


def unreadable_part(lines: Sequence[str], stopped: int) -> Part | None:
    """Return the smallest part without which the parser gets past the line where it stopped.

    A part is not believed if the parser then stops right behind it: its bounds are in doubt. None
    is returned where no part of the file can be told from the others.
    """
    if with_quotes := _with_open_quotes(lines, stopped):
        return with_quotes
    above = next((n for n in range(stopped - 1, -1, -1) if lines[n].strip()), stopped)
    around = islice(chain(_around(lines, stopped), _around(lines, above)), MOST_TRIED)
    second_best = None
    for part in around:
        got = _reached(lines, part)
        if got > max(stopped, _next(lines, part.last)) or got == len(lines):
            return part
        if got > max(stopped, part.last):
            second_best = second_best or part
    return second_best


def described(lines: Sequence[str], part: Part) -> str:
    """Return the sentence that says which part was not read, by its lines and its name."""
    last = max(n for n in range(part.first, part.last + 1) if n == part.first or lines[n].strip())
    what = f", {_named(lines, part)}," if part.begins else ""
    if last == part.first:
        return f"Line {part.first + 1}{what} could not be read yet and was not checked."
    where = f"Lines {part.first + 1} to {last + 1}"
    return f"{where}{what} could not be read yet and were not checked."


def _reached(lines: Sequence[str], part: Part) -> int:
    """Return the line at which the parser stops without a part, or one past the last.

    It is -1 if the parser takes what is left of the part for words of what stands above it.
    """
    left = not part.begins
    try:
        for event in yaml.parse("\n".join(part.emptied(lines)), Loader=yaml.CSafeLoader):
            left = left or (is_empty(event) and _line(event) == part.first)
    except yaml.YAMLError as error:
        return fault(error)[0] if left else -1
    return len(lines) if left else -1


def _line(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def is_empty(event: yaml.Event) -> bool:
    """Return whether nothing stands where words could."""
    return isinstance(event, yaml.ScalarEvent) and not event.value and not event.style


def _with_open_quotes(lines: Sequence[str], stopped: int) -> Part | None:
    """Return the field or entry in which quotation marks open that close too far below, if any.

    Without it, the parser does not stop where it did. It may stop above: the words between were
    in quotation marks.
    """
    opened = next((n for n in range(stopped - 1, -1, -1) if opens_quotes(lines[n])), None)
    part = None if opened is None else next(_around(lines, opened), None)
    got = _reached(lines, part) if part else stopped
    return part if part and part.last < got != stopped else None


def _around(lines: Sequence[str], number: int) -> Iterator[Part]:
    """Return the parts in which a line stands, the smallest first.

    A line that begins none is given to the one above it: alone, or else with all below that stand
    further right.
    """
    at = next((n for n in range(number, -1, -1) if _START.match(lines[n])), None)
    if at is None:
        yield Part(0, _last_loose(lines, number), 0, "", loose=0)
        return
    block_end = _block_end(lines, number, _indent(lines[number]))
    parts = [
        replace(part, last=max(part.last, last))
        for last in (_last_loose(lines, number), block_end)
        for part in _enclosing(lines, at)
    ]
    for part in sorted(parts, key=lambda part: part.last - part.first):
        if _is_closed(lines, part):
            yield replace(part, loose=_loose(lines, part, number))


def _last_loose(lines: Sequence[str], number: int) -> int:
    """Return the last of the lines, from one on, that begin no part."""
    starts = (n for n in range(number + 1, len(lines)) if _START.match(lines[n]))
    return next(starts, len(lines)) - 1


def _loose(lines: Sequence[str], part: Part, number: int) -> int | None:
    """Return from which column on the fields around a part may own a line in it, if any may.

    Where fields or entries stand below such a line, or below words, their own name is missing, and
    it may have stood anywhere.
    """
    outside = not _START.match(lines[number]) and _indent(lines[number]) <= part.column
    above = number if outside else part.first
    strays = any(_START.match(lines[n]) for n in range(above + 1, part.last + 1))
    if outside:
        return 0 if strays else _indent(lines[number])
    return 0 if strays and _has_words(lines, part) else None


def _has_words(lines: Sequence[str], part: Part) -> bool:
    """Return whether words stand behind the name of a field, and end there."""
    words = lines[part.first][part.column + len(part.begins) :].strip()
    return bool(part.name and words and words[0] not in "|>'\"[{")


def _is_closed(lines: Sequence[str], part: Part) -> bool:
    """Return whether nothing below a part would become part of it when it is empty."""
    below = _next(lines, part.last)
    if below == len(lines):
        return True
    indent, begins = _indent(lines[below]), lines[below].lstrip()
    return indent < part.column or (
        indent == part.column and not (part.name and begins.startswith("- "))
    )


def _enclosing(lines: Sequence[str], number: int) -> Iterator[Part]:
    """Return the part that begins on a line, and those around it, the smallest first."""
    least = len(lines[number]) + 1
    for above in range(number, -1, -1):
        found = _START.match(lines[above])
        if not found or _indent(lines[above]) >= least:
            continue
        inner = len(found["before"])
        if found["name"] and inner < least:
            yield Part(above, _end(lines, above, inner), inner, f"{found['name']}:")
        least = min(least, inner)
        if found["dash"] or not found["name"]:
            least = _indent(lines[above])
            yield Part(above, _end(lines, above, least), least, "-")
        if not least:
            return


def _end(lines: Sequence[str], first: int, column: int) -> int:
    """Return the last line of a part; the list of a field may stand right below its name."""
    begins = lines[first][column:].rstrip()
    below = _next(lines, first)
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


def _next(lines: Sequence[str], number: int) -> int:
    """Return the next line on which anything stands."""
    below = (n for n in range(number + 1, len(lines)) if lines[n].strip())
    return next(below, len(lines))


def _named(lines: Sequence[str], part: Part) -> str:
    """Return what to call a part: the action “1.4”; “title” of the action “1.4”."""
    around = [one for one in _enclosing(lines, part.first) if one.column <= part.column]
    if part.name:
        whole = next((one for one in around if one.column < part.column), None)
        return f"“{part.name}” of {_named(lines, whole)}" if whole else f"“{part.name}”"
    of = next((one.name for one in around if one.name and one.column <= part.column), "")
    noun = entries_of(of) or (f"an entry of “{of}”" if of else "an entry")
    called = _called(lines, part)
    return f"{noun} “{called}”" if called else noun


def _called(lines: Sequence[str], part: Part) -> str:
    """Return the reference, or else the name, that stands in an entry."""
    within = {}
    names = len(_START.match(lines[part.first])["before"])  # type: ignore[index]  # it starts there
    for line in lines[part.first : part.last + 1]:
        found = _START.match(line)
        if found and found["name"] and len(found["before"]) == names:
            within[found["name"]] = line[found.end() :].strip().strip("'\"")
    called = next((within[name] for name in _CALLED if within.get(name)), "")
    return called if len(called) <= LONGEST_NAME and called[0:1] not in {"[", "{", ">", "|"} else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
