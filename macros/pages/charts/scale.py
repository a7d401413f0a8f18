"""What all charts share: their width, round numbers on a scale, days across, room for words.

One unit of a chart is one pixel on a phone of 360: nothing in it is smaller than 15, as everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache

WIDTH = 320
"""How wide a chart is: as wide as the text on a phone of 360."""
NARROW = 5.4
"""How far words stay from what is beside them: as wide as a full stop."""
LETTER = 9.6
"""How wide a letter of 15 is, unless it is one of those below."""
BOLD = 1.13
"""How much wider bold letters are."""
CAPITAL, BELOW = 12.0, 4.0
"""How far letters reach above and below the line they stand on."""
_LETTERS = (
    (" '/|ijlIJ", 5.1),
    (".,:;’", NARROW),
    ("-!()ftr", 6.7),
    ("csz?", 8.3),
    ("aekovxyFLT", 9.3),
    ("ABCKPRVXYZ", 10.5),
    ("DGHNOQU&", 11.9),
    ("wM+=#<>", 13.3),
    ("mW%@…—", 15.0),
)
"""How wide letters are in DejaVu Sans, the widest font we know of."""
_WIDTHS = {letter: wide for letters, wide in _LETTERS for letter in letters}
_LEFT_OF = {"start": 0.0, "middle": 0.5, "end": 1.0}
_STEPS = (1, 2, 5, 10)
_INTERVALS = 3
_THOUSAND, _FROM = 1000, 10_000
_UNITS = ("", "thousands", "millions", "billions")


@dataclass(frozen=True)
class Text:
    """Words on a chart. `anchor` says what of them stands at `x`: their start, middle or end."""

    x: float
    y: float
    words: str
    anchor: str = "middle"
    bold: bool = False

    @property
    def left(self) -> float:
        """Where they begin at the earliest."""
        return self.x - _LEFT_OF[self.anchor] * width(self.words, bold=self.bold)

    @property
    def right(self) -> float:
        """Where they end at the latest."""
        return self.left + width(self.words, bold=self.bold)


@lru_cache(4096)
def width(words: str, *, bold: bool = False) -> float:
    """Return how much room words need at the most."""
    room = sum(_WIDTHS.get(letter, LETTER) for letter in words)
    return room * BOLD if bold else room


def placed(x: float, y: float, words: str, *, left: float = 0.0, bold: bool = False) -> Text:
    """Return words with their middle at `x`, or with an end at the edge that they would cross."""
    half = width(words, bold=bold) / 2
    if x - half < left:
        return Text(round(left, 1), y, words, "start", bold)
    if x + half > WIDTH:
        return Text(WIDTH, y, words, "end", bold)
    return Text(round(x, 1), y, words, "middle", bold)


def marks(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """Return the round numbers of a scale, from one below `low` to one above `high`.

    A scale starts at nought where the lowest figure is less than half the highest.
    """
    low = Decimal(0) if 0 <= low * 2 <= high else low
    span = high - low or abs(high) or Decimal(1)
    size = Decimal(1).scaleb((span / _INTERVALS).adjusted())
    step = next(each * size for each in _STEPS if each * size * _INTERVALS >= span)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    found = [first * step]
    while found[-1] < high or len(found) == 1:
        found.append(found[-1] + step)
    return tuple(found)


def in_units(scale: tuple[Decimal, ...]) -> tuple[int, str]:
    """Return by what the numbers of a scale are divided so that they stay short, and its name."""
    power, highest = 0, max(abs(each) for each in scale)
    while highest >= _FROM and power + 1 < len(_UNITS):
        highest /= _THOUSAND
        power += 1
    return _THOUSAND**power, _UNITS[power]


def up(number: Decimal, scale: tuple[Decimal, ...], top: float, bottom: float) -> float:
    """Return how far down a chart a number stands."""
    part = float((number - scale[0]) / (scale[-1] - scale[0]))
    return round(bottom - part * (bottom - top), 1)


def across(day: date, first: date, last: date, left: float, right: float) -> float:
    """Return how far across a chart a day stands; in the middle, if there is only one day."""
    days = (last - first).days
    part = (day - first).days / days if days else 0.5
    return round(left + part * (right - left), 1)


def apart(texts: Iterable[Text], gap: float = 4.0) -> tuple[Text, ...]:
    """Return the last of some words in a row, the first, and those between that have room."""
    every = list(texts)
    kept = every[-1:]
    for one in (*every[:1], *reversed(every[1:-1])):
        if all(one.right + gap <= each.left or each.right + gap <= one.left for each in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda each: each.x))


def spread(places: Iterable[float], gap: float, top: float, bottom: float) -> list[float]:
    """Return heights, lowest on the page first, moved so that each is `gap` above the one before.

    All stay between `top` and `bottom` if there is room for them.
    """
    moved: list[float] = []
    for place in places:
        moved.append(min(place, moved[-1] - gap if moved else bottom))
    for number in range(len(moved)):
        highest = top + (len(moved) - 1 - number) * gap
        moved[number] = round(max(moved[number], highest), 1)
    return moved


def fitting(name: str, rest: str) -> str:
    """Return a name and what follows it, with the name cut short where both have no room."""
    kept = name
    while width(f"{kept}{rest}") > WIDTH and kept != "…":
        kept = f"{kept.removesuffix('…')[:-1].rstrip()}…"
    return f"{kept}{rest}"
