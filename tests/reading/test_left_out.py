"""One field or entry that cannot be read hides none of the others."""

from __future__ import annotations

import re
import time

import pytest

from macros.reading.load import read
from macros.reading.places import Place
from macros.reading.problems import Problem
from tests.reading.small import SMALL, TOP

PARKS = "plans/sample/parks/plan.yml"
PROGRESS = "plans/sample/parks/progress/2025-09-30.yml"
WRONG = {
    "words that stand too far left": ["{line}", "and the kerbs"],
    "words that stand a little too far left": ["{line}", "{left}and the kerbs"],
    "a name of two words": ["{line}", "{indent}? [x, y]"],
    "a bracket that closes nothing": ["{line}", "{indent}] x"],
    "a sign of YAML's own": ["{line}", "{indent}@x y"],
    "a mark for a program": ["{line}", "{indent}%x y"],
    "quotation marks over two lines, with words behind": [
        "{name} 'never",
        "{indent}   closed' and",
    ],
}
_NAME = re.compile(r" *(?:- +)?[a-z_]+:(?= \S)")
_UNREAD = re.compile(r"Lines? (?P<first>[0-9]+)(?: to (?P<last>[0-9]+))?.* not checked\.")


def with_mistake(text: str, number: int, kind: str) -> str | None:
    """Return the text with something that cannot be read at or below a line, counted from 0."""
    lines = text.split("\n")
    found = _NAME.match(lines[number])
    if not found:
        return None
    indent = " " * (len(found[0]) - len(found[0].lstrip(" -")))
    words = {"line": lines[number], "indent": indent, "left": indent[1:], "name": found[0]}
    wrong = [one.format(**words) for one in WRONG[kind]]
    return "\n".join([*lines[:number], *wrong, *lines[number + 1 :]])


def told(path: str, text: str) -> tuple[Problem, ...]:
    return read({**SMALL, path: text}, TOP).problems


@pytest.mark.parametrize("path", sorted(path for path in SMALL if "streets" not in path))
@pytest.mark.parametrize("kind", WRONG)
def test_a_part_that_cannot_be_read_makes_one_problem_wherever_it_is(path: str, kind: str) -> None:
    for number in range(SMALL[path].count("\n")):
        text = with_mistake(SMALL[path], number, kind)
        if text is not None:
            (only,) = told(path, text)
            unread = _UNREAD.search(only.message)
            assert unread, (number, only)
            last = unread["last"] or unread["first"]
            assert int(unread["first"]) <= number + 1 <= only.place.line <= int(last)
            assert int(last) - int(unread["first"]) <= 3, (number, only)


def test_what_is_wrong_in_the_other_parts_is_told_where_it_stands() -> None:
    text = SMALL[PARKS]
    for old, new in (
        (
            "title: Light the paths\n        leads",
            "title: Light the paths\nand more\n        leads",
        ),
        ("due: 2025-09\n", "due: 2025-31\n"),
        ("due: ongoing", "due: on going"),
        ("name: Lamp fund", "nane: Lamp fund"),
        ("likelihood: high", "likelihood: high\n    ] x"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    lines = text.split("\n")
    found = [(p.message[:24], lines[p.place.line - 1].strip()) for p in told(PARKS, text)]
    assert found == [
        ("This line is no field (a", "and more"),
        ("“due” should be a date s", "due: 2025-31"),
        ("“due” should be a date s", "due: on going"),
        ("“nane” is not a field of", "nane: Lamp fund"),
        ("This line is no field (a", "] x"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("title: Parks\n", "title: Parks\nx\n", "Lines 1 to 2, “title”, could"),
        (
            "            title: North path\n",
            "            title: North path\n  and on\n",
            "Lines 48 to 49, “title” of the part “1.1a”, could",
        ),
        (
            "      - ref: M1\n",
            "      - ref: M1\n    so\n",
            "Lines 54 to 55, “ref” of the milestone “M1”, could",
        ),
        (
            '      - ref: "1.1"\n',
            '   x - ref: "1.1"\n',
            "Lines 30 to 56, “actions” of the objective “1”, could",
        ),
        (
            "  kind: Inspection\n",
            "  kind: Inspection\n x\n",
            "Lines 5 to 6, “kind” of “review”, could",
        ),
    ],
)
def test_the_sentence_says_which_part(old: str, new: str, part: str) -> None:
    text = SMALL[PARKS].replace(old, new, 1)
    assert text != SMALL[PARKS]
    said = [problem.message for problem in told(PARKS, text)]
    assert any(part in one for one in said), said


def test_nothing_is_missed_that_could_stand_in_a_part_that_was_not_read() -> None:
    parks = SMALL[PARKS].replace('- ref: "1.1"\n', '- ref: "1.1"\n      so\n', 1)
    progress = SMALL[PROGRESS].replace("- about: 1.1b", "- about: 1.9")
    (only,) = read({**SMALL, PARKS: parks, PROGRESS: progress}, TOP).problems
    assert only.place == Place(f"{TOP}/{PARKS}", 32, 7)


def test_what_cannot_stand_in_a_part_that_was_not_read_is_missed() -> None:
    parks = SMALL[PARKS].replace("- ref: K1\n", "- ref: K1\n  so\n", 1)
    progress = SMALL[PROGRESS].replace("- about: 1.1b", "- about: 1.9", 1)
    said = [
        problem.message
        for problem in read({**SMALL, PARKS: parks, PROGRESS: progress}, TOP).problems
    ]
    assert said[-1].startswith(
        "There is no action, part, milestone or objective “1.9”. There are: "
    )


def test_a_large_file_with_many_such_mistakes_takes_no_longer_than_a_bomb() -> None:
    text = SMALL[PARKS] + "actions:\n" + "  - ref: x\n    title: y\n  and\n" * 30_000
    start = time.process_time()
    assert told(PARKS, text)
    assert time.process_time() - start < 3
