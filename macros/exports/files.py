"""Every file for programs that lies beside the pages."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.calendars import calendars
from macros.exports.feeds import feeds
from macros.facts.facts import Facts


def files(facts: Facts) -> Iterator[tuple[str, str]]:
    """Return the path below the site's address and the text of every file."""
    yield from feeds(facts)
    yield from calendars(facts)
