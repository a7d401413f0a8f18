"""What officers read about the fields: every one has a name, a kind, a hint in a sentence."""

from __future__ import annotations

from enum import StrEnum

import pytest

from macros.reading.dates import When
from macros.reading.fields import fields_of, hints_of, noun
from macros.reading.kinds import KINDS, records_in
from macros.reading.model.action import Action, Milestone
from macros.reading.model.money import Cost
from macros.reading.model.plan import Asked, Plan
from macros.reading.model.record import Record
from macros.reading.money import Amount
from macros.reading.places import NOWHERE
from macros.reading.shape import blank
from macros.reading.values import Text

RECORDS = tuple(dict.fromkeys(r for root, _ in KINDS.values() for r in records_in(root)))
CHOICES = tuple(
    dict.fromkeys(
        field.kind
        for record in RECORDS
        for field in fields_of(record).values()
        if issubclass(field.kind, StrEnum)
    )
)


def name_of(value: type) -> str:
    return value.__name__


@pytest.mark.parametrize("record", RECORDS, ids=name_of)
def test_every_field_has_a_hint_in_a_sentence(record: type[Record]) -> None:
    for field in fields_of(record).values():
        assert field.record is record
        assert field.hint[:1].isupper(), field
        assert field.hint[-1:] in {".", "”"}, field


@pytest.mark.parametrize("record", RECORDS, ids=name_of)
def test_every_field_has_a_kind_that_the_reader_knows(record: type[Record]) -> None:
    one = blank(record, NOWHERE)
    for field in fields_of(record).values():
        assert issubclass(field.kind, (Text, StrEnum, Record, When, Amount, bool)), field
        assert hasattr(one, field.attribute)


@pytest.mark.parametrize("choice", CHOICES, ids=name_of)
def test_every_word_to_choose_from_has_its_definition(choice: type[StrEnum]) -> None:
    hints = hints_of(choice)
    assert all(hints[word.name].endswith(".") for word in choice)
    assert choice.__doc__


@pytest.mark.parametrize("record", RECORDS, ids=name_of)
def test_every_record_says_what_it_is(record: type[Record]) -> None:
    assert record.__doc__
    assert noun(record).startswith(("a ", "an ", "the ", "“"))


def test_names_that_python_keeps_for_itself_are_the_officers_own_words() -> None:
    assert fields_of(Cost)["for"].attribute == "for_"
    assert fields_of(Milestone)["is"].attribute == "is_"


def test_fields_know_whether_they_must_be_there_and_hold_several() -> None:
    ref, leads = fields_of(Action)["ref"], fields_of(Action)["leads"]
    assert (ref.required, ref.many) == (True, False)
    assert (leads.required, leads.many) == (False, True)


def test_records_are_called_as_officers_call_them() -> None:
    assert [noun(record) for record in (Action, Plan, Asked)] == ["an action", "a plan", "“asked”"]
