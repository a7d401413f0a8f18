"""What is read is what was written: every word as it stands, or a problem at its place."""

from __future__ import annotations

import re
import string
import time
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from macros.reading.nodes import Fields, Items, Node, Words
from macros.reading.places import Place
from macros.reading.typed import quoted
from macros.reading.yaml_text import (
    DEEPEST,
    LONGEST_TEXT,
    MOST_NODES,
    MOST_NOTED,
    MOST_SLIPS,
    read,
)
from tests.reading.small import SMALL

SIGNS = "-?:,[]{}#&*!|>'\"%@`~=<\\ .;/()$£–“”éŵ"
LINES = st.text(st.sampled_from(SIGNS + "ab1"), min_size=1, max_size=14).map(str.strip)
NAMES = st.text(string.ascii_lowercase, min_size=1, max_size=6)


def plain(node: Node) -> Any:  # noqa: ANN401  as PyYAML's own loaders give it
    """Return a node as lists, dicts and strings."""
    if isinstance(node, Words):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {name.text: plain(value) for name, value in node.entries}


def words_of(text: str) -> list[Words]:
    """Return all words in a text that has no problem."""
    node, problems = read(text, "f")
    assert not problems
    assert node

    def inside(one: Node) -> list[Words]:
        if isinstance(one, Words):
            return [one]
        parts = one.items if isinstance(one, Items) else [value for _, value in one.entries]
        return [words for part in parts for words in inside(part)]

    return inside(node)


@given(LINES)
@example("Close #4")
@example("'tis")
@example("a: b")
@example("*all*")
@example('"a" b')
@example("a #")
def test_words_on_a_line_are_kept_exactly_or_refused(line: str) -> None:
    assume(line)
    node, problems = read(f"title: {line}\nother: b\n", "f")
    assert problems or plain_or_none(node) == {"title": unquoted(line), "other": "b"}
    assert all(problem.place.line <= 2 for problem in problems)


@given(LINES, LINES)
@example("a", "- b")
@example("a", "b: c")
@example("[a]", "b")
@example("a", "# b")
def test_words_on_two_lines_are_kept_exactly_or_refused(one: str, other: str) -> None:
    assume(one and other)
    node, problems = read(f"title: {one}\n  {other}\nother: b\n", "f")
    if not problems and one[0] not in "'\"|>[{":
        assert plain_or_none(node) == {"title": f"{one} {other}", "other": "b"}


@given(LINES)
def test_entries_are_kept_exactly_or_refused(line: str) -> None:
    assume(line)
    node, problems = read(f"list:\n  - {line}\n  - b\n", "f")
    if not problems and node:
        first = plain(node)["list"][0]
        assert first == unquoted(line) or isinstance(first, list | dict)


def plain_or_none(node: Node | None) -> Any:  # noqa: ANN401  as above
    return None if node is None else plain(node)


def unquoted(line: str) -> Any:  # noqa: ANN401  brackets give lists
    """Return what a line stands for: itself, or what stands between its quotes or brackets."""
    if line[0] in "'\"[{~":
        return yaml.load(line, Loader=yaml.BaseLoader)  # noqa: S506  builds text only
    return "" if re.fullmatch("[|>][-+0-9]*", line) else line  # the model refuses empty words


@given(
    st.recursive(
        st.text(st.characters(categories=["L", "N", "P"], max_codepoint=0x17F), max_size=8),
        lambda inner: (
            st.lists(inner, min_size=1, max_size=3)
            | st.dictionaries(NAMES, inner, min_size=1, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_what_another_program_writes_is_read_as_another_reader_reads_it(tree: object) -> None:
    text = yaml.dump({"top": tree}, allow_unicode=True, default_flow_style=False)
    node, problems = read(text, "f")
    assume(not problems)
    assert node
    assert plain(node) == yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  builds text only


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], max_codepoint=0x17F)))
def test_quoted_words_are_read_exactly(words: str) -> None:
    assume("\xa0" not in words and "\xad" not in words and "\x85" not in words)
    (read_words,) = words_of(f"title: {quoted(words)}\n")
    assert read_words.text == words


@pytest.mark.parametrize(
    "written",
    [
        "1.10",
        "010",
        "0x1F",
        "12:30",
        "1e3",
        "1_000",
        "NO",
        "yes",
        "Null",
        "2026-03-31",
        ".5",
        "0o7",
    ],
)
def test_nothing_is_guessed(written: str) -> None:
    assert [words.text for words in words_of(f"ref: {written}\n")] == [written]


@given(
    st.sampled_from(sorted(SMALL)),
    st.integers(0, 2_000),
    st.text(st.sampled_from(SIGNS + "\na\n  1"), max_size=4),
    st.integers(0, 6),
)
def test_no_letter_is_lost_from_a_file_that_is_read(
    path: str, place: int, typed: str, deleted: int
) -> None:
    at = place % len(SMALL[path])
    text = SMALL[path][:at] + typed + SMALL[path][at + deleted :]
    assume(not re.search(r"(?m)^ *#|^%|[|>][-+]?[0-9]", text))  # comments, and digits of YAML's own
    node, problems = read(text, "f")
    assert problems or (node and letters(node) == [c for c in text if c.isalnum()])


