"""What was published is moved and corrected, never edited: what was taken back is named."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

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


def corrected(where: str, was: str, now: str, more: str = "") -> str:
    return (
        f"corrections:\n  - where: {where}\n    was: {was}\n    now: {now}\n"
        f"    date: 2026-09-01\n    why: A slip\n{more}"
    )


SPRING = f"{FOLDER}/progress/2025-06-30.yml"
NOTE = "/progress/2025-06-30/updates/1a/note"
DUE = "/plan/objectives/O1/actions/1/due"
CORRECTED = [
    # file, as it was, as it is, where, was, now
    (SPRING, "The lamps are here", "No lamps", NOTE, "The lamps are here.", "No lamps."),
    (SPRING, "\n    note: The lamps are here.", "", NOTE, "The lamps are here.", "nothing"),
    (
        SPRING,
        "    note: The lamps",
        "    completed: 2025-06-01\n    note: The lamps",
        "/progress/2025-06-30/updates/1a/completed",
        "nothing",
        "2025-06-01",
    ),
    (
        WINTER,
        "said: 2026-02-01",
        "said: 2026-01-31",
        "/progress/2025-12-31/said",
        "2026-02-01",
        "2026-01-31",
    ),
    (PLAN, "due: 2025-06\n", "due: 2025-07\n", DUE, "2025-06", "2025-07"),
    (
        PLAN,
        "why: Rain\n            minute",
        "why: Snow\n            minute",
        "/plan/objectives/O1/actions/1/moved/1/why",
        "Rain",
        "Snow",
    ),
]


@pytest.mark.parametrize("edit", CORRECTED, ids=lambda edit: edit[3])
def test_an_edit_that_a_sealed_report_corrects_is_let_pass_and_no_other(
    edit: tuple[str, str, str, str, str, str],
) -> None:
    path, old, new, where, was, now = edit
    files = sealed_files()
    assert old in files[path]
    edited = files[path].replace(old, new, 1)
    report = f"{YEAR}.yml"
    named = files[report] + corrected(where, was, now)
    assert told({path: edited, report: named}) == []
    for entry in (
        "",
        corrected(f"{where}/2", was, now),
        corrected(where, "another", now),
        corrected(where, was, "another"),
        corrected(where, was, now, "    later: yes\n"),
    ):
        (said,) = told({path: edited, report: files[report] + entry})
        assert "is sealed, name the change in the “corrections” of that report." in said
    assert told({path: edited, report: named, f"{YEAR}{ENDING}": None})[:-1] != []


def test_an_edit_that_no_seal_holds_cannot_be_named() -> None:
    old, new = "    note: The lamps", "    source: Page 2\n    note: The lamps"
    edited = sealed_files()[SPRING].replace(old, new, 1)
    entry = corrected("/progress/2025-06-30/updates/1a/note", "The lamps are here.", "Lamps")
    (said,) = told({SPRING: edited, f"{YEAR}.yml": sealed_files()[f"{YEAR}.yml"] + entry})
    assert said.startswith("What was said here about 1a was edited.")


def test_a_correction_that_was_published_stays_and_others_may_follow_it() -> None:
    report, why = f"{YEAR}.yml", "A slip"
    first = corrected(NOTE, "The lamps are here.", "No lamps.")
    other = corrected(NOTE, "No lamps.", "Lamps.")
    both = first + other.removeprefix("corrections:\n")
    published = {report: sealed_files()[report] + first}
    assert told({report: sealed_files()[report] + both}, published) == []
    for edited in ("", first.replace(why, "Nothing"), other):
        (said,) = told({report: sealed_files()[report] + edited}, published)
        name = PurePath(YEAR).name
        assert said.startswith(
            f"A correction of {name} was taken out or edited. What was published"
        )
        assert said.endswith("add another one below it, from what it says now.")


def told(
    changed: Mapping[str, str | None], published: Mapping[str, str] = MappingProxyType({})
) -> list[str]:
    before = {**SMALL, **sealed_files(), **published}
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


def test_nothing_of_another_kind_takes_a_reference() -> None:
    text = sealed_files()[PLAN].replace("ref: M1", "ref: M2").replace("ref: K1", "ref: M1")
    (milestone, risk) = told({PLAN: text})
    assert milestone.startswith("The milestone “M1” is gone from this plan.")
    assert risk.startswith("The risk “K1” is gone from this plan.")


def test_the_date_of_a_report_keeps_when_its_round_was_said() -> None:
    report, spring = f"{FOLDER}/reports/2025-07-01.yml", sealed_files()[SPRING]
    paper = "kind: progress\ntitle: Spring\ndate: 2025-07-01\n"
    published = {report: paper, SPRING: f"report: 2025-07-01\n{spring}"}
    (message,) = told({report: paper.replace("07-01", "07-02")}, published)
    assert message.startswith(f"This date, on which data/{SPRING} was made public, was edited.")
    assert told({report: paper.replace("Spring", "Early spring")}, published) == []


def test_a_date_that_could_not_be_read_may_be_mended() -> None:
    published = {PLAN: sealed_files()[PLAN].replace("due: 2026-02\n", "due: Feb 2026, say\n")}
    assert told({PLAN: sealed_files()[PLAN]}, published) == []


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
