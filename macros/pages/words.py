"""Facts in plain British English: dates, lengths of time, lateness, numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from macros.facts.lateness import Lateness, Timing
from macros.reading.dates import MONTHS, Exactness, When, financial_year_name, on

_SMALL = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
_TIMING = {
    Lateness.FINISHED_ON_TIME: "finished on time",
    Lateness.FINISHED: "finish date not given",
    Lateness.CONTINUOUS: "no end date",
}


def date_in_words(when: When | date) -> str:
    """Return a date as British readers write it: 1 March 2004, June 2002, 2004/05."""
    when = on(when) if isinstance(when, date) else when
    first, last = when.first, when.last
    if first is None or last is None:
        return sentence_case(when.written)
    match when.exactness:
        case Exactness.DAY:
            return f"{first.day} {month_in_words(first)}"
        case Exactness.MONTH:
            return month_in_words(first)
        case Exactness.QUARTER | Exactness.FINANCIAL_QUARTER:
            return f"{MONTHS[first.month - 1]} to {month_in_words(last)}"
        case Exactness.YEAR:
            return str(first.year)
        case _:
            return year_in_words(when)


def promised_for(when: When) -> str:
    """Return a date as it stands behind “due”: by 31 March 2026, in March 2026."""
    return happened(when, day="by")


def happened(when: When, day: str = "on") -> str:
    """Return when something happened: on 31 March 2026, in March 2026, in 2004/05."""
    quarters = {Exactness.QUARTER, Exactness.FINANCIAL_QUARTER}
    before = day if when.exactness == Exactness.DAY else "in"
    quarter = "the quarter " if when.exactness in quarters else ""
    return f"{before} {quarter}{date_in_words(when)}"


def month_in_words(day: date) -> str:
    """Return the month of a day: March 2004."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def year_in_words(when: When) -> str:
    """Return the financial year of a date: 2004/05, and 1999/2000 at the turn of the century."""
    return financial_year_name(when.start.year)


def machine_date(when: When | date) -> str | None:
    """Return a date as HTML's `time` element wants it, None where HTML has no such form."""
    when = on(when) if isinstance(when, date) else when
    exact = {Exactness.DAY, Exactness.MONTH, Exactness.YEAR}
    return when.written if when.exactness in exact else None


def span_in_words(months: int, days: int) -> str:
    """Return a length of time: 12 days, 3 months, 2 years and 1 month."""
    if months < 1:
        return counted(max(days, 0), "day")
    years, rest = divmod(months, 12)
    parts = [counted(years, "year")] * bool(years) + [counted(rest, "month")] * bool(rest)
    return " and ".join(parts)


def timing_in_words(timing: Timing) -> str:
    """Return how a promise stands against its date: “3 months late”, or nothing."""
    span = span_in_words(timing.months, timing.days)
    match timing.lateness:
        case Lateness.LATE:
            return f"{span} late"
        case Lateness.DUE_SOON | Lateness.ON_TIME:
            return f"due in {span}" if timing.days else "due that day"
        case Lateness.FINISHED_LATE:
            return f"finished {span} late"
        case _:
            return _TIMING.get(timing.lateness, "")


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun: 1 action, 5 actions."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def times(number: int) -> str:
    """Return how often: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def starting(number: int) -> str:
    """Return a number that can begin a sentence: Nine, 15."""
    return _SMALL[number] if number < len(_SMALL) else f"{number}"


def size_in_words(size: int) -> str:
    """Return the size of a file of so many bytes: 68 KB, 1.2 MB."""
    if size < 10**6 - 500:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 10**6:.1f} MB"


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: a, b and c."""
    every: Sequence[str] = list(words)
    return " and ".join([", ".join(every[:-1]), every[-1]]) if len(every) > 1 else "".join(every)


def sentence_case(words: str) -> str:
    """Return words with a capital at the start and nothing else changed."""
    return words[:1].upper() + words[1:]


def uncapitalised(words: str) -> str:
    """Return words as they stand inside a sentence; names and abbreviations keep their capitals."""
    first = words.split(" ", 1)[0]
    return words[:1].lower() + words[1:] if first[1:] == first[1:].lower() else words


@lru_cache(4096)
def slug(words: str) -> str:
    """Return words as part of an address or anchor: “in progress” is in-progress, 1.10 is 1-10."""
    letters = "".join(c if c.isascii() and c.isalnum() else " " for c in words)
    return "-".join(letters.split())


def in_fours(digest: str) -> str:
    """Return a digest in groups of four, as people compare it: 3f2a 91bc."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))
