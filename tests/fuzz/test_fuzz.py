"""The fuzzer finds nothing in our reader, and finds every fault that is planted in it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from macros.reading.kinds import kind_of
from tests.conftest import ROOT
from tests.fuzz.faults import kept, one_of_each, replayed, told
from tests.fuzz.inputs import KINDS, made
from tests.fuzz.lots import Lot, tallies, tally_of
from tests.fuzz.reader import Heard, Reader, ours
from tests.fuzz.tally import Fault, Tally, in_short, table
from tests.fuzz.trees import Tree, difference

SEED = 20
INPUTS = 2_000
_SLOW = 0.05


def _changed(tree: Tree | None) -> Tree | None:
    """Return a tree whose last words of several letters have lost one."""
    if isinstance(tree, str):
        return tree[:-1]
    if isinstance(tree, list):
        return [*tree[:-1], _changed(tree[-1]) or ""]
    return (*tree[:-1], (tree[-1][0], _changed(tree[-1][1]) or "")) if tree else tree


def loses_a_letter(path: str, data: bytes) -> Heard:
    heard = ours(path, data)
    return replace(heard, nodes=_changed(heard.nodes)) if b"lamp" in data else heard


def loses_a_letter_of_the_record(path: str, data: bytes) -> Heard:
    heard = ours(path, data)
    return replace(heard, record=_changed(heard.record))


def loses_a_field(path: str, data: bytes) -> Heard:
    heard = ours(path, data)
    return replace(heard, record=heard.record[:-1]) if isinstance(heard.record, tuple) else heard


def takes_two_documents(path: str, data: bytes) -> Heard:
    return Heard(accepted=True, record="a") if b"\n---\n" in data else ours(path, data)


def breaks(path: str, data: bytes) -> Heard:
    if "\u200b".encode() in data:
        raise IndexError(path)
    return ours(path, data)


def works_long(path: str, data: bytes) -> Heard:
    end = time.process_time() + _SLOW * 1.5
    while b"'" in data and time.process_time() < end:
        pass
    return Heard(accepted=kind_of(path) is None)


def dies(path: str, data: bytes) -> Heard:
    if b"{{" in data:
        os.kill(os.getpid(), signal.SIGSEGV)
    return Heard(accepted=kind_of(path) is None)


def hangs(path: str, data: bytes) -> Heard:
    if b"=" in data:
        time.sleep(3_600)
    return Heard(accepted=kind_of(path) is None)


@pytest.fixture(scope="module")
def honest() -> Tally:
    """Return what comes of a short run."""
    lots = (Lot(ours, SEED, range(at, at + 500)) for at in range(0, INPUTS, 500))
    return sum(tallies(lots, os.cpu_count() or 1), Tally())


def test_nothing_breaks_or_takes_long_and_both_readers_find_the_same(honest: Tally) -> None:
    assert [(fault.number, fault.what) for fault in honest.faults] == []
    assert honest.whole.inputs == INPUTS


def test_enough_is_accepted_to_be_compared(honest: Tally) -> None:
    assert honest.whole.accepted > INPUTS / 10
    assert honest.whole.compared > INPUTS / 5
    assert all(honest.of(kind).compared for kind in KINDS if kind != "random bytes")


def test_the_table_tells_of_every_input(honest: Tally) -> None:
    lines = list(table(honest))
    assert [line.split("  ")[0] for line in lines[1 : len(KINDS) + 1]] == list(KINDS)
    assert lines[-1].split()[:2] == ["together", f"{INPUTS:,}"]
    assert in_short(honest).startswith(f"{INPUTS:,} inputs: {honest.whole.accepted:,} accepted")


@pytest.mark.parametrize("number", [0, 5, 21, 23, 1_000])
def test_the_same_seed_makes_the_same_inputs(number: int) -> None:
    code = f"from tests.fuzz.inputs import made; print(made(3, {number}))"
    again = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert again.stdout.decode().rstrip("\n") == repr(made(3, number))
    assert made(4, number) != made(3, number)


@pytest.mark.parametrize(
    ("reader", "told_as"),
    [
        (loses_a_letter, "other words in the file"),
        (loses_a_letter_of_the_record, "other words in the record"),
        (loses_a_field, "other words in the record"),
        (takes_two_documents, "accepted, and refused by the other reader"),
        (breaks, "broke (IndexError"),
        (works_long, "slow"),
    ],
)
def test_a_fault_is_found_made_small_and_told(reader: Reader, told_as: str, tmp_path: Path) -> None:
    longest = _SLOW if reader is works_long else 60
    fault = next(_faults(reader, longest))
    assert fault.what.startswith(told_as)
    if reader is not works_long:
        small = kept(fault, tmp_path, reader)
        assert len(small.file.read_bytes()) < len(made(SEED, fault.number).data)
        assert replayed(small.file, reader).sort == fault.what.split(":")[0]
        assert not replayed(small.file).fault
        assert f"seed {SEED}, input {fault.number}: {fault.path}" in "\n".join(told(small))


def _faults(reader: Reader, longest: float) -> Iterator[Fault]:
    for number in range(INPUTS):
        yield from tally_of(Lot(reader, SEED, range(number, number + 1), longest)).faults


def test_an_input_that_ends_the_process_is_found() -> None:
    number = next(n for n in range(INPUTS) if b"{{" in made(SEED, n).data)
    few = range(number - 5, number + 6)
    tally = sum(tallies(iter([Lot(dies, SEED, few)]), 2), Tally())
    deadly = [number for number in few if b"{{" in made(SEED, number).data]
    assert sorted(fault.number for fault in tally.faults) == deadly
    assert {fault.what for fault in tally.faults} == {f"died: exit -{signal.SIGSEGV}"}
    assert tally.whole.inputs == len(few)
    assert [fault.number for fault in one_of_each(tally.faults)] == [tally.faults[0].number]


def test_an_input_that_never_ends_is_found() -> None:
    number = next(n for n in range(INPUTS) if b"=" in made(SEED, n).data)
    few = Lot(hangs, SEED, range(number - 1, number + 1), patient=4)
    tally = sum(tallies(iter([few]), 2), Tally())
    assert [(fault.number, fault.what) for fault in tally.faults] == [(number, "hangs: no answer")]


def test_the_command_says_how_it_went_and_how_to_see_a_fault_again(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "--inputs", "30", "--into", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[-1].startswith("30 inputs: ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", "b"),
        ("a", ["a"]),
        (["a"], ["a", "b"]),
        (["a", "b"], ["b", "a"]),
        ((("a", "b"),), ["a"]),
        ((("a", "b"),), (("a", "c"),)),
        ((("a", "b"),), (("c", "b"),)),
        ((("a", "b"), ("c", "d")), (("c", "d"), ("a", "b"))),
        ((("a", ["b"]),), (("a", ["b", "b"]),)),
    ],
)
def test_two_trees_that_differ_are_told_apart(one: Tree, other: Tree) -> None:
    assert difference(one, other)
    assert difference(other, one)
    assert not difference(one, one)
