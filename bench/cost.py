"""What something cost: time, memory, and what came of it."""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import dataclass

_UNIT_OF_MEMORY = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """Seconds of the processor, seconds that passed, and so many pieces of so many bytes.

    `peak` is the most memory that the process had held by then, in bytes.
    """

    seconds: float = 0
    passed: float = 0
    pieces: int = 0
    size: int = 0
    peak: int = 0

    def __add__(self, other: Cost) -> Cost:
        """Return what both cost together."""
        return Cost(
            self.seconds + other.seconds,
            self.passed + other.passed,
            self.pieces + other.pieces,
            self.size + other.size,
            max(self.peak, other.peak),
        )


class Clock:
    """Tells what was spent since it last told."""

    def __init__(self) -> None:
        """Start."""
        self._seconds, self._passed = time.process_time(), time.perf_counter()

    def lap(self, pieces: int = 0) -> Cost:
        """Return what was spent on so many pieces since the last lap."""
        seconds = time.process_time() - self._seconds
        passed = time.perf_counter() - self._passed
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT_OF_MEMORY
        self._seconds, self._passed = time.process_time(), time.perf_counter()
        return Cost(seconds, passed, pieces, peak=peak)
