"""How a command ends that cannot go on: in a sentence, and with nothing left lying about."""

from __future__ import annotations

import signal
from collections.abc import Callable

from macros.waiting import say

CANNOT, STOPPED = 1, 130
"""130 is what shells say of a command that Control and C stopped."""


def ended(command: str, run: Callable[[], int]) -> int:
    """Run a command and return its exit code; say it where the disk or somebody stops it.

    A mistake in the code is nobody's to mend but ours: it shows its traceback.
    """
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        return run()
    except KeyboardInterrupt:
        say(f"plans {command}: stopped.")
        return STOPPED
    except OSError as cause:
        say(f"plans {command}: {_in_words(cause)}")
        return CANNOT
    finally:
        signal.signal(signal.SIGTERM, before)


def _in_words(cause: OSError) -> str:
    """Return which file or folder the system would not read or write, and why."""
    why = cause.strerror or str(cause)
    return f"{cause.filename}: {why}." if cause.filename else f"{why}."


def _stop(number: int, frame: object) -> None:
    """Treat a request to end as Control and C: the way out removes what was half done."""
    del number, frame
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise KeyboardInterrupt
