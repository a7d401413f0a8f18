"""The chart of a measure: every mark and word inside it, and no line through the words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.pages import addresses
from macros.pages.charts.ends import Line, Place
from macros.pages.charts.lines import BOTTOM, HEIGHT, TOP, LineChart, gap_in_words, measure_chart
from macros.pages.charts.scale import BELOW, CAPITAL, WIDTH, Text
from tests.facts.test_series import FIRST, ONE, THREE, TWO, figure, indicator
from tests.pages.drawing import Drawing
from tests.plans import KEY, facts_of

YEARLY = some.lists(
    some.tuples(some.integers(0, 12), some.integers(-(10**9), 10**9)),
    min_size=2,
    max_size=9,
    unique_by=lambda each: each[0],
)
TARGETS = some.lists(
    some.tuples(some.integers(0, 12), some.integers(-(10**9), 10**9)), min_size=1, max_size=9
)


PLAN = """
actions:
  - ref: "1"
    title: Light the paths
indicators:
  - ref: I1
    name: Lamps that work
    targets:
      - value: '5'
        when: 2024/25
        said: 2025-06-01
      - value: few
        said: 2025-06-01
    about: ["1"]
    values:
      - value: 11%
        when: 2022/23
      - value: 12%
        when: 2023/24
      - value: 13%
        when: 2024/25
        said: 2025-06-01
"""


def texts(chart: LineChart) -> list[Text]:
    ends = [chart.reached, *([chart.target] if chart.target else [])]
    return [*chart.scale, *chart.days, *ends]


def drawn(values: list[tuple[int, int]], targets: list[tuple[int, int]]) -> LineChart:
    made = [
        [figure(f"{number:,}", FIRST + year) for year, number in each] for each in (values, targets)
    ]
    chart = measure_chart(indicator(*made[0], targets=tuple(made[1])))
    assert chart
    return chart


def along(line: Line) -> Iterator[Place]:
    """Return places that lie close together on a line."""
    yield from line
    for (x, y), (to_x, to_y) in pairwise(line):
        parts = (number / 100 for number in range(1, 100))
        yield from ((x + part * (to_x - x), y + part * (to_y - y)) for part in parts)


@given(YEARLY, some.just([]) | TARGETS)
def test_every_mark_and_word_stands_inside(
    values: list[tuple[int, int]], targets: list[tuple[int, int]]
) -> None:
    chart = drawn(values, targets)
    for text in texts(chart):
        assert -0.1 <= text.left <= text.right <= WIDTH + 0.1, text
        assert CAPITAL <= text.y <= HEIGHT - BELOW, text
    for x, y in (*chart.goals, *(place for run in chart.runs for place in run)):
        assert chart.left < x < WIDTH
        assert TOP <= y <= BOTTOM


@given(YEARLY, TARGETS)
def test_the_words_at_the_ends_stand_clear_of_the_days_and_of_all_lines(
    values: list[tuple[int, int]], targets: list[tuple[int, int]]
) -> None:
    chart = drawn(values, targets)
    for text in texts(chart)[-2:]:
        assert text.y + BELOW < chart.days[0].y - CAPITAL
        lines = [*chart.runs, *chart.aims, *((goal,) for goal in chart.goals)]
        for x, y in (place for line in lines for place in along(line)):
            over = text.left <= x <= text.right and text.y - CAPITAL <= y <= text.y
            assert not over, (text, x, y)


@given(YEARLY)
def test_a_line_goes_from_left_to_right(values: list[tuple[int, int]]) -> None:
    for run in drawn(values, []).runs:
        assert all(before[0] <= after[0] for before, after in pairwise(run))


def test_a_line_leads_from_the_starting_point_to_each_target() -> None:
    targets = (figure("9", 2021), figure("8", 2022))
    chart = measure_chart(indicator(TWO, THREE, baseline=ONE, targets=targets))
    assert chart
    assert chart.aims == ((chart.runs[0][0], chart.goals[0]), chart.goals)


def test_of_two_targets_for_one_day_none_is_chosen() -> None:
    targets = (figure("9", 2021), figure("8", 2021))
    chart = measure_chart(indicator(ONE, TWO, targets=targets))
    assert chart
    assert not chart.aims
    assert len(chart.goals) == 2
    assert chart.target
    assert chart.target.words == "Targets differ"


@pytest.mark.parametrize(
    ("value", "scale"), [("£{}", ["£9", "£10", "£11", "£12"]), ("{}%", ["9%", "10%", "11%", "12%"])]
)
def test_the_scale_bears_the_sign_of_the_figures(value: str, scale: list[str]) -> None:
    values = [figure(value.format(number), FIRST + number) for number in (9, 12)]
    chart = measure_chart(indicator(*values))
    assert chart
    assert [text.words for text in chart.scale] == scale
    assert chart.starts_at == scale[0]


@pytest.mark.parametrize(
    ("gap", "sign", "words"),
    [
        ("1.6", "", "1.6 over"),
        ("-200", "£", "£200 under"),
        ("3.0", "%", "3.0 percentage points over"),
        ("-1", "%", "1 percentage point under"),
        ("0.0", "", "on target"),
    ],
)
def test_a_gap_says_on_which_side_of_the_target(gap: str, sign: str, words: str) -> None:
    assert gap_in_words(Decimal(gap), sign) == words


def test_numbers_that_no_scale_could_say_are_not_drawn() -> None:
    assert measure_chart(indicator(ONE, figure("9" * 14, 2021))) is None


def test_a_plan_shows_no_figure_before_it_is_public() -> None:
    facts = facts_of(PLAN, as_at=date(2025, 3, 1))
    page = Drawing(facts)(addresses.plan(KEY)).one(id="indicators")
    assert "“" not in page.one("figcaption").text
    assert [cell.text for cell in page.every("td", **{"data-label": "Figure"})] == ["11%", "12%"]


def test_a_target_that_is_not_drawn_is_told_below_the_chart_and_in_its_table() -> None:
    name = "2024-to-2025"
    report = "kind: annual\ntitle: The year\ndate: 2025-06-01\ncovers: 2024/25\n"
    facts = facts_of(PLAN, reports={name: report})
    page = Drawing(facts)(addresses.report(KEY, name)).one(id="over-time")
    assert page.one("figcaption").text.endswith(
        "Not drawn: the target “5”, counted otherwise; the target “few”, in words."
    )
    told = [cell.text for cell in page.every("td", **{"data-label": "Target"})]
    assert told == ["none", "none", "not on this scale"]
