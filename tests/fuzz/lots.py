"""Inputs tried a lot at a time, each lot in a process of its own, which may die or hang.

Where one does, its lot is tried again in halves, until it is known which input it was.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Final

from tests.fuzz.inputs import made
from tests.fuzz.reader import Reader
from tests.fuzz.tally import Fault, Row, Tally
from tests.fuzz.trial import LONGEST, tried

LOT: Final = 200
_PATIENT: Final = 10.0
_FOR_EACH: Final = 1 / 40
"""What each input adds to the patience with a lot, as a part of that with one."""


@dataclass(frozen=True)
class Lot:
    """Inputs with numbers that follow one another, tried by one reader.

    `longest` is how many seconds an input may take; after `patient` seconds it counts as hanging.
    """

    reader: Reader
    seed: int
    numbers: range
    longest: float = LONGEST
    patient: float = _PATIENT

    @property
    def halves(self) -> tuple[Lot, Lot]:
        """The lot in two."""
        middle = len(self.numbers) // 2
        parts = (self.numbers[:middle], self.numbers[middle:])
        return replace(self, numbers=parts[0]), replace(self, numbers=parts[1])

    @property
    def patience(self) -> float:
        """Seconds after which its process counts as hanging."""
        return self.patient * (1 + _FOR_EACH * len(self.numbers))


def tally_of(lot: Lot) -> Tally:
    """Return what came of the inputs of a lot, tried in this process."""
    tally = Tally()
    for number in lot.numbers:
        one = made(lot.seed, number)
        outcome = tried(lot.reader, one, lot.longest)
        row = Row(1, int(outcome.accepted), int(outcome.compared), outcome.seconds)
        fault = Fault(lot.seed, number, one.path, one.data, outcome.fault)
        tally += Tally({(one.kind, one.encoding): row}, (fault,) if outcome.fault else ())
    return tally


def tallies(lots: Iterator[Lot], jobs: int) -> Iterator[Tally]:
    """Return what came of each lot, as soon as it is known, from so many processes at a time."""
    again: deque[Lot] = deque()
    running: dict[Connection, _Running] = {}
    try:
        while True:
            while len(running) < jobs and (lot := again.popleft() if again else next(lots, None)):
                one = _started(lot)
                running[one.answer] = one
            if not running:
                return
            for one in _ended(running):
                del running[one.answer]
                yield from _answered(one, again)
    finally:
        for one in running.values():
            one.process.kill()


@dataclass(frozen=True)
class _Running:
    lot: Lot
    process: BaseProcess
    answer: Connection
    end: float


def _started(lot: Lot) -> _Running:
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.fuzz.lots"])
    answer, ours = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(lot, ours), daemon=True)
    process.start()
    ours.close()
    return _Running(lot, process, answer, time.monotonic() + lot.patience)


def _answer(lot: Lot, answer: Connection) -> None:
    answer.send(tally_of(lot))


def _ended(running: dict[Connection, _Running]) -> list[_Running]:
    """Return those that have answered, died or taken too long."""
    first = min(one.end for one in running.values())
    ready = wait(list(running), timeout=max(first - time.monotonic(), 0))
    now = time.monotonic()
    return [one for one in running.values() if one.answer in ready or one.end <= now]


def _answered(one: _Running, again: deque[Lot]) -> Iterator[Tally]:
    """Return the answer; where there is none, what is known of why, and what is to be tried."""
    hangs = not one.answer.poll()
    if hangs:
        one.process.kill()
    tally = _received(one.answer)
    one.process.join()
    if tally:
        yield tally
    elif len(one.lot.numbers) > 1:
        again.extend(one.lot.halves)
    else:
        yield _lost(one.lot, "hangs: no answer" if hangs else f"died: exit {one.process.exitcode}")


def _received(answer: Connection) -> Tally | None:
    """Return the answer; None where the process has ended without one."""
    try:
        tally: Tally = answer.recv()
    except EOFError:
        return None
    finally:
        answer.close()
    return tally


def _lost(lot: Lot, what: str) -> Tally:
    (number,) = lot.numbers
    one = made(lot.seed, number)
    fault = Fault(lot.seed, number, one.path, one.data, what)
    return Tally({(one.kind, one.encoding): Row(1)}, (fault,))
