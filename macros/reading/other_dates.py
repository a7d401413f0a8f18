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
_LONG = re.compile(r"(?:([0-9]{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? ([0-9]{4})")
_AMERICAN = re.compile(r"([A-Za-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_YEARS = re.compile(r"([0-9]{4}) ?[-/] ?([0-9]{1,2}|[0-9]{4})(?:[ ,-]*[Qq]([1-4]))?")
_QUARTER_FIRST = re.compile(r"[Qq]([1-4])[ ,/-]*([0-9]{4}(?:/[0-9]{2})?)")
_QUARTER_LAST = re.compile(r"([0-9]{4}(?:/[0-9]{2})?)[ ,/-]*[Qq]([1-4])")
_LEADING = re.compile(r"^(?:(?:by|from|in|on|before) )?(?:the )?(?:end (?:of )?)?", re.IGNORECASE)
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
    plain = _LEADING.sub("", " ".join(_DASHES.sub("-", written).split()), count=1)
    found = [reading for form in _FORMS for reading in form(plain)]
    return tuple(dict.fromkeys(reading for reading in found if when(reading)))[:2]


def days_meant(name: str) -> tuple[str, ...]:
    """Return the days that may be meant by a name such as 30 June 2026 or 30_06_2026."""
    parted = (name, re.sub("[-_ ]+", " ", name), re.sub("[-_ ]+", "/", name))
    found = (when(reading) for one in parted for reading in readings(one))
    days = (one.written for one in found if one and one.exactness is Exactness.DAY)
    return tuple(dict.fromkeys(days))


def no_such_day(written: str) -> str:
    """Return the sentence that says why a day does not exist, or nothing where that is not it."""
    plain = _DASHES.sub("-", written)
    if found := _SLASHED.fullmatch(plain):
        day, month, year = found.groups()
    elif found := _ISO.fullmatch(plain):
        year, month, day = found.groups()
    else:
        return ""
    if not day or not 1 <= int(month) <= len(MONTHS) or len(year) < len("2005"):
        return ""
    days = calendar.monthrange(int(year), int(month))[1]
    return f"{MONTHS[int(month) - 1]} {year} has {days} days." if int(day) > days else ""


def _word(written: str) -> list[str]:
    lowered = written.lower().rstrip(".")
    return [_OTHER_WORDS.get(lowered, lowered)] if {lowered} & {*_OTHER_WORDS, *WORDS} else []


def _slashed(written: str) -> list[str]:
    if not (found := _SLASHED.fullmatch(written)):
        return []
    day, month, year = (int(part) for part in found.groups())
    if len(found[3]) == 2:  # noqa: PLR2004  two digits of a year
        year += 2000 if year < _THIS_CENTURY else 1900
    return [_day(year, month, day), _day(year, day, month)]


def _iso(written: str) -> list[str]:
    if not (found := _ISO.fullmatch(written) or _RUN_TOGETHER.fullmatch(written)):
        return []
    year, month, day = (int(part or 0) for part in found.groups())
    return [_day(year, month, day) or _day(year, day, month)] if day else [f"{year}-{month:02}"]


def _long(written: str) -> list[str]:
    if found := _AMERICAN.fullmatch(written):
        return [_day(int(found[3]), _month(found[1]), int(found[2]))]
    if not (found := _LONG.fullmatch(written)):
        return []
    year, month = int(found[3]), _month(found[2])
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


_FORMS = (_word, _slashed, _years, _iso, _long, _quarters)


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month(name: str) -> int:
    """Return 1 to 12 for a month's name or its first letters, 0 where it is none."""
    names = [month for month in MONTHS if month.lower().startswith(name.lower())]
    return MONTHS.index(names[0]) + 1 if len(names) == 1 else 0
