"""Amounts of money and of hours as officers write them, kept as written and understood.

£2,000 to £7,000 a year      about £15,000      up to 500 hours      £40 an hour
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

EXAMPLES = "£15,000, about £15,000, £2,000 to £7,000 a year or up to 500 hours"
PHRASES = (
    "not quantifiable",
    "none",
    "none identified",
    "to be identified",
    "from existing budgets",
    "not given",
)
PERIODS = ("once", "a year", "an hour", "a month", "in the first year")
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]+(?:\.[0-9]{1,2})?"
_AMOUNT = re.compile(
    rf"(?:(?P<exactness>about|up to|at least) )?"
    rf"(?P<pound>£)?(?P<low>{_NUMBER})(?P<million> million)?"
    rf"(?: to £?(?P<high>{_NUMBER})(?P<millions> million)?)?"
    rf"(?P<hours> hours?)?"
    rf"(?: (?P<period>{'|'.join(PERIODS)}))?"
)
_MILLION = Decimal(1_000_000)
_BARE = 1_000
"""Nobody writes thousands of millions: a figure from here on is written in full."""


@dataclass(frozen=True)
class Amount:
    """An amount as written. `unit` is £, hours, or empty where the words are one of PHRASES."""

    written: str
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    exactness: str = "exact"
    period: str = ""


def amount(written: str) -> Amount | None:
    """Return the amount that was written, or None where it is none of the forms."""
    if written in PHRASES:
        return Amount(written)
    found = _AMOUNT.fullmatch(written)
    if not found or bool(found["pound"]) == bool(found["hours"]):
        return None
    if found["hours"] and "£" in written:
        return None
    low = _number(found["low"], found["million"])
    high = _number(found["high"], found["millions"]) if found["high"] else low
    if found["million"] and not found["millions"] and high < _BARE:
        high *= _MILLION  # “£1 million to £2” is of millions, “£2 million to £3,000,000” is not
    if found["millions"] and low * _MILLION <= high:
        low *= _MILLION  # “£1 to £2 million” is of millions, “£500,000 to £2 million” is not
    if high < low:
        return None
    return Amount(
        written,
        unit="£" if found["pound"] else "hours",
        low=low,
        high=high,
        exactness=found["exactness"] or "exact",
        period=found["period"] or "",
    )


def _number(digits: str, million: str | None) -> Decimal:
    number = Decimal(digits.replace(",", ""))
    return number * _MILLION if million else number
