"""The faults that were found: each made small, kept in a file, and told with what repeats it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from macros.reading.kinds import kind_of
from tests.fuzz.inputs import Input
from tests.fuzz.reader import Reader, ours
from tests.fuzz.shrink import shrunk
from tests.fuzz.tally import Fault
from tests.fuzz.trial import Outcome, tried

FOLDER: Final = Path(".cache/fuzz")
_NOT_TRIED_HERE: Final = ("died", "hangs")
"""What ends or stops a process is not made small: this one has to go on."""


@dataclass(frozen=True)
class Kept:
    """A fault, and the file that holds what is left of its input."""

    fault: Fault
    file: Path


def one_of_each(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Return the first fault of each sort: what stands before the colon."""
    yield from {fault.what.split(":", 1)[0]: fault for fault in reversed(list(faults))}.values()


def kept(fault: Fault, folder: Path, reader: Reader = ours) -> Kept:
    """Make the input of a fault small, and write it to a folder named for its seed and number."""
    if not fault.what.startswith(_NOT_TRIED_HERE):
        fault = _small(fault, reader)
    file = folder / f"{fault.seed}-{fault.number}" / fault.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(fault.data)
    return Kept(fault, file)


def told(one: Kept) -> Iterator[str]:
    """Return the lines that say what went wrong, with which input, and how to see it again."""
    fault = one.fault
    yield f"FAULT {fault.what}"
    yield f"  seed {fault.seed}, input {fault.number}: {fault.path}"
    yield f'  again: make fuzz FUZZ="--seed {fault.seed} --first {fault.number} --inputs 1"'
    yield f'  small: make fuzz FUZZ="--file {one.file}"'


def replayed(file: Path, reader: Reader = ours) -> Outcome:
    """Return what comes of reading a file that was kept; its path says what kind of file it is.

    Raises:
        ValueError: no end of its path is that of a file of the record.
    """
    ends = ("/".join(file.parts[at:]) for at in range(len(file.parts)))
    path = next((end for end in ends if kind_of(end)), None)
    if path is None:
        message = f"{file}: not a path of the record"
        raise ValueError(message)
    return tried(reader, Input(path, file.read_bytes(), "", ""))


def _small(fault: Fault, reader: Reader) -> Fault:
    def outcome(data: bytes) -> Outcome:
        return tried(reader, Input(fault.path, data, "", ""))

    sort = fault.what.split(":", 1)[0]
    data = shrunk(fault.data, lambda less: outcome(less).sort == sort)
    return replace(fault, data=data, what=outcome(data).fault or fault.what)
