"""In which order figures stand, and which of several stands for a day."""

from __future__ import annotations

import pytest

from macros.facts.figures import in_order
from macros.reading.dates import when
from macros.reading.model.measure import Figure
from macros.reading.values import Line


def _figure(value: str, written: str, said: str | None = None) -> Figure:
    return Figure(value=Line(value), when=when(written), said=when(said) if said else None)


YEAR = _figure("40", "2021/22")
QUARTER = _figure("9", "2021/22 Q4")
AGAIN = _figure("41", "2021/22", said="2022-09-01")


@pytest.mark.parametrize(
    ("figures", "last"),
    [
        ((YEAR, QUARTER), YEAR),
        ((QUARTER, YEAR), YEAR),
        ((AGAIN, YEAR), AGAIN),
        ((AGAIN, YEAR, QUARTER), AGAIN),
        ((YEAR, _figure("42", "2021/22")), _figure("42", "2021/22")),
        ((_figure("3", "2022/23 Q1"), YEAR), _figure("3", "2022/23 Q1")),
    ],
)
def test_the_last_said_is_last_then_the_one_for_the_longest_time(
    figures: tuple[Figure, ...], last: Figure
) -> None:
    assert in_order(figures)[-1] == last


def test_what_has_no_date_has_no_place() -> None:
    assert in_order([Figure(value=Line("7")), YEAR]) == [YEAR]
