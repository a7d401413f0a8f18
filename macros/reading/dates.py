"""Dates as exact as their source: a day, a month, a quarter, a year, or words.

Each dated form has a first and a last day. A promise for June 2002 is kept on 30 June and late
from 1 July. Financial years run from 1 April to 31 March (Local Government Finance Act 1992, s.69).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MONTHS = tuple(calendar.month_name)[1:]
FORMS = (
    "2005-03-31 (a day), 2005-03 (a month), 2005-Q1 (a calendar quarter), 2005 (a year), "
    "2004/05 (a financial year), 2004/05 Q2 (its quarter)"
)
WORDS = ("ongoing", "not applicable", "to be confirmed", "next meeting", "every quarter")
_FIRST_MONTH_OF_YEAR = 4
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])")
_YEAR = re.compile(r"([0-9]{4})")
_FINANCIAL = re.compile(r"([0-9]{4})/([0-9]{2}|[0-9]{4})(?: Q([1-4]))?")
_SLASHED = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4}|[0-9]{2})")
_SHORT = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?")
_LONG = re.compile(r"(?:([0-9]{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? ([0-9]{4})")


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
    """Return the date that was written, or None where it is none of the forms."""
    if written in WORDS:
        return When(written, Exactness.WORDS)
    for form, read in _READERS.items():
        if found := form.fullmatch(written):
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


def financial_year_of(day: date) -> int:
    """Return the calendar year in which the financial year that holds `day` begins."""
    return day.year if day.month >= _FIRST_MONTH_OF_YEAR else day.year - 1


def months_between(earlier: date, later: date) -> int:
    """Return the whole months from one day to a later one; the last day of a month ends it."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    whole = later.day >= earlier.day or later == _end_of_month(later.year, later.month)
    return months if whole else months - 1


def suggestions(written: str) -> tuple[str, ...]:
    """Return what may have been meant by a date in another form: none, one, or two readings."""
    if slashed := _SLASHED.fullmatch(written):
        day, month, year = (int(part) for part in slashed.groups())
        year += 2000 if year < 100 else 0  # noqa: PLR2004  two-digit years
        readings = (_day_text(year, month, day), _day_text(year, day, month))
        return tuple(dict.fromkeys(reading for reading in readings if reading))
    if short := _SHORT.fullmatch(written):
        year, month, day = (int(part) if part else 0 for part in short.groups())
        text = _day_text(year, month, day) if day else f"{year}-{month:02}"
        return (text,) if text and when(text) else ()
    if (long := _LONG.fullmatch(written)) and (month := _month_number(long[2])):
        day = int(long[1] or 0)
        text = _day_text(int(long[3]), month, day) if day else f"{long[3]}-{month:02}"
        return (text,) if text else ()
    return tuple(word for word in WORDS if word == written.lower())


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
    if int(following) % 100 != (int(year) + 1) % 100:
        raise ValueError(following)
    if quarter:
        return Exactness.FINANCIAL_QUARTER, *financial_year(int(year), int(quarter))
    return Exactness.FINANCIAL_YEAR, *financial_year(int(year))


_READERS = {
    _DAY: _day,
    _MONTH: _month,
    _QUARTER: _quarter,
    _YEAR: _year,
    _FINANCIAL: _financial,
}


def _three_months(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), _end_of_month(year, month + 2)


def _end_of_month(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _day_text(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or its first letters, 0 where it is none."""
    names = [month for month in MONTHS if month.lower().startswith(name.lower())]
    return MONTHS.index(names[0]) + 1 if len(names) == 1 else 0
