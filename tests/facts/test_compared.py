"""One plan's quarters or years side by side."""

from __future__ import annotations

from datetime import date

from macros.facts.compared import MOST, compared
from macros.facts.plans import PlanFacts
from macros.facts.sealed import FIGURES
from macros.reading.model.words import ReportKind
from tests.plans import plan_of, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2023-08
  - ref: "2"
    title: Mow the lawns
indicators:
  - ref: I1
    name: Lamps
    values:
      - value: '3'
        when: 2022/23
  - ref: I2
    name: Lawns
"""
ROUNDS = {"2023-05-31": said({"1": "status: complete"})}


def annual(start: int) -> str:
    covers = f"{start}/{(start + 1) % 100:02}"
    return f"kind: annual\ncovers: {covers}\ndate: {start + 1}-06-01\n"


def plan(*years: int) -> PlanFacts:
    reports = {f"{start}-to-{start + 1}": annual(start) for start in years}
    return plan_of(PLAN, ROUNDS, reports, date(2030, 1, 1))


def test_years_stand_in_their_order_with_every_figure() -> None:
    found = compared(plan(2023, 2022), ReportKind.ANNUAL)
    assert found
    assert list(found.reports) == ["2022-to-2023", "2023-to-2024"]
    assert [words for words, _ in found.figures] == list(FIGURES.values())
    figures = dict(found.figures)
    assert figures["completed"] == (0, 1)
    assert figures["open at the start"] == (2, 2)
    assert figures["open at the end"] == (2, 1)


def test_what_was_never_measured_is_left_out() -> None:
    found = compared(plan(2022, 2023), ReportKind.ANNUAL)
    assert found
    ((indicator, (first, second)),) = found.measured
    assert indicator.ref == "I1"
    assert first
    assert first.value == "3"
    assert second is None


def test_a_report_is_beside_earlier_ones_only_and_beside_a_few() -> None:
    many = plan(*range(2022, 2028))
    found = compared(many, ReportKind.ANNUAL, until=date(2027, 3, 31))
    assert found
    assert list(found.reports)[-1] == "2026-to-2027"
    assert len(found.periods) == MOST


def test_one_year_is_not_compared_and_kinds_are_not_mixed() -> None:
    assert compared(plan(2022), ReportKind.ANNUAL) is None
    assert compared(plan(2022, 2023), ReportKind.QUARTERLY) is None
