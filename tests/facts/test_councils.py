"""The facts of one council: its plans, and whom it took over from."""

from __future__ import annotations

from datetime import date

from macros.facts.facts import facts
from tests.plans import KEY, files, register, said
from tests.reading.small import SMALL

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
"""
DONE = said({"1": "status: complete"})


def test_a_joint_plan_is_a_plan_of_each_owner() -> None:
    other = SMALL["councils/sample.yml"].replace("Sample Borough", "Other District")
    plan = "owners: [sample, other]\n" + PLAN
    both = {**files(plan, {"2025-06-30": DONE}), "councils/other.yml": other}
    found = facts(register(both), date(2026, 1, 31))
    for key in ("sample", "other"):
        assert [one.key for one in found.councils[key].plans] == [KEY]
        assert found.councils[key].actions.complete == 1
        assert len(found.councils[key].events) == 1


def test_a_council_knows_whom_it_took_over_from() -> None:
    other = SMALL["councils/sample.yml"] + "succeeded_by: sample\n"
    found = facts(register({**files(PLAN), "councils/other.yml": other}), date(2026, 1, 31))
    assert found.councils["sample"].predecessors == ("other",)
    assert found.councils["other"].predecessors == ()
