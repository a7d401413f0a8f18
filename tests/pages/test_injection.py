"""Text that tries to be code comes out as the same text, from every field and on every page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest
import yaml
from jinja2 import Environment

from macros.facts.facts import facts
from macros.pages.macros import MACROS
from macros.pages.marks import Marks
from macros.pages.pages import pages
from macros.pages.render import environment
from macros.pages.shell import SLOTS, slot
from macros.pages.site import filled
from macros.pages.words import slug
from macros.reading import values
from macros.reading.dates import when
from macros.reading.fields import fields_of
from macros.reading.kinds import KINDS, records_in
from macros.reading.load import read
from macros.reading.money import amount
from macros.reading.register import Register
from tests.exports.test_record import as_written, dumped, lists, of_file
from tests.pages.drawing import frame
from tests.pages.html import Piece, pieces
from tests.pages.payloads import IN_PROSE, PAYLOADS
from tests.pages.planted import MARK, harmless, post_pages
from tests.pages.test_marks import ARGUMENTS
from tests.plans import AS_AT, register
from tests.reading.small import TOP


def drawn(found: Register, env: Environment) -> dict[str, str]:
    """Return every page made from a record by its address, and what each macro draws.

    Addresses that hold a title hold a number instead.
    """
    known = facts(found, AS_AT)
    env.globals |= environment(known).globals
    marks = Marks(known)
    around = frame(known)
    documents = {page.address: filled(page, around, env, known) for page in pages(known)}
    for macro in MACROS:
        mark = marks.functions()[macro.name](*ARGUMENTS.get(macro.name, ()))
        documents[macro.name] = marks.fill(mark, "about/", env)
    for titled, numbered in post_pages(found).items():
        documents = {
            address.replace(titled, numbered): text.replace(titled, numbered)
            for address, text in documents.items()
        }
    return documents


def merged(parts: Iterable[Piece]) -> list[str]:
    """Return parts as texts, those that follow one another made one, and all capitals small."""
    whole, texts = [], [""]
    for part in parts:
        if part[0] == "":
            texts.append(part[1])
        else:
            whole += ["".join(texts).casefold(), "\0".join(part).casefold()]
            texts = []
    return [*whole, "".join(texts).casefold()]


@dataclass(frozen=True)
class Expected:
    """What a document must be when a payload stands beside each of its words."""

    payload: str

    def parts(self, harmless: Iterable[Piece]) -> Iterator[Piece]:
        """Return the parts of a document, given those of the one that has only the words."""
        for part in harmless:
            if part[0] == "":
                yield from self._text(part[1])
            elif part[0] == "=":
                yield (*part[:-1], self._attribute(part[-1], is_id=part[2] == "id"))
            else:
                yield part

    def _text(self, text: str) -> Iterator[Piece]:
        at = 0
        for found in MARK.finditer(text):
            yield ("", text[at : found.start()])
            yield from self._of_field(found[0])
            at = found.end()
        yield ("", text[at:])

    def _of_field(self, word: str) -> Iterator[Piece]:
        if harmless().kind(word) is values.Prose and self.payload in IN_PROSE:
            yield from pieces(f"{IN_PROSE[self.payload]} {word}")
        else:
            yield ("", harmless().spelled(self.payload, word))

    def _attribute(self, value: str, *, is_id: bool) -> str:
        whole = MARK.sub(lambda word: harmless().spelled(self.payload, word[0]), value)
        return slug(whole) if is_id and whole != value else whole


@pytest.fixture(scope="module")
def env(record: Register) -> Environment:
    """Return the templates, which are read once for all payloads."""
    return environment(facts(record, AS_AT))


@pytest.fixture(scope="module")
def words(env: Environment) -> dict[str, list[Piece]]:
    """Return every document by its address, with a word in each text."""
    documents = drawn(register(harmless().texts), env)
    return {address: pieces(text) for address, text in documents.items()}


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda text: ascii(text)[:40])
def test_every_page_shows_the_same_text_and_nothing_else(
    payload: str, words: dict[str, list[Piece]], env: Environment
) -> None:
    documents = drawn(register(harmless().planted(payload)), env)
    assert list(documents) == list(words)
    for address, text in documents.items():
        wanted = merged(Expected(payload).parts(words[address]))
        assert merged(pieces(text)) == wanted, address


def test_the_record_is_handed_on_with_the_same_texts() -> None:
    texts = harmless().planted(" ".join(PAYLOADS))
    whole = dumped(register(texts))
    for path, text in texts.items():
        written = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  it makes only text
        assert as_written(of_file(path, whole)) == lists(written), path


def test_every_kind_of_text_holds_payloads_or_refuses_them() -> None:
    free = {values.Line, values.Prose, values.Reason, values.Address}
    assert len(PAYLOADS) >= 48
    for kind in _kinds() - free:
        for each in filter(kind.fits, PAYLOADS):
            assert re.fullmatch("[A-Za-z0-9. /-]+", each), (kind, each)
    addresses = [each for each in PAYLOADS if values.Address.fits(each)]
    assert addresses == ["https://evil.example/?a=1&b=2"]


def _kinds() -> set[type[values.Text]]:
    """Return every kind of text that some field of the model holds."""
    records = [one for root, _ in KINDS.values() for one in records_in(root)]
    kinds = {field.kind for record in records for field in fields_of(record).values()}
    return {kind for kind in kinds if issubclass(kind, values.Text)}


def test_no_payload_is_a_date_or_an_amount() -> None:
    assert [each for each in PAYLOADS if when(each) or amount(each)] == []


@pytest.mark.parametrize("name", SLOTS)
def test_the_mark_of_a_slot_is_refused_wherever_it_is_written(name: str) -> None:
    reading = read(harmless().planted(slot(name)), TOP)
    refused = {p.place.file for p in reading.problems if "cannot be seen or printed" in p.message}
    assert refused == {f"{TOP}/{path}" for path, text in harmless().texts.items() if "word" in text}
