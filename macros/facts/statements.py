"""What partners say in their own name, beside the council's word: it never changes a figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.facts.history import Word
from macros.facts.standing import Standing


def newest_statements(one: Standing) -> tuple[Word, ...]:
    """Return the newest statement of each body about a thing, if it still stands, newest first."""
    standing = (word for word in one.statements if word.corrected is None)
    by_body: dict[str | None, Word] = {}
    for word in standing:
        by_body.setdefault(word.by, word)
    return tuple(by_body.values())


def differing(one: Standing) -> tuple[Word, ...]:
    """Return the newest statements with a status that is not the council's.

    A statement that is older than the council's last word on the status may only be out of date, so
    it is not held against it.
    """
    last = max((word.as_at.end for word in _on_status(one)), default=date.min)
    return tuple(
        word
        for word in newest_statements(one)
        if word.status and word.status != one.status and word.as_at.end >= last
    )


def _on_status(one: Standing) -> Iterator[Word]:
    for each in (one, *one.parts):
        yield from (word for word in each.words if word.corrected is None and word.status)