def letters(node: Node) -> list[str]:
    """Return all letters and digits of a node in their order: names and words."""
    if isinstance(node, Words):
        return [letter for letter in node.text if letter.isalnum()]
    if isinstance(node, Items):
        return [letter for item in node.items for letter in letters(item)]
    return [letter for entry in node.entries for one in entry for letter in letters(one)]


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    node, problems = read(text, "f")
    assert node is not None or problems


def test_everything_has_its_place() -> None:
    node, problems = read('a: b\nc:\n  - "d"\n  - e: f\n', "f")
    assert not problems
    assert isinstance(node, Fields)
    (a, b), (c, items) = node.entries
    assert isinstance(items, Items)
    assert [one.place for one in (node, a, b, c, items, *items.items)] == [
        Place("f", 1, 1),
        Place("f", 1, 1),
        Place("f", 1, 4),
        Place("f", 2, 1),
        Place("f", 3, 3),
        Place("f", 3, 5),
        Place("f", 4, 5),
    ]


def test_a_comment_on_a_line_of_its_own_is_a_comment() -> None:
    assert [
        words.text
        for words in words_of("# one\na: b\n# two\nc:\n  # three\n  - d\n  # four\n  - e\n")
    ] == [
        "b",
        "d",
        "e",
    ]


def test_blocks_keep_their_number_signs_colons_and_quotes() -> None:
    text = 'a: |\n  #4: it\'s "so"\n\n  - b\n  - c\nd: >-\n  e\n  f\n'
    assert [words.text for words in words_of(text)] == ['#4: it\'s "so"\n\n- b\n- c\n', "e f"]


def test_two_empty_lines_begin_a_paragraph_in_folded_words() -> None:
    (words,) = words_of("a: >-\n  b\n\n\n  c\n  d\n\n")
    assert words.text == "b\n\nc d"


def test_one_empty_line_begins_a_paragraph_in_words_after_a_bar() -> None:
    (words,) = words_of("a: |-\n  b\n\n  - c\n  - d\n")
    assert words.text == "b\n\n- c\n- d"


def test_the_start_of_a_document_may_be_marked() -> None:
    assert [words.text for words in words_of("---\na: b\n")] == ["b"]


def test_long_words_are_refused_in_every_style() -> None:
    long = "x" * (LONGEST_TEXT + 1)
    for written in (long, f"'{long}'", f'"{long}"', f">-\n  {long}"):
        _, (problem, *_) = read(f"title: {written}\n", "f")
        assert problem.message == "This text is 20,001 characters long; the most is 20,000."


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 200_000,
        "{" * 200_000,
        "- " * 100_000,
        "".join(f"{' ' * n}a:\n" for n in range(1_000)),
        "title: " + "[" * 900 + "\n",
        "title: " + "a: " * 100_000 + "\n",
        "title: '" + "a' " * 100_000 + "\n",
        "? " * 50_000,
        "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(500)),
        "title: x" + "\n  y" * 50_000 + ": z\n",
    ],
)
def test_bombs_are_refused_at_once(bomb: str) -> None:
    start = time.process_time()
    _, problems = read(bomb, "f")
    assert problems
    assert time.process_time() - start < 1.5


def test_slips_beyond_many_are_left_for_the_next_run() -> None:
    _, problems = read("a:\n" + "  - [x] y\n" * (MOST_SLIPS + 5), "f")
    assert len(problems) == MOST_SLIPS


def test_a_file_holds_so_many_names_and_texts_and_no_more() -> None:
    lines = [f"a{number}: b\n" for number in range(MOST_NODES)]
    assert not read("".join(lines[:-1]), "f")[1]
    node, (problem,) = read("".join(lines), "f")
    assert node is None
    assert problem.message.startswith("This file holds more than 10,000 names and texts")
    assert problem.place.line == MOST_NODES


def test_after_many_mistakes_the_rest_is_for_another_run() -> None:
    node, problems = read("a: b\n" * (MOST_NOTED + 9), "f")
    assert node is None
    assert len(problems) == MOST_NOTED + 1
    assert problems[-1].message.startswith("There is more to mend below")
    assert read("a: b\n" * MOST_NOTED, "f")[0]


def test_fields_can_stand_as_deep_as_the_model_needs_and_no_deeper() -> None:
    def nested(levels: int) -> str:
        return (
            "".join(f"{'  ' * n}a:\n" for n in range(levels - 1)) + "  " * (levels - 1) + "a: b\n"
        )

    assert not read(nested(DEEPEST), "f")[1]
    assert "levels deep" in read(nested(DEEPEST + 1), "f")[1][0].message


@pytest.mark.parametrize("text", ["{m", "{mZT?#H#nN", "a: [b", "- {m"])
def test_nothing_behind_the_last_line_breaks_nothing(text: str) -> None:
    assert read(text, "f")[1]
