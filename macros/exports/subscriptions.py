"""Every file that programs look at again and again: the feeds and the calendars."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.calendars import calendars
from macros.exports.feeds import feeds
from macros.exports.file import File
from macros.facts.facts import Facts


def subscriptions(facts: Facts) -> Iterator[File]:
    """Return every feed and calendar: its address, and what makes its text."""
    yield from feeds(facts)
    yield from calendars(facts)
