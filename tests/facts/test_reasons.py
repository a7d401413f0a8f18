"""Why something is late: what it waits for, what is late itself, and what did not come."""

from __future__ import annotations

import pytest

from macros.facts.reasons import late_before, late_part, missing, reason
from tests.plans import plan_of, said

PLAN = """
reporting:
  - what: Report
    every: quarter
    first_due: 2025-03-31
    kept: [2025-04-10]
    missed:
      - 2025-06
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
  - ref: "2"
    title: Mow the lawns
    depends_on:
      - "1"
      - "3"
    parts:
      - ref: 2a
        title: North lawn
        due: 2025-09
      - ref: 2b
        title: South lawn
        due: 2025-06
  - ref: "3"
    title: Open the gates
    due: 2026-12
"""
HELD = "status: held up\n    waiting_for: {what}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({}, None),
        ({"2": HELD.format(what="rain")}, "rain"),
        ({"2a": HELD.format(what="seeds")}, None),
        ({"2a": HELD.format(what="seeds"), "2b": HELD.format(what="a mower")}, "seeds"),
    ],
)
def test_the_reason_of_parts_is_that_of_the_whole_if_each_has_one(
    words: dict[str, str], expected: str | None
) -> None:
    progress = {"2025-10-31": said(words)} if words else {}
    plan = plan_of(PLAN, progress, {"2025-04-10": ""})
    assert reason(plan.standings["2"]) == expected


def test_what_is_late_is_the_latest_part_of_what_has_no_date_of_its_own() -> None:
    plan = plan_of(PLAN, reports={"2025-04-10": ""})
    assert late_part(plan.standings["2"]).ref == "2b"
    assert late_part(plan.standings["1"]).ref == "1"


def test_what_must_come_first_and_is_late_is_told_of_actions_only() -> None:
    plan = plan_of(PLAN, reports={"2025-04-10": ""})
    assert [one.ref for one in late_before(plan.standings["2"], plan)] == ["1"]
    assert late_before(plan.standings["2a"], plan) == ()


def test_what_is_missing_is_neither_here_nor_known_to_be_missed() -> None:
    (promised,) = plan_of(PLAN, reports={"2025-04-10": ""}).promised
    assert promised.expected == 4
    assert missing(promised) == 2
