"""Dates in other forms: what was meant, both readings where there are two, never a wrong one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.dates import MONTHS, when
from macros.reading.other_dates import no_such_day, readings

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))

READINGS = [
    ("31/03/2005", ["2005-03-31"]),
    ("03/31/2005", ["2005-03-31"]),
    ("03/04/2026", ["2026-04-03", "2026-03-04"]),
    ("04/04/2026", ["2026-04-04"]),
    ("31.3.05", ["2005-03-31"]),
    ("31-03-99", ["1999-03-31"]),
    ("31 March 2005", ["2005-03-31"]),
    ("31st Mar. 2005", ["2005-03-31"]),
    ("March 31, 2005", ["2005-03-31"]),
    ("1 Sept 2005", ["2005-09-01"]),
    ("March 2006", ["2006-03"]),
    ("by the end of March 2006", ["2006-03"]),
    ("by 31 March 2006", ["2006-03-31"]),
    ("2026-3-1", ["2026-03-01"]),
    ("2026/03/01", ["2026-03-01"]),
    ("2005-31-03", ["2005-03-31"]),
    ("2005-03-31 00:00:00", ["2005-03-31"]),
    ("20050331", ["2005-03-31"]),
    ("2004-2005", ["2004/05"]),
    ("2025-26", ["2025/26"]),
    ("1999-00", ["1999/00"]),
    ("Q2 2004/05", ["2004/05 Q2"]),
    ("2004/05 q2", ["2004/05 Q2"]),
    ("2004/05, Q2", ["2004/05 Q2"]),
    ("Q2 2004", ["2004-Q2"]),
    ("2004 Q2", ["2004-Q2"]),
    ("Ongoing", ["ongoing"]),
    ("TBC", ["to be confirmed"]),
    ("n/a", ["not applicable"]),
    ("Next  meeting", ["next meeting"]),
    ("Quarterly", ["every quarter"]),
    ("31-Mar-26", ["2026-03-31"]),
    ("31 Mar 99", ["1999-03-31"]),
    ("31st of March 2026", ["2026-03-31"]),
    ("Mar-26", ["2026-03"]),
    ("Mar-2026", ["2026-03"]),
    ("05/2026", ["2026-05"]),
    ("5.2026", ["2026-05"]),
    ("Tuesday 31 March 2026", ["2026-03-31"]),
    ("by Tues, 31/03/2026", ["2026-03-31"]),
    ("“2026-03-31”", ["2026-03-31"]),
    ("2026-03-31.", ["2026-03-31"]),
    ("‘31 March 2026’,", ["2026-03-31"]),
    ("Monday 31 March 2026", []),
    ("Mar 26", []),
    ("Sat-26", []),
    ("13/2026", []),
    ("1900-01-00", []),
    ("0000-00-00", []),
    ("Ma 2005", []),
    ("Ju 2005", []),
    ("Spring 2006", []),
    ("soon", []),
    ("30/02/2005", []),
    ("2004-06-31", []),
    ("", []),
]


@pytest.mark.parametrize(("written", "meant"), READINGS)
def test_what_may_have_been_meant(written: str, meant: list[str]) -> None:
    assert list(readings(written)) == meant


@given(DAYS)
def test_the_british_reading_comes_first_and_no_third_is_offered(day: date) -> None:
    meant = readings(f"{day.day}/{day.month}/{day.year}")
    assert meant[0] == day.isoformat()
    assert len(meant) <= 2


@given(DAYS)
def test_days_and_months_in_words_have_one_reading(day: date) -> None:
    month = MONTHS[day.month - 1]
    assert readings(f"{day.day} {month} {day.year}") == (day.isoformat(),)
    assert readings(f"{month} {day.day}, {day.year}") == (day.isoformat(),)
    assert readings(f"{month} {day.year}") == (day.isoformat()[:7],)


@given(st.text(max_size=20))
def test_whatever_is_offered_is_a_date(written: str) -> None:
    assert all(when(meant) for meant in readings(written))


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2026-02-30", "February 2026 has 28 days."),
        ("2024-02-30", "February 2024 has 29 days."),
        ("31/04/2026", "April 2026 has 30 days."),
        ("31 June 2026", "June 2026 has 30 days."),
        ("by Wednesday 31st June 2026.", "June 2026 has 30 days."),
        ("June 31, 2026", "June 2026 has 30 days."),
        ("31-Jun-2026", "June 2026 has 30 days."),
        ("31 Foo 2026", ""),
        ("June 2026", ""),
        ("2026-04-30", ""),
        ("2026-13-30", ""),
        ("2026-00-30", ""),
        ("30/02/26", ""),
        ("March", ""),
    ],
)
def test_a_day_that_does_not_exist_says_why(written: str, why: str) -> None:
    assert no_such_day(written) == why
