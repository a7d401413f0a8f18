"""iCalendar: what RFC 5545 asks of a calendar, and every text the same as it went in."""

from __future__ import annotations

from datetime import date

import icalendar
import pytest

from macros.exports.ical import Calendar, Event, ical
from tests.pages.payloads import PAYLOADS

SITE = "https://plans.example/"
NEEDED = ("UID", "DTSTAMP", "DTSTART", "SEQUENCE", "SUMMARY", "STATUS", "URL")


def event(text: str, number: int = 1, day: date = date(2025, 9, 15)) -> Event:
    return Event(
        id=f"{number}@plans.example",
        day=day,
        sequence=number,
        changed=day,
        summary=text,
        text=f"{text}\n{text}",
        link=f"{SITE}{number}/",
    )


def calendar(text: str, *events: Event) -> Calendar:
    return Calendar(name=text, about=text, address=SITE, events=events)


def events(text: str) -> list[icalendar.cal.Component]:
    return list(read(text).walk("VEVENT"))


def read(text: str) -> icalendar.Calendar:
    """Return a calendar as a program reads it."""
    found = icalendar.Calendar.from_ical(text.encode())
    assert isinstance(found, icalendar.Calendar)
    return found


def faults(text: str) -> list[str]:
    """Return what RFC 5545 (3.1, 3.4, 3.6) and a reader of calendars find wrong."""
    octets = text.encode()
    lines = octets.split(b"\r\n")
    found = ["the last line has no end"] * (lines.pop() != b"")
    found += ["a line is too long"] * any(len(line) > 75 for line in lines)
    found += ["a line is ended otherwise"] * any(b"\r" in one or b"\n" in one for one in lines)
    found += ["a character is split"] * any(
        line[:1] == b" " and line[1:2] and 0x80 <= line[1] < 0xC0 for line in lines
    )
    whole = read(text)
    found += [str(error) for one in whole.walk() for error in one.errors]
    found += [name for name in ("VERSION", "PRODID") if name not in whole]
    every = whole.walk("VEVENT")
    found += [name for one in every for name in NEEDED if name not in one]
    found += ["no event"] * (not every)
    ids = [str(one["UID"]) for one in every]
    found += ["ids are not unique"] * (len(set(ids)) < len(ids))
    found += ["ids are too long"] * any(len(each) > 255 for each in ids)
    return found


@pytest.mark.parametrize("text", PAYLOADS, ids=lambda text: ascii(text)[:40])
def test_every_text_comes_out_as_it_went_in_and_adds_no_event(text: str) -> None:
    drawn = ical(calendar(text, event(text), event(text, 2)))
    assert faults(drawn) == []
    whole = read(drawn)
    assert [one.name for one in whole.walk()] == ["VCALENDAR", "VEVENT", "VEVENT"]
    assert {*whole} == {*read(ical(calendar("words", event("words"))))}
    for one in events(drawn):
        assert {*one} == {*events(ical(calendar("words", event("words"))))[0]}
        assert (str(one["SUMMARY"]), str(one["DESCRIPTION"])) == (text, f"{text}\n{text}")
    assert str(whole["DESCRIPTION"]) == text
    escaped = icalendar.vText(text).to_ical().decode()  # these two it hands on as they are written
    assert {str(whole[name]) for name in ("NAME", "X-WR-CALNAME")} == {escaped}


@pytest.mark.parametrize("letter", ["x", "é", "€", "🌊"])
@pytest.mark.parametrize("before", range(8))
def test_long_lines_are_folded_between_letters(letter: str, before: int) -> None:
    text = "." * before + letter * 200
    drawn = ical(calendar("words", event(text)))
    assert faults(drawn) == []
    assert str(events(drawn)[0]["SUMMARY"]) == text


def test_an_event_is_of_a_whole_day_and_hides_no_other() -> None:
    (one,) = events(ical(calendar("words", event("words", 3, date(2024, 2, 29)))))
    assert one.decoded("DTSTART") == date(2024, 2, 29)
    assert one["SEQUENCE"] == 3
    assert str(one["TRANSP"]) == "TRANSPARENT"
    assert str(one["STATUS"]) == "CONFIRMED"
