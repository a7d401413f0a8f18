"""Atom: what RFC 4287 asks of a feed, and every text the same as it went in."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]  # it has no types
import pytest

from macros.exports.atom import Entry, Feed, atom
from tests.pages.payloads import PAYLOADS

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://plans.example/"


def entry(text: str, number: int = 1, day: date = date(2025, 9, 15)) -> Entry:
    return Entry(
        id=f"{SITE}#{number}",
        link=f"{SITE}{number}/",
        title=text,
        text=text,
        by=text,
        day=day,
        changed=day,
        subjects=(text,),
    )


def feed(text: str, *entries: Entry) -> Feed:
    return Feed(
        address=f"{SITE}feed.xml",
        page=SITE,
        title=text,
        about=text,
        by=text,
        rights=text,
        entries=entries,
    )


def parsed(text: str) -> ET.Element:
    """Return a feed as an XML parser reads it."""
    return ET.fromstring(text.encode())  # noqa: S314  our own file


def texts(one: ET.Element, name: str) -> list[str]:
    return [each.text or "" for each in one.findall(f"{ATOM}{name}")]


def faults(text: str) -> list[str]:
    """Return what RFC 4287 (4.1.1 and 4.1.2) and a reader of feeds find wrong."""
    judged, whole = feedparser.parse(text), parsed(text)
    found = [] if not judged.bozo and judged.version == "atom10" else [str(judged)]
    entries = whole.findall(f"{ATOM}entry")
    for one in (whole, *entries):
        found += [n for n in ("id", "title", "updated") if len(texts(one, n)) != 1]
        found += ["author"] * (not all(texts(a, "name") for a in one.findall(f"{ATOM}author")))
        links = [link.attrib["rel"] for link in one.findall(f"{ATOM}link")]
        found += ["link"] * (links.count("alternate") > 1 or (one in entries and not links))
    ids = [*texts(whole, "id"), *(each for one in entries for each in texts(one, "id"))]
    found += ["ids are not unique"] * (len(set(ids)) < len(ids))
    return found + ["length"] * (len(judged.entries) != len(entries))


@pytest.mark.parametrize("text", PAYLOADS, ids=lambda text: ascii(text)[:40])
def test_every_text_comes_out_as_it_went_in_and_adds_no_element(text: str) -> None:
    drawn = atom(feed(text, entry(text), entry(text, 2)))
    plain = atom(feed("words", entry("words"), entry("words", 2)))
    assert faults(drawn) == []
    whole = parsed(drawn)
    assert [one.tag for one in whole.iter()] == [one.tag for one in parsed(plain).iter()]
    for name in ("title", "subtitle", "rights", "name", "content"):
        assert {one.text for one in whole.iter(f"{ATOM}{name}")} == {text}
    assert {one.attrib["term"] for one in whole.iter(f"{ATOM}category")} == {text}


def test_a_feed_changed_when_the_newest_of_its_entries_did() -> None:
    days = (date(2025, 9, 15), date(2025, 11, 2), date(2025, 1, 1))
    entries = [entry("words", number, day) for number, day in enumerate(days)]
    assert texts(parsed(atom(feed("words", *entries))), "updated") == ["2025-11-02T00:00:00Z"]


def test_a_feed_without_entries_is_a_feed() -> None:
    drawn = atom(feed("words"))
    assert faults(drawn) == []
    assert texts(parsed(drawn), "updated") == ["1970-01-01T00:00:00Z"]
