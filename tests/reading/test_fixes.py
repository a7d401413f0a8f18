"""What the check offers to write instead mends what it complains of, and breaks nothing else.

Every fix that is offered is tried, each by itself: those of all cases in tests/mistakes, and those
of the slips that officers make, in the small data folder.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import pytest

from macros.reading.load import read
from macros.reading.problems import Problem
from tests.reading.mistakes import cases
from tests.reading.slip_kinds import SLIPS, lines_of
from tests.reading.small import SMALL, TOP

FEWEST = 100
AT_LEAST = 0.9
OF_A_KIND = 5
_LINES = re.compile(r"\b([Ll]ines?) [0-9]+(?: to [0-9]+)?")


@dataclass(frozen=True)
class Tried:
    """A fix in its file, and whether it removes its problem and brings no new one."""

    source: str
    problem: Problem
    fix: str
    works: bool


def tried(source: str, files: Mapping[str, str], before: Sequence[Problem]) -> Iterator[Tried]:
    """Return every fix that is offered for these problems, tried by itself."""
    for problem in before:
        path = problem.place.file.removeprefix(f"{TOP}/")
        lines, at = files.get(path, "").split("\n"), problem.place.line
        for fix in problem.fixes:
            text = "\n".join([*lines[: at - 1], fix, *lines[at:]])
            after = said(read({**files, path: text}, TOP).problems)
            left = said(before)
            left[_saying(problem)] -= 1
            yield Tried(source, problem, fix, works=after <= left)


def said(problems: Iterable[Problem]) -> Counter[tuple[str, str]]:
    """Return how often each thing is said of each file; a fix of two lines moves what is below."""
    return Counter(_saying(problem) for problem in problems)


def _saying(problem: Problem) -> tuple[str, str]:
    return problem.place.file, _LINES.sub(r"\1", problem.message)


@cache
def of_cases() -> tuple[Tried, ...]:
    return tuple(
        one
        for case in cases()
        for one in tried(case.name, case.files, read(case.files, TOP, case.found).problems)
    )


@cache
def of_slips() -> tuple[Tried, ...]:
    return tuple(one for kind in SLIPS for one in _of_kind(kind))


def _of_kind(kind: str) -> Iterator[Tried]:
    chance = random.Random(kind)  # noqa: S311  a sample, not a secret
    lines = list(lines_of(SMALL))
    made = 0
    for line in chance.sample(lines, len(lines)):
        written = SLIPS[kind](line, chance)
        if written is None or made == OF_A_KIND:
            continue
        made += 1
        text = "\n".join([*line.lines[: line.number], *written, *line.lines[line.number + 1 :]])
        files = {**SMALL, line.path: text}
        yield from tried(kind, files, read(files, TOP).problems)


@pytest.mark.parametrize("fixes", [of_cases, of_slips])
def test_nine_of_ten_fixes_mend_and_break_nothing(fixes: Callable[[], tuple[Tried, ...]]) -> None:
    every = fixes()
    working = [one for one in every if one.works]
    failing = [f"{one.source}: {one.problem.message} {one.fix!r}" for one in every if not one.works]
    print(f"{len(working)} of {len(every)} fixes work. Not so:", *failing, sep="\n  ")  # noqa: T201  for pytest -s
    assert len(every) >= FEWEST
    assert len(working) / len(every) >= AT_LEAST, failing


def test_the_first_fix_that_is_offered_is_the_likeliest() -> None:
    every = [one for one in (*of_cases(), *of_slips()) if one.fix == one.problem.fixes[0]]
    assert sum(one.works for one in every) / len(every) >= AT_LEAST


def test_a_fix_that_leaves_its_problem_or_brings_another_does_not_work() -> None:
    text = SMALL["plans/sample/streets/plan.yml"].replace("ours", "our")
    files = {**SMALL, "plans/sample/streets/plan.yml": text}
    (problem,) = read(files, TOP).problems
    offered = ("refs: ours", "refs: out", "refs:", "refs: ours\nrefs: ours", "refs: ours\nx: y")
    several = Problem(problem.place, problem.message, offered, written=problem.written)
    assert [one.works for one in tried("", files, [several])] == [True, False, False, False, False]
