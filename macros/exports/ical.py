"""iCalendar, the form of calendars (RFC 5545): one document of events that last a whole day each.

Text is escaped and lines are folded so that whatever stands in it comes out as the same words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

NOT_SAID = date(1970, 1, 1)
"""The day on which an event changed about which the record has no day: RFC 5545 asks for one."""
_LONGEST = 75


@dataclass(frozen=True)
class Event:
    """One event. `id` never changes, and `sequence` grows with each move of its day."""

    id: str
    day: date
    sequence: int
    changed: date | None
    summary: str
    text: str
    link: str
    cancelled: bool = False


@dataclass(frozen=True)
class Calendar:
    """One calendar. `address` is that of the page it belongs to."""

    name: str
    about: str
    address: str
    events: tuple[Event, ...]


def ical(calendar: Calendar) -> str:
    """Return a calendar as an iCalendar document. It needs an event: RFC 5545 allows none empty."""
    lines = [*_head(calendar), *(line for one in calendar.events for line in _event(one))]
    return "".join(map(_folded, [*lines, "END:VCALENDAR"]))


def _head(calendar: Calendar) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Plans in Public//Calendar//EN"
    name = _escaped(calendar.name)
    yield f"NAME:{name}"
    yield f"X-WR-CALNAME:{name}"
    yield f"DESCRIPTION:{_escaped(calendar.about)}"
    yield f"URL:{calendar.address}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:P1D"
    yield "X-PUBLISHED-TTL:P1D"


def _event(event: Event) -> Iterator[str]:
    changed = f"{_day(event.changed or NOT_SAID)}T000000Z"
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.id)}"
    yield f"DTSTAMP:{changed}"
    yield f"LAST-MODIFIED:{changed}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    yield f"DESCRIPTION:{_escaped(event.text)}"
    yield f"URL:{event.link}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    """Return a text as RFC 5545 (3.3.11) writes it."""
    barred = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return barred.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line with its end, in pieces of 75 octets at the most that split no character."""
    if len(line) <= _LONGEST and line.isascii():
        return f"{line}\r\n"
    octets = line.encode()
    pieces: list[bytes] = []
    start = 0
    while start < len(octets):
        end = min(start + _LONGEST - bool(pieces), len(octets))
        while end < len(octets) and octets[end] & 0xC0 == 0x80:  # noqa: PLR2004  inside a character
            end -= 1
        pieces.append(octets[start:end])
        start = end
    return b"\r\n ".join(pieces).decode() + "\r\n"
