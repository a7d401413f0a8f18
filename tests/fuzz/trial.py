"""One input tried: nothing breaks, nothing takes long, and both readers find the same."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tests.fuzz.inputs import Input
from tests.fuzz.reader import Heard, Reader
from tests.fuzz.trees import Unread, as_in_model, difference, of_other

LONGEST: Final = 2.0
"""Seconds of the processor that reading a file may take; one that only waits counts as hanging."""
_PATIENCE: Final = 5
"""So many times a slow file is read: a busy machine is no fault."""


@dataclass(frozen=True)
class Outcome:
    """Whether a file was accepted, after how many seconds; and what is wrong with the reader.

    `compared` files are those of which the text was read without a slip, if perhaps refused later.
    """

    accepted: bool
    seconds: float
    fault: str = ""
    compared: bool = False

    @property
    def sort(self) -> str:
        """The sort of fault: what stands before the colon."""
        return self.fault.split(":", 1)[0]


def tried(reader: Reader, one: Input, longest: float = LONGEST) -> Outcome:
    """Return what came of reading one input."""
    seconds, heard = _timed(reader, one)
    for _ in range(_PATIENCE - 1):
        if seconds <= longest or isinstance(heard, Exception):
            break
        seconds = min(seconds, _timed(reader, one)[0])
    if isinstance(heard, Exception):
        return Outcome(accepted=False, seconds=seconds, fault=_broke(heard))
    if seconds > longest:
        fault = f"slow: it took {seconds:.2f} s"
    else:
        fault = next(_differences(heard, one.data), "")
    compared = heard.nodes is not None or heard.record is not None
    return Outcome(heard.accepted, seconds, fault, compared)


def _timed(reader: Reader, one: Input) -> tuple[float, Heard | Exception]:
    start = time.process_time()
    try:
        heard: Heard | Exception = reader(one.path, one.data)
    except Exception as error:  # noqa: BLE001  whatever breaks is a fault
        heard = error
    return time.process_time() - start, heard


def _broke(error: Exception) -> str:
    """Return what broke, and where: the last line of ours that was reached."""
    trace, line = error.__traceback__, ""
    while trace:
        code = trace.tb_frame.f_code
        if "/macros/" in code.co_filename:
            line = f"{code.co_filename.rsplit('/macros/', 1)[1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"broke ({type(error).__name__}, {line}): {error}"


def _differences(heard: Heard, data: bytes) -> Iterator[str]:
    """Return how what we hold differs from what the other reader finds."""
    if heard.nodes is None and heard.record is None:
        return
    try:
        theirs = of_other(data)
    except Unread as refused:
        if heard.record is not None:
            said = " ".join(str(refused).split())
            yield f"accepted, and refused by the other reader: {said}"
        return
    if heard.nodes is not None and (found := difference(heard.nodes, theirs)):
        yield f"other words in the file: {found}"
    if heard.record is not None:
        kept = as_in_model(heard.record, theirs)
        if found := difference(heard.record, kept):
            yield f"other words in the record: {found}"
