"""The exception report as a page: counts that add up, and the reason or approval of each."""

from __future__ import annotations

from macros.facts.facts import facts
from tests.pages.drawing import Drawing
from tests.pages.html import Element
from tests.plans import AS_AT, files, register, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
  - ref: "2"
    title: Mow the lawns
    due: 2025-06
    moved:
      - to: 2026-09
        agreed: 2025-05-20
        by: Green Committee
        why: The mower broke
        minute: Minute 7
  - ref: "3"
    title: Open the gates
    due: 2026-06
"""
PAST = "judged_on: 2025-12-31\nbecause: It is the day of its last paper.\n"


def drawn(plan: str) -> Element:
    """Return the exception report of one plan."""
    words = {"2025-10-31": said({"1": "status: held up\n    waiting_for: lamps"})}
    found = register(files(plan, words if '"1"' in plan else {}))
    return Drawing(facts(found, AS_AT))("sample/parks/exceptions/")


def test_the_classes_are_counted_and_add_up() -> None:
    rows = [
        row.every("td")[0].text
        for row in drawn(PLAN).one("table", class_="courses").every("tr")[1:]
    ]
    *classes, total = map(int, rows)
    assert sum(classes) == total == 3


def test_what_is_behind_shows_what_it_waits_for_and_what_was_moved_who_agreed() -> None:
    behind, moved = drawn(PLAN).every("table", class_="exceptions")
    assert "Lamps" in behind.text
    assert "Agreed by Green Committee, 20 May 2025, Minute 7" in moved.text
    assert "The mower broke" in moved.text


def test_the_sentence_says_how_many_are_behind() -> None:
    assert drawn(PLAN).one("p", class_="summary").text == (
        "On 31 January 2026, 1 of 3 actions is behind, 1 by more than a month. "
        "Among the others: 1 re-programmed with approval and 1 on target."
    )
    past = drawn(PAST + PLAN.lstrip()).one("p", class_="summary").text
    assert past.startswith("On 31 December 2025, 1 of 3 actions was behind")


def test_a_plan_without_actions_has_a_report_that_says_so() -> None:
    asked = "state: requested\nasked:\n  by: Cabinet\n  of: The officers\n  when: 2025-06-12\n"
    assert "no actions" in drawn(asked).one("p", class_="summary").text
