"""Where YAML stops, what was meant is guessed: the words are kept, and the other lines too."""

from __future__ import annotations

import string

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from macros.reading.problems import Problem
from macros.reading.slips import LONGEST_MENDED, slip
from macros.reading.yaml_text import read
from tests.reading.small import STREETS

WORDS = st.text(st.sampled_from("[]{}#&*!|>'\"%@`:,- " + string.ascii_lowercase), min_size=3)


def stopped(text: str) -> yaml.YAMLError | None:
    """Return the fault at which the parser stops, if it does."""
    try:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        return error
    return None


def mended(text: str) -> tuple[Problem, str | None]:
    error = stopped(text)
    assert error
    return slip(error, text, "f")


@given(WORDS.map(str.strip))
def test_no_guess_loses_a_letter_of_the_words(words: str) -> None:
    text = f"{STREETS}    detail: {words}\n"
    assume(words and stopped(text))
    problem, whole = mended(text)
    if whole is not None and problem.place.line == 10 and "comma too many" not in problem.message:
        kept = "".join(letter for letter in words if letter not in " '\"[]")
        assert "".join(c for c in whole.split("\n")[9] if c not in " '\"[]").endswith(kept)


@given(WORDS.map(str.strip))
def test_a_guess_changes_no_line_but_its_own(words: str) -> None:
    text = f"{STREETS}    detail: {words}\n    note: after\n"
    assume(words and stopped(text))
    _, whole = mended(text)
    if whole is not None:
        assert whole.split("\n")[:9] == text.split("\n")[:9]
        assert len(whole.split("\n")) == len(text.split("\n"))


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("    detail: [TBC] by May", "    detail: '[TBC] by May'"),
        ("    detail: Improve: it's time", "    detail: 'Improve: it''s time'"),
        ("    detail:To mend", "    detail: To mend"),
        ("    detail To mend", "    detail: To mend"),
        ("      due: 2026-03", "    due: 2026-03"),
        ("   due: 2026-03", "    due: 2026-03"),
        ("    themes: [parks", "    themes: [parks]"),
        ("    themes: [parks,", "    themes: [parks]"),
        ("    themes: [parks,, lighting]", "    themes: [parks, lighting]"),
        ("    detail: \"one\" and 'two'", "    detail: '\"one\" and ''two'''"),
        ("    detail: 'it's'", "    detail: 'it''s'"),
        ("    Detail: [x] y", "    Detail: '[x] y'"),
    ],
)
def test_the_line_is_mended(line: str, mend: str) -> None:
    problem, whole = mended(f"{STREETS}{line}\n    source: page 2\n")
    assert problem.fixes[0] == mend
    assert whole == f"{STREETS}{mend}\n    source: page 2\n"


def test_lines_that_belong_to_a_line_move_with_it() -> None:
    text = f'{STREETS}   - ref: "2"\n     title: Mend the kerbs\n  - ref: "3"\n    title: Sweep\n'
    problem, whole = mended(text)
    assert problem.message == "This line stands 1 space too far right, with what belongs to it."
    assert problem.fixes == ()
    assert whole
    assert not stopped(whole)


def test_a_mark_that_is_never_closed_is_found_far_above() -> None:
    lines = "".join(
        f"  - ref: {n}\n    title: The council{n % 2 * '’'}s pavements\n" for n in range(9)
    )
    text = f"title: 'Streets\nactions:\n{lines}    note: it's\n"
    _, problems = read(text, "f")
    assert [problem.place.line for problem in problems] == [1]


def test_what_cannot_be_guessed_is_said_where_it_stands() -> None:
    problem, whole = mended(f"{STREETS}and the kerbs\n")
    assert (problem.place.line, whole) == (10, None)
    assert problem.message.startswith("This line is no field")


def test_very_long_files_are_not_guessed_at() -> None:
    long = "".join(f"# {n:>40}\n" for n in range(LONGEST_MENDED // 40))
    problem, whole = mended(f"{long}title: [x] y\n")
    assert whole is None
    assert problem.fixes == ()
