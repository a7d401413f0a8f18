"""What came of many inputs, by how they were changed and how they were saved: a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tests.fuzz.encodings import ENCODINGS
from tests.fuzz.inputs import KINDS


@dataclass(frozen=True)
class Fault:
    """An input at which the reader failed, and how; `data` is what is left of it when shrunk."""

    seed: int
    number: int
    path: str
    data: bytes
    what: str


@dataclass(frozen=True)
class Row:
    """How many inputs there were, were accepted and compared, and the longest time of one."""

    inputs: int = 0
    accepted: int = 0
    compared: int = 0
    slowest: float = 0.0

    def __add__(self, other: Row) -> Row:
        """Return both together."""
        return Row(
            self.inputs + other.inputs,
            self.accepted + other.accepted,
            self.compared + other.compared,
            max(self.slowest, other.slowest),
        )


@dataclass(frozen=True)
class Tally:
    """Rows by kind of change and by encoding, and the faults."""

    rows: Mapping[tuple[str, str], Row] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        """Return both together."""
        keys = dict.fromkeys((*self.rows, *other.rows))
        rows = {key: self.rows.get(key, Row()) + other.rows.get(key, Row()) for key in keys}
        return Tally(rows, (*self.faults, *other.faults))

    @property
    def whole(self) -> Row:
        """All inputs together."""
        return sum(self.rows.values(), Row())

    def of(self, kind: str) -> Row:
        """Return all inputs of one kind of change or of one encoding."""
        return sum((row for key, row in self.rows.items() if kind in key), Row())


def in_short(tally: Tally) -> str:
    """Return where a run stands, in one line."""
    whole = tally.whole
    return (
        f"{whole.inputs:,} inputs: {whole.accepted:,} accepted, "
        f"{whole.inputs - whole.accepted:,} refused, {whole.compared:,} compared, "
        f"slowest {whole.slowest:.2f} s, {len(tally.faults)} faults"
    )


def table(tally: Tally) -> Iterator[str]:
    """Return the lines of the table."""
    yield f"{'':24}{'inputs':>10}{'accepted':>10}{'refused':>10}{'compared':>10}{'slowest s':>11}"
    for kinds in (KINDS, ENCODINGS):
        for kind in kinds:
            yield _line(kind, tally.of(kind))
        yield ""
    yield _line("together", tally.whole)


def _line(name: str, row: Row) -> str:
    refused = row.inputs - row.accepted
    numbers = (row.inputs, row.accepted, refused, row.compared)
    return f"{name:24}{''.join(f'{n:>10,}' for n in numbers)}{row.slowest:>11.3f}"
