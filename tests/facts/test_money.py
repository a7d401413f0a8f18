"""Costs and money as a report knew them."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.money import money_as_known
from macros.reading.model.words import FundingState
from tests.plans import plan_of

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
  - ref: "2"
    title: Mow the lawns
costs:
  - title: Everything
    cost:
      - £9
  - for: "1"
    cost:
      - £1
  - for: "2"
    cost:
      - £2
funding:
  - ref: grant
    name: Grant
    state: ended
    until: 2025-09
  - ref: levy
    name: Levy
    state: agreed
    until: 2025-09
"""


@pytest.mark.parametrize(
    ("known", "state"),
    [
        (date(2025, 1, 29), None),
        (date(2025, 9, 30), FundingState.ENDED),
        (date(2026, 1, 29), FundingState.ENDED),
    ],
)
def test_money_has_ended_only_once_it_has(known: date, state: FundingState | None) -> None:
    plan = money_as_known(plan_of(PLAN).folder, {"1", "2"}, known).plan
    assert [one.state for one in plan.funding] == [state, FundingState.AGREED]


def test_what_is_not_in_a_report_costs_nothing_in_it() -> None:
    plan = money_as_known(plan_of(PLAN).folder, {"1"}, date(2026, 1, 29)).plan
    assert [one.for_ for one in plan.costs] == [None, "1"]
