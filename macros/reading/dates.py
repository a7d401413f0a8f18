"""Dates as exact as their source: a day, a month, a quarter, a year, or words.

Each dated form has a first and a last day. A promise for June 2002 is kept on 30 June and late
from 1 July. Financial years run from 1 April to 31 March (Local Government Finance Act 1992, s.69).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
EXAMPLES = "2005-03-31, 2005-03, 2004/05 or 2004/05 Q2"
WORDS = ("ongoing", "not applicable", "to be confirmed", "next meeting", "every quarter")
EARLIEST, LATEST = 1800, 2199
_FIRST_MONTH_OF_YEAR = 4
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])")
_YEAR = re.compile(r"([0-9]{4})")
_FINANCIAL = re.compile(r"([0-9]{4})/([0-9]{2}|[0-9]{4})(?: Q([1-4]))?")


class Exactness(StrEnum):
    """How exact a date is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    FINANCIAL_YEAR = "financial year"
    FINANCIAL_QUARTER = "quarter of a financial year"
    WORDS = "words"


@dataclass(frozen=True)
class When:
    """A date as written, with the first and last day it can mean (None for words)."""

    written: str
    exactness: Exactness
    first: date | None = None
    last: date | None = None

    @property
    def start(self) -> date:
        """The first day; the earliest day there is, for words."""
        return self.first or date.min

    @property
    def end(self) -> date:
        """The last day; the latest day there is, for words."""
        return self.last or date.max

    @property
    def dated(self) -> bool:
        """Whether this is a date and not words."""
        return self.first is not None


def when(written: str) -> When | None:
    """Return the date that was written, or None where it is none of the forms.

    Years before 1800 and after 2199 are slips of the finger.
    """
    if written in WORDS:
        return When(written, Exactness.WORDS)
    for form, read in _READERS:
        found = form.fullmatch(written)
        if found and EARLIEST <= int(found[1]) <= LATEST:
            try:
                exactness, first, last = read(*found.groups())
            except ValueError:
                return None
            return When(written, exactness, first, last)
    return None


def on(day: date) -> When:
    """Return one day as a date."""
    return When(day.isoformat(), Exactness.DAY, day, day)


def financial_year(first_year: int, quarter: int | None = None) -> tuple[date, date]:
    """Return the first and last day of the financial year that begins in `first_year`."""
    first = date(first_year, _FIRST_MONTH_OF_YEAR, 1)
    if quarter is None:
        return first, date(first_year + 1, 3, 31)
    month = _FIRST_MONTH_OF_YEAR + 3 * (quarter - 1)
    return _three_months(first_year + (month > 12), (month - 1) % 12 + 1)  # noqa: PLR2004  months


def financial_year_name(first_year: int) -> str:
    """Return a financial year as it is written: 2004/05, and 1999/2000 at the turn of a century."""
    following = first_year + 1
    return f"{first_year}/{following % 100:02}" if following % 100 else f"{first_year}/{following}"


def financial_year_of(day: date) -> int:
    """Return the calendar year in which the financial year that holds `day` begins."""
    return day.year if day.month >= _FIRST_MONTH_OF_YEAR else day.year - 1


def months_between(earlier: date, later: date) -> int:
    """Return the whole months from one day to a later one; the last day of a month ends it."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    whole = later.day >= earlier.day or later == _end_of_month(later.year, later.month)
    return months if whole else months - 1


def _day(year: str, month: str, day: str) -> tuple[Exactness, date, date]:
    one = date(int(year), int(month), int(day))
    return Exactness.DAY, one, one


def _month(year: str, month: str) -> tuple[Exactness, date, date]:
    first = date(int(year), int(month), 1)
    return Exactness.MONTH, first, _end_of_month(first.year, first.month)


def _quarter(year: str, quarter: str) -> tuple[Exactness, date, date]:
    return Exactness.QUARTER, *_three_months(int(year), 3 * int(quarter) - 2)


def _year(year: str) -> tuple[Exactness, date, date]:
    return Exactness.YEAR, date(int(year), 1, 1), date(int(year), 12, 31)


def _financial(year: str, following: str, quarter: str | None) -> tuple[Exactness, date, date]:
    if following not in {str(int(year) + 1), str(int(year) + 1)[2:]}:
        raise ValueError(following)
    if quarter:
        return Exactness.FINANCIAL_QUARTER, *financial_year(int(year), int(quarter))
    return Exactness.FINANCIAL_YEAR, *financial_year(int(year))


_READERS: tuple[tuple[re.Pattern[str], Callable[..., tuple[Exactness, date, date]]], ...] = (
    (_DAY, _day),
    (_MONTH, _month),
    (_QUARTER, _quarter),
    (_YEAR, _year),
    (_FINANCIAL, _financial),
)


def _three_months(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), _end_of_month(year, month + 2)


def _end_of_month(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
