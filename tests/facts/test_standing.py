"""Where one thing stands on a day: its status, its parts, its proof."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.lateness import Lateness
from macros.facts.standing import CLOSED, Proof
from macros.reading.model.words import Status
from tests.plans import Files, plan_of, said, standing_of

ACTION = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-09
"""
PARTS = """
actions:
  - ref: "1"
    title: Light the paths
    parts:
      - ref: 1a
        title: North path
        due: 2025-06
      - ref: 1b
        title: South path
        due: 2025-09
"""
BEFORE, AFTER = date(2025, 8, 31), date(2025, 10, 31)


def status(written: str) -> str:
    """Return a status with what must go with it."""
    needs = {"held up": "waiting_for: lamps", "replaced": 'replaced_by: "2"'}
    return "\n    ".join(filter(None, [f"status: {written}", needs.get(written)]))


IN_PROGRESS = said({"1": "status: in progress"})
COMPLETE = said({"1": "status: complete"})
REOPENED = said({"1": "status: reopened"})


def test_nothing_said_is_not_reported() -> None:
    one = standing_of(ACTION)
    assert (one.status, one.from_parts, one.proof) == (Status.NOT_REPORTED, False, None)
    assert (one.last_word, one.words) == (None, ())


def test_what_was_true_later_wins_even_if_it_was_said_earlier() -> None:
    progress = {
        "2025-06-30": "said: 2025-12-01\n" + COMPLETE,
        "2025-07-31": "said: 2025-08-15\n" + IN_PROGRESS,
    }
    assert standing_of(ACTION, progress).status == Status.IN_PROGRESS


def test_a_word_without_a_status_leaves_the_status_as_it_is() -> None:
    progress = {"2025-06-30": IN_PROGRESS, "2025-07-31": said({"1": "no_change: yes"})}
    one = standing_of(ACTION, progress)
    assert one.status == Status.IN_PROGRESS
    assert one.last_word
    assert one.last_word.name == "2025-07-31"


def test_what_was_true_only_later_does_not_count() -> None:
    progress = {"2025-06-30": IN_PROGRESS, "2025-09-30": COMPLETE}
    assert standing_of(ACTION, progress, BEFORE).status == Status.IN_PROGRESS
    assert standing_of(ACTION, progress, AFTER).status == Status.COMPLETE
    assert standing_of(ACTION, progress, date(2025, 6, 29)).status == Status.NOT_REPORTED


def test_what_was_said_only_later_does_not_count() -> None:
    progress = {"2025-06-30": "said: 2025-09-15\n" + COMPLETE}
    assert standing_of(ACTION, progress, date(2025, 9, 14)).status == Status.NOT_REPORTED
    assert standing_of(ACTION, progress, date(2025, 9, 15)).status == Status.COMPLETE


def test_a_corrected_word_does_not_count_once_it_is_corrected() -> None:
    correction = """
updates:
  - about: "1"
    note: It was another path.
    corrects:
      update: 2025-07-31
      why: The wrong path was meant.
"""
    progress = {"2025-06-30": IN_PROGRESS, "2025-07-31": COMPLETE, "2025-09-30": correction}
    assert standing_of(ACTION, progress, BEFORE).status == Status.COMPLETE
    one = standing_of(ACTION, progress, AFTER)
    assert (one.status, one.proof) == (Status.IN_PROGRESS, None)
    assert one.last_word
    assert one.last_word.update.note == "It was another path."
    assert [word.corrected for word in one.words] == [None, "The wrong path was meant.", None]


def test_reopened_work_is_open_again() -> None:
    progress = {"2025-06-30": COMPLETE, "2025-07-31": REOPENED}
    one = standing_of(ACTION, progress, AFTER)
    assert (one.status, one.open, one.proof) == (Status.REOPENED, True, None)
    assert one.lateness == Lateness.LATE


def test_completion_dates_from_the_first_claim_that_was_not_taken_back() -> None:
    again = {"2025-06-30": COMPLETE, "2025-12-31": COMPLETE}
    assert standing_of(ACTION, again).lateness == Lateness.FINISHED_ON_TIME
    reopened = {"2025-06-30": COMPLETE, "2025-07-31": REOPENED, "2025-12-31": COMPLETE}
    assert standing_of(ACTION, reopened).lateness == Lateness.FINISHED


