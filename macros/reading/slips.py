"""What an officer probably meant where a file is not YAML, in a sentence and with the line mended."""

from __future__ import annotations

import re

import yaml

from macros.reading.places import Place
from macros.reading.problems import Problem

_LINE = re.compile(r"(?P<before>\s*(?:- )*(?:[A-Za-z_]+:\s+)?)(?P<words>\S.*?)\s*")
_ITEM = re.compile(r"(?P<before>\s*(?:- )+)(?P<words>\S.*?)\s*")
_NEEDS_QUOTES = "The words here hold a sign that YAML reads as its own. Put them in single quotes."
_SENTENCES = {
    "mapping values are not allowed": (
        "There is a colon followed by a space inside the words, or this line stands too far right. "
        "Put the words in single quotes, or move the line."
    ),
    "could not find expected ':'": (
        "This line is neither a field (a name, a colon, a space) nor part of the words above it."
    ),
    "cannot start any token": _NEEDS_QUOTES,
    "unexpected end of stream": "A quotation mark that opens here is never closed.",
    "expected <document start>": "This line stands further left or right than its neighbours.",
    "did not find expected key": (
        "This line does not fit: it stands too far left or right, or the words above it need "
        "single quotes."
    ),
    "did not find expected '-' indicator": (
        "An item of this list does not begin with a hyphen and a space, in line with the others."
    ),
    "expected ',' or ']'": "A square bracket [ that opens here is never closed.",
    "expected ',' or '}'": "A curly bracket { that opens here is never closed.",
    "undefined alias": "Words that start with * must stand in single quotes.",
    "escape": "A backslash inside double quotes changes the words. Use single quotes.",
}
_UNKNOWN = "This line cannot be read. Look at its spaces, quotation marks and colons."


def slip(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """Return the problem that made the parser stop, in an officer's words."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')} {error}"
    message = next((told for sign, told in _SENTENCES.items() if sign in said), _UNKNOWN)
    lines = text.split("\n")
    if mark is None:
        return Problem(Place(file, 1, 1), message)
    for number in _suspects(error, mark.line, len(lines)):
        if mended := _mended(lines, number):
            column = len(lines[number]) - len(lines[number].lstrip()) + 1
            return Problem(Place(file, number + 1, column), message, (mended,))
    number = min(mark.line, len(lines) - 1)
    return Problem(Place(file, number + 1, mark.column + 1), message)


def _suspects(error: yaml.YAMLError, line: int, lines: int) -> list[int]:
    """Return the lines to try, nearest first: where the parser stopped, the one above, its context."""
    context = getattr(error, "context_mark", None)
    tried = [line, line - 1, *([context.line] if context else [])]
    return list(dict.fromkeys(number for number in tried if 0 <= number < lines))


def _mended(lines: list[str], number: int) -> str | None:
    """Return the line with its words in single quotes, if that lets the parser get further."""
    for form in (_LINE, _ITEM):
        found = form.fullmatch(lines[number])
        if not found or found["words"].startswith(("#", "'")):
            continue
        mended = f"{found['before']}'{found['words'].replace(chr(39), chr(39) * 2)}'"
        if _first_fault([*lines[:number], mended, *lines[number + 1 :]]) > max(
            number, _first_fault(lines)
        ):
            return mended
    return None


def _first_fault(lines: list[str]) -> int:
    """Return the number of the line at which the parser stops, or one past the last."""
    try:
        for _ in yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader):
            pass
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line if mark else 0
    return len(lines)
