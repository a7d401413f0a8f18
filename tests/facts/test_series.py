"""A measure over time: what stands on one scale, where the line breaks, and what is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.facts.measures import measures
from macros.facts.series import Series, series
from macros.reading.dates import Exactness, When, when
from macros.reading.model.measure import Figure, Indicator
from macros.reading.values import Line, Ref

FIRST = 2020


def figure(
    value: str, year: int | None, per: str | None = None, said: When | None = None
) -> Figure:
    year_of = financial(year) if year else None
    return Figure(value=Line(value), when=year_of, per=Line(per) if per else None, said=said)


def financial(year: int) -> When:
    first, last = date(year, 4, 1), date(year + 1, 3, 31)
    return When(f"{year}/{(year + 1) % 100:02}", Exactness.FINANCIAL_YEAR, first, last)


def indicator(
    *values: Figure, baseline: Figure | None = None, targets: tuple[Figure, ...] = ()
) -> Indicator:
    return Indicator(
        ref=Ref("I1"), name=Line("Burglaries"), baseline=baseline, values=values, targets=targets
    )


def numbers(found: Series | None) -> list[list[int]]:
    assert found
    return [[int(point.number) for point in run] for run in found.runs]


LATER = when("2024-06-01")
ONE, TWO, THREE = figure("10", 2020), figure("11", 2021), figure("12", 2022)
QUARTER = Figure(value=Line("3"), when=when("2021/22 Q4"))
DRAWN = [
    # values, what is drawn, what cannot be, and why
    ((ONE, TWO), [[10, 11]], []),
    ((TWO, ONE), [[10, 11]], []),
    ((ONE, THREE), [[10], [12]], []),
    ((ONE, TWO, figure("6th or 7th of 12", 2022)), [[10, 11]], ["6th or 7th of 12, in words"]),
    ((ONE, TWO, figure("9", None)), [[10, 11]], ["9, without a date"]),
    ((ONE, TWO, figure("9%", 2019)), [[10, 11]], ["9%, counted otherwise"]),
    ((ONE, TWO, figure("9", 2019, per="home")), [[10, 11]], ["9, counted otherwise"]),
    ((figure("£1", 2020), figure("£2", 2021)), [[1, 2]], []),
    ((ONE, TWO, figure("12", 2021, said=LATER)), [[10, 12]], ["11, restated since"]),
    (
        (ONE, replace(TWO, when=when("2021/2022")), figure("12", 2021, said=LATER)),
        [[10, 12]],
        ["11, restated since"],
    ),
    ((ONE, figure("12", 2021, said=LATER), TWO), [[10, 12]], ["11, restated since"]),
    ((ONE, TWO, TWO), [[10, 11]], []),
    ((ONE, QUARTER, TWO), [[10, 11]], ["3, for another time up to the same day"]),
]
BREAKS = [
    # for which dates there are figures, and how many each run of the line holds
    ("2020/21, 2021/22", [2]),
    ("2020/21, 2022/23", [1, 1]),
    ("2020, 2021, 2023", [2, 1]),
    ("2003/04 Q1, 2003/04 Q2, 2003/04 Q4", [2, 1]),
    ("2003-Q4, 2003/04 Q4, 2004/05 Q2", [2, 1]),
    ("2003, 2004/05", [2]),
    ("2003/04, 2004/05 Q3", [2]),
    ("2003-01, 2003-06", [2]),
]
NO_LINE = [
    (),
    (ONE,),
    (ONE, figure("equal 3rd of 12", 2021)),
    (ONE, figure("11%", 2021)),
    (figure("1", None), figure("2", None)),
    (ONE, ONE),
    (ONE, figure("11", 2020, said=LATER)),
]


@pytest.mark.parametrize(("values", "drawn", "others"), DRAWN)
def test_only_what_is_alike_stands_on_one_scale_and_a_missing_year_breaks_the_line(
    values: tuple[Figure, ...], drawn: list[list[int]], others: list[str]
) -> None:
    found = series(indicator(*values))
    assert numbers(found) == drawn
    assert found
    assert [f"{one.figure.value}, {one.why}" for one in found.others] == others
    assert not any(one.is_target for one in found.others)


@pytest.mark.parametrize("values", NO_LINE)
def test_fewer_than_two_days_on_one_scale_make_no_line(values: tuple[Figure, ...]) -> None:
    assert series(indicator(*values)) is None


def test_the_starting_point_is_the_first_figure() -> None:
    found = series(indicator(TWO, baseline=ONE))
    assert numbers(found) == [[10, 11]]
    assert found
    assert found.starts == found.measured[0]


def test_a_starting_point_that_is_said_again_stands_once() -> None:
    again = figure("10", 2020)
    found = series(indicator(again, TWO, baseline=ONE))
    assert numbers(found) == [[10, 11]]
    assert found
    assert found.starts == found.measured[0]
    assert not found.others


def test_a_starting_point_that_was_not_stated_yet_is_not_drawn() -> None:
    start = figure("10", 2020, said=LATER)
    day = date(2023, 4, 1)
    assert numbers(series(indicator(TWO, THREE, baseline=start), known=day)) == [[11, 12]]
    assert numbers(series(indicator(TWO, THREE, baseline=start))) == [[10, 11, 12]]


@pytest.mark.parametrize(("written", "runs"), BREAKS)
def test_a_line_breaks_only_between_dates_of_one_length(written: str, runs: list[int]) -> None:
    figures = (Figure(value=Line("1"), when=when(each)) for each in written.split(", "))
    found = series(indicator(*figures))
    assert found
    assert [len(run) for run in found.runs] == runs


def test_a_target_that_cannot_be_drawn_is_told_with_its_date() -> None:
    targets = (figure("5", 2021, per="100 homes"), figure("9", None), figure("8", 2022))
    found = series(indicator(ONE, TWO, targets=targets))
    assert found
    assert [(one.is_target, str(one.why)) for one in found.others] == [
        (True, "counted otherwise"),
        (True, "without a date"),
    ]
    told = [(row.when.written, len(row.targets), row.hidden) for row in found.rows]
    assert told == [("2020/21", 0, False), ("2021/22", 0, True), ("2022/23", 1, False)]


def test_a_period_sees_its_own_figures_and_the_next_target() -> None:
    targets = tuple(figure(str(9 - year), FIRST + year) for year in range(4))
    later = figure("13", 2021, said=financial(2024))
    found = series(
        indicator(ONE, THREE, later, baseline=figure("12", 2019), targets=targets),
        until=date(2022, 3, 31),
        known=date(2022, 6, 1),
    )
    assert numbers(found) == [[12, 10]]
    assert found
    assert [int(point.number) for point in found.targets] == [9, 8]


def test_rows_tell_each_date_once_with_what_is_over_its_target() -> None:
    targets = (figure("9", 2020), figure("8", 2021), figure("7", 2021), figure("6", 2022))
    found = series(indicator(ONE, TWO, targets=targets))
    assert found
    told = [(row.when.written, row.gap) for row in found.rows]
    assert told == [("2020/21", Decimal(1)), ("2021/22", None), ("2022/23", None)]


@given(some.lists(some.tuples(some.integers(0, 9), some.integers(-50, 50)), max_size=8))
def test_runs_hold_one_figure_a_day_in_order_and_it_is_the_last_of_that_day(
    given_values: list[tuple[int, int]],
) -> None:
    values = [figure(str(number), FIRST + year) for year, number in given_values]
    found = series(indicator(*values))
    last = {FIRST + year: number for year, number in given_values}
    assert (found is None) == (len(last) < 2)
    if found:
        told = [(point.day.year - 1, int(point.number)) for point in found.measured]
        assert told == sorted(last.items())


@given(
    some.lists(
        some.tuples(some.integers(-50, 50), some.none() | some.integers(51, 99)),
        min_size=2,
        max_size=6,
    )
)
def test_the_last_point_of_a_period_is_the_figure_its_report_shows(
    values: list[tuple[int, int | None]],
) -> None:
    figures = [
        each
        for year, (number, again) in enumerate(values, FIRST)
        for each in (
            *([figure(str(again), year, said=LATER)] if again else []),
            figure(str(number), year),
        )
    ]
    start, *rest = figures
    last = financial(FIRST + len(values) - 1)
    one = indicator(*rest, baseline=start)
    (shown,) = measures([one], last.start, last.end, date.max)
    found = series(one, last.end)
    assert found
    assert found.measured[-1].figure is shown.value
    assert found.measured[-2].figure is shown.before
