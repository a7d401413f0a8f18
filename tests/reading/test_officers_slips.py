"""Whatever slip an officer makes, the files are refused, and told of within a line of it."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

import pytest

from macros.reading import rules
from macros.reading.characters import text_of
from macros.reading.files import texts_of
from macros.reading.kinds import kind_of
from macros.reading.load import gather, read_file
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Progress
from macros.reading.model.report import Report
from macros.reading.problems import ERROR, Problem
from macros.reading.register import Register
from tests.conftest import ROOT
from tests.reading.slip_kinds import SLIPS, Line, lines_of

PLACES = 60
FEWEST_KINDS = 18
RECORD = texts_of(ROOT / "data")[0]
REGISTER, UNREAD = gather(RECORD, "data", [])


@dataclass(frozen=True)
class Made:
    """A slip in its file: the line (from 1), what stands there now, and the whole text."""

    path: str
    line: int
    written: list[str]
    text: str


@cache
def all_lines() -> tuple[Line, ...]:
    return tuple(lines_of(RECORD))


def slips(kind: str) -> list[Made]:
    """Return slips of a kind, in the same places every time."""
    chance = random.Random(kind)  # noqa: S311  a sample, not a secret
    made: list[Made] = []
    for line in by_turns(chance):
        if len(made) < PLACES and (written := SLIPS[kind](line, chance)) is not None:
            text = [*line.lines[: line.number], *written, *line.lines[line.number + 1 :]]
            made.append(Made(line.path, line.number + 1, written, "\n".join(text)))
    return made


def by_turns(chance: random.Random) -> Iterator[Line]:
    """Return all lines, one of each file by turns."""
    files = defaultdict(list)
    for line in chance.sample(all_lines(), len(all_lines())):
        files[line.path].append(line)
    for lines in zip_longest(*files.values()):
        yield from filter(None, lines)


def told(slip: Made) -> list[Problem]:
    """Return the errors that a slip causes: those of its file, or else of the whole record."""
    file, kind = f"data/{slip.path}", kind_of(slip.path)
    assert kind
    text = text_of(slip.text.encode(errors="surrogateescape"), file)
    if isinstance(text, Problem):
        return [text]
    problems: list[Problem] = []
    record = read_file(kind, text, file, problems)
    own = [problem for problem in problems if problem.level == ERROR]
    if own or record is None:
        return own
    assert isinstance(record, Plan | Progress | Report)
    return list(rules.broken(_with(slip.path, record), UNREAD))


def _with(path: str, record: Plan | Progress | Report) -> Register:
    """Return the register of the record with one file's record exchanged."""
    _, council, review, *_, name = path.removesuffix(".yml").split("/")
    folder = REGISTER.plans[f"{council}/{review}"]
    if isinstance(record, Plan):
        folder = replace(folder, plan=record)
    elif isinstance(record, Progress):
        folder = replace(folder, progress={**folder.progress, name: record})
    else:
        folder = replace(folder, reports={**folder.reports, name: record})
    return replace(REGISTER, plans={**REGISTER.plans, folder.key: folder})


def _not_seen(kind: str) -> Iterator[str]:
    for slip in slips(kind):
        problems = told(slip)
        near = [one for one in problems if abs(one.place.line - slip.line) <= 1]
        if not any(one.place.file == f"data/{slip.path}" for one in near):
            said = [(one.place, one.message) for one in problems] or "nothing is said"
            yield f"{kind}: {slip.path}:{slip.line}: {slip.written}: {said}"


def test_there_are_many_kinds_of_slip() -> None:
    assert len(SLIPS) >= FEWEST_KINDS


@pytest.mark.site
@pytest.mark.parametrize("kind", SLIPS)
def test_a_slip_is_told_of_where_it_is(kind: str) -> None:
    assert list(_not_seen(kind)) == []


@pytest.mark.parametrize("kind", SLIPS)
def test_each_kind_of_slip_is_made_in_many_places(kind: str) -> None:
    assert len(slips(kind)) == PLACES