def test_a_date_of_completion_may_be_given_after_the_claim() -> None:
    progress = {
        "2025-11-30": COMPLETE,
        "2025-12-31": said({"1": "completed: 2025-09-15\n    note: x"}),
    }
    assert standing_of(ACTION, progress).lateness == Lateness.FINISHED_ON_TIME


def test_a_status_is_our_reading_when_the_file_or_the_update_says_so() -> None:
    ours = {"2025-06-30": "status_from: our reading\n" + IN_PROGRESS}
    assert standing_of(ACTION, ours).our_reading
    theirs = {
        "2025-06-30": "status_from: our reading\n"
        + said({"1": "status: complete\n    status_from: council"})
    }
    assert not standing_of(ACTION, theirs).our_reading


STATUS_OF_PARTS = [
    ("not reported", "not reported", Status.NOT_REPORTED),
    ("complete", "complete", Status.COMPLETE),
    ("stopped", "stopped", Status.STOPPED),
    ("reopened", "reopened", Status.REOPENED),
    ("complete", "not reported", Status.IN_PROGRESS),
    ("complete", "held up", Status.IN_PROGRESS),
    ("in progress", "not done", Status.IN_PROGRESS),
    ("held up", "not started", Status.HELD_UP),
    ("held up", "stopped", Status.HELD_UP),
    ("not started", "not reported", Status.NOT_STARTED),
    ("not started", "stopped", Status.NOT_STARTED),
    ("stopped", "not reported", Status.NOT_REPORTED),
    ("complete", "stopped", Status.STOPPED),
    ("complete", "not done", Status.NOT_DONE),
    ("complete", "replaced", Status.REPLACED),
    ("stopped", "not done", Status.NOT_DONE),
]


@pytest.mark.parametrize(("first", "second", "whole"), STATUS_OF_PARTS)
def test_the_status_of_an_action_follows_from_its_parts(
    first: str, second: str, whole: Status
) -> None:
    for one, other in ((first, second), (second, first)):
        words = {"1a": status(one), "1b": status(other)}
        told = {ref: text for ref, text in words.items() if "not reported" not in text}
        other_action = '  - ref: "2"\n    title: Mow the lawns\n'
        progress = {"2025-06-30": said(told)} if told else {}
        action = standing_of(PARTS + other_action, progress)
        assert action.status == whole
        assert action.from_parts == (whole != Status.NOT_REPORTED)


def test_an_action_whose_parts_are_all_closed_is_closed() -> None:
    closed = {whole for one, other, whole in STATUS_OF_PARTS if {one, other} <= {*CLOSED}}
    assert closed == {*CLOSED}


def test_a_word_on_the_whole_outweighs_the_parts() -> None:
    progress = {
        "2025-06-30": said(
            {"1": "status: held up\n    waiting_for: lamps", "1a": "status: complete"}
        )
    }
    one = standing_of(PARTS, progress)
    assert (one.status, one.from_parts, one.waiting_for) == (Status.HELD_UP, False, "lamps")


def test_an_action_without_a_date_has_the_last_of_its_parts() -> None:
    one = standing_of(PARTS, as_at=date(2025, 6, 1))
    assert one.promised
    assert (one.promised.written, one.promised_first) == ("2025-09", None)
    assert one.lateness == Lateness.ON_TIME


def test_an_action_is_late_when_one_of_its_parts_is_and_as_late_as_the_latest() -> None:
    part = standing_of(PARTS, as_at=date(2025, 7, 31))
    assert (part.lateness, part.timing.months) == (Lateness.LATE, 1)
    both = standing_of(PARTS, as_at=date(2025, 12, 31))
    assert (both.lateness, both.timing.months) == (Lateness.LATE, 6)
    first_done = {"2025-06-30": said({"1a": "status: complete"})}
    one = standing_of(PARTS, first_done, date(2025, 12, 31))
    assert (one.lateness, one.timing.months) == (Lateness.LATE, 3)


def test_an_action_with_a_date_of_its_own_is_judged_on_that() -> None:
    dated = PARTS.replace("    parts:", "    due: 2026-03\n    parts:")
    one = standing_of(dated, as_at=date(2025, 12, 31))
    assert (one.lateness, one.parts[0].lateness) == (Lateness.ON_TIME, Lateness.LATE)


