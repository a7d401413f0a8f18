"""Claim, evidence, acceptance: three marks, each counted for itself."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from macros.facts.plans import plan_facts
from macros.facts.proofs import Mark, acceptance, claimed, evidence, proofs
from macros.facts.standing import Proof
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import Files, plan_of, said, standing_of

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
  - ref: "2"
    title: Mow the lawns
  - ref: "3"
    title: Mend the gates
  - ref: "4"
    title: Paint the benches
  - ref: "5"
    title: Plant trees
"""
PARTS = """
actions:
  - ref: "1"
    title: Light the paths
    parts:
      - ref: 1a
        title: North path
      - ref: 1b
        title: South path
"""
DONE = "status: complete"
EVIDENCE = "\n    evidence:\n      - title: {title}"
ACCEPTED = "\n    accepted:\n      by: {by}\n      when: 2025-09-{day}"
SHOWN = EVIDENCE.format(title="Photograph")
AGREED = ACCEPTED.format(by="Cabinet", day="01")


def test_each_mark_is_counted_for_itself() -> None:
    told = {"1": DONE, "2": DONE + SHOWN, "3": DONE + AGREED, "4": DONE + SHOWN + AGREED}
    plan = plan_of(PLAN, {"2025-10-31": said({**told, "5": f"status: in progress{SHOWN}"})})
    found = proofs(plan.actions.all)
    assert {mark: [one.ref for one in some] for mark, some in found.marks} == {
        Mark.CLAIMED: ["1", "2", "3", "4"],
        Mark.EVIDENCE: ["2", "4"],
        Mark.ACCEPTED: ["3", "4"],
    }


@settings(max_examples=60)
@given(folders(), days())
def test_what_is_counted_is_what_each_action_says_of_itself(folder: PlanFolder, day: date) -> None:
    counts = plan_facts(folder, day).actions
    found = proofs(counts.all)
    assert len(found.claimed) == counts.complete
    assert set(map(id, found.evidence)) | set(map(id, found.accepted)) <= set(
        map(id, found.claimed)
    )
    for one in counts.all:
        assert (one in found.accepted) == (one.proof == Proof.ACCEPTED)
        assert (one.proof is not None) == bool(one.claims)


CLAIMED: list[tuple[Files, str]] = [
    ({"2025-07-31": said({"1": DONE}), "2025-08-31": said({"1": "note: x"})}, "2025-07-31"),
    (
        {
            "2025-07-31": said({"1": DONE}),
            "2025-09-30": said({"1": "note: x\n    completed: 2025-07-15"}),
        },
        "2025-07-15",
    ),
]


@pytest.mark.parametrize(("progress", "day"), CLAIMED)
def test_a_claim_dates_from_the_day_of_completion_else_from_when_it_was_said(
    progress: Files, day: str
) -> None:
    assert claimed(standing_of(PLAN, progress)).written == day


def test_a_whole_that_is_complete_by_its_parts_has_their_claim_evidence_and_acceptance() -> None:
    north = DONE + EVIDENCE.format(title="North") + ACCEPTED.format(by="Cabinet", day="01")
    south = DONE + ACCEPTED.format(by="Scrutiny", day="20")
    progress = {"2025-09-01": said({"1a": north}), "2025-09-20": said({"1b": south})}
    one = standing_of(PARTS, progress)
    assert claimed(one).written == "2025-09-20"
    assert [str(each.title) for each in evidence(one)] == ["North"]
    accepted = acceptance(one)
    assert accepted
    assert accepted.by == "Scrutiny"
    found = proofs([one])
    assert (found.evidence, found.accepted) == ((), (one,))


def test_a_whole_is_accepted_when_each_of_its_parts_is() -> None:
    one = standing_of(PARTS, {"2025-09-01": said({"1a": DONE + AGREED, "1b": DONE})})
    assert acceptance(one) is None


def test_a_claim_of_its_own_is_not_proved_by_a_part() -> None:
    progress = {"2025-08-31": said({"1a": DONE + SHOWN}), "2025-09-30": said({"1": DONE})}
    one = standing_of(PARTS, progress)
    assert (one.proof, evidence(one)) == (Proof.CLAIM, ())


def test_what_was_shown_before_work_was_reopened_is_no_evidence_for_the_new_claim() -> None:
    progress = {
        "2025-09-01": said({"1": DONE + SHOWN + AGREED}),
        "2025-10-31": said({"1": "status: reopened"}),
        "2025-11-30": said({"1": DONE}),
    }
    one = standing_of(PLAN, progress)
    assert (evidence(one), acceptance(one)) == ((), None)


def test_what_is_shown_of_open_work_is_told_too() -> None:
    one = standing_of(PLAN, {"2025-07-31": said({"1": f"status: in progress{SHOWN}"})})
    assert len(evidence(one)) == 1
    assert proofs([one]).claimed == ()
