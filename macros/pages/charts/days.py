"""The days along a timeline: where each stands, and the words above and below them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.pages.charts.scale import WIDTH, Text, across, apart, placed
from macros.pages.words import date_in_words, month_in_words

FEWEST_YEARS = 2
"""From how many new years these stand below a timeline, in place of its ends."""
_MARK = 7.0
"""How much room a mark needs on either side."""
_HEAD_AT = 13.0


@dataclass(frozen=True)
class Days:
    """All days from a first to a last one, right of `left`."""

    first: date
    last: date
    left: float

    def x(self, day: date) -> float:
        """Return where a day stands across."""
        return across(day, self.first, self.last, self.left + _MARK, WIDTH - _MARK)

    @property
    def new_years(self) -> tuple[date, ...]:
        """Each first of January."""
        years = range(self.first.year + 1, self.last.year + 1)
        return tuple(date(year, 1, 1) for year in years)

    @property
    def years(self) -> tuple[float, ...]:
        """Where each first of January stands."""
        return tuple(map(self.x, self.new_years))

    def below(self, y: float) -> tuple[Text, ...]:
        """Return the years in words, or where there are not two, the first and last month.

        Where both months are the same one, their days stand there.
        """
        if len(self.new_years) >= FEWEST_YEARS:
            return apart(placed(self.x(day), y, str(day.year)) for day in self.new_years)
        ends = dict.fromkeys((self.first, self.last))
        months = dict.fromkeys(map(month_in_words, ends))
        words = months if len(months) == len(ends) else map(date_in_words, ends)
        return apart(placed(self.x(day), y, each) for day, each in zip(ends, words, strict=True))

    def above(self, day: date, *, of_the_past: bool) -> Text:
        """Return what stands above the line of the day on which a plan is judged."""
        return placed(self.x(day), _HEAD_AT, "Judged on" if of_the_past else "Today")
