"""Encodings are named, and no character that cannot be seen gets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.characters import (
    LARGEST_FILE,
    LONGEST_LINE,
    MOST_MARKS,
    MOST_ODD_LINES,
    odd_characters,
    readable,
    text_of,
)
from macros.reading.file_names import OFFICE_FILE
from macros.reading.places import Place
from macros.reading.problems import Problem

ODD = [
    ("\t", "tab, U+0009"),
    ("\x07", "control character, U+0007"),
    ("\r", "carriage return, U+000D"),
    ("\x85", "control character, U+0085"),
    ("\xa0", "no-break space, U+00A0"),
    ("\xad", "soft hyphen, U+00AD"),
    ("\u200b", "zero width space, U+200B"),
    ("\u200d", "zero width joiner, U+200D"),
    ("\u202e", "right-to-left override, U+202E"),
    ("\u2028", "line separator, U+2028"),
    ("\u3000", "ideographic space, U+3000"),
    ("\ue000", "control character, U+E000"),
    ("\ufeff", "zero width no-break space, U+FEFF"),
    ("\U000e0041", "tag latin capital letter a, U+E0041"),
]
ORDINARY = "Pavements, £5,000 – “even”, Ynys Môn, Tŷ Mawr, Łódź, 100%, naïve: ½ of Höfe\n"


@pytest.mark.parametrize(("odd", "name"), ODD)
def test_a_character_that_cannot_be_seen_is_named(odd: str, name: str) -> None:
    (problem,) = odd_characters(f"a: b\nc: d{odd}e\n", "f")
    assert problem.place == Place("f", 2, 5)
    assert f"({name})" in problem.message
    (fix,) = problem.fixes
    assert not list(odd_characters(fix, "f"))


def test_ordinary_letters_of_britain_and_europe_are_let_through() -> None:
    assert not list(odd_characters(ORDINARY, "f"))
    assert readable(ORDINARY) == ORDINARY


@given(st.text(st.characters(categories=["L", "N", "P", "S"], max_codepoint=0x17F), max_size=40))
def test_text_is_read_as_it_stands_in_the_file(text: str) -> None:
    assert text_of(text.encode(), "f") == text


@given(st.text(max_size=40))
def test_what_is_readable_has_no_odd_characters(text: str) -> None:
    plain = readable(text)
    if plain is not None and "Ã" not in plain and "â€" not in plain and "Â" not in plain:
        left = list(odd_characters(plain, "f"))
        assert all("put together" in problem.message for problem in left)


@given(st.text(max_size=40))
def test_readable_text_has_the_same_lines(text: str) -> None:
    plain = readable(text)
    assert plain is None or plain.count("\n") == text.count("\n")


def test_line_ends_of_windows_and_a_mark_at_the_start_are_harmless() -> None:
    assert text_of(b"\xef\xbb\xbfa: b\r\nc: d\r\n", "f") == "a: b\nc: d\n"


def test_line_ends_of_an_old_mac_are_harmless_where_there_are_no_others() -> None:
    assert text_of(b"a: b\rc: d\r", "f") == "a: b\nc: d\n"
    assert text_of(b"a: b\rc\nd: e\n", "f") == "a: b\rc\nd: e\n"
    problem = text_of("a: b\rc: £5\r".encode("cp1252"), "f")
    assert isinstance(problem, Problem)
    assert problem.place == Place("f", 2, 4)


@pytest.mark.parametrize(
    "start", [b"PK\x03\x04\x14", b"\xd0\xcf\x11\xe0\xa1", b"%PDF-1.7", b"{\\rtf1"]
)
def test_files_of_word_excel_and_pdf_are_told_as_such(start: bytes) -> None:
    assert text_of(start + b"\n\xff", "f") == Problem(Place("f", 1, 1), OFFICE_FILE)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_unicode_encodings_are_told_to_be_saved_again(encoding: str) -> None:
    problem = text_of("title: Streets\n".encode(encoding), "f")
    assert isinstance(problem, Problem)
    assert problem.message.startswith("This file is saved as UTF-16. Save it again as UTF-8")


def test_old_windows_characters_are_shown_in_their_place() -> None:
    problem = text_of("a: b\nc: £5 – “x”\n".encode("cp1252"), "f")
    assert isinstance(problem, Problem)
    assert problem.place == Place("f", 2, 4)
    assert problem.message.startswith("The character “£” here is not in UTF-8")


def test_columns_count_letters_and_not_bytes() -> None:
    problem = text_of("\ufeffé: ü".encode() + b"\x93", "f")
    assert isinstance(problem, Problem)
    assert problem.place == Place("f", 1, 5)


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [("Â£5", "£5"), ("â€“", "–"), ("â€œxâ€\x9d", "“x”"), ("MÃ´n", "Môn"), ("Ã\xa0 la", "à la")],
)
def test_letters_from_a_wrong_encoding_are_restored(garbled: str, meant: str) -> None:
    (problem,) = odd_characters(f"a: {garbled}", "f")
    assert "wrong encoding" in problem.message
    assert problem.fixes == (f"a: {meant}",)


def test_letters_that_look_garbled_and_cannot_be_restored_have_no_mend() -> None:
    (problem,) = odd_characters("a: â€“ ł", "f")
    assert problem.fixes == ()


def test_a_letter_in_two_parts_is_put_together() -> None:
    (problem,) = odd_characters("a: Ty\u0302 Mawr", "f")
    assert problem.place.column == 5
    assert problem.fixes == ("a: Tŷ Mawr",)


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", "||||||| base", ">>>>>>> other"])
def test_marks_of_a_clash_stop_the_reading(mark: str) -> None:
    assert [p.place.line for p in odd_characters(f"a: b\n{mark}\n", "f")] == [2]
    assert readable(f"a: b\n{mark}\n") is None


@pytest.mark.parametrize("line", ["========", "<<<<<<", "a: =======", "======= =", " ======="])
def test_other_rows_of_signs_are_no_clash(line: str) -> None:
    clash = line == "======= ="
    assert (readable(f"{line}\n") is None) == clash


def test_a_tab_at_the_start_is_put_in_line_with_the_field_above() -> None:
    (problem,) = odd_characters('  - ref: "1"\n\ttitle: x\n', "f")
    assert problem.fixes == ("    title: x",)
    (problem,) = odd_characters("    parts:\n\t- ref: 1a\n", "f")
    assert problem.fixes == ()


def test_files_have_a_largest_size() -> None:
    assert isinstance(text_of(b"a\n" * (LARGEST_FILE // 2), "f"), str)
    problem = text_of(b"a" * (2 * LARGEST_FILE), "f")
    assert isinstance(problem, Problem)
    assert problem.message == "This file is 1,000 kB long; the most is 500 kB. Split it."


def test_lines_have_a_largest_length() -> None:
    long = "a" * LONGEST_LINE
    assert text_of(f"{long}\n".encode(), "f") == f"{long}\n"
    problem = text_of(f"a: b\n{long}a\n".encode(), "f")
    assert isinstance(problem, Problem)
    assert problem.place == Place("f", 2, 1)
    assert problem.message.startswith("This line is 30,001 characters long; the most is 30,000.")


def test_only_so_many_marks_may_stand_over_a_letter() -> None:
    heap = "\u0316\u0301" * (MOST_MARKS // 2)
    assert isinstance(text_of(f"a: e{heap}\n".encode(), "f"), str)
    problem = text_of(f"a: b\nc: é{heap}\u0301\n".encode(), "f")
    assert isinstance(problem, Problem)
    assert problem.place == Place("f", 2, 5)
    assert problem.message.startswith("More marks stand over one letter here")


def test_a_file_full_of_odd_characters_is_not_told_line_by_line() -> None:
    assert len(list(odd_characters("\xa0\n" * 1000, "f"))) == MOST_ODD_LINES
