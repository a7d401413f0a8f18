"""What was measured in a period: its direction, and how it stands against its target."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.measures import Against, Direction, Measured, measures, number
from macros.reading.dates import when as on
from macros.reading.model.measure import Figure
from macros.reading.values import Line
from tests.plans import folder

FIRST, LAST, KNOWN = date(2025, 4, 1), date(2026, 3, 31), date(2026, 6, 18)
INDICATOR = """
indicators:
  - ref: I1
    name: Burglaries
    unit: burglaries
    per: 1,000 homes
"""
VALUES = """\
    values:
      - value: '11'
        when: 2024/25
      - value: '{value}'
        when: 2025/26
"""
TARGETS = """\
    targets:
      - value: '{target}'
        when: {when}
    about: ["1"]
"""
ACTION = """
actions:
  - ref: "1"
    title: Light the paths
"""
NUMBERS = [
    ("12", ("12", "")),
    ("-3", ("-3", "")),
    ("10.6", ("10.6", "")),
    ("95%", ("95", "%")),
    ("95 %", ("95", "%")),
    ("95 per cent", ("95", "%")),
    ("£1,200", ("1200", "£")),
    ("6th or 7th of 12", None),
    ("about 12", None),
    ("12,00", None),
    ("١٢", None),
]
DIRECTIONS = [
    # better, value (11 before), direction
    ("lower", "10", Direction.BETTER),
    ("lower", "12", Direction.WORSE),
    ("higher", "12", Direction.BETTER),
    ("higher", "10", Direction.WORSE),
    ("higher", "11.0", Direction.THE_SAME),
    (None, "12", Direction.HIGHER),
    (None, "10", Direction.LOWER),
    ("lower", "10%", None),
    ("lower", "some", None),
]
AGAINST = [
    # better, value, target, by when, how it stands
    ("lower", "9", "9", "2025/26", Against.MET),
    ("lower", "9.1", "9", "2025/26", Against.MISSED),
    ("higher", "9.1", "9", "2025/26", Against.MET),
    ("higher", "8", "9", "2025/26", Against.MISSED),
    ("higher", "8", "9", "2026/27", Against.NOT_YET),
    ("higher", "9", "9", "2026/27", Against.MET),
    (None, "9", "9", "2025/26", None),
    ("higher", "9", "9%", "2025/26", None),
    ("higher", "9", "9", "2024/25", None),
]


def measured(extra: str, known: date = KNOWN) -> Measured:
    plan = folder(f"{ACTION}{INDICATOR}{extra}").plan
    (one,) = measures(plan.indicators, FIRST, LAST, known)
    return one


STARTS = [
    # the starting point, the value in the period, what stands before it
    ("value: '12'", "2025/26", "12"),
    ("value: '12'\n      when: 2022/23", "2025/26", "12"),
    ("value: '12'\n      when: 2025/26", "2025/26", None),
    ("value: '12'\n      when: 2026/27", "2025/26", None),
    ("value: '12'\n      when: 2025/26 Q1", "2025/26 Q3", "12"),
    ("value: '12'\n      when: 2022/23\n      said: 2026-09-01", "2025/26", None),
    ("value: '12'\n      when: 2022/23\n      said: 2026-06-18", "2025/26", "12"),
]
EARLY = [
    # value for the second quarter, target, by when, how it stands in the year's report
    ("8", "9", "2025/26", Against.NO_FIGURE),
    ("9", "9", "2025/26", Against.NO_FIGURE),
    ("8", "9", "2025/26 Q4", Against.NO_FIGURE),
    ("8", "9", "2026/27", Against.NOT_YET),
    ("9", "9", "2026/27", Against.MET),
]


def better(word: str | None) -> str:
    return f"    better: {word}\n" if word else ""


@pytest.mark.parametrize(("written", "expected"), NUMBERS)
def test_a_figure_is_a_number_or_words(written: str, expected: tuple[str, str] | None) -> None:
    found = number(Figure(value=Line(written)))
    assert (found and (str(found[0]), found[1])) == expected


@pytest.mark.parametrize(("word", "value", "direction"), DIRECTIONS)
def test_a_figure_has_a_direction(
    word: str | None, value: str, direction: Direction | None
) -> None:
    one = measured(better(word) + VALUES.format(value=value))
    assert one.before
    assert one.before.value == "11"
    assert one.direction == direction


@pytest.mark.parametrize(("word", "value", "target", "when", "against"), AGAINST)
def test_a_figure_stands_against_its_target(
    word: str | None, value: str, target: str, when: str, against: Against | None
) -> None:
    targets = TARGETS.format(target=target, when=when)
    one = measured(better(word) + targets + VALUES.format(value=value))
    assert one.against == against


@pytest.mark.parametrize(("value", "target", "when", "against"), EARLY)
def test_a_figure_for_an_earlier_day_neither_meets_nor_misses_a_target(
    value: str, target: str, when: str, against: Against
) -> None:
    targets = TARGETS.format(target=target, when=when)
    values = f"    values:\n      - value: '{value}'\n        when: 2025/26 Q2\n"
    assert measured(better("higher") + targets + values).against == against


@pytest.mark.parametrize(("start", "when", "before"), STARTS)
def test_a_starting_point_stands_before_what_came_after_it(
    start: str, when: str, before: str | None
) -> None:
    values = f"    values:\n      - value: '12'\n        when: {when}\n"
    one = measured(f"    baseline:\n      {start}\n{values}")
    assert (one.before and str(one.before.value)) == before
    assert one.direction == (Direction.THE_SAME if before else None)


def test_the_newer_of_a_starting_point_and_an_earlier_figure_is_before() -> None:
    start = "    baseline:\n      value: '12'\n      when: 2024/25 Q4\n"
    values = "    values:\n      - value: '11'\n        when: 2023/24\n"
    assert measured(start + values).before == Figure(value=Line("12"), when=on("2024/25 Q4"))


def test_of_two_figures_for_one_day_the_one_said_last_counts() -> None:
    first = "      - value: '10'\n        when: 2025/26\n"
    again = "      - value: '9'\n        when: 2025/26\n        said: 2026-06-01\n"
    for values in (first + again, again + first):
        one = measured(f"    values:\n{values}")
        assert one.value
        assert one.value.value == "9"


def test_a_target_without_a_date_is_never_missed() -> None:
    targets = TARGETS.format(target="9", when="2025/26").replace("        when: 2025/26\n", "")
    one = measured(better("higher") + targets + VALUES.format(value="8"))
    assert one.against == Against.NOT_YET


def test_targets_that_differ_are_all_told_and_none_is_chosen() -> None:
    two = """\
    better: lower
    targets:
      - value: '9'
        when: 2025/26
      - value: '12'
        when: 2025/26
    about: ["1"]
"""
    one = measured(two + VALUES.format(value="10"))
    assert [each.value for each in one.targets] == ["9", "12"]
    assert one.against == Against.UNCLEAR


def test_a_target_without_a_date_counts_where_no_dated_one_is_left() -> None:
    one = measured(
        TARGETS.format(target="9", when="2025/26").replace("        when: 2025/26\n", "")
        + VALUES.format(value="10")
    )
    assert [each.value for each in one.targets] == ["9"]


def test_what_was_not_public_yet_is_not_measured_yet() -> None:
    late = VALUES.format(value="10") + "        said: 2026-09-01\n"
    assert measured(late).value is None
    assert measured(late, date(2026, 9, 1)).value


def test_without_an_earlier_figure_the_starting_point_is_before() -> None:
    one = measured("    baseline:\n      value: '12'\n      when: 2022/23\n")
    assert one.value is None
    assert one.before
    assert one.before.value == "12"
    assert one.direction is None
