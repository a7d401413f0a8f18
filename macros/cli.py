"""The `plans` command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from macros.reading.load import load
from macros.reading.problems import ERROR, FORMATS, as_text

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="plans")
    parser.add_argument("command", choices=["check", "build"])
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    given = parser.parse_args(arguments)
    reading = load(given.data)
    sys.stdout.write(FORMATS[given.format](reading.problems))
    if reading.register is None:
        return 1
    if given.command == "build":
        from macros.pages import publish
        publish.build(ROOT, given.data, given.site.resolve(), date.today())
    return 0
