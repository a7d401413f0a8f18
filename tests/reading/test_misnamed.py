"""What was meant by a field that its record does not know: only what is not there yet."""

from __future__ import annotations

import pytest

from macros.reading.misnamed import meant
from macros.reading.model.action import Action, Milestone, Objective
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.plan import Asked, Plan
from macros.reading.model.progress import Progress, Update
from macros.reading.model.record import Record
from macros.reading.model.shared import Accepted, Lead


@pytest.mark.parametrize(
    ("kind", "written", "field"),
    [
        (Action, "date", "due"),
        (Action, "Target date", "due"),
        (Action, "owner", "leads"),
        (Action, "description", "detail"),
        (Milestone, "due", "date"),
        (Milestone, "deadline", "date"),
        (Risk, "title", "risk"),
        (Update, "ref", "about"),
        (Progress, "date", "as_at"),
        (Progress, "update", "updates"),
        (Plan, "owner", "owners"),
        (Accepted, "date", "when"),
        (Asked, "date", "when"),
        (Lead, "title", "post"),
        (Lead, "name", None),
        (Action, "leed", "leads"),
        (Action, "actions", None),
        (Objective, "objectives", None),
        (Update, "due", None),
        (Action, "colour", None),
    ],
)
def test_a_name_that_officers_use_is_known(
    kind: type[Record], written: str, field: str | None
) -> None:
    found = meant(kind, written, ())
    assert (found and found.name) == field


def test_what_is_there_already_was_not_meant() -> None:
    assert meant(Action, "date", {"ref", "title", "due"}) is None
    assert meant(Indicator, "number", {"ref"}) is None
    assert meant(Progress, "update", {"updates"}) is None
