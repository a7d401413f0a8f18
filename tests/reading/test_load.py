"""Reading is one run over everything, the same for the same texts in whatever order."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.load import read
from macros.reading.places import Place
from macros.reading.problems import ERROR, WARNING, Problem
from macros.reading.shape import MOST_MISFITS
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


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("  - ref: one\n", ERROR),
        ("  - due: 31 March\n", ERROR),
        ("  - said: no field of an action\n", ERROR),
        ("# Mr Bones\n", WARNING),
        ("# AB 12 34 56 C\n", ERROR),
    ],
)
def test_of_very_many_mistakes_the_first_are_told_and_that_there_are_more(
    line: str, level: str
) -> None:
    path = "plans/sample/streets/plan.yml"
    text = f"title: a\nrefs: printed\nstate: adopted\nactions:\n{line * 900}"
    found = [p for p in read({**SMALL, path: text}, TOP).problems if p.place.file.endswith(path)]
    more = [p for p in found if p.message.startswith("There is more to mend in this file")]
    assert len(more) == 1
    assert more[0].level == level
    assert MOST_MISFITS < len(found) < 3 * MOST_MISFITS


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
    progress = 'as_at: 2025-09-30\nupdates:\n  - about: "1.1"\n    note: Lamps were bought.\n'
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
