"""Dates are as exact as their source, and each has a first and a last day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.dates import (
    MONTHS,
    WORDS,
    Exactness,
    When,
    financial_year,
    financial_year_name,
    financial_year_of,
    months_between,
    on,
    when,
)

DAYS = st.dates(date(1800, 4, 1), date(2198, 12, 31))
YEARS = st.integers(1800, 2198)
ONE_DAY = timedelta(days=1)

FORMS = [
    ("2005-03-31", Exactness.DAY, date(2005, 3, 31), date(2005, 3, 31)),
    ("2004-02", Exactness.MONTH, date(2004, 2, 1), date(2004, 2, 29)),
    ("2005-12", Exactness.MONTH, date(2005, 12, 1), date(2005, 12, 31)),
    ("2005-Q1", Exactness.QUARTER, date(2005, 1, 1), date(2005, 3, 31)),
    ("2005-Q4", Exactness.QUARTER, date(2005, 10, 1), date(2005, 12, 31)),
    ("2005", Exactness.YEAR, date(2005, 1, 1), date(2005, 12, 31)),
    ("2004/05", Exactness.FINANCIAL_YEAR, date(2004, 4, 1), date(2005, 3, 31)),
    ("1999/00", Exactness.FINANCIAL_YEAR, date(1999, 4, 1), date(2000, 3, 31)),
    ("2004/2005", Exactness.FINANCIAL_YEAR, date(2004, 4, 1), date(2005, 3, 31)),
    ("2004/05 Q1", Exactness.FINANCIAL_QUARTER, date(2004, 4, 1), date(2004, 6, 30)),
    ("2004/05 Q3", Exactness.FINANCIAL_QUARTER, date(2004, 10, 1), date(2004, 12, 31)),
    ("2004/05 Q4", Exactness.FINANCIAL_QUARTER, date(2005, 1, 1), date(2005, 3, 31)),
]


@pytest.mark.parametrize(("written", "exactness", "first", "last"), FORMS)
def test_every_form_has_a_first_and_a_last_day(
    written: str, exactness: Exactness, first: date, last: date
) -> None:
    assert when(written) == When(written, exactness, first, last)


@pytest.mark.parametrize("word", WORDS)
def test_words_are_kept_and_have_no_days(word: str) -> None:
    read = when(word)
    assert read == When(word, Exactness.WORDS)
    assert not read.dated
    assert (read.start, read.end) == (date.min, date.max)


@pytest.mark.parametrize(
    "written",
    [
        *("", " ", "31/03/2005", "March 2005", "2005-3-1", "2005-13", "2005-00", "2005-02-29"),
        *("2005-Q0", "2005-Q5", "2004/06", "2004/04", "2004/1905", "2004/05 Q5", "2004/05Q1"),
        *("2004/05 q1", "0205", "1799-12-31", "2200", "20050331", "Ongoing", "2005 ", "２００５"),
    ],
)
def test_other_forms_are_not_dates(written: str) -> None:
    assert when(written) is None


@given(DAYS)
def test_a_day_is_written_as_it_is_read(day: date) -> None:
    assert when(day.isoformat()) == on(day)
    assert on(day).start == on(day).end == day


@given(YEARS, st.integers(1, 12))
def test_months_follow_one_another_without_a_gap(year: int, month: int) -> None:
    one = when(f"{year}-{month:02}")
    following = when(f"{year + month // 12}-{month % 12 + 1:02}")
    assert one
    assert following
    assert one.start.day == 1
    assert one.end + ONE_DAY == following.start


@given(YEARS, st.sampled_from([("{0}-Q{1}", "{0}"), ("{0}/{2:02} Q{1}", "{0}/{2:02}")]))
def test_quarters_tile_their_year(year: int, forms: tuple[str, str]) -> None:
    quarter_form, year_form = forms
    whole = when(year_form.format(year, 0, (year + 1) % 100))
    quarters = [when(quarter_form.format(year, number, (year + 1) % 100)) for number in range(1, 5)]
    assert whole
    starts = [quarter.start for quarter in quarters if quarter]
    ends = [quarter.end for quarter in quarters if quarter]
    assert [whole.start, *(end + ONE_DAY for end in ends)] == [*starts, whole.end + ONE_DAY]


@given(
    YEARS, st.sampled_from(["{0}", "{0}-Q2", "{0}-02", "{0}-02-28", "{0}/{1:02}", "{0}/{1:02} Q4"])
)
def test_no_date_ends_before_it_starts(year: int, form: str) -> None:
    read = when(form.format(year, (year + 1) % 100))
    assert read
    assert read.dated
    assert read.start <= read.end


@given(DAYS)
def test_each_day_lies_in_its_financial_year(day: date) -> None:
    first, last = financial_year(financial_year_of(day))
    assert first <= day <= last
    assert (first.month, first.day, last.month, last.day) == (4, 1, 3, 31)
    assert any(
        start <= day <= end
        for start, end in (financial_year(first.year, quarter) for quarter in range(1, 5))
    )


@given(DAYS)
def test_no_months_lie_between_a_day_and_itself(day: date) -> None:
    assert months_between(day, day) == 0


@given(DAYS, st.integers(0, 600))
def test_a_month_later_is_one_month_later(day: date, months: int) -> None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    same_day = date(year, month + 1, min(day.day, 28))
    assert months_between(day.replace(day=same_day.day), same_day) == months


@given(DAYS, st.integers(0, 9000), st.integers(0, 9000))
def test_months_never_shrink_as_days_go_by(day: date, some: int, more: int) -> None:
    sooner, later = day + timedelta(days=some), day + timedelta(days=some + more)
    assert 0 <= months_between(day, sooner) <= months_between(day, later)


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (date(2005, 1, 31), date(2005, 2, 27), 0),
        (date(2005, 1, 31), date(2005, 2, 28), 1),
        (date(2005, 1, 31), date(2005, 3, 30), 1),
        (date(2005, 1, 31), date(2005, 3, 31), 2),
        (date(2004, 2, 29), date(2005, 2, 28), 12),
        (date(2005, 3, 31), date(2005, 4, 30), 1),
        (date(2005, 3, 31), date(2005, 4, 29), 0),
    ],
)
def test_the_last_day_of_a_month_ends_it(earlier: date, later: date, months: int) -> None:
    assert months_between(earlier, later) == months


@pytest.mark.parametrize(
    ("first", "name"), [(2004, "2004/05"), (2008, "2008/09"), (1999, "1999/2000")]
)
def test_a_financial_year_is_written_as_it_is_read(first: int, name: str) -> None:
    assert financial_year_name(first) == name
    found = when(name)
    assert found
    assert (found.start, found.end) == financial_year(first)


def test_months_have_their_english_names_in_every_locale() -> None:
    assert MONTHS[0] == "January"
    assert MONTHS[-1] == "December"
    assert len(set(MONTHS)) == 12
