"""What was published is moved and corrected, never edited: what was taken back is named."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from macros.facts.taken_back import taken_back
from macros.reading.load import gather
from macros.reading.seals import ENDING
from tests.plans import KEY
from tests.reading.small import SMALL, TOP
from tests.sealed import sealed_files

FOLDER = f"plans/{KEY}"
PLAN = f"{FOLDER}/plan.yml"
WINTER = f"{FOLDER}/progress/2025-12-31.yml"
YEAR = f"{FOLDER}/reports/2025-to-2026"
NAMED = [
    # file, as it was, as it is, what is said
    (PLAN, "due: 2025-06\n", "due: 2025-07\n", "“due” of 1 was 2025-06 and is now 2025-07."),
    (
        PLAN,
        "        due: 2025-06\n        moved:",
        "        moved:",
        "“due” of 1 was 2025-06 and is gone",
    ),
    (PLAN, "due: 2025-05\n", "due: 2025-08\n", "“due” of 1a was 2025-05 and is now 2025-08."),
    (PLAN, "date: 2025-07\n", "date: 2025-09\n", "“date” of M1 was 2025-07 and is now 2025-09."),
    (PLAN, "to: 2025-09\n", "to: 2025-10\n", "A move of the date of 1 was taken out or edited."),
    (PLAN, "why: Rain again", "why: Snow", "A move of the date of 1 was taken out or edited."),
    (PLAN, 'ref: "10"', 'ref: "11"', "The action “10” is gone from this plan."),
    (PLAN, "ref: 1a\n", "ref: 1b\n", "The part “1a” is gone from this plan."),
    (PLAN, "ref: I1\n", "ref: I2\n", "The indicator “I1” is gone from this plan."),
    (
        WINTER,
        "completed: 2025-12-01",
        "completed: 2025-11-01",
        "What was said here about 1a was edited.",
    ),
    (WINTER, 'about: "2/b"', 'about: "10"', "What was said here about 2/b is gone."),
    (WINTER, "said: 2026-02-01", "said: 2026-01-01", "When this was said, or by whom, was edited."),
    (WINTER, "", None, "This file of progress is gone."),
    (f"{YEAR}.yml", "", None, "This report is gone."),
    (f"{YEAR}{ENDING}", "", None, "The seal of 2025-to-2026 is gone."),
    (PLAN, "", None, "This plan is gone."),
]
MOVED = """\
    moved:
      - to: 2026-04
        agreed: 2026-01-31
        by: Cabinet
        why: Frost
"""
LEFT_ALONE = [
    (PLAN, "title: Light the paths", "title: Light all paths"),
    (
        PLAN,
        "    due: 2026-02\n",
        f"    due: 2026-02\n{MOVED}",
    ),
    (PLAN, "title: Mend the gates\n", "title: Mend the gates\n    due: 2027-01\n"),
    (WINTER, "updates:\n", 'updates:\n  - about: "10"\n    note: More\n'),
    (PLAN, "state: adopted", "# a note\nstate: closed"),
]


def told(changed: Mapping[str, str | None]) -> list[str]:
    before = {**SMALL, **sealed_files()}
    now = {path: text for path, text in {**before, **changed}.items() if text is not None}
    registers = [gather(texts, TOP, [])[0] for texts in (before, now)]
    return [problem.message for problem in taken_back(*registers)]


@pytest.mark.parametrize(("path", "old", "new", "message"), NAMED)
def test_what_was_taken_back_is_named(path: str, old: str, new: str | None, message: str) -> None:
    text = sealed_files()[path]
    assert old in text
    (said,) = told({path: None if new is None else text.replace(old, new, 1)})
    assert said.startswith(message)


@pytest.mark.parametrize(("path", "old", "new"), LEFT_ALONE)
def test_what_was_added_or_is_not_promised_is_left_alone(path: str, old: str, new: str) -> None:
    text = sealed_files()[path]
    assert old in text
    assert told({path: text.replace(old, new, 1)}) == []


def test_a_plan_that_only_moved_is_compared_where_it_is_now() -> None:
    here = {path: text for path, text in {**SMALL, **sealed_files()}.items() if FOLDER in path}
    there = {
        path.replace("parks", "greens"): text
        for path, text in here.items()
        if "/progress/" not in path
    }
    moved: dict[str, str | None] = {**dict.fromkeys(here), **there}
    new = "plans/sample/greens/plan.yml"
    assert [one[:18] for one in told(moved)] == ["This plan is gone."]
    moved[new] = f"{there[new]}formerly:\n  - {KEY}\n"
    assert {one.split(".")[0] for one in told(moved)} == {"This file of progress is gone"}
