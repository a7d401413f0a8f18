"""Runs the `plans` command on another day: `SECONDS ARGUMENTS`, by a clock that is so far ahead."""

from __future__ import annotations

import datetime as dt
import sys
import time

_REAL = time.time
_AHEAD = float(sys.argv[1])


class _Moment(dt.datetime):
    """A moment whose “now” is ahead."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> _Moment:
        """Return the moment that the other clock shows."""
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls) -> _Moment:
        """Return the same without a time zone."""
        return cls.now(dt.UTC).replace(tzinfo=None)


class _Day(dt.date):
    """A day whose “today” is ahead."""

    @classmethod
    def today(cls) -> _Day:
        """Return the day that the other clock shows."""
        return cls.fromtimestamp(time.time())


def main() -> int:
    """Set the clock ahead for every library, and run the command."""
    time.time = lambda: _REAL() + _AHEAD
    dt.datetime, dt.date = _Moment, _Day  # type: ignore[misc]  # before anyone imports them
    from macros.cli import main as plans  # noqa: PLC0415  with the other clock

    return plans(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
