"""A word is taken for another only where nothing else can have been meant."""

from __future__ import annotations

from enum import StrEnum
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.choices import choice
from macros.reading.model.words import (
    BodyKind,
    CouncilKind,
    Every,
    FindingKind,
    FundingState,
    Level,
    Outcome,
    PlanState,
    ReportKind,
    Response,
    Stage,
    Status,
)

MEANT: list[tuple[type[StrEnum], str, str]] = [
    (Status, "COMPLETE", "complete"),
    (Status, "“complete”", "complete"),
    (Status, "*complete*", "complete"),
    (Status, "compelte", "complete"),
    (Status, "completes", "complete"),
    (Status, "in progess", "in progress"),
    (Status, "inprogress", "in progress"),
    (Status, "re-opened", "reopened"),
    (Status, "helds up", "held up"),
    (Status, "notstarted", "not started"),
    (Status, "not satrted", "not started"),
    (Status, "not yet started", "not started"),
    (Status, "paused", "held up"),
    (Status, "Deferred", "held up"),
    (Status, "Stop", "stopped"),
    (Stage, "notcomplete", "not complete"),
    (Every, "6 months", "half year"),
    (Every, "every six months", "half year"),
    (Every, "half-yearly", "half year"),
    (Every, "six-monthly", "half year"),
    (Every, "3 months", "quarter"),
    (Every, "Quarterly", "quarter"),
    (Every, "12 months", "year"),
    (Every, "annually", "year"),
    (Every, "monthly", "month"),
    (Every, "one-off", "once"),
    (PlanState, "superceded", "superseded"),
    (PlanState, "adopt", "adopted"),
    (Response, "accept", "accepted"),
    (BodyKind, "goverment", "government"),
    (CouncilKind, "unitary authority", "unitary"),
    (ReportKind, "quarter", "quarterly"),
]
NOT_PLAIN: list[tuple[type[StrEnum], list[str]]] = [
    (Status, ["50% complete", "half complete", "non complete", "notcomplete", "Complete?"]),
    (
        Status,
        [
            "100% complete",
            "complete 3/5",
            "compete",
            "un-complete",
            "Skipped",
            "Slipped",
            "overdue",
        ],
    ),
    (Status, ["suspended", "rejected", "to be completed", "now started", "not stopped", ""]),
    (Every, ["2 years", "18 months", "6 weeks", "biannual", "fortnight", "one"]),
    (PlanState, ["to be adopted", "rejected", "suspended", "adapted", "promised"]),
    (Outcome, ["refused in part", "to be approved", "referred", "reused", "deterred"]),
    (Response, ["excepted", "accessed", "not accepted"]),
    (FindingKind, ["works less well", "works"]),
    (ReportKind, ["bi-annual", "biannual"]),
    (Level, ["medium-high", "low to medium"]),
    (FundingState, ["refunded", "appealed"]),
    (BodyKind, ["policy"]),
]


@pytest.mark.parametrize(("kind", "written", "meant"), MEANT)
def test_what_was_plainly_meant(kind: type[StrEnum], written: str, meant: str) -> None:
    assert choice(kind, written) == [meant]


@pytest.mark.parametrize(
    ("kind", "written"), [(kind, word) for kind, words in NOT_PLAIN for word in words]
)
def test_nothing_is_offered_for_another_meaning(kind: type[StrEnum], written: str) -> None:
    assert choice(kind, written) == []


@pytest.mark.parametrize(
    "kind", [Status, PlanState, Outcome, Response, FundingState, Every, Stage, Level]
)
def test_no_word_of_a_list_is_near_another(kind: type[StrEnum]) -> None:
    for one, other in product(kind, kind):
        assert (other in choice(kind, one)) == (one == other)


@given(st.sampled_from(Status), st.data())
def test_a_letter_left_out_of_a_long_word_is_a_slip(status: Status, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(status) - 1))
    slip = status[:at] + status[at + 1 :]
    assert choice(Status, slip) in ([], [status])
