"""Every file beside the pages: the open data, and what programs look at again and again."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.file import File
from macros.exports.files import files
from macros.exports.subscriptions import subscriptions
from macros.facts.facts import Facts


def every_file(facts: Facts) -> Iterator[File]:
    """Return every file that is no page: its address, and what makes its text."""
    yield from files(facts)
    yield from subscriptions(facts)
