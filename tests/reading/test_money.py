"""Amounts are kept as written and understood; what is not understood is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.money import EXAMPLES, PERIODS, PHRASES, Amount, amount

AMOUNTS = [
    ("£15,000", Amount("£15,000", "£", Decimal(15000), Decimal(15000))),
    ("£2000", Amount("£2000", "£", Decimal(2000), Decimal(2000))),
    ("£0.50", Amount("£0.50", "£", Decimal("0.50"), Decimal("0.50"))),
    ("about £15,000", Amount("about £15,000", "£", Decimal(15000), Decimal(15000), "about")),
    (
        "£2,000 to £7,000 a year",
        Amount("£2,000 to £7,000 a year", "£", Decimal(2000), Decimal(7000), period="a year"),
    ),
    ("up to 500 hours", Amount("up to 500 hours", "hours", Decimal(500), Decimal(500), "up to")),
    ("1 hour", Amount("1 hour", "hours", Decimal(1), Decimal(1))),
    ("£40 an hour", Amount("£40 an hour", "£", Decimal(40), Decimal(40), period="an hour")),
    ("£1.5 million", Amount("£1.5 million", "£", Decimal(1500000), Decimal(1500000))),
    ("£1 to £2 million", Amount("£1 to £2 million", "£", Decimal(1000000), Decimal(2000000))),
    (
        "£500,000 to £2 million",
        Amount("£500,000 to £2 million", "£", Decimal(500000), Decimal(2000000)),
    ),
    ("£1 million to 2", Amount("£1 million to 2", "£", Decimal(1000000), Decimal(2000000))),
    (
        "£2 million to £3,000,000",
        Amount("£2 million to £3,000,000", "£", Decimal(2000000), Decimal(3000000)),
    ),
    (
        "£1 million to £999",
        Amount("£1 million to £999", "£", Decimal(1000000), Decimal(999000000)),
    ),
]


@pytest.mark.parametrize(("written", "understood"), AMOUNTS)
def test_amounts_are_understood(written: str, understood: Amount) -> None:
    assert amount(written) == understood


@pytest.mark.parametrize("phrase", PHRASES)
def test_phrases_are_kept_and_have_no_figure(phrase: str) -> None:
    assert amount(phrase) == Amount(phrase)


@pytest.mark.parametrize(
    "written",
    [
        *("", "15,000", "£", "£1,50", "£15k", "15 pounds", "£7,000 to £2,000", "500", "£5 hours"),
        *("10 to £15 hours", "10 to £15"),
        *("£1 million to £500,000", "£1 million to £1,000", "£2 million to £1"),
        *("£1,0000", "£ 5", "About £5", "£5 per year", "£5 to", "£２００", "£5\n"),
    ],
)
def test_other_forms_are_refused(written: str) -> None:
    assert amount(written) is None


def test_the_examples_in_messages_are_amounts() -> None:
    shown = EXAMPLES.replace(" or ", ", ").split(", ")
    assert len(shown) == 4
    assert all(amount(example) for example in shown)


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(["", *PERIODS]))
def test_a_range_keeps_its_two_ends(one: int, other: int, period: str) -> None:
    low, high = sorted((one, other))
    read = amount(f"£{low:,} to £{high:,} {period}".rstrip())
    assert read
    assert (read.low, read.high, read.period) == (Decimal(low), Decimal(high), period)


@given(st.text(max_size=30))
def test_whatever_is_understood_is_kept_as_written(written: str) -> None:
    read = amount(written)
    assert read is None or read.written == written
