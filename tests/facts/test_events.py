"""What was published on a plan, newest first."""

from __future__ import annotations

from datetime import date

from tests.plans import plan_of, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
"""
DONE = said({"1": "status: complete"})


def test_events_are_reports_and_rounds_without_a_report_newest_first() -> None:
    progress = {
        "2025-06-30": "report: 2025-08-15\n" + DONE,
        "2025-07-31": said({"1": "note: x"}),
        "2025-09-30": "said: 2025-10-05\n" + said({"1": "note: x"}),
        "2025-12-31": "said: 2026-02-01\n" + said({"1": "note: x"}),
    }
    reports = {"2025-04-10": "", "2025-08-15": "", "2026-02-02": ""}
    plan = plan_of(PLAN, progress, reports, date(2026, 1, 31))
    assert [
        (one.date.written, one.name, bool(one.report), bool(one.progress)) for one in plan.events
    ] == [
        ("2025-10-05", "2025-09-30", False, True),
        ("2025-08-15", "2025-08-15", True, True),
        ("2025-07-31", "2025-07-31", False, True),
        ("2025-04-10", "2025-04-10", True, False),
    ]
