"""One promise from start to finish: moved, done, accepted, and the fullest that there is."""

from __future__ import annotations

from collections.abc import Mapping

from macros.facts.exemplar import MOST, exemplar
from tests.plans import plan_of, said

MOVE = """
      - to: 2025-{month:02}
        agreed: 2025-01-15
        by: Committee
        why: The lamps were late"""
DONE = "status: complete"
SHOWN = "\n    evidence:\n      - title: Photograph"
AGREED = "\n    accepted:\n      by: Cabinet\n      when: 2025-09-{day:02}"


def _told(words: Mapping[str, str], moves: Mapping[str, int]) -> str | None:
    """Return the reference of the exemplar where actions moved so often and were told of so."""
    actions = "".join(
        f'\n  - ref: "{ref}"\n    title: Light the paths\n    due: 2025-02'
        + ("\n    moved:" if times else "")
        + "".join(MOVE.format(month=3 + number) for number in range(times))
        for ref, times in moves.items()
    )
    found = exemplar([plan_of(f"actions:{actions}\n", {"2025-10-31": said(words)})])
    return found.standing.ref if found else None


def test_it_moved_is_done_and_is_accepted() -> None:
    words = {"1": DONE, "2": DONE + AGREED.format(day=1), "3": DONE + AGREED.format(day=2)}
    assert _told(words, {"1": 1, "2": 1, "3": 0}) == "2"


def test_evidence_comes_before_a_later_acceptance() -> None:
    later = {"1": DONE + SHOWN + AGREED.format(day=1), "2": DONE + AGREED.format(day=2)}
    assert _told(later, {"1": 1, "2": 1}) == "1"
    both = {**later, "2": DONE + SHOWN + AGREED.format(day=2)}
    assert _told(both, {"1": 1, "2": 1}) == "2"


def test_what_moved_more_often_than_can_be_seen_at_once_is_left_out() -> None:
    words = {"1": DONE + AGREED.format(day=1)}
    assert _told(words, {"1": MOST}) == "1"
    assert _told(words, {"1": MOST + 1}) is None


def test_its_line_ends_on_the_day_it_was_done() -> None:
    plan = (
        'actions:\n  - ref: "1"\n    title: Light the paths\n    due: 2025-02\n    moved:'
        + MOVE.format(month=6)
        + "\n"
    )
    words = said({"1": f"{DONE}\n    completed: 2025-05-20{AGREED.format(day=1)}"})
    found = exemplar([plan_of(plan, {"2025-10-31": words})])
    assert found
    assert [str(each.beat) for each in found.line] == ["promised", "moved", "done"]
    assert found.accepted.by == "Cabinet"
