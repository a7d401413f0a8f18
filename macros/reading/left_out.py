"""What is left out of a file that YAML cannot read, so that all the rest is read on.

The smallest part around the place where YAML stops is emptied, in memory, and never written back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice

import yaml

from macros.reading.kinds import entries_of
from macros.reading.parts import START, Part, enclosing, next_line, parts_around
from macros.reading.problems import Problem
from macros.reading.slips import fault, neither, opens_quotes

LONGEST_NAME = 40
MOST_TRIED = 10
_CALLED = ("ref", "about", "key", "term", "name", "title")
_REST = "The rest of this file could not be read yet and was not checked."


def without_part(
    problem: Problem, text: str, parts: list[Part] | None
) -> tuple[Problem, str | None]:
    """Return a problem that says what it leaves unread, and the text without that, if it can be.

    Adds the part to those there are. Where none are wanted, the rest of the file is not read.
    """
    lines = text.split("\n")
    part = None if parts is None else _unreadable_part(lines, problem.place.line - 1)
    if part is None or parts is None:
        return replace(problem, message=f"{problem.message} {_REST}"), None
    parts.append(part)
    if part.last < problem.place.line - 1:
        problem = neither(problem.place.file, lines, part.last)
    message = f"{problem.message} {_described(lines, part)}"
    return replace(problem, message=message), "\n".join(part.emptied(lines))


def is_empty(event: yaml.Event) -> bool:
    """Return whether nothing stands where words could."""
    return isinstance(event, yaml.ScalarEvent) and not event.value and not event.style


def _unreadable_part(lines: Sequence[str], stopped: int) -> Part | None:
    """Return the smallest part without which the parser gets past the line where it stopped.

    A part is not believed if the parser then stops right behind it: its bounds are in doubt. None
    is returned where no part of the file can be told from the others.
    """
    if with_quotes := _with_open_quotes(lines, stopped):
        return with_quotes
    above = next((n for n in range(stopped - 1, -1, -1) if lines[n].strip()), stopped)
    around = islice(chain(parts_around(lines, stopped), parts_around(lines, above)), MOST_TRIED)
    second_best = None
    for part in around:
        got = _reached(lines, part)
        if got > max(stopped, next_line(lines, part.last)) or got == len(lines):
            return part
        if got > max(stopped, part.last):
            second_best = second_best or part
    return second_best


def _described(lines: Sequence[str], part: Part) -> str:
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


def _with_open_quotes(lines: Sequence[str], stopped: int) -> Part | None:
    """Return the field or entry in which quotation marks open that close too far below, if any.

    Without it, the parser does not stop where it did. It may stop above: the words between were
    in quotation marks.
    """
    opened = next((n for n in range(stopped - 1, -1, -1) if opens_quotes(lines[n])), None)
    part = None if opened is None else next(parts_around(lines, opened), None)
    got = _reached(lines, part) if part else stopped
    return part if part and part.last < got != stopped else None


def _named(lines: Sequence[str], part: Part) -> str:
    """Return what to call a part: the action “1.4”; “title” of the action “1.4”."""
    around = [one for one in enclosing(lines, part.first) if one.column <= part.column]
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
    names = len(START.match(lines[part.first])["before"])  # type: ignore[index]  # it starts there
    for line in lines[part.first : part.last + 1]:
        found = START.match(line)
        if found and found["name"] and len(found["before"]) == names:
            within[found["name"]] = line[found.end() :].strip().strip("'\"")
    called = next((within[name] for name in _CALLED if within.get(name)), "")
    return called if len(called) <= LONGEST_NAME and called[0:1] not in {"[", "{", ">", "|"} else ""
