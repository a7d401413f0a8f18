"""Cells: what a value looks like in a table, and that no cell is a formula."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.exports.columns import (
    Column,
    Head,
    Kind,
    Value,
    cells,
    guarded,
    heads_in_table,
    written,
)
from macros.reading.dates import when
from macros.reading.model.action import Milestone
from macros.reading.model.measure import Indicator
from macros.reading.model.money import Cost
from macros.reading.model.progress import Update
from macros.reading.model.record import Record
from macros.reading.model.words import Status
from macros.reading.values import Ref
from tests.pages.payloads import PAYLOADS

CASES: list[tuple[Kind, Value, tuple[str, ...]]] = [
    (Kind.TEXT, None, ("",)),
    (Kind.TEXT, "words", ("words",)),
    (Kind.TEXT, "=1+1", ("'=1+1",)),
    (Kind.TEXT, "+1", ("'+1",)),
    (Kind.TEXT, "-1", ("'-1",)),
    (Kind.TEXT, "@sum(1)", ("'@sum(1)",)),
    (Kind.TEXT, "\t=1", ("'\t=1",)),
    (Kind.TEXT, "a=1", ("a=1",)),
    (Kind.TEXT, "'=1", ("'=1",)),
    (Kind.TEXT, "1.10", ("1.10",)),
    (Kind.WORD, Status.IN_PROGRESS, ("in progress",)),
    (Kind.WHOLE, -3, ("-3",)),
    (Kind.WHOLE, 0, ("0",)),
    (Kind.NUMBER, Decimal("-2.50"), ("-2.50",)),
    (Kind.NUMBER, Decimal("0.0000001"), ("0.0000001",)),
    (Kind.NUMBER, Decimal("1E+3"), ("1000",)),
    (Kind.YES_NO, True, ("true",)),
    (Kind.YES_NO, False, ("false",)),
    (Kind.LIST, ("one", "two"), ("one; two",)),
    (Kind.LIST, ("-one", "=two"), ("'-one; =two",)),
    (Kind.LIST, (), ("",)),
    (Kind.DATE, when("2004/05 Q2"), ("2004/05 Q2", "2004-07-01", "2004-09-30")),
    (Kind.DATE, when("ongoing"), ("ongoing", "", "")),
    (Kind.DATE, None, ("", "", "")),
]


@pytest.mark.parametrize(("kind", "value", "wanted"), CASES)
def test_a_value_has_as_many_cells_as_its_head_has_columns(
    kind: Kind, value: Value, wanted: tuple[str, ...]
) -> None:
    head = Head("due", kind, "A hint.")
    assert cells(head, value) == wanted
    assert len(heads_in_table(head)) == len(wanted)


def test_a_date_has_its_first_and_last_day_beside_it() -> None:
    names = [one.name for one in heads_in_table(Head("due", Kind.DATE, "When."))]
    assert names == ["due", "due_first", "due_last"]


def test_what_was_worked_out_says_so_in_the_name_of_its_column() -> None:
    names = [one.name for one in heads_in_table(Head("promised", Kind.DATE, "When.", fact=True))]
    assert names == ["fact_promised", "fact_promised_first", "fact_promised_last"]


@given(some.text() | some.sampled_from(PAYLOADS))
def test_no_text_is_a_formula_and_none_loses_a_letter(text: str) -> None:
    assert guarded(text).startswith(("=", "+", "-", "@", "\t")) is False
    assert guarded(text) in {text, f"'{text}"}


@pytest.mark.parametrize(
    ("record", "name", "kind", "words"),
    [
        (Update, "about", Kind.TEXT, ()),
        (Update, "completed", Kind.DATE, ()),
        (Update, "no_change", Kind.YES_NO, ()),
        (Update, "status", Kind.WORD, tuple(Status)),
        (Indicator, "themes", Kind.LIST, ()),
        (Milestone, "is", Kind.WORD, ("start", "end")),
        (Cost, "for", Kind.TEXT, ()),
    ],
)
def test_the_kind_of_what_was_written_and_its_words_follow_from_the_model(
    record: type[Record], name: str, kind: Kind, words: tuple[str, ...]
) -> None:
    make: Callable[[str, str], Column[Record]] = written(record, lambda row: row)
    assert make(name, "A hint.").head == Head(name, kind, "A hint.", words)


def test_a_field_is_found_by_the_officers_name_for_it() -> None:
    make: Callable[[str, str], Column[Cost]] = written(Cost, lambda row: row)
    assert make("for", "A hint.").of(Cost(for_=Ref("1"))) == "1"


def test_a_column_of_a_field_that_is_not_in_the_model_is_refused_at_once() -> None:
    make: Callable[[str, str], Column[Update]] = written(Update, lambda row: row)
    with pytest.raises(KeyError, match="abuot"):
        make("abuot", "A misspelling.")
