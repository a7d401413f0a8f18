"""The chart of a plan's course: nothing overlaps or leaves it, and heights say how many."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.facts.course import MOST, Stood
from macros.pages.charts.columns import BOTTOM, HEIGHT, TOP, ColumnChart, column_chart
from macros.pages.charts.scale import BELOW, CAPITAL, WIDTH

NUMBERS = some.integers(0, 400)
COURSES = some.lists(some.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS), min_size=2, max_size=MOST)


def drawn(counts: list[tuple[int, int, int, int]]) -> ColumnChart:
    course = tuple(
        Stood(date(2020 + year, 3, 31), *(number + 3 for number in each))
        for year, each in enumerate(counts)
    )
    chart = column_chart(course)
    assert chart
    return chart


@given(COURSES)
def test_every_column_and_word_stands_inside(counts: list[tuple[int, int, int, int]]) -> None:
    chart = drawn(counts)
    beside = [band.words for band in chart.bands if band.words]
    for text in (*chart.scale, *chart.days, *beside):
        assert -0.1 <= text.left <= text.right <= WIDTH + 0.1, text
        assert 0 <= text.y <= HEIGHT - BELOW
    for band in chart.bands:
        for x, y, high in band.boxes:
            assert chart.left <= x <= x + band.thick <= chart.right
            assert TOP <= y <= y + high <= BOTTOM + 0.1


@given(COURSES)
def test_a_box_is_as_high_as_its_share_of_the_scale(
    counts: list[tuple[int, int, int, int]],
) -> None:
    chart = drawn(counts)
    highest = float(chart.scale[-1].words.replace(",", ""))
    for band in chart.bands:
        for (_, _, high), one in zip(band.boxes, chart.course, strict=True):
            share = getattr(one, band.name) / highest
            assert high == pytest.approx(share * (BOTTOM - TOP), abs=0.11)


@given(COURSES)
def test_words_beside_the_last_column_never_touch(counts: list[tuple[int, int, int, int]]) -> None:
    places = [band.words.y for band in drawn(counts).bands if band.words]
    assert len(places) == 4
    assert all(lower - upper > CAPITAL + BELOW for lower, upper in pairwise(places))


@given(COURSES)
def test_the_boxes_of_a_column_stand_on_one_another(
    counts: list[tuple[int, int, int, int]],
) -> None:
    for column in zip(*(band.boxes for band in drawn(counts).bands), strict=True):
        for below, above in pairwise(column):
            assert above[1] + above[2] == pytest.approx(below[1], abs=0.11)


def test_a_band_that_is_empty_on_the_last_day_has_no_word() -> None:
    course = (Stood(date(2024, 3, 31), 1, 2, 1, 0), Stood(date(2025, 3, 31), 4, 0, 0, 0))
    chart = column_chart(course)
    assert chart
    assert [(band.name, band.words and band.words.words) for band in chart.bands] == [
        ("complete", "Complete 4"),
        ("open", None),
        ("late", None),
    ]


def test_no_course_has_no_chart() -> None:
    assert column_chart(()) is None


def test_a_plan_without_actions_on_its_last_day_still_has_a_chart() -> None:
    course = (Stood(date(2024, 3, 31), 1, 2, 1, 0), Stood(date(2025, 3, 31), 0, 0, 0, 0))
    chart = column_chart(course)
    assert chart
    assert [band.words for band in chart.bands] == [None] * 3
