"""What is offered for words that YAML cannot read has no sign in it that nobody meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.quoting import why_and_how
from macros.reading.typed import quoted


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        (">- Lamps", "Lamps"),
        ("|- Lamps: all", "'Lamps: all'"),
        ("> - Lamps", "'- Lamps'"),
        (r'"S:\Plans"', r"'S:\Plans'"),
        ('"""Yes"" he said"', """'"Yes" he said'"""),
        ('"He said "yes""', """'He said "yes"'"""),
        ('"Yes" and "no"', """'"Yes" and "no"'"""),
        ('"Yes" he said', """'"Yes" he said'"""),
        ("{draft}", "'{draft}'"),
        ("North: path", "'North: path'"),
    ],
)
def test_the_words_are_offered_without_the_signs_around_them(written: str, offered: str) -> None:
    _, *fixes = why_and_how(written)
    assert fixes == [offered]


@given(st.from_regex(r"[a-z]+( [a-z]*(\"[a-z]+\")? ?[a-z]+)*", fullmatch=True))
def test_what_a_spreadsheet_doubles_is_offered_as_it_was(words: str) -> None:
    written = '"' + words.replace('"', '""') + '"'
    if '"' in words:
        assert why_and_how(written)[1:] == (quoted(words),)
