"""How far a plan had come: a column a day, made of what was complete, ended, open and late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from macros.facts.course import Stood
from macros.pages.charts.scale import NARROW, WIDTH, Text, apart, marks, placed, spread, up, width
from macros.pages.words import month_in_words

TOP, BOTTOM, HEIGHT = 10.0, 176.0, 206
BANDS = (
    ("complete", "Complete"),
    ("ended", "Ended"),
    ("open", "Open"),
    ("late", "Late"),
)
"""What a column is made of from its foot up, by the names in the facts, and as a word beside it."""
_DAYS_AT = 198.0
_THICK = 0.72
"""How much of its room a column fills."""
_LINE = 19.0
"""How far words beside each other's lines stand apart."""

Box = tuple[float, float, float]
"""Where a box begins across and down, and how high it is; all boxes are equally wide."""


@dataclass(frozen=True)
class Band:
    """One of the things that columns are made of, in all columns, and its word beside the last."""

    name: str
    boxes: tuple[Box, ...]
    words: Text | None
    thick: float

    @property
    def path(self) -> str:
        """All boxes as one path."""
        wide = self.thick
        return "".join(f"M{x} {y}h{wide}v{high}h-{wide}z" for x, y, high in self.boxes)


@dataclass(frozen=True)
class ColumnChart:
    """The course of a plan, and where everything on its chart stands."""

    course: tuple[Stood, ...]
    scale: tuple[Text, ...]
    days: tuple[Text, ...]
    left: float
    right: float
    bands: tuple[Band, ...]
    width: int = WIDTH
    height: int = HEIGHT


def column_chart(course: tuple[Stood, ...]) -> ColumnChart | None:
    """Return where everything on the chart of a plan's course stands; None if there is none."""
    if not course:
        return None
    scale = marks(Decimal(0), Decimal(max(one.total for one in course)))
    words = [f"{mark.normalize():,f}" for mark in scale]
    left = round(max(width(each) for each in words) + 2 * NARROW, 1)
    beside = max(map(width, _words(course[-1]).values()), default=0.0)
    right = round(WIDTH - beside - 2 * NARROW, 1)
    room = (right - left) / len(course)
    starts = [round(left + room * (number + (1 - _THICK) / 2), 1) for number in range(len(course))]
    thick = round(room * _THICK, 1)
    middles = (start + thick / 2 for start in starts)
    days = zip(middles, course, strict=True)
    return ColumnChart(
        course=course,
        scale=tuple(
            Text(round(left - NARROW, 1), up(mark, scale, TOP, BOTTOM), each, "end")
            for mark, each in zip(scale, words, strict=True)
        ),
        days=apart(placed(x, _DAYS_AT, month_in_words(one.day)) for x, one in days),
        left=left,
        right=right,
        bands=tuple(_bands(course, scale, starts, round(right + NARROW, 1), thick)),
    )


def _words(last: Stood) -> dict[str, str]:
    return {name: f"{word} {getattr(last, name)}" for name, word in BANDS if getattr(last, name)}


def _bands(
    course: tuple[Stood, ...],
    scale: tuple[Decimal, ...],
    starts: list[float],
    beside: float,
    thick: float,
) -> Iterable[Band]:
    boxes = [_boxes(one, scale, start) for one, start in zip(course, starts, strict=True)]
    words = _words(course[-1])
    middles = [boxes[-1][name][1] + boxes[-1][name][2] / 2 for name in words]
    places = spread(middles, _LINE, TOP + _LINE / 2, BOTTOM)
    beside_last = {
        name: Text(beside, place, words[name], "start")
        for name, place in zip(words, places, strict=True)
    }
    for name, _ in BANDS:
        every = tuple(each[name] for each in boxes if name in each)
        if every:
            yield Band(name, every, beside_last.get(name), thick)


def _boxes(one: Stood, scale: tuple[Decimal, ...], start: float) -> dict[str, Box]:
    """Return the boxes of one column by the names of their bands, without empty ones."""
    boxes, below = {}, 0
    for name, _ in BANDS:
        number = getattr(one, name)
        if number:
            foot, head = (up(Decimal(n), scale, TOP, BOTTOM) for n in (below, below + number))
            boxes[name] = (start, head, round(foot - head, 1))
        below += number
    return boxes
