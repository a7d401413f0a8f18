"""What to say of a name that nothing has: what was probably meant, and what there is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from difflib import get_close_matches
from heapq import nsmallest

from macros.reading.problems import Problem
from macros.reading.suggestions import LONGEST_NAME
from macros.reading.values import Text

BODY = "council or body"
MOST_NAMED = 12
LONGEST_LIST = 160
_KIND_BEFORE = re.compile(
    r"^(?:action|part|milestone|objective|recommendation|finding|no|number|ref|reference)\.? "
    r"(?=.*[0-9])",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[0-9]+|[A-Za-z]+")


def no_such(name: Text, target: str, there: AbstractSet[str]) -> Problem:
    """Nothing of this kind has the name; `there` holds the names that some have."""
    meant = near(name, there)
    message = f"There is no {target} “{name}”."
    if meant:
        message = f"{message} Did you mean “{meant[0]}”?"
    if target == BODY:
        top = name.place.file.split("/")[0]
        message = f"{message} To add a body of this name, write {top}/bodies/{name}.yml."
    elif not meant:
        message = f"{message} {_what_there_is(name, there)}".rstrip()
    return Problem(name.place, message, meant, replaces=name)


def near(name: str, there: AbstractSet[str]) -> tuple[str, ...]:
    """Return the name that was probably meant. A number near another one is no guide: 1.1, 11."""
    if any(letter.isdigit() for letter in name):
        meant = {_parts(name), _parts(_KIND_BEFORE.sub("", name))}
        return tuple(sorted(other for other in there if _parts(other) in meant))[:1]
    return tuple(get_close_matches(name[:LONGEST_NAME], sorted(there), n=1, cutoff=0.75))


def _parts(name: str) -> tuple[tuple[bool, int, str], ...]:
    """Return the numbers and words in a name, so that 1.9 stands before 1.10, and 1-1 is 1.1."""
    parts = _PARTS.findall(name.lower())
    return tuple((False, int(one), "") if one.isdigit() else (True, 0, one) for one in parts)


def _alike(name: str, other: str) -> int:
    """Return how many letters two names have in common before they differ."""
    pairs = enumerate(zip(name, other, strict=False))
    return next((n for n, (one, two) in pairs if one != two), min(len(name), len(other)))


def _what_there_is(name: str, there: Iterable[str]) -> str:
    """Return the sentence that lists some dozen of the names there are, the nearest first."""
    names = list(there)
    nearest = nsmallest(MOST_NAMED, names, lambda one: (-_alike(name, one), _parts(one)))
    while len(", ".join(nearest)) > LONGEST_LIST and len(nearest) > 1:
        nearest.pop()
    rest = len(names) - len(nearest)
    others = f" and {rest} other{'s' if rest > 1 else ''}" if rest else ""
    verb = "is" if len(names) == 1 else "are"
    return f"There {verb}: {', '.join(nearest)}{others}." if names else ""
