"""Text that tries to be code comes out of every form as the same text, and adds nothing to it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

import pytest

from macros.exports.columns import guarded
from macros.exports.files import files
from macros.facts.facts import facts
from tests.pages.html import in_json
from tests.pages.payloads import PAYLOADS
from tests.pages.planted import MARK, harmless
from tests.plans import AS_AT, register

Made = Mapping[str, list[str]]


def parts(address: str, text: str) -> Iterator[str]:
    """Return what a program finds in a file: names, cells, elements, and every text."""
    if address.endswith(".json"):
        yield from ("\0".join(piece) for piece in in_json(json.loads(text)))
    elif address.endswith(".csv"):
        for line in csv.reader(io.StringIO(text, newline=""), strict=True):
            yield from (*line, "\n")
    else:
        for one in ET.fromstring(text).iter():  # noqa: S314  our own
            yield from (one.tag, *one.attrib.values(), one.text or "")


def made(payload: str) -> Made:
    """Return the parts of every file of a record with a payload beside each word."""
    texts = harmless().planted(payload) if payload else harmless().texts
    known = facts(register(texts), AS_AT)
    return {address: list(parts(address, text())) for address, text in files(known)}


@pytest.fixture(scope="module")
def words() -> Made:
    """Return the parts of every file of a record that has only words."""
    return made("")


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda text: ascii(text)[:40])
def test_every_file_holds_the_same_text_and_nothing_else(payload: str, words: Made) -> None:
    found = made(payload)
    assert list(found) == list(words)
    for address, harmless_parts in words.items():
        wanted = [_spelled(payload, part) for part in harmless_parts]
        if address.endswith(".csv"):
            wanted = [guarded(cell) for cell in wanted]
        assert _alike(found[address]) == _alike(wanted), address


def _spelled(payload: str, part: str) -> str:
    return MARK.sub(lambda word: harmless().spelled(payload, word[0]), part)


def _alike(some: list[str]) -> list[str]:
    """Return texts without capitals: the first letter of a sentence becomes one."""
    return [each.casefold() for each in some]
