"""Every hazard that officers' files can hold has its case in tests/mistakes.

A row is a kind of hazard, with the cases of its examples and the folders that hold its others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import pytest

from tests.reading.mistakes import FOLDER, cases

FEWEST = 150
NAMES = tuple(case.name for case in cases())
HAZARDS: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {
        "types that YAML guesses": (
            "guessed/reference-that-ends-in-nought",
            "guessed/reference-that-begins-with-nought",
            "guessed/time-of-day",
            "guessed/power-of-ten",
            "guessed/no-in-capitals",
            "guessed/null-with-a-capital",
            "guessed/date-instead-of-a-word",
        ),
        "the same name twice": ("fields/status-twice", "fields/actions-twice", "fields/twice"),
        "a comment by accident": ("comments/close-action", "comments/"),
        "signs at the start": (
            "signs/to-be-confirmed",
            "signs/at.",
            "signs/asterisks",
            "signs/others",
            "signs/greater-than",
            "quotes/good-progress",
            "signs/percent-first",
            "signs/",
        ),
        "a colon in prose": ("colons/in-words.", "colons/phase", "colons/"),
        "commas in brackets": (
            "brackets/policy-data-and-training",
            "signs/curly-brackets.",
            "brackets/",
        ),
        "backslashes in double quotes": ("quotes/backslashes",),
        "dates": (
            "dates/no-such-day.",
            "dates/two-readings",
            "dates/day-in-words",
            "dates/short-numbers",
            "dates/",
            "rules/financial-years-",
        ),
        "lost structure": (
            "layout/line-above-list-deleted",
            "layout/no-space-behind-hyphen",
            "layout/no-space-behind-any-hyphen",
            "fields/list-for-words",
            "layout/under-the-wrong-parent",
            "layout/field-inside-words",
            "layout/",
            "apart/",
        ),
        "encodings": (
            "encodings/utf-16",
            "encodings/old-windows",
            "encodings/harmless-mark-and-line-ends",
            "characters/mojibake",
            "layout/tab-at-the-start",
            "layout/tab-between-words",
            "encodings/tab-behind-a-colon",
        ),
        "characters that cannot be seen": (
            "characters/no-break-space",
            "characters/zero-width-space",
            "characters/right-to-left",
            "characters/line-separator",
            "characters/control",
            "fields/look-alike-letter",
            "characters/",
        ),
        "marks of a clash": ("yaml/merge-marks", "yaml/merge-mark-inside-words"),
        "YAML's power": (
            "yaml/anchor-and-alias",
            "yaml/merge.",
            "yaml/tag",
            "yaml/several-files-in-one",
            "yaml/complex-name",
        ),
        "bombs": (
            "bombs/nested-aliases",
            "bombs/brackets",
            "bombs/long-text",
            "bombs/large-file",
            "yaml/too-deep",
            "bombs/",
        ),
        "names": (
            "fields/misspelt.",
            "names/extension",
            "rules/old-addresses-are-free",
            "names/capitals",
            "names/case-of-a-folder",
            "names/spaces",
            "names/dots",
            "rules/addresses-are-not-taken",
            "names/",
        ),
        "personal data": (
            "personal/national-insurance-number",
            "personal/nhs-number",
            "personal/bank-account",
            "personal/payment-card",
            "personal/secret",
            "personal/mail-address",
            "personal/telephone",
            "personal/postcode",
            "personal/name",
            "personal/allowed-with-a-reason",
            "personal/",
        ),
        "a syntax error": ("parts/field", "parts/entry", "parts/inside-a-nested-list", "parts/"),
    }
)


@pytest.mark.parametrize("hazard", HAZARDS)
def test_every_example_of_a_hazard_has_a_case(hazard: str) -> None:
    missing = [one for one in HAZARDS[hazard] if not any(name.startswith(one) for name in NAMES)]
    assert missing == []


def test_there_are_many_cases() -> None:
    assert len(NAMES) >= FEWEST


def test_no_folder_of_cases_is_of_no_hazard() -> None:
    others = {"values", "money", "rules", "files"}
    rows = {one.split("/")[0] for examples in HAZARDS.values() for one in examples}
    assert {path.name for path in FOLDER.iterdir()} - others == rows - others
