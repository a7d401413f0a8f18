"""Words at the ends of lines: where they stand so that no line runs through them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from macros.pages.charts.scale import CAPITAL, WIDTH, Text, placed, width

MARK = 6.0
"""How far a mark reaches from its middle."""
_CLEAR = 9.0
"""How far words stay from a line."""

Place = tuple[float, float]
Line = tuple[Place, ...]


def above(x: float, words: str, lines: Iterable[Line], left: float) -> Text:
    """Return words near `x` and above all lines there, right of `left`."""
    text = _near(x, words, left)
    return _at(text, min(_heights(text, lines)) - _CLEAR)


def below(x: float, words: str, lines: Iterable[Line], left: float) -> Text:
    """Return words near `x` and below all lines there, right of `left`."""
    text = _near(x, words, left)
    return _at(text, max(_heights(text, lines)) + _CLEAR + CAPITAL)


def _near(x: float, words: str, left: float) -> Text:
    """Return words near the end of a line, without their number where they would be too long."""
    fits = width(words, bold=True) <= WIDTH - left
    return placed(x, 0, words if fits else words.partition(" ")[0], left=left, bold=True)


def _at(text: Text, y: float) -> Text:
    return Text(text.x, round(y, 1), text.words, text.anchor, text.bold)


def _heights(text: Text, lines: Iterable[Line]) -> Iterator[float]:
    """Return how high the lines run where words stand."""
    left, right = text.left - MARK, text.right + MARK
    for line in lines:
        yield from (y for x, y in line if left <= x <= right)
        for before, after in pairwise(line):
            for edge in (left, right):
                if before[0] < edge < after[0]:
                    part = (edge - before[0]) / (after[0] - before[0])
                    yield before[1] + part * (after[1] - before[1])
