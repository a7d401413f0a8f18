"""Suggestions are what was probably meant, fit the field, and are never the opposite."""

from __future__ import annotations

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.dates import When, when
from macros.reading.fields import Kind
from macros.reading.model.words import BodyKind, CouncilKind, Outcome, PlanState, Response, Status
from macros.reading.money import Amount, amount
from macros.reading.suggestions import look_alike, nearest, suggestions
from macros.reading.values import Address, Key, Line, PlanKey, Ref, ReportName, Text

MEANT: list[tuple[Kind, str, str]] = [
    (bool, "Yes", "yes"),
    (bool, "true", "yes"),
    (bool, "off", "no"),
    (When, "March 2006", "2006-03"),
    (Amount, "£15k", "£15,000"),
    (Amount, "£1.5m", "£1.5 million"),
    (Amount, "approx. £15,000 p.a.", "about £15,000 a year"),
    (Amount, "£7,000 to £2,000", "£2,000 to £7,000"),
    (Amount, "Not quantifiable", "not quantifiable"),
    (Amount, "nil", "none"),
    (Amount, "500 hrs", "500 hours"),
    (PlanState, "Adopted", "adopted"),
    (PlanState, "aproved", ""),
    (CouncilKind, "london borough", "London borough"),
    (BodyKind, "Part of a Council", "part of a council"),
    (Status, "In-Progress", "in progress"),
    (Status, "completed", "complete"),
    (Status, "done", "complete"),
    (Status, "started", "in progress"),
    (Status, "cancelled", "stopped"),
    (Status, "not complete", ""),
    (Status, "incomplete", ""),
    (Status, "partly complete", ""),
    (Status, "unstarted", "not started"),
    (Outcome, "Approved in part", "approved in part"),
    (Response, "not accepted", ""),
    (Key, "Safer Walsall", "safer-walsall"),
    (Key, "St Mary's", "st-marys"),
    (Key, "Ynys Môn", "ynys-mon"),
    (Key, "sаfer", ""),
    (ReportName, "2005-09-15.yml", "2005-09-15"),
    (PlanKey, "/sample/parks/", "sample/parks"),
    (Ref, "(1)", "1"),
    (Ref, "1.", "1"),
    (Ref, "1..2", ""),
    (Address, "www.x.gov.uk", "https://www.x.gov.uk"),
    (Address, "team@x.gov.uk", "mailto:team@x.gov.uk"),
    (Address, "https//www.x.gov.uk/plan", "https://www.x.gov.uk/plan"),
    (Address, "http;//www.x.gov.uk", "http://www.x.gov.uk"),
    (Address, "https.www.x.gov.uk", "https://www.x.gov.uk"),
    (Address, "https:/www.x.gov.uk", "https://www.x.gov.uk"),
    (Address, "HTTPS://www.x.gov.uk", "https://www.x.gov.uk"),
    (Address, "https//", ""),
    (Address, "https://javascript:alert(1).x y", ""),
    (Address, "javascript:alert(1).x", ""),
    (Address, "../x.html", ""),
    (Line, "Two\nlines", ""),
]


@pytest.mark.parametrize(("kind", "written", "meant"), MEANT)
def test_what_was_probably_meant(kind: Kind, written: str, meant: str) -> None:
    assert suggestions(kind, written) == ((meant,) if meant else ())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("£12-14k a year", ["£12,000 to £14,000 a year", "£12 to £14,000 a year"]),
        ("£20-25k", ["£20,000 to £25,000", "£20 to £25,000"]),
        ("10-15k", ["£10,000 to £15,000", "£10 to £15,000"]),
        ("£200 to £300k", ["£200,000 to £300,000", "£200 to £300,000"]),
        ("£100-£200 k", ["£100,000 to £200,000", "£100 to £200,000"]),
        ("£1.5-2k", ["£1,500 to £2,000", "£1.5 to £2,000"]),
        ("£12k-14", ["£12,000 to £14,000"]),
        ("£12,000-14k", ["£12,000 to £14,000"]),
        ("£15K-£20K", ["£15,000 to £20,000"]),
        ("£1-2m", ["£1 to £2 million"]),
        ("£500k-£2m", ["£500,000 to £2 million"]),
        ("10-15 hours", ["10 to 15 hours"]),
        ("£500k-£2", []),
        ("£2m-£3k", []),
    ],
)
def test_the_scale_of_one_figure_is_that_of_both(written: str, meant: list[str]) -> None:
    assert list(suggestions(Amount, written)) == meant


@pytest.mark.parametrize(
    "kind", [bool, When, Amount, Key, Ref, PlanKey, Address, Status, PlanState]
)
@given(written=st.text(max_size=25))
def test_whatever_is_suggested_fits(kind: Kind, written: str) -> None:
    assert all(_fits(kind, meant) for meant in suggestions(kind, written))


def _fits(kind: Kind, meant: str) -> bool:
    if kind is bool:
        return meant in {"yes", "no"}
    if kind is When:
        return when(meant) is not None
    if kind is Amount:
        return amount(meant) is not None
    if issubclass(kind, StrEnum):
        return meant in set(kind)
    return issubclass(kind, Text) and kind.fits(meant)


@given(
    st.sampled_from([s for s in Status if "not" not in s]),
    st.sampled_from(["not ", "in", "un", "never ", "partly "]),
)
def test_a_denied_status_is_never_read_as_the_status(status: Status, denial: str) -> None:
    assert status not in suggestions(Status, f"{denial}{status}")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("leed", "leads"),
        ("Title", "title"),
        ("due date", "due"),
        ("start-date", "start"),
        ("lead", "leads"),
        ("titel", "title"),
        ("zzz", None),
    ],
)
def test_the_nearest_name(name: str, meant: str | None) -> None:
    assert nearest(name, ["title", "leads", "due", "start", "due_printed"]) == meant


def test_letters_of_other_alphabets_are_named() -> None:
    assert look_alike("sоurce").startswith("The “о” in it is not of our alphabet (cyrillic small")
    assert not look_alike("source, Ynys Môn, £5, “quoted”")
