"""Reading is one run over everything, the same for the same texts in whatever order."""

from __future__ import annotations

import random
import string

from hypothesis import given
from hypothesis import strategies as st

from macros.reading.load import read
from macros.reading.places import Place
from macros.reading.problems import ERROR, Problem
from tests.reading.small import SMALL, TOP

WRONG = {
    **SMALL,
    "councils/sample.yml": SMALL["councils/sample.yml"].replace("borough", "Borough"),
    "plans/sample/streets/plan.yml": "title: [x] y\nrefs: theirs\n",
    "plans/sample/parks/progress/2025-09-30.yml": "as_at: 30/09/2025\nupdates:\n  - about: 9\n",
    "notes.txt": "",
}


def test_problems_of_several_files_come_in_one_run_and_in_order() -> None:
    reading = read(WRONG, TOP)
    assert reading.register is None
    assert list(reading.problems) == sorted(reading.problems)
    assert {problem.place.file for problem in reading.problems} == {
        "data/councils/sample.yml",
        "data/plans/sample/streets/plan.yml",
        "data/plans/sample/parks/progress/2025-09-30.yml",
        "data/notes.txt",
    }


def test_the_order_of_the_files_makes_no_difference() -> None:
    for seed in range(5):
        for files in (SMALL, WRONG):
            shuffled = random.Random(seed).sample(list(files.items()), len(files))  # noqa: S311  no secret
            assert read(dict(shuffled), TOP) == read(files, TOP)


def test_reading_changes_nothing_it_is_given() -> None:
    files = dict(WRONG)
    found = [Problem(Place("data/notes.txt", 1, 1), "Unreadable.")]
    read(files, TOP, found)
    assert files == WRONG
    assert len(found) == 1


def test_every_problem_shows_its_line() -> None:
    for problem in read(WRONG, TOP).problems:
        text = WRONG[problem.place.file.removeprefix("data/")]
        assert problem.written == text.split("\n")[problem.place.line - 1]
        assert problem.replaces == ""


def test_a_plan_that_cannot_be_read_is_still_there_to_be_named() -> None:
    plan = SMALL["plans/sample/streets/plan.yml"] + "replaces: sample/parks\n"
    files = {**SMALL, "plans/sample/streets/plan.yml": plan, "plans/sample/parks/plan.yml": "- x\n"}
    assert [problem.place.file for problem in read(files, TOP).problems] == [
        "data/plans/sample/parks/plan.yml"
    ]


def test_a_council_that_cannot_be_read_is_not_called_missing() -> None:
    (only,) = read({**SMALL, "councils/sample.yml": "- x\n"}, TOP).problems
    assert only.place.file == "data/councils/sample.yml"


def test_councils_and_files_stand_in_the_order_of_their_names() -> None:
    council = SMALL["councils/sample.yml"]
    progress = SMALL["plans/sample/parks/progress/2025-09-30.yml"]
    register = read(
        {
            **SMALL,
            "councils/sample-two.yml": council,
            "plans/sample/parks/progress/2025-09-30-2.yml": progress,
        },
        TOP,
    ).register
    assert register
    assert list(register.councils) == ["sample", "sample-two"]
    assert list(register.plans["sample/parks"].progress) == ["2025-09-30", "2025-09-30-2"]


@given(
    st.sampled_from(sorted(SMALL)),
    st.integers(0, 2_000),
    st.text(st.sampled_from(string.printable + "\u00a0“–é[]{}#&*!|>'\"%@`"), max_size=3),
    st.integers(0, 4),
)
def test_no_slip_of_the_finger_breaks_the_reader(
    path: str, place: int, typed: str, deleted: int
) -> None:
    text = SMALL[path]
    at = place % len(text)
    reading = read({**SMALL, path: text[:at] + typed + text[at + deleted :]}, TOP)
    wrong = any(problem.level == ERROR for problem in reading.problems)
    assert (reading.register is None) == wrong
