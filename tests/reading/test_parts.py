"""Where a field or an entry begins and ends is plain from the lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.parts import Part, enclosing, parts_around
from tests.reading.small import SMALL

LINES = """\
title: Streets
actions:
  - ref: "1"
    title: >-
      Mend the
      pavements
and the kerbs
    parts:
    - ref: 1a

  - ref: "2"
source: page 2
""".splitlines()
ANY_LINES = st.lists(st.sampled_from([*SMALL["plans/sample/parks/plan.yml"].split("\n"), "so"]))


def spans(parts: list[Part]) -> list[tuple[int, int, str]]:
    return [(part.first, part.last, part.begins) for part in parts]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param(0, [(0, 0, "title:")], id="a field of the file"),
        pytest.param(
            2, [(2, 2, "ref:"), (2, 5, "-"), (1, 5, "actions:")], id="the first field of an entry"
        ),
        pytest.param(
            3, [(3, 5, "title:"), (2, 5, "-"), (1, 5, "actions:")], id="a field of several lines"
        ),
        pytest.param(
            8,
            [(8, 8, "ref:"), (8, 8, "-"), (7, 9, "parts:"), (2, 5, "-"), (1, 5, "actions:")],
            id="a list right below its name",
        ),
        pytest.param(11, [(11, 11, "source:")], id="the last line"),
    ],
)
def test_a_line_stands_in_its_field_and_in_all_around_it(
    number: int, expected: list[tuple[int, int, str]]
) -> None:
    assert spans(list(enclosing(LINES, number))) == expected


def test_a_line_that_begins_no_part_is_given_to_the_one_above_it() -> None:
    parts = list(parts_around(LINES, 6))
    assert spans(parts)[0] == (3, 6, "title:")
    assert {part.loose for part in parts} == {0}


def test_a_line_that_stands_above_all_parts_is_a_part_of_its_own() -> None:
    assert list(parts_around(["so", "title: x"], 0)) == [Part(0, 0, 0, "", loose=0)]


@given(ANY_LINES, st.integers(0, 200))
def test_a_part_holds_its_line_and_keeps_the_number_of_lines(lines: list[str], place: int) -> None:
    number = place % (len(lines) or 1)
    for part in parts_around(lines or [""], number):
        emptied = part.emptied(lines or [""])
        assert part.first <= number <= part.last
        assert len(emptied) == len(lines or [""])
        assert not any(emptied[part.first + 1 : part.last + 1])


def test_an_empty_line_above_a_hyphen_is_no_name_of_a_list() -> None:
    assert spans(list(enclosing(["", "so", "-"], 2))) == [(2, 2, "-")]
