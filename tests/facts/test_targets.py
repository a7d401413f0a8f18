"""Targets without figures: which target is meant, and which figure is the newest."""

from __future__ import annotations

from macros.facts.targets import Unmeasured, unmeasured
from tests.plans import plan_of

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
indicators:
  - ref: I1
    name: Lamps that work
    targets:
      - value: 90%
        when: 2023/24
      - value: 95%
        when: 2024/25
      - value: 99%
        when: 2026/27
    better: higher
    values:
"""
OF_THE_PAST = "judged_on: 2025-12-31\nbecause: It is the day of its last paper.\n"


def found(*values: str, before: str = "") -> Unmeasured:
    """Return the only target without a figure, given the figures of some times."""
    lines = "".join(f"      - value: {n}\n        when: {when}\n" for n, when in enumerate(values))
    (one,) = unmeasured(plan_of(f"{before}{PLAN.lstrip()}{lines}"))
    return one


def test_the_newest_target_whose_time_has_passed_without_a_figure_is_meant() -> None:
    one = found("2023/24", "2022/23")
    assert one.target.value == "95%"
    assert one.newest is not None
    assert one.newest.value == "0"
    assert one.days == 306


def test_a_plan_of_the_past_is_held_against_all_figures_we_have() -> None:
    plan = plan_of(f"{OF_THE_PAST}{PLAN.lstrip()}      - value: 96%\n        when: 2026-06\n")
    assert list(unmeasured(plan)) == []
