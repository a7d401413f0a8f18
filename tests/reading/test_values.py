"""Each kind of text takes its own form and nothing else, at once even where it is very long."""

from __future__ import annotations

import time

import pytest

from macros.reading.places import Place
from macros.reading.values import (
    Address,
    AreaCode,
    Key,
    Line,
    OldAddress,
    PlanKey,
    Prose,
    Ref,
    ReportName,
    Text,
)

FITTING: list[tuple[type[Text], tuple[str, ...]]] = [
    (Line, ("Parks", "1.10", "NO", "a: b")),
    (Prose, ("Parks", "Two\nlines")),
    (Key, ("parks", "safer-walsall", "2-rivers")),
    (PlanKey, ("walsall/community-safety",)),
    (Ref, ("1", "1.10", "3b", "M1", "Action 4", "2004/5", "1-a")),
    (ReportName, ("2005-09-15", "2004-to-2005-q2")),
    (Address, ("https://x.gov.uk", "http://x/y?z#a", "mailto:team@x.gov.uk")),
    (OldAddress, ("/walsall/safety/", "walsall", "walsall/old-plan")),
    (AreaCode, ("E07000078", "W06000015")),
]
UNFIT: list[tuple[type[Text], tuple[str, ...]]] = [
    (Line, ("Two\nlines",)),
    (Key, ("", "Parks", "-parks", "parks-", "a--b", "a b", "pаrks", "../x", "a/b")),
    (PlanKey, ("walsall", "walsall/a/b", "/a/b", "a/..")),
    (Ref, ("", ".", "1.", ".1", "(1)", "1..2", "№1", "1\n", "١", "../1")),
    (ReportName, ("2005-09-15.yml", "../x", "")),
    (Address, ("javascript:alert(1)", "data:x", "//x", "https://", "https:// x", "x", "mailto:x")),
    (OldAddress, ("../x", "/a/../b", "https://x", "//x", "")),
    (AreaCode, ("E0700007", "e07000078", "X07000078")),
]


@pytest.mark.parametrize(("kind", "written"), [(k, w) for k, ws in FITTING for w in ws])
def test_what_fits(kind: type[Text], written: str) -> None:
    assert kind.fits(written)


@pytest.mark.parametrize(("kind", "written"), [(k, w) for k, ws in UNFIT for w in ws])
def test_what_does_not_fit(kind: type[Text], written: str) -> None:
    assert not kind.fits(written)


@pytest.mark.parametrize("kind", [kind for kind, _ in FITTING])
def test_long_texts_are_judged_at_once(kind: type[Text]) -> None:
    start = time.process_time()
    for part in ("a", "a-", "1.", "a ", "https://a", "/a"):
        kind.fits(part * 9_000 + "!")
    assert time.process_time() - start < 1


def test_a_text_is_what_was_written_and_knows_its_place() -> None:
    place = Place("data/site.yml", 3, 7)
    text = Line("1.10", place)
    assert text == "1.10"
    assert text.place == place
