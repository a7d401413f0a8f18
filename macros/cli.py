"""The `plans` command (growing)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.reading.load import load
from macros.reading.problems import FORMATS


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="plans")
    parser.add_argument("command", choices=["check"])
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    given = parser.parse_args(arguments)
    reading = load(given.data)
    sys.stdout.write(FORMATS[given.format](reading.problems))
    return 1 if reading.register is None else 0
