"""What an officer probably meant where YAML stops: a sentence, and the line mended."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from macros.reading.mends import GUESSES, Mend, moved
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.quoting import goes_on_behind
from macros.reading.typed import BACKSLASH

LONGEST_MENDED = 100_000
_NEITHER = (
    "This line is no field (a name, a colon, a space) and no part of the words above it. If it "
    "belongs to them, move it right; if not, give it a name or take it out."
)
_SENTENCES = {
    "mapping values are not allowed": (
        "There is a colon followed by a space inside the words, or this line stands too far right. "
        "Put the words in single quotes, or move the line."
    ),
    "could not find expected ':'": _NEITHER,
    "unexpected end of stream": "A quotation mark that opens here is never closed.",
    "expected <document start>": "This line stands further left or right than its neighbours.",
    "did not find expected key": (
        "This line does not fit: it stands too far left or right, or the words above it need "
        "single quotes."
    ),
    "did not find expected '-' indicator": (
        "An entry of this list does not begin with a hyphen and a space, in line with the others."
    ),
    "expected ',' or ']'": (
        "A square bracket [ that opens here is never closed, or a comma is missing behind it."
    ),
    "expected ',' or '}'": "A curly bracket { that opens here is never closed.",
    "exceeded max": "More brackets open here than any plan needs.",
    "escape": BACKSLASH,
}
_UNKNOWN = "This line cannot be read. Look at its spaces, quotation marks and colons."
_NO_LIST = "This entry belongs to no list. Is a line such as “updates:” missing above it?"
_STARTS = re.compile(r" *(?:- |-$|[A-Za-z_]+:(?: |$))")
_ENTRY_WITH_NAME = re.compile(r" *(-) +[a-z_]+:(?: |$)")
_OPENED = re.compile(r" *(?:- +)*(?:[A-Za-z_]+: +)?(?P<quote>['\"])(?P<words>.*)")


def slip(error: yaml.YAMLError, text: str, file: str) -> tuple[Problem, str | None]:
    """Return the problem that made the parser stop, in an officer's words, and the text mended.

    The text is None where what was meant cannot be guessed.
    """
    lines = text.split("\n")
    stopped, column = fault(error)
    stopped = min(stopped, len(lines) - 1)
    if len(text) <= LONGEST_MENDED and (mend := _mend(lines, stopped)):
        place = Place(file, mend.line + 1, mend.column + 1)
        return Problem(place, mend.message, mend.fixes), "\n".join(_with(mend, lines))
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')} {error}"
    message = next((told for sign, told in _SENTENCES.items() if sign in said), _UNKNOWN)
    if not _STARTS.match(lines[stopped]):
        message = _of_loose_words(lines[stopped], column) or message
    if found := _ENTRY_WITH_NAME.match(lines[stopped]):
        message, column = _NO_LIST, found.start(1)
    return Problem(Place(file, stopped + 1, column + 1), message), None


def _of_loose_words(line: str, column: int) -> str:
    """Return what to say of a line that begins no field or entry, and stops at a column."""
    before = line[:column].strip()
    if before.endswith(("'", '"')):
        return goes_on_behind(before[-1])
    return "" if before[:1].isalnum() else _NEITHER


def neither(file: str, lines: Sequence[str], number: int) -> Problem:
    """Return the problem of a line, counted from 0, that is no field and belongs to none."""
    column = len(lines[number]) - len(lines[number].lstrip(" "))
    return Problem(Place(file, number + 1, column + 1), _NEITHER)


def _mend(lines: list[str], stopped: int) -> Mend | None:
    """Return the first guess that lets the parser get further."""
    stops = _first_fault(lines)
    suspects = _suspects(lines, stopped)
    for guess in GUESSES:
        for number in suspects if guess is not moved else suspects[:1]:
            tried = [(mend, _first_fault(_with(mend, lines))) for mend in guess(lines, number)]
            for mend, reached in sorted(tried, key=lambda one: -one[1]):
                if reached > _bar(lines, mend, stops):
                    return mend
    return None


def _with(mend: Mend, lines: list[str]) -> list[str]:
    return [mend.changed.get(number, line) for number, line in enumerate(lines)]


def _bar(lines: list[str], mend: Mend, stops: int) -> int:
    """Return the line past which the parser has to get for a guess to be believed.

    A quotation mark that is never closed swallows lines until the next one: closing it may show
    another slip above the line at which the parser stopped.
    """
    if not opens_quotes(lines[mend.line]):
        return max(stops, mend.line)
    below = (number for number in range(mend.line + 1, len(lines)) if lines[number].strip())
    return next(below, mend.line)


def _suspects(lines: list[str], stopped: int) -> list[int]:
    """Return the lines to try: where the parser stopped, what it belongs to, and open quotes."""
    above = [n for n in range(stopped - 1, -1, -1) if lines[n].strip()]
    indent = len(lines[stopped]) - len(lines[stopped].lstrip())
    parents = [n for n in above if len(lines[n]) - len(lines[n].lstrip()) < indent]
    opened = [n for n in above if opens_quotes(lines[n])]
    return list(dict.fromkeys([stopped, *opened[:1], *above[:1], *parents[:1]]))


def opens_quotes(line: str) -> bool:
    """Return whether a quotation mark opens on this line and does not close on it."""
    found = _OPENED.fullmatch(line)
    return found is not None and found["quote"] not in found["words"].replace("''", "")


def _first_fault(lines: Sequence[str]) -> int:
    """Return the number of the line at which the parser stops, or one past the last."""
    try:
        for _ in yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader):
            pass
    except yaml.YAMLError as error:
        return fault(error)[0]
    return len(lines)


def fault(error: yaml.YAMLError) -> tuple[int, int]:
    """Return the line and column, from 0, that a fault concerns.

    What is opened and never closed concerns its own line, and not the end of the file; what should
    be a name concerns its own line, and not the one below.
    """
    opened = re.search("quoted scalar|simple key|flow", str(getattr(error, "context", "")))
    marks = ("context_mark", "problem_mark") if opened else ("problem_mark", "context_mark")
    mark = next(filter(None, (getattr(error, name, None) for name in marks)), None)
    return (mark.line, mark.column) if mark else (0, 0)
