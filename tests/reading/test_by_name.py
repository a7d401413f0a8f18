"""What a field of some name may hold is known from the model."""

from __future__ import annotations

import pytest

from macros.reading.by_name import may_hold, of_excel


@pytest.mark.parametrize(
    ("name", "words", "may"),
    [
        ("title", "#4 by May", True),
        ("detail", "#N/A", True),
        ("due", "#N/A", False),
        ("cost", "#VALUE!", False),
        ("status", "# complete", False),
        ("ref", "#1", False),
        ("of_no_record", "#1", True),
        ("", "#4 by May", True),
    ],
)
def test_quotes_are_for_words_that_the_field_may_hold(name: str, words: str, *, may: bool) -> None:
    assert may_hold(name, words) == may


@pytest.mark.parametrize(
    ("name", "words", "instead"),
    [
        ("due", "#N/A", "instead of a date. Leave the line out, or write the date."),
        ("due", "########", "instead of a date."),
        ("cost", "#DIV/0!", "instead of an amount. Leave the line out, or write the amount."),
        ("status", "#REF!", "instead of a word."),
    ],
)
def test_signs_of_excel_are_told(name: str, words: str, instead: str) -> None:
    told = of_excel(name, words)
    assert told.startswith(f"“{words}” is what Excel shows ")
    assert instead in told


@pytest.mark.parametrize(
    ("name", "words"), [("due", "# ask Jo"), ("due", "#4"), ("detail", "#N/A"), ("zzz", "#N/A")]
)
def test_other_words_are_not_taken_for_excels(name: str, words: str) -> None:
    assert of_excel(name, words) == ""
