"""Councils side by side: each bar as long as its share, every word inside and on its own line."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.facts.comparison import Comparison, CouncilShares
from macros.pages.charts.councils import COLUMN, LONG, CouncilChart, council_chart
from macros.pages.charts.scale import BELOW, CAPITAL, WIDTH


def councils() -> some.SearchStrategy[tuple[CouncilShares, ...]]:
    figures = some.integers(1, 9999).flatmap(
        lambda total: some.tuples(some.just(total), *[some.integers(0, total)] * 3)
    )
    names = some.text("abcdefgh ", min_size=1, max_size=40)
    each = some.builds(lambda name, found: CouncilShares(name, name, *found), names, figures)
    return some.lists(each, min_size=1, max_size=3).map(tuple)


def drawn(real: tuple[CouncilShares, ...], invented: tuple[CouncilShares, ...]) -> CouncilChart:
    chart = council_chart(Comparison(real, invented, 0))
    assert chart
    return chart


@given(councils(), some.just(()) | councils())
def test_every_bar_and_word_stands_inside(
    real: tuple[CouncilShares, ...], invented: tuple[CouncilShares, ...]
) -> None:
    chart = drawn(real, invented)
    rows = [*chart.rows, *chart.invented]
    words = [bar.words for row in rows for bar in row.bars]
    heads = [*chart.heads, *([chart.apart] if chart.apart else [])]
    for text in (*heads, *(row.name for row in rows), *words):
        assert -0.1 <= text.left <= text.right <= WIDTH + 0.1, text
        assert CAPITAL / 2 <= text.y <= chart.height - BELOW
    assert all(bar.x + LONG <= WIDTH for row in rows for bar in row.bars)


@given(councils(), councils())
def test_rows_stand_below_one_another_and_the_invented_below_their_head(
    real: tuple[CouncilShares, ...], invented: tuple[CouncilShares, ...]
) -> None:
    chart = drawn(real, invented)
    assert chart.apart
    heights = [row.name.y for row in chart.rows]
    heights += [chart.apart.y, *(row.name.y for row in chart.invented)]
    assert all(after - before > CAPITAL + BELOW for before, after in pairwise(heights))


@given(councils())
def test_a_bar_is_as_long_as_its_share_of_the_actions(real: tuple[CouncilShares, ...]) -> None:
    for one, row in zip(real, drawn(real, ()).rows, strict=True):
        numbers = (one.complete, one.late, one.not_reported)
        told = [round(LONG * number / one.total, 1) for number in numbers]
        assert [bar.long for bar in row.bars] == told
        assert [bar.words.words for bar in row.bars] == [f"{number}" for number in numbers]


def test_no_number_reaches_into_the_column_before_it() -> None:
    row = drawn((CouncilShares("a", "A", 9999, 9999, 9999, 9999),), ()).rows[0]
    assert [bar.long for bar in row.bars] == [LONG] * 3
    for before, after in pairwise(row.bars):
        assert before.x + LONG < after.words.left
    assert row.bars[1].x - row.bars[0].x == COLUMN


def test_a_long_name_is_cut_short_before_the_number_of_its_actions() -> None:
    row = drawn((CouncilShares("a", "a long name " * 9, 1, 0, 0, 0),), ()).rows[0]
    assert row.name.words.startswith("a long name")
    assert row.name.words.endswith("…, 1 action")


@pytest.mark.parametrize("invented", [(), (CouncilShares("b", "B", 2, 1, 0, 0),)])
def test_the_invented_stand_apart_or_nowhere(invented: tuple[CouncilShares, ...]) -> None:
    chart = drawn((CouncilShares("a", "A", 2, 1, 0, 0),), invented)
    assert bool(chart.apart) == bool(invented)
    assert len(chart.rows) == 1


def test_nothing_to_compare_has_no_chart() -> None:
    assert council_chart(None) is None
