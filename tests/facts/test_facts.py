"""All facts of a register on a day, over all councils."""

from __future__ import annotations

from datetime import date

from macros.facts.facts import facts
from macros.reading.model.words import Status
from tests.plans import files, register, said
from tests.reading.small import SMALL

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
"""
DONE = said({"1": "status: complete"})


def test_the_whole_site_counts_real_plans_only_and_each_once() -> None:
    invented = SMALL["councils/sample.yml"]
    real = invented.replace("example: yes\n", "")
    made_up = files(PLAN, {"2025-06-30": DONE}, key="invented/parks")
    councils = {"councils/sample.yml": real, "councils/invented.yml": invented}
    joint = files("owners: [sample, other]\n" + PLAN, {"2025-06-30": DONE})
    other = {"councils/other.yml": real}
    found = facts(register({**councils, **made_up, **joint, **other}), date(2026, 1, 31))
    assert (found.actions.total, found.actions.complete) == (1, 1)
    assert found.councils["invented"].actions.total == 1
    assert found.actions.by_status[Status.COMPLETE][0].ref == "1"