@pytest.mark.parametrize(
    ("written", "word"), [("complete", Lateness.FINISHED), ("stopped", Lateness.ENDED)]
)
def test_what_is_closed_is_not_late_for_a_part_of_which_nothing_was_said(
    written: str, word: Lateness
) -> None:
    one = standing_of(PARTS, {"2025-12-31": said({"1": f"status: {written}"})})
    assert (one.lateness, one.parts[0].lateness) == (word, Lateness.LATE)


PARTS_DONE = [
    # completed: the first part, the second; both said to be complete on 2025-12-31
    ("2025-06-10", "2025-09-12", Lateness.FINISHED_ON_TIME),
    ("2025-12-10", "2025-09-12", Lateness.FINISHED_LATE),
    (None, "2025-09-12", Lateness.FINISHED),
    (None, None, Lateness.FINISHED),
]


@pytest.mark.parametrize(("first", "second", "word"), PARTS_DONE)
def test_an_action_is_finished_when_the_last_of_its_parts_is(
    first: str | None, second: str | None, word: Lateness
) -> None:
    done = [
        "status: complete" + (f"\n    completed: {day}" if day else "") for day in (first, second)
    ]
    progress = {"2025-12-31": said({"1a": done[0], "1b": done[1]})}
    assert standing_of(PARTS, progress).lateness == word


EVIDENCE = "\n    evidence:\n      - title: Photographs"
ACCEPTED = "\n    accepted:\n      by: Cabinet\n      when: 2025-08-01"
PROOFS: list[tuple[Files, Proof | None]] = [
    ({"2025-06-30": IN_PROGRESS}, None),
    ({"2025-06-30": COMPLETE}, Proof.CLAIM),
    ({"2025-06-30": said({"1": f"status: complete{EVIDENCE}"})}, Proof.EVIDENCE),
    ({"2025-06-30": COMPLETE, "2025-07-31": said({"1": f"note: x{EVIDENCE}"})}, Proof.EVIDENCE),
    ({"2025-06-30": said({"1": f"note: x{EVIDENCE}"}), "2025-07-31": COMPLETE}, Proof.CLAIM),
    ({"2025-06-30": COMPLETE, "2025-08-31": said({"1": f"note: x{ACCEPTED}"})}, Proof.ACCEPTED),
    (
        {
            "2025-08-31": said({"1": f"status: complete{ACCEPTED}{EVIDENCE}"}),
            "2025-09-30": REOPENED,
            "2025-10-31": COMPLETE,
        },
        Proof.CLAIM,
    ),
]


@pytest.mark.parametrize(("progress", "proof"), PROOFS)
def test_proof_is_what_was_shown_since_the_present_claim(
    progress: Files, proof: Proof | None
) -> None:
    assert standing_of(ACTION, progress).proof == proof


def test_every_kind_of_proof_is_in_the_table() -> None:
    assert {proof for _, proof in PROOFS} == {None, *Proof}


DONE = "status: complete"
OF_PARTS = [
    (DONE + ACCEPTED, DONE + ACCEPTED, Proof.ACCEPTED),
    (DONE + ACCEPTED + EVIDENCE, DONE + EVIDENCE, Proof.EVIDENCE),
    (DONE + ACCEPTED, DONE + EVIDENCE, Proof.CLAIM),
    (DONE + EVIDENCE, DONE, Proof.CLAIM),
]


@pytest.mark.parametrize(("north", "south", "proof"), OF_PARTS)
def test_the_proof_of_a_whole_is_what_each_of_its_parts_has(
    north: str, south: str, proof: Proof
) -> None:
    assert standing_of(PARTS, {"2025-08-31": said({"1a": north, "1b": south})}).proof == proof


def test_milestones_stand_like_actions_and_nobody_leads_them() -> None:
    plan = ACTION + "milestones:\n  - ref: M1\n    title: Contract signed\n    date: 2025-06\n"
    one = plan_of(plan, {"2025-08-31": said({"M1": "status: complete"})}).standings["M1"]
    assert (one.status, one.lateness, one.leads) == (Status.COMPLETE, Lateness.FINISHED, ())
