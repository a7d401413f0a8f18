"""Facts in plain British English."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.lateness import Lateness, Timing
from macros.pages import words
from macros.reading.dates import WORDS, Exactness, when
from macros.reading.model.words import Status

DATES = [
    # as written, in words, for machines
    ("2004-03-01", "1 March 2004", "2004-03-01"),
    ("2003-01-06", "6 January 2003", "2003-01-06"),
    ("2002-06", "June 2002", "2002-06"),
    ("2004-Q1", "January to March 2004", None),
    ("2004-Q3", "July to September 2004", None),
    ("2006", "2006", "2006"),
    ("2004/05", "2004/05", None),
    ("2004/2005", "2004/05", None),
    ("1999/2000", "1999/2000", None),
    ("1999/00", "1999/2000", None),
    ("2009/10", "2009/10", None),
    ("2004/05 Q1", "April to June 2004", None),
    ("2004/05 Q4", "January to March 2005", None),
    ("ongoing", "Ongoing", None),
    ("to be confirmed", "To be confirmed", None),
]
SPANS = [
    (0, 0, "0 days"),
    (0, 1, "1 day"),
    (0, 12, "12 days"),
    (1, 31, "1 month"),
    (3, 92, "3 months"),
    (12, 365, "1 year"),
    (13, 400, "1 year and 1 month"),
    (26, 800, "2 years and 2 months"),
]
TIMINGS = [
    (Timing(Lateness.LATE, 3, 92), "3 months late"),
    (Timing(Lateness.LATE, 0, 1), "1 day late"),
    (Timing(Lateness.DUE_SOON, 0, 12), "due in 12 days"),
    (Timing(Lateness.DUE_SOON, 0, 0), "due that day"),
    (Timing(Lateness.ON_TIME, 2, 70), "due in 2 months"),
    (Timing(Lateness.FINISHED_LATE, 13, 400), "finished 1 year and 1 month late"),
    (Timing(Lateness.FINISHED_ON_TIME), "finished on time"),
    (Timing(Lateness.FINISHED), "finish date not given"),
    (Timing(Lateness.CONTINUOUS), "no end date"),
    (Timing(Lateness.NO_DATE), ""),
    (Timing(Lateness.NOT_APPLICABLE), ""),
    (Timing(Lateness.ENDED), ""),
]


@pytest.mark.parametrize(("written", "said", "machine"), DATES)
def test_dates_are_written_in_full(written: str, said: str, machine: str | None) -> None:
    one = when(written)
    assert one
    assert (words.date_in_words(one), words.machine_date(one)) == (said, machine)


def test_the_table_of_dates_holds_every_form() -> None:
    forms = {one.exactness for written, _, _ in DATES if (one := when(written))}
    assert forms == set(Exactness)


@pytest.mark.parametrize("written", WORDS)
def test_words_for_a_date_begin_with_a_capital(written: str) -> None:
    one = when(written)
    assert one
    assert words.date_in_words(one) == written.capitalize()


def test_a_day_is_a_date_too() -> None:
    assert words.date_in_words(date(2004, 3, 1)) == "1 March 2004"
    assert words.machine_date(date(2004, 3, 1)) == "2004-03-01"


@pytest.mark.parametrize(("months", "days", "said"), SPANS)
def test_spans_are_days_or_months_and_years(months: int, days: int, said: str) -> None:
    assert words.span_in_words(months, days) == said


@pytest.mark.parametrize(("timing", "said"), TIMINGS)
def test_timing_is_said_in_a_few_words_or_not_at_all(timing: Timing, said: str) -> None:
    assert words.timing_in_words(timing) == said


def test_the_table_of_timings_holds_every_word() -> None:
    assert {timing.lateness for timing, _ in TIMINGS} == set(Lateness)


@pytest.mark.parametrize(
    ("every", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_lists_end_with_and(every: list[str], said: str) -> None:
    assert words.listed(iter(every)) == said


def test_numbers_agree_with_their_nouns() -> None:
    assert [words.counted(number, "action") for number in (0, 1, 2)] == [
        "0 actions",
        "1 action",
        "2 actions",
    ]
    assert words.counted(2, "query", "queries") == "2 queries"
    assert words.counted(1, "query", "queries") == "1 query"


def test_small_numbers_are_words_where_a_sentence_begins() -> None:
    assert [words.starting(number) for number in (0, 1, 9, 10, 15)] == [
        "No",
        "One",
        "Nine",
        "10",
        "15",
    ]


def test_once_and_twice_have_words() -> None:
    assert [words.times(number) for number in (1, 2, 3)] == ["once", "twice", "3 times"]


@pytest.mark.parametrize(
    ("alone", "inside"),
    [
        ("Community safety", "community safety"),
        ("A plan", "a plan"),
        ("CCTV in parks", "CCTV in parks"),
        ("GO-EM decides", "GO-EM decides"),
        ("", ""),
    ],
)
def test_words_inside_a_sentence_lose_their_capital_unless_they_are_short_forms(
    alone: str, inside: str
) -> None:
    assert words.uncapitalised(alone) == inside


def test_a_capital_at_the_start_changes_nothing_else() -> None:
    assert words.sentence_case("about £2,000 in GO-EM") == "About £2,000 in GO-EM"
    assert words.sentence_case("") == ""


@pytest.mark.parametrize(
    ("said", "slug"),
    [("1.10", "1-10"), ("in progress", "in-progress"), ("M1.1", "M1-1"), ("C&D, etc.", "C-D-etc")],
)
def test_slugs_hold_letters_digits_and_hyphens(said: str, slug: str) -> None:
    assert words.slug(said) == slug


def test_no_two_statuses_share_a_slug() -> None:
    assert len({words.slug(status) for status in Status}) == len(Status)
