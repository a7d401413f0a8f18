"""Councils side by side: three bars each, and each bar as long as its share of the actions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.facts.comparison import Comparison, CouncilShares
from macros.pages.charts.scale import WIDTH, Text, fitting
from macros.pages.words import counted

FIGURES = (("complete", "Complete"), ("late", "Late"), ("not_reported", "Not reported"))
"""What is compared: its name in the facts, and the word above its column."""
COLUMN = 108.0
LONG, HIGH = 54.0, 12.0
"""How long a bar is that stands for all actions, and how high each is."""
_BAR_AT = 46.0
_HEAD_AT, _FIRST, _ROW = 14.0, 28.0, 50.0
_NAME, _BAR = 14.0, 22.0
_APART = 30.0
_INVENTED = "Invented, as an example:"


@dataclass(frozen=True)
class Bar:
    """One share: where its bar begins, how long it is, and the number before it."""

    figure: str
    x: float
    long: float
    words: Text


@dataclass(frozen=True)
class Row:
    """One council: its name with how many actions it has, and its bars."""

    name: Text
    y: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class CouncilChart:
    """Councils side by side. `apart` stands above those that are invented."""

    comparison: Comparison
    heads: tuple[Text, ...]
    rows: tuple[Row, ...]
    apart: Text | None
    invented: tuple[Row, ...]
    height: float
    long: float = LONG
    high: float = HIGH
    width: int = WIDTH


def council_chart(found: Comparison | None) -> CouncilChart | None:
    """Return where everything stands when councils are compared; None without a comparison."""
    if found is None:
        return None
    below = _FIRST + _ROW * len(found.real)
    invented = below + _APART
    return CouncilChart(
        comparison=found,
        heads=tuple(_heads()),
        rows=tuple(_rows(found.real, _FIRST)),
        apart=Text(0, below + _NAME, _INVENTED, "start", bold=True) if found.invented else None,
        invented=tuple(_rows(found.invented, invented)),
        height=invented + _ROW * len(found.invented) if found.invented else below,
    )


def _heads() -> Iterable[Text]:
    *first, (_, last) = FIGURES
    for number, (_, word) in enumerate(first):
        yield Text(number * COLUMN, _HEAD_AT, word, "start", bold=True)
    yield Text(WIDTH, _HEAD_AT, last, "end", bold=True)


def _rows(councils: Iterable[CouncilShares], first: float) -> Iterable[Row]:
    for number, one in enumerate(councils):
        y = first + _ROW * number
        actions = f", {counted(one.total, 'action')}"
        name = fitting(one.name, actions)
        yield Row(Text(0, y + _NAME, name, "start"), y + _BAR, tuple(_bars(one, y + _BAR)))


def _bars(one: CouncilShares, y: float) -> Iterable[Bar]:
    for column, (figure, _) in enumerate(FIGURES):
        number, x = getattr(one, figure), column * COLUMN + _BAR_AT
        words = Text(x - 6, y + HIGH / 2, f"{number}", "end")
        yield Bar(figure.replace("_", "-"), x, round(LONG * number / one.total, 1), words)
