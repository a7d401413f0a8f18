"""Atom, the form of feeds (RFC 4287): one document of entries, newest first.

Text is written as text: whatever stands in it comes out as the same words. Days are written as
midnight in Greenwich, because the record knows no hours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

TYPE = "application/atom+xml"
NOTHING_YET = date(1970, 1, 1)
"""The day of a feed in which nothing stands yet: RFC 4287 asks for one."""


@dataclass(frozen=True)
class Entry:
    """One entry. `id` never changes, `link` leads to its page, and `by` is who said it."""

    id: str
    link: str
    title: str
    text: str
    by: str
    day: date
    changed: date
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True)
class Feed:
    """One feed. `address` is its own; `page` is that of the page it belongs to."""

    address: str
    page: str
    title: str
    about: str
    by: str
    rights: str
    entries: tuple[Entry, ...]


def atom(feed: Feed) -> str:
    """Return a feed as an Atom document. It was last changed when the newest of its entries was."""
    changed = max((entry.changed for entry in feed.entries), default=NOTHING_YET)
    return "".join([*_head(feed, changed), *map(_entry, feed.entries), "</feed>\n"])


def _head(feed: Feed, changed: date) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">\n'
    yield _text("id", feed.address)
    yield _link("self", feed.address, TYPE)
    yield _link("alternate", feed.page, "text/html")
    yield _text("title", feed.title)
    yield _text("subtitle", feed.about)
    yield _text("updated", _midnight(changed))
    yield _by(feed.by)
    yield _text("rights", feed.rights)


def _entry(entry: Entry) -> str:
    subjects = "".join(f'<category term="{escape(one)}"/>\n' for one in entry.subjects)
    return (
        f"<entry>\n{_text('id', entry.id)}{_link('alternate', entry.link, 'text/html')}"
        f"{_text('title', entry.title)}{_text('updated', _midnight(entry.changed))}"
        f"{_text('published', _midnight(entry.day))}{_by(entry.by)}{subjects}"
        f"{_text('content', entry.text)}</entry>\n"
    )


def _text(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>\n"


def _by(name: str) -> str:
    return f"<author><name>{escape(name, quote=False)}</name></author>\n"


def _link(rel: str, href: str, kind: str) -> str:
    return f'<link rel="{rel}" type="{kind}" href="{escape(href)}"/>\n'


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
