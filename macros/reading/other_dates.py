"""Dates in forms that are not used here, and what was probably meant by them.

31/03/2005      31 March 2005      March 2006      2004-2005      Q2 2004/05
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from macros.reading.dates import MONTHS, WORDS, Exactness, when

_SLASHED = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})")
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?:[T ][0-9:.]+Z?)?")
_RUN_TOGETHER = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{4})")
_LONG = re.compile(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ -])?([A-Za-z]{3,9})\.?,?([ -])([0-9]{4}|[0-9]{2})"
)
_AMERICAN = re.compile(r"([A-Za-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_YEARS = re.compile(r"([0-9]{4}) ?[-/] ?([0-9]{1,2}|[0-9]{4})(?:[ ,-]*[Qq]([1-4]))?")
_QUARTER_FIRST = re.compile(r"[Qq]([1-4])[ ,/-]*([0-9]{4}(?:/[0-9]{2})?)")
_QUARTER_LAST = re.compile(r"([0-9]{4}(?:/[0-9]{2})?)[ ,/-]*[Qq]([1-4])")
_LEADING = re.compile(r"^(?:(?:by|from|in|on|before) )?(?:the )?(?:end (?:of )?)?", re.IGNORECASE)
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(rf"({'|'.join(_WEEK)})[a-z]{{0,6}}\.?,? ", re.IGNORECASE)
_AROUND = " .,;\"'“”‘’"
_OTHER_WORDS = {
    "tbc": "to be confirmed",
    "n/a": "not applicable",
    "na": "not applicable",
    "continuous": "ongoing",
    "continuing": "ongoing",
    "on-going": "ongoing",
    "quarterly": "every quarter",
}
_THIS_CENTURY = 70
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe63\uff0d]")
"""What word processors put for a hyphen: it looks the same, and is another character."""


def readings(written: str) -> tuple[str, ...]:
    """Return what may have been meant by a date in another form: nothing, one, or two readings."""
    plain, weekday = _plain(written)
    found = [reading for form in _FORMS for reading in form(plain)]
    dates = dict.fromkeys(reading for reading in found if _may_be(reading, weekday))
    return tuple(dates)[:2]


def days_meant(name: str) -> tuple[str, ...]:
    """Return the days that may be meant by a name such as 30 June 2026 or 30_06_2026."""
    parted = (name, re.sub("[-_ ]+", " ", name), re.sub("[-_ ]+", "/", name))
    found = (when(reading) for one in parted for reading in readings(one))
    days = (one.written for one in found if one and one.exactness is Exactness.DAY)
    return tuple(dict.fromkeys(days))


def no_such_day(written: str) -> str:
    """Return the sentence that says why a day does not exist, or nothing where that is not it."""
    plain, _ = _plain(written)
    if found := _SLASHED.fullmatch(plain):
        day, month, year = found.groups()
    elif found := _ISO.fullmatch(plain):
        year, month, day = found.groups()
    elif found := _AMERICAN.fullmatch(plain):
        month, day, year = found.groups()
    elif found := _LONG.fullmatch(plain):
        day, month, _, year = found.groups()
    else:
        return ""
    number = int(month) if month.isdecimal() else _month(month)
    if not day or not 1 <= number <= len(MONTHS) or len(year) < len("2005"):
        return ""
    days = calendar.monthrange(int(year), number)[1]
    return f"{MONTHS[number - 1]} {year} has {days} days." if int(day) > days else ""


def _plain(written: str) -> tuple[str, str]:
    """Return a date without what stands around it, and its day of the week, if it says one."""
    words = " ".join(_DASHES.sub("-", written).split()).strip(_AROUND)
    bare = _LEADING.sub("", words, count=1)
    found = _WEEKDAY.match(bare)
    return (bare[found.end() :], found[1].lower()) if found else (bare, "")


def _may_be(reading: str, weekday: str) -> bool:
    """Return whether a reading is a date, and a day that falls on the day of the week, if any."""
    meant = when(reading)
    if not meant or not weekday:
        return meant is not None
    return meant.exactness is Exactness.DAY and _WEEK[meant.start.weekday()] == weekday


def _word(written: str) -> list[str]:
    lowered = written.lower().rstrip(".")
    return [_OTHER_WORDS.get(lowered, lowered)] if {lowered} & {*_OTHER_WORDS, *WORDS} else []


def _slashed(written: str) -> list[str]:
    if not (found := _SLASHED.fullmatch(written)):
        return []
    day, month, year = int(found[1]), int(found[2]), _year(found[3])
    return [_day(year, month, day), _day(year, day, month)]


def _iso(written: str) -> list[str]:
    if not (found := _ISO.fullmatch(written) or _RUN_TOGETHER.fullmatch(written)):
        return []
    year, month, day = (int(part or 0) for part in found.groups())
    if found[3] is None:
        return [f"{found[1]}-{month:02}"]
    return [_day(year, month, day) or _day(year, day, month)]


def _month_first(written: str) -> list[str]:
    found = _MONTH_FIRST.fullmatch(written)
    return [f"{found[2]}-{int(found[1]):02}"] if found else []


def _long(written: str) -> list[str]:
    if found := _AMERICAN.fullmatch(written):
        return [_day(int(found[3]), _month(found[1]), int(found[2]))]
    if not (found := _LONG.fullmatch(written)):
        return []
    if not found[1] and len(found[4]) == len("26") and found[3] == " ":
        return []  # “March 26” may be a day of March
    year, month = _year(found[4]), _month(found[2])
    return [_day(year, month, int(found[1])) if found[1] else f"{year}-{month:02}"]


def _years(written: str) -> list[str]:
    if not (found := _YEARS.fullmatch(written)):
        return []
    following = found[2].zfill(2)[-2:]
    if int(following) != (int(found[1]) + 1) % 100 or (len(found[2]) == 1 and int(found[2]) == 0):
        return []
    return [f"{found[1]}/{following}{f' Q{found[3]}' if found[3] else ''}"]


def _quarters(written: str) -> list[str]:
    if found := _QUARTER_FIRST.fullmatch(written):
        year, quarter = found[2], found[1]
    elif found := _QUARTER_LAST.fullmatch(written):
        year, quarter = found[1], found[2]
    else:
        return []
    return [f"{year} Q{quarter}" if "/" in year else f"{year}-Q{quarter}"]


_FORMS = (_word, _slashed, _years, _iso, _month_first, _long, _quarters)


def _year(digits: str) -> int:
    """Return a year as it was written, or the nearest that has its last two digits."""
    year = int(digits)
    if len(digits) > len("26"):
        return year
    return year + (2000 if year < _THIS_CENTURY else 1900)


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month(name: str) -> int:
    """Return 1 to 12 for a month's name or its first letters, 0 where it is none."""
    names = [month for month in MONTHS if month.lower().startswith(name.lower())]
    return MONTHS.index(names[0]) + 1 if len(names) == 1 else 0
