"""Every mistake in tests/mistakes is found, where it stands, in words an officer understands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest

from macros.reading import rules
from macros.reading.kinds import kind_of
from macros.reading.load import gather, read, read_file
from macros.reading.places import Place
from macros.reading.problems import Problem, as_text
from tests.reading.mistakes import PATHS, Case, cases, without_marks
from tests.reading.small import SMALL, TOP

CASES = tuple(cases())
PROGRAMMERS_WORDS = re.compile(
    r"\b(?:YAML|JSON|Python|type|null|none type|parse[dr]?|mapping|sequence|scalar|invalid|string|"
    r"boolean|integer|token|(?<!secret )key|value|schema|regex|pattern|syntax|exception|error|"
    r"object|array)\b",
    re.IGNORECASE,
)
LONGEST_MESSAGE = 330


@cache
def found_in(name: str) -> tuple[Problem, ...]:
    case = next(case for case in CASES if case.name == name)
    return read(case.files, TOP, case.found).problems


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    one: Case = request.param
    return one


def test_the_small_data_folder_has_no_mistakes() -> None:
    assert not read(SMALL, TOP).problems


def test_every_kind_of_file_has_cases() -> None:
    kinds = {case.name.split(".")[1] for case in CASES if "." in case.name}
    assert kinds == set(PATHS)


def test_what_is_said_is_what_is_expected(case: Case) -> None:
    found = [replace(problem, written="") for problem in found_in(case.name)]
    assert as_text(sorted(found)) == as_text(sorted(case.expected))


def test_no_case_is_without_a_mistake() -> None:
    assert [case.name for case in CASES if not case.expected] == []


def test_a_mend_mends(case: Case) -> None:
    for problem in found_in(case.name):
        path = problem.place.file.removeprefix(f"{TOP}/")
        same = (problem.place, problem.message)
        alone = same in told_of_one(path, case.files.get(path, ""))
        for fix in problem.fixes:
            text = mended(case.files[path], problem.place.line, fix)
            left = told_of_one(path, text) if alone else told_of_all({**case.files, path: text})
            assert same not in left


def mended(text: str, line: int, fix: str) -> str:
    lines = text.split("\n")
    return "\n".join([*lines[: line - 1], fix, *lines[line:]])


def told_of_one(path: str, text: str) -> set[tuple[Place, str]]:
    """Return where and what is told of one file by itself, which is quicker than of all."""
    problems: list[Problem] = []
    kind = kind_of(path)
    if kind:
        read_file(kind, text, f"{TOP}/{path}", problems)
    return {(problem.place, problem.message) for problem in problems}


def told_of_all(files: Mapping[str, str]) -> set[tuple[Place, str]]:
    return {(problem.place, problem.message) for problem in read(files, TOP).problems}


def test_each_message_is_a_sentence_in_an_officers_words() -> None:
    for said in {problem.message for case in CASES for problem in found_in(case.name)}:
        ours = re.sub("“[^”]*”", "", said)
        assert not PROGRAMMERS_WORDS.search(ours), said
        assert said[0].isupper() or said[0].isdigit() or said[0] == "“", said
        assert said[-1] in ".?", said
        assert len(said) <= LONGEST_MESSAGE or "Its fields are:" in said, said


def test_every_rule_has_a_case() -> None:
    breaches: Counter[str] = Counter()
    for case in CASES:
        if case.name.startswith("rules/"):
            told = rules.by_rule(*gather(case.files, TOP, [*case.found]))
            breaches.update({name: len(problems) for name, problems in told.items()})
    assert [name for name, count in breaches.items() if not count] == []


def test_marks_are_taken_out_and_count_for_no_line() -> None:
    text, problems = without_marks(
        "a: b\n#! 4: Wrong.\n#! fix: x\n#! and: y\n#! fix: z\nc: d\n", "f"
    )
    assert text == "a: b\nc: d\n"
    assert problems == [Problem(Place("f", 2, 4), "Wrong.", ("x\ny", "z"))]


def test_a_mark_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not a mark"):
        without_marks("#! Wrong.\n", "f")
