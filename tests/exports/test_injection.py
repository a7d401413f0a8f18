"""Text that tries to be code comes out of every form as the same text, and adds nothing to it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from functools import cache
from xml.etree import ElementTree as ET

import pytest

from macros.exports.columns import guarded
from macros.exports.every_file import every_file
from macros.facts.facts import facts
from tests.exports.test_ical import read
from tests.pages.html import in_json
from tests.pages.payloads import PAYLOADS
from tests.pages.planted import MARK, harmless
from tests.plans import AS_AT, register

Made = Mapping[str, list[str]]
FORMS = {"json", "csv", "xml", "ics"}
READ_AS_WRITTEN = ("NAME", "X-WR-CALNAME")
"""What the judge of calendars hands on as it stands in the file: test_ical has it."""


def form(address: str) -> str:
    """Return the form of a file: how its name ends."""
    return address.rsplit(".", 1)[-1]


def parts(address: str, text: str) -> Iterator[str]:
    """Return what a program finds in a file: names, cells, elements, fields, and every text."""
    match form(address):
        case "json":
            yield from ("\0".join(piece) for piece in in_json(json.loads(text)))
        case "csv":
            for line in csv.reader(io.StringIO(text, newline=""), strict=True):
                yield from (*line, "\n")
        case "xml":
            for one in ET.fromstring(text).iter():  # noqa: S314  our own
                yield from (one.tag, *one.attrib.values(), one.text or "")
        case "ics":
            yield from _of_calendar(text)


def _of_calendar(text: str) -> Iterator[str]:
    for each in read(text).walk():
        fields = [name for name in each if name not in READ_AS_WRITTEN]
        yield from (str(each.name), *fields)
        yield from (_text(each[name]) for name in fields if name != "UID")


def _text(value: object) -> str:
    return str(value if isinstance(value, str | int) else getattr(value, "dt", value))


def made(payload: str) -> Made:
    """Return the parts of every file of a record with a payload beside each word."""
    texts = harmless().planted(payload) if payload else harmless().texts
    known = facts(register(texts), AS_AT)
    return {address: list(parts(address, text())) for address, text in every_file(known)}


@cache
def words() -> Made:
    """Return the parts of every file of a record that has only words."""
    return made("")


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda text: ascii(text)[:40])
def test_every_file_holds_the_same_text_and_nothing_else(payload: str) -> None:
    found = made(payload)
    assert list(found) == list(words())
    for address, harmless_parts in words().items():
        wanted = [_spelled(payload, part) for part in harmless_parts]
        if form(address) == "csv":
            wanted = [guarded(cell) for cell in wanted]
        assert _alike(found[address]) == _alike(wanted), address


def test_the_payloads_stand_in_files_of_every_form() -> None:
    holding = {address for address, every in words().items() if MARK.search("\n".join(every))}
    assert {form(address) for address in holding} == {form(each) for each in words()} == FORMS
    assert "sample/parks/calendar.ics" in holding
    assert "sample/parks/feed.xml" in holding


def _spelled(payload: str, part: str) -> str:
    return MARK.sub(lambda word: harmless().spelled(payload, word[0]), part)


def _alike(some: list[str]) -> list[str]:
    """Return texts without capitals: the first letter of a sentence becomes one."""
    return [each.casefold() for each in some]
