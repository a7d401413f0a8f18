"""No line of a file can be lost or moved and what stands on another line change unseen."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Mapping

import pytest

from macros.reading.files import texts_of
from macros.reading.kinds import kind_of
from macros.reading.load import read
from tests.conftest import ROOT
from tests.reading.lost_lines import changes, is_kept, silent_changes
from tests.reading.small import SMALL, TOP

EVERY_LINE = "EVERY_LINE" in os.environ
ONE_IN = 40  # lines of the record, unless EVERY_LINE=1 is set, which takes five minutes
RECORD = texts_of(ROOT / "data")[0]


def paths(files: Mapping[str, str]) -> list[str]:
    """Return the files that officers write. Seals are not among them: see test_seals."""
    return [path for path in sorted(files) if kind_of(path) and path.endswith(".yml")]


def some_lines(path: str) -> Callable[[int], bool]:
    """Return a choice of lines that is the same every time, and another for each file."""
    chance = random.Random(path)  # noqa: S311  a sample, not a secret
    return lambda _: EVERY_LINE or chance.randrange(ONE_IN) == 0


@pytest.mark.parametrize("path", paths(SMALL))
def test_no_line_of_a_small_file_changes_another_unseen(path: str) -> None:
    assert list(silent_changes(SMALL, path, TOP, lambda _: True)) == []


@pytest.mark.site
@pytest.mark.parametrize("path", paths(RECORD))
def test_no_line_of_the_record_changes_another_unseen(path: str) -> None:
    assert list(silent_changes(RECORD, path, "data", some_lines(path))) == []


def test_a_line_is_lost_and_moved_by_every_step_there_is_room_for() -> None:
    assert list(changes(["a:", " b: c"], 1)) == [
        ("lost", "a:"),
        *[(f"moved by {step}", f"a:\n{' ' * (1 + step)}b: c") for step in (-1, 1, 2, 3, 4)],
    ]


@pytest.mark.parametrize(
    ("new", "kept"),
    [
        ({"a": ["x", "y"], "b": "z"}, True),
        ({"a": ["x"], "b": "z"}, True),
        ({"a": ["x", "other"], "b": "z"}, True),
        ({"a": ["y", "x"], "b": "z"}, False),
        ({"a": [], "b": "z"}, False),
        ({"a": ["x", ["y"]], "b": "z"}, False),
        ({"a": ["x", "y"]}, False),
        ({"a": ["x"], "b": "z", "c": "y"}, False),
        ({"a": ["x", "y"], "b": "zy"}, False),
    ],
)
def test_only_the_words_on_the_line_itself_may_change(new: dict[str, object], kept: bool) -> None:  # noqa: FBT001  a table
    assert is_kept({"a": ["x", "\0"], "b": "z"}, new) == kept  # type: ignore[arg-type]  # a table


@pytest.mark.parametrize(
    "gap", ["", "\n", "\n\n"], ids=["no empty line", "one empty line", "two empty lines"]
)
def test_entries_of_several_lines_may_be_kept_apart(gap: str) -> None:
    plan = SMALL["plans/sample/streets/plan.yml"]
    more = f'{gap}  - ref: "2"\n    title: Mend the kerbs\n    detail: They are old.\n'
    more += f'{gap}  - ref: "3"\n    title: Sweep\n    detail: Every week.\n'
    assert not read({**SMALL, "plans/sample/streets/plan.yml": plan + more}, TOP).problems
