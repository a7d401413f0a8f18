"""Which of the words that a field may hold was probably meant by another.

It is guessed only where nothing else can have been meant: a word with the same meaning, or a slip
of the finger. For a word of another meaning (“half complete”) nothing is offered, nor for one about
dates (“slipped”, “overdue”): those are worked out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import takewhile
from types import MappingProxyType
from typing import Final

from macros.reading.model.words import CouncilKind, Every, ReportKind, Status

_STATUS = {
    **dict.fromkeys(("completed", "done", "finished", "achieved", "closed"), Status.COMPLETE),
    **dict.fromkeys(("started", "ongoing", "underway", "under way"), Status.IN_PROGRESS),
    **dict.fromkeys(("on track", "on schedule", "progressing"), Status.IN_PROGRESS),
    **dict.fromkeys(("on hold", "delayed", "blocked", "stalled", "waiting"), Status.HELD_UP),
    **dict.fromkeys(("paused", "deferred"), Status.HELD_UP),
    **dict.fromkeys(("not yet started", "unstarted"), Status.NOT_STARTED),
    **dict.fromkeys(("cancelled", "withdrawn", "abandoned", "stop"), Status.STOPPED),
    **dict.fromkeys(("superseded",), Status.REPLACED),
    **dict.fromkeys(("missed", "failed"), Status.NOT_DONE),
}
_EVERY = {
    **dict.fromkeys(("monthly", "1 month", "one month"), Every.MONTH),
    **dict.fromkeys(("2 months", "two monthly", "2 monthly"), Every.TWO_MONTHS),
    **dict.fromkeys(("quarterly", "three months", "3 months", "3 monthly"), Every.QUARTER),
    **dict.fromkeys(("half yearly", "six months", "6 months"), Every.HALF_YEAR),
    **dict.fromkeys(("six monthly", "6 monthly", "twice a year"), Every.HALF_YEAR),
    **dict.fromkeys(("yearly", "annual", "annually", "1 year", "one year"), Every.YEAR),
    **dict.fromkeys(("12 months", "twelve months", "12 monthly", "once a year"), Every.YEAR),
    **dict.fromkeys(("one off",), Every.ONCE),
}
_SAME: Final[Mapping[type[StrEnum], Mapping[str, StrEnum]]] = MappingProxyType(
    {
        Status: _STATUS,
        Every: _EVERY,
        ReportKind: {"yearly": ReportKind.ANNUAL, "annually": ReportKind.ANNUAL},
        CouncilKind: {
            "metropolitan borough": CouncilKind.METROPOLITAN,
            "unitary authority": CouncilKind.UNITARY,
        },
    }
)
_OF_THEIR_OWN = frozenset(
    (
        *("accented", "adapted", "adoptee", "adopter", "compete", "content", "contest", "country"),
        *("deterred", "healthy", "one", "outlived", "painted", "pointed", "policy", "protect"),
        *("recused", "refuted", "replayed", "reused", "shopped", "stepped", "undated", "uprated"),
    )
)
"""Words of another meaning that are one letter away from one of ours."""
_APART = re.compile(r"[\s_-]+")
_AROUND = " .,;:!*\"'“”‘’"
_DOUBT = re.compile("[0-9%?]")
_FEWEST_LETTERS = 4


def choice(kind: type[StrEnum], written: str) -> list[str]:
    """Return the word of its kind that was meant, or nothing where that is not plain."""
    wanted = " ".join(_APART.split(written.strip(_AROUND).lower()))
    wanted = wanted.removeprefix("every ") if kind is Every else wanted
    if same := _SAME.get(kind, {}).get(wanted):
        return [same]
    if _DOUBT.search(wanted) or wanted in _OF_THEIR_OWN:
        return []
    plain = {str(word): _APART.split(word.lower()) for word in kind}
    whole = wanted.replace(" ", "")
    run_together = [word for word, meant in plain.items() if "".join(meant) == whole]
    near = [word for word, meant in plain.items() if _is_near(wanted.split(), meant)]
    return [*run_together, *near][:1]


def _is_near(words: Sequence[str], meant: Sequence[str]) -> bool:
    """Return whether each word is the one that was meant, but for a slip of the finger."""
    return len(words) == len(meant) and all(map(_is_slip, words, meant))


def _is_slip(word: str, meant: str) -> bool:
    """Return whether a letter is missing, too many or another, two are exchanged, or no ending.

    The first letter is right in nearly every slip, and another in many other words: “referred” is
    not deferred. Short words have too many neighbours.
    """
    if word == meant or meant in {f"{word}ed", f"{word}ly"}:
        return True
    start = _alike(word, meant)
    end = _alike(word[start:][::-1], meant[start:][::-1])
    odd, right = word[start : len(word) - end], meant[start : len(meant) - end]
    one_letter = max(len(odd), len(right)) == 1
    exchanged = len(odd) == len("ab") and odd == right[::-1]
    return start > 0 and len(meant) >= _FEWEST_LETTERS and (one_letter or exchanged)


def _alike(one: str, other: str) -> int:
    """Return with how many of the same letters two words begin."""
    return sum(1 for _ in takewhile(bool, map(str.__eq__, one, other)))
