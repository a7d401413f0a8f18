"""How whoever waits for a build hears how many pages are made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from macros.pages.page import Page


class Watched(Protocol):
    """Hands on some pages one by one, and may tell how many of their number there were so far."""

    def __call__(self, pages: Iterable[Page], number: int, what: str = "pages") -> Iterable[Page]:
        """Return the pages; `what` says in the plural what is made with each of them."""


def unwatched(pages: Iterable[Page], number: int, what: str = "pages") -> Iterable[Page]:
    """Hand on some pages, and tell nobody."""
    del number, what
    return pages
