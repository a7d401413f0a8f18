"""`make fuzz`: anything at all given to the reader, and what it makes of it compared.

Exit 1 means that a fault was found. Each is told with what repeats it.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tests.fuzz.faults import FOLDER, kept, one_of_each, replayed, told
from tests.fuzz.lots import LOT, Lot, tallies
from tests.fuzz.reader import ours
from tests.fuzz.tally import Tally, in_short, table

MOST_FAULTS = 20
"""After so many faults a run ends."""
_USUAL_SECONDS = 60.0
_BETWEEN = 5.0
"""Seconds from one word about the progress to the next."""


def main() -> int:
    """Try inputs, say what came of them, and return 1 if there was a fault."""
    given = _parser().parse_args()
    if given.file:
        outcome = replayed(given.file)
        print(outcome.fault or f"No fault: it was {'accepted' if outcome.accepted else 'refused'}.")
        return 1 if outcome.fault else 0
    print(f"Seed {given.seed}, from input {given.first:,}", flush=True)
    tally = _run(given)
    print("", *table(tally), sep="\n")
    for fault in one_of_each(tally.faults):
        print("", *told(kept(fault, given.into)), sep="\n")
    print(f"\n{in_short(tally)}")
    return 1 if tally.faults else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Fuzz the reader.")
    parser.add_argument("--seed", type=int, default=1, help="from which all follows (default: 1)")
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--inputs", type=int, help="how many inputs")
    parser.add_argument("--seconds", type=float, help="how long (default: 60, without --inputs)")
    parser.add_argument("--jobs", type=int, default=1, help="processes at a time (default: 1)")
    parser.add_argument("--file", type=Path, help="read one file that an earlier run has kept")
    parser.add_argument("--into", type=Path, default=FOLDER, help="where files are kept")
    return parser


def _run(given: argparse.Namespace) -> Tally:
    """Try inputs until enough were tried, time is over or faults are many; show where it stands."""
    limit = given.seconds or (float("inf") if given.inputs else _USUAL_SECONDS)
    run = _Run(time.monotonic() + limit)
    said = time.monotonic()
    for tally in tallies(run.lots(given.seed, given.first, given.inputs), given.jobs):
        run.tally += tally
        if time.monotonic() - said > _BETWEEN:
            print(in_short(run.tally), file=sys.stderr, flush=True)
            said = time.monotonic()
    return run.tally


@dataclass
class _Run:
    """What came of it so far, and when it has to end."""

    end: float
    tally: Tally = field(default_factory=Tally)

    def lots(self, seed: int, first: int, inputs: int | None) -> Iterator[Lot]:
        last = first + inputs if inputs else sys.maxsize
        for start in count(first, LOT):
            over = time.monotonic() > self.end or len(self.tally.faults) >= MOST_FAULTS
            if start >= last or over:
                return
            yield Lot(ours, seed, range(start, min(start + LOT, last)))


if __name__ == "__main__":
    sys.exit(main())
