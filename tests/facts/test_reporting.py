"""Promises to report: what became of each by a day."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.reporting import Kept, Promised, promised_reports
from macros.reading.model.words import Every
from tests.plans import folder

PLAN = """
reporting:
  - what: A report on progress
{promise}
actions:
  - ref: "1"
    title: Light the paths
"""
REPORTS = {"2025-07-10": "", "2025-10-10": "", "2026-01-10": ""}
QUARTERLY = ["every: quarter", "first_due: 2025-06"]
ONE = "kept: [2025-07-10]"
TWO = "kept: [2025-07-10, 2025-10-10]"
THREE = "kept: [2025-07-10, 2025-10-10, 2026-01-10]"
CASES: list[tuple[list[str], str, Kept, int | None]] = [
    # the promise, the day: what became of it, how many were due by then
    (["every: once"], "2026-01-31", Kept.NOT_FOUND, None),
    (["every: once", ONE], "2026-01-31", Kept.KEPT, None),
    (["every: once", ONE], "2025-07-09", Kept.NOT_FOUND, None),
    (["every: once", "first_due: 2025-06"], "2025-06-30", Kept.NOT_DUE, 0),
    (["every: once", "first_due: 2025-06"], "2025-07-01", Kept.NOT_FOUND, 1),
    (["every: once", "first_due: 2025-06", ONE], "2026-01-31", Kept.KEPT, 1),
    (["every: once", "first_due: next meeting"], "2026-01-31", Kept.NOT_DUE, None),
    (["every: not said", "first_due: 2025-06", ONE], "2026-01-31", Kept.KEPT, None),
    (QUARTERLY, "2025-06-30", Kept.NOT_DUE, 0),
    (QUARTERLY, "2025-07-01", Kept.NOT_FOUND, 1),
    ([*QUARTERLY, ONE], "2025-09-30", Kept.KEPT, 1),
    ([*QUARTERLY, ONE], "2025-10-01", Kept.IN_PART, 2),
    ([*QUARTERLY, TWO], "2025-10-10", Kept.KEPT, 2),
    ([*QUARTERLY, TWO], "2025-12-31", Kept.KEPT, 2),
    ([*QUARTERLY, TWO], "2026-01-01", Kept.IN_PART, 3),
    ([*QUARTERLY, THREE], "2026-01-31", Kept.KEPT, 3),
    ([*QUARTERLY, "until: 2025-09-30", TWO], "2026-01-31", Kept.KEPT, 2),
    ([*QUARTERLY, "until: 2025-09-29", ONE], "2026-01-31", Kept.KEPT, 1),
    ([*QUARTERLY, "until: ongoing", TWO], "2026-01-01", Kept.IN_PART, 3),
    ([*QUARTERLY, THREE, "missed:", "  - 2025-12"], "2025-12-31", Kept.MISSED, 2),
    ([*QUARTERLY, THREE, "missed:", "  - 2025-12"], "2025-11-30", Kept.KEPT, 2),
    (["every: month", "first_due: 2025-02"], "2025-03-31", Kept.NOT_FOUND, 1),
    (["every: month", "first_due: 2025-02"], "2025-04-01", Kept.NOT_FOUND, 2),
    (["every: two months", "first_due: 2025-02"], "2025-05-01", Kept.NOT_FOUND, 2),
    (["every: half year", "first_due: 2025-02"], "2025-09-01", Kept.NOT_FOUND, 2),
    (["every: year", "first_due: 2023/24"], "2025-03-31", Kept.NOT_FOUND, 1),
    (["every: year", "first_due: 2023/24"], "2025-04-01", Kept.NOT_FOUND, 2),
]


def promised(promise: list[str], day: str, judged: str = "") -> Promised:
    lines = "\n".join(f"    {line}" for line in promise)
    plan = folder(PLAN.format(promise=lines) + judged, reports=REPORTS)
    (one,) = promised_reports(plan, date.fromisoformat(day))
    return one


@pytest.mark.parametrize(("promise", "day", "kept", "expected"), CASES)
def test_a_promise_to_report_is_kept_missed_not_found_or_not_due(
    promise: list[str], day: str, kept: Kept, expected: int | None
) -> None:
    one = promised(promise, day)
    assert (one.kept, one.expected) == (kept, expected)


def test_every_answer_and_every_period_is_in_the_table() -> None:
    assert {kept for _, _, kept, _ in CASES} == set(Kept)
    periods = {line.removeprefix("every: ") for lines, *_ in CASES for line in lines}
    assert periods >= set(Every)


def test_a_report_counts_from_the_day_it_was_published() -> None:
    one = promised([*QUARTERLY, THREE, "missed:", "  - 2025-11"], "2025-10-31")
    assert (one.promise.kept, one.promise.missed) == (("2025-07-10", "2025-10-10"), ())


def test_reports_on_a_plan_of_the_past_are_not_counted_on() -> None:
    judged = "judged_on: 2025-07-31\nbecause: It ended.\n"
    one = promised([*QUARTERLY, ONE], "2026-01-31", judged)
    assert (one.kept, one.expected) == (Kept.KEPT, None)
    none = promised(QUARTERLY, "2026-01-31", judged)
    assert (none.kept, none.expected) == (Kept.NOT_FOUND, None)
