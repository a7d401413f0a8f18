"""Runs the `plans` command with a fault at one moment of its build: `KIND MOMENT ARGUMENTS`.

The kind `count` plants none, and prints how many moments there were.

The moments of a build are what it does with files and folders, numbered from the one at which the
folder beside the live site is made; `os.rename:2` is the second one of a kind. Python reports them
to every audit hook (PEP 578).
"""

from __future__ import annotations

import ctypes
import errno
import os
import resource
import signal
import sys
from collections.abc import Callable, Mapping

_MOMENTS = {
    *("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.listdir", "os.scandir"),
    *("shutil.copyfile", "shutil.rmtree", "ctypes.dlsym"),
}
_CAPABILITIES_3 = 0x20080522
"""The version of capset's records that holds 64 capabilities (capset(2))."""


def _strike(moment: str, strike: Callable[[], None]) -> list[str]:
    """Strike at one moment of the build; return the list of those that pass."""
    kind, _, number = moment.rpartition(":")
    passed: list[str] = []

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in _MOMENTS and (passed or _begins(event, arguments)):
            passed.append(event)
            so_far = passed.count(kind) if kind else len(passed)
            if so_far == int(number) and kind in {"", event}:
                strike()

    sys.addaudithook(hook)
    return passed


def _begins(event: str, arguments: tuple[object, ...]) -> bool:
    return event == "os.mkdir" and str(arguments[0]).endswith(".site-new")


def _nothing() -> None:
    """Let the moment pass."""


def _wait() -> None:
    """Say that the moment has come, and go on when somebody answers."""
    sys.stdout.write("waiting\n")
    sys.stdout.flush()
    sys.stdin.readline()


def _signal(number: signal.Signals) -> Callable[[], None]:
    return lambda: os.kill(os.getpid(), number)


_STRIKES: Mapping[str, Callable[[], None]] = {
    "kill": _signal(signal.SIGKILL),
    "end": _signal(signal.SIGTERM),
    "interrupt": _signal(signal.SIGINT),
    "wait": _wait,
}


def _full(moment: int) -> None:
    """Let the disk be full from some moment of writing on."""
    passed: list[object] = []

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and arguments[1] in {"w", "wb"} and ".site-new" in str(arguments[0]):
            passed.append(arguments[0])
            if len(passed) >= moment:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), arguments[0])

    sys.addaudithook(hook)


def _small_files(largest: int) -> None:
    """Let no file grow beyond some bytes: a disk that is full refuses in the same way."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))


def _powerless(_: int) -> None:
    """Give up what root may do beyond others, so that the permissions of files count."""
    if os.geteuid() == 0:
        header = (ctypes.c_uint32 * 2)(_CAPABILITIES_3, 0)
        if ctypes.CDLL(None, use_errno=True).capset(header, (ctypes.c_uint32 * 6)()) != 0:
            raise OSError(ctypes.get_errno(), "The powers of root could not be given up")


def _without_exchange() -> None:
    """Let the system know no way to exchange two folders in one step, as many do not."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "ctypes.dlsym" and arguments[1] == "renameat2":
            raise AttributeError(arguments[1])

    sys.addaudithook(hook)


_BEFORE: Mapping[str, Callable[[int], None]] = {
    "full": _full,
    "small-files": _small_files,
    "powerless": _powerless,
}


def main() -> int:
    """Plant the fault, and run the command."""
    kind, moment, *arguments = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background ignores it
    if kind.startswith("renames-"):
        kind = kind.removeprefix("renames-")
        _without_exchange()
    if kind in _BEFORE:
        _BEFORE[kind](int(moment))
    from macros.cli import main as plans  # noqa: PLC0415  after the powers are given up

    passed = _strike(moment, _STRIKES.get(kind, _nothing))
    code = plans(arguments)
    if kind == "count":
        sys.stdout.write(f"{len(passed)}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
