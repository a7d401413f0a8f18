"""How whole a record is: each share counts every action once."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from macros.facts.plans import plan_facts
from macros.facts.quality import Quality, shares
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import plan_of, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: ongoing
    leads:
      - post: Head of Parks
  - ref: "2"
    title: Mow the lawns
    due: to be confirmed
    leads:
      - to_be_confirmed: yes
  - ref: "3"
    title: Open the gates
    parts:
      - ref: 3a
        title: North gate
        due: 2025-12
        leads:
          - post: Head of Parks
"""


def test_each_share_tells_which_actions_have_something_and_which_lack_it() -> None:
    shown = "status: complete\n    evidence:\n      - title: Photographs"
    words = said({"1": shown, "2": "status: complete", "3a": "note: The hinges came."})
    found = {one.quality: one for one in shares(plan_of(PLAN, {"2025-10-31": words}))}
    have = {quality: [one.ref for one in share.have] for quality, share in found.items()}
    lack = {quality: [one.ref for one in share.lack] for quality, share in found.items()}
    assert have == {
        Quality.LEAD: ["1", "3"],
        Quality.DATE: ["1", "3"],
        Quality.UPDATE: ["1", "2", "3"],
        Quality.EVIDENCE: ["1"],
    }
    assert lack == {
        Quality.LEAD: ["2"],
        Quality.DATE: ["2"],
        Quality.UPDATE: [],
        Quality.EVIDENCE: ["2"],
    }


@settings(max_examples=100)
@given(folders(), days())
def test_shares_add_up(folder: PlanFolder, day: date) -> None:
    plan = plan_facts(folder, day)
    *of_all, evidence = shares(plan)
    assert {share.total for share in of_all} == {plan.actions.total}
    assert evidence.total == plan.actions.complete
    assert [share.quality for share in (*of_all, evidence)] == list(Quality)
