"""Scales are round and grow evenly; days keep their order; words stay inside and apart."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.pages.charts.scale import (
    WIDTH,
    Text,
    across,
    apart,
    in_units,
    marks,
    placed,
    up,
    width,
)

NUMBERS = some.decimals(-(10**12), 10**12, places=3)
WORDS = some.text("abcdefgh 0123", min_size=1, max_size=12)
MARKS = [
    # lowest, highest, the scale
    ("9", "12.4", "8 10 12 14"),
    ("58", "71", "55 60 65 70 75"),
    ("0", "640", "0 500 1000"),
    ("3", "8", "0 5 10"),
    ("5", "5", "4 6"),
    ("0", "0", "0 0.5"),
    ("-5", "5", "-5 0 5"),
]
REAL = [
    # words, and how wide DejaVu Sans of 15 sets them, plain and bold
    ("Newham", 66.0, 73.0),
    ("100%", 42.9, 46.3),
    ("Wymondham", 99.8, 110.1),
    ("Hertfordshire", 99.6, 114.6),
    ("NHS", 32.0, 35.9),
    ("COUNCIL", 67.7, 74.6),
    ("Measured 12.4", 111.8, 125.4),
    ("Hammersmith and Fulham", 200.4, 223.5),
    ("Newham, Hammersmith and…, 132 actions", 327.5, 363.4),
    ("MWMW", 55.5, 62.9),
    ("£1,200", 52.5, 57.9),
    ("It’s (all) – right!", 115.2, 132.6),
    ("i", 4.2, 5.1),
    (":", 5.1, 6.0),
    ("-", 5.4, 6.2),
    ("r", 6.2, 7.4),
    ("t", 5.9, 7.2),
    ("0", 9.5, 10.4),
    ("n", 9.5, 10.7),
    ("S", 9.5, 10.8),
    ("P", 9.0, 11.0),
    ("Q", 11.8, 12.8),
    ("&", 11.7, 13.1),
    ("…", 15.0, 15.0),
    ("m", 14.6, 15.6),
    ("W", 14.8, 16.5),
]
UNITS = [("9999", 1, ""), ("10000", 1000, "thousands"), ("20000000", 10**6, "millions")]


@pytest.mark.parametrize(("low", "high", "scale"), MARKS)
def test_a_scale_is_round(low: str, high: str, scale: str) -> None:
    found = marks(Decimal(low), Decimal(high))
    assert " ".join(f"{mark.normalize():f}" for mark in found) == scale


@given(NUMBERS, NUMBERS)
def test_a_scale_holds_both_numbers_in_a_few_even_steps(one: Decimal, other: Decimal) -> None:
    low, high = sorted([one, other])
    found = marks(low, high)
    assert found[0] <= low <= high <= found[-1]
    assert 2 <= len(found) <= 6
    assert len({after - before for before, after in pairwise(found)}) == 1


@given(NUMBERS, NUMBERS)
def test_a_higher_number_never_stands_lower(one: Decimal, other: Decimal) -> None:
    low, high = sorted([one, other])
    scale = marks(low, high)
    assert 10 <= up(high, scale, 10, 90) <= up(low, scale, 10, 90) <= 90


@given(some.lists(some.integers(0, 9999), min_size=1, max_size=9))
def test_days_keep_their_order_across(numbers: list[int]) -> None:
    days = [date(2000, 1, 1) + timedelta(days=number) for number in sorted(numbers)]
    places = [across(day, days[0], days[-1], 20, 300) for day in days]
    assert places == sorted(places)
    assert all(20 <= place <= 300 for place in places)


@given(some.floats(0, WIDTH), WORDS)
def test_words_never_leave_the_chart(x: float, words: str) -> None:
    for text in (placed(x, 0, words), placed(x, 0, words, bold=True)):
        assert text.left >= -0.1
        assert text.right <= WIDTH + 0.1


@given(some.lists(some.tuples(some.floats(0, WIDTH), WORDS), max_size=9))
def test_words_in_a_row_never_touch_and_the_last_is_there(row: list[tuple[float, str]]) -> None:
    texts = [placed(x, 0, words) for x, words in sorted(row)]
    kept = apart(texts)
    assert all(before.right < after.left for before, after in pairwise(kept))
    assert set(texts[-1:]) <= set(kept)


@pytest.mark.parametrize(("highest", "by", "name"), UNITS)
def test_large_numbers_are_counted_in_thousands_or_more(highest: str, by: int, name: str) -> None:
    assert in_units((Decimal(0), Decimal(highest))) == (by, name)


@pytest.mark.parametrize(("words", "plain", "bold"), REAL)
def test_words_are_never_wider_than_their_room(words: str, plain: float, bold: float) -> None:
    assert plain <= width(words) <= 1.4 * plain
    assert bold <= width(words, bold=True)


def test_words_know_where_they_begin_and_end() -> None:
    assert Text(10, 0, "ab", "start").left == 10
    assert Text(100, 0, "ab", "end").right == 100
