"""Where a partner says otherwise than the council, in one sentence."""

from __future__ import annotations

from collections.abc import Callable

from macros.facts.standing import Standing
from macros.facts.statements import differing
from macros.pages.words import date_in_words, listed
from macros.reading.model.words import Status


def difference_in_words(one: Standing, name: Callable[[str], str]) -> str:
    """Return what the council says and what others say instead; nothing if nobody differs."""
    others = [
        f"{name(word.by)} say that it is {word.status} (as at {date_in_words(word.as_at)})"
        for word in differing(one)
        if word.by
    ]
    if not others:
        return ""
    own = f"The council says that this is {one.status}"
    if one.status == Status.NOT_REPORTED:
        own = "The council has not reported on this"
    return f"{own}; {listed(others)}."
