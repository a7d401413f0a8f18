"""Text that tries to be code comes out as the same text, from every field, in every file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from macros.exports.subscriptions import subscriptions
from macros.facts.facts import facts
from tests.exports.test_atom import parsed
from tests.exports.test_ical import read
from tests.pages.payloads import PAYLOADS
from tests.pages.planted import MARK, harmless
from tests.plans import AS_AT, register

Part = tuple[str, ...]
"""An element or component: its name, the names of its fields, and their texts."""
READ_AS_WRITTEN = ("NAME", "X-WR-CALNAME")
"""What the judge of calendars hands on as it stands in the file: test_ical has it."""


def written(payload: str) -> dict[str, str]:
    """Return every file made from a register with a payload beside each word."""
    texts = harmless().planted(payload) if payload else harmless().texts
    found = facts(register(texts), AS_AT)
    return {address: text() for address, text in subscriptions(found)}


@cache
def plain() -> dict[str, list[Part]]:
    """Return the parts of every file of a register that has only words."""
    return {path: list(parts(path, text)) for path, text in written("").items()}


def parts(path: str, text: str) -> Iterator[Part]:
    """Return the parts of a feed or calendar."""
    if path.endswith(".xml"):
        for one in parsed(text).iter():
            yield (one.tag, *one.attrib.values(), one.text or "")
        return
    for each in read(text).walk():
        fields = [name for name in each if name not in READ_AS_WRITTEN]
        yield (str(each.name), *fields, *(_text(each[name]) for name in fields if name != "UID"))


def _text(value: object) -> str:
    return str(value if isinstance(value, str | int) else getattr(value, "dt", value))


def spelled(part: Part, payload: str) -> Part:
    """Return a part as it must be with a payload beside each of its words."""
    return tuple(MARK.sub(lambda w: harmless().spelled(payload, w[0]), text) for text in part)


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda text: ascii(text)[:40])
def test_every_file_holds_the_same_text_and_nothing_else(payload: str) -> None:
    planted = written(payload)
    assert list(planted) == list(plain())
    for path, text in planted.items():
        wanted = [spelled(part, payload) for part in plain()[path]]
        assert list(parts(path, text)) == wanted, path


def test_the_payloads_stand_in_feeds_and_calendars() -> None:
    holding = {path.rsplit("/", 1)[-1] for path, text in written("").items() if MARK.search(text)}
    assert holding == {"feed.xml", "calendar.ics"}
    assert re.search(MARK, str(plain()["sample/parks/calendar.ics"]))
