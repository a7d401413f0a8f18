"""The commands about reports: draft, seal, verify."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from macros.editing import reports
from macros.facts import seals
from macros.facts.rules import broken
from macros.pages.words import in_fours
from macros.reading.load import load
from macros.reading.problems import as_text
from macros.reading.register import PlanFolder, Register
from macros.reading.seals import ENDING
from macros.surroundings import day_of_build

RIGHT, MEND = 0, 1
_PERIOD = "the quarter or year, such as 2025/26 or 2025/26 Q2, or the name of the report's file"
_EXAMPLES = {
    "draft": "plans report draft wexmouth/community-safety 2026/27 Q2 --date 2026-10-22",
    "seal": "plans report seal wexmouth/community-safety 2026/27",
    "verify": "plans report verify --data data",
}


def add_to(report: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    """Give `plans report` its commands; `day` reads a day."""
    commands = report.add_subparsers(required=True, metavar="COMMAND")
    draft = _command(commands, "draft", _draft, "write the first lines of a report from the record")
    seal = _command(commands, "seal", _seal, "seal a report, so that no change goes unseen")
    _command(commands, "verify", _verify, "say of each seal whether it holds")
    for one in (draft, seal):
        one.add_argument(
            "key", metavar="KEY", help="the plan, such as leicester/crime-and-disorder"
        )
        one.add_argument("period", nargs="+", metavar="PERIOD", help=_PERIOD)
    draft.add_argument(
        "--date", type=day, metavar="YYYY-MM-DD", help="the day of the report (default: today)"
    )


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    what: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=what,
        description=f"{what[0].upper()}{what[1:]}.",
        epilog=f"example: {_EXAMPLES[name]}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=run)
    command.add_argument(
        "--data", type=Path, default=Path("data"), metavar="DIR", help="default: data"
    )
    return command


def _draft(given: argparse.Namespace) -> int:
    return _written(given, lambda folder: _drafted(folder, given))


def _drafted(folder: PlanFolder, given: argparse.Namespace) -> tuple[str, str]:
    day = day_of_build(os.environ)
    covers = reports.period_of(" ".join(given.period))
    name, text = reports.draft(folder, covers, given.date or day, day)
    return f"{name}.yml", text


def _seal(given: argparse.Namespace) -> int:
    return _written(given, lambda folder: _sealed(folder, " ".join(given.period)))


def _sealed(folder: PlanFolder, period: str) -> tuple[str, str]:
    name = period if period in folder.reports else reports.name_of(reports.period_of(period))
    return f"{name}{ENDING}", reports.seal_of(folder, name, day_of_build(os.environ))


def _written(given: argparse.Namespace, made: Callable[[PlanFolder], tuple[str, str]]) -> int:
    """Write the file that is made from a plan beside its reports, unless it is there already."""
    register = _register(given.data)
    if register is None:
        return MEND
    if given.key not in register.plans:
        known = ", ".join(register.plans)
        print(f"plans report: there is no plan “{given.key}”. There are: {known}", file=sys.stderr)
        return 2
    try:
        name, text = made(register.plans[given.key])
    except reports.RefusedError as refused:
        print(f"plans report: {refused}", file=sys.stderr)
        return MEND
    path = given.data / "plans" / given.key / "reports" / name
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    print(f"Wrote {path}")
    return RIGHT


def _register(data: Path) -> Register | None:
    """Return what the data says; where something is wrong, print it and return None."""
    reading = load(data, broken)
    if reading.register is None:
        sys.stdout.write(as_text(reading.problems))
    return reading.register


def _verify(given: argparse.Namespace) -> int:
    reading = load(given.data)
    if reading.register is None:
        sys.stdout.write(as_text(reading.problems))
        return MEND
    failed = 0
    for folder in reading.register.plans.values():
        for name, seal, problems in seals.verified(folder):
            failed += bool(problems)
            state = "FAILS" if problems else "holds"
            print(f"{state}  {folder.key}  {name}  {in_fours(seal.sha256)}")
            sys.stdout.write(as_text(problems))
    number = sum(len(folder.seals) for folder in reading.register.plans.values())
    print(f"{number - failed} of {number} seals hold.")
    return MEND if failed else RIGHT
