"""The `plans` command: check, build, serve, schema, dump, report.

Exit 0 is right, 1 means that the data (or the built site, or the disk) needs mending, 2 that the
command was misused, 130 that it was stopped.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from macros import report_commands, waiting
from macros.ending import ended
from macros.exports import record
from macros.facts.rules import broken, statement_is_recent
from macros.facts.taken_back import taken_back
from macros.facts.to_come import days_have_come
from macros.pages import size
from macros.pages.words import counted
from macros.reading.load import Reading, gather, load
from macros.reading.problems import ERROR, FORMATS, Problem, as_text
from macros.reading.register import Register
from macros.reading.schema import schemas
from macros.revisions import RevisionError, texts_at
from macros.surroundings import day_of_build

ROOT = Path(__file__).resolve().parents[1]
RIGHT, MEND = 0, 1
_RAW = argparse.RawDescriptionHelpFormatter


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code. Misuse ends it with code 2."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if hasattr(given, "data") and not given.data.is_dir():
        parser.error(f"there is no folder {given.data}: say where the data is with --data DIR")
    run: Callable[[argparse.Namespace], int] = given.run
    return ended(given.command, partial(run, given))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="plans",
        description="Publishes councils' improvement plans.",
        epilog="example: plans check --data data",
        formatter_class=_RAW,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    check = _command(commands, "check", _check, "say what needs mending in the data")
    check.add_argument(
        "--format", choices=list(FORMATS), default="text", help="how to say it (default: text)"
    )
    check.add_argument("--base", metavar="REV", help=_BASE)
    build = _command(commands, "build", _build, "check the data and build the whole site")
    build.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="where to (default: site)"
    )
    build.add_argument("--no-pdf", action="store_true", help="leave out the reports as PDF")
    serve = _command(commands, "serve", _serve, "show the site here, and rebuild as files change")
    for one in (build, serve):
        one.add_argument("--as-at", type=_day, metavar="YYYY-MM-DD", help=_AS_AT)
    serve.add_argument(
        "--port", type=int, default=8000, metavar="N", help="at which port (default: 8000)"
    )
    schema = _command(commands, "schema", _schema, "write the JSON Schemas for editors", data=False)
    schema.add_argument(
        "--to", type=Path, default=ROOT / "schema", metavar="DIR", help="where to (default: schema)"
    )
    dump = _command(commands, "dump", _dump, "print the record as the reader understood it")
    dump.add_argument(
        "key", nargs="?", metavar="KEY", help="a plan, council or body (default: all)"
    )
    what = "draft, seal and verify quarterly and yearly reports"
    report = commands.add_parser(
        "report",
        help=what,
        description=f"{what[0].upper()}{what[1:]}.",
        epilog=f"example: {_EXAMPLES['report']}",
        formatter_class=_RAW,
    )
    report_commands.add_to(report, _day)
    return parser


_BASE = (
    "a revision of git: also name due dates, references, updates, reports and seals that were "
    "edited or taken out since, instead of moved or corrected"
)
_AS_AT = "the day on which lateness is judged (default: SOURCE_DATE_EPOCH, else today)"
_EXAMPLES = {
    "check": "plans check --data data --format github",
    "build": "plans build --site site --as-at 2026-11-22",
    "serve": "plans serve",
    "schema": "plans schema --to schema",
    "dump": "plans dump leicester/crime-and-disorder",
    "report": "plans report verify",
}


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    what: str,
    *,
    data: bool = True,
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=what,
        description=f"{what[0].upper()}{what[1:]}.",
        epilog=f"example: {_EXAMPLES[name]}",
        formatter_class=_RAW,
    )
    command.set_defaults(run=run)
    if data:
        command.add_argument(
            "--data", type=Path, default=Path("data"), metavar="DIR", help="default: data"
        )
    return command


def _check(given: argparse.Namespace) -> int:
    try:
        before = _register_at(given.data, given.base) if given.base else None
    except RevisionError as cause:
        print(f"plans check: {cause}", file=sys.stderr)
        return 2
    reading = load(given.data, partial(_broken, before, day_of_build(os.environ)))
    sys.stdout.write(FORMATS[given.format](reading.problems))
    if given.format == "text":
        print(_verdict(reading))
    return MEND if reading.register is None else RIGHT


def _register_at(data: Path, revision: str) -> Register:
    """Return what the data said at a revision of git, as far as it can be read today."""
    register, _ = gather(texts_at(data, revision), data.name, [])
    return register


def _broken(before: Register | None, day: date, register: Register) -> Iterator[Problem]:
    yield from broken(register)
    yield from statement_is_recent(register, day)
    yield from days_have_come(register, day)
    if before:
        yield from taken_back(before, register)


def _verdict(reading: Reading) -> str:
    wrong = sum(problem.level == ERROR for problem in reading.problems)
    if reading.register is None:
        return f"{wrong} to mend." if wrong > 1 else "One thing to mend."
    return f"All is right: {counted(len(reading.register.plans), 'plan')}."


def _build(given: argparse.Namespace) -> int:
    from macros.pages import pdf, publish  # noqa: PLC0415  other commands run without MkDocs

    if not given.no_pdf and (cannot := pdf.missing()):
        print(cannot, file=sys.stderr)
    day = given.as_at or day_of_build(os.environ)
    try:
        with nothing_collected(), waiting.telling() as teller:
            reading = load(given.data, broken)
            sys.stdout.write(as_text(reading.problems))
            if reading.register is None:
                return MEND
            teller.doing = "drawing the pages written by hand"
            site = given.site.resolve()
            papers = not given.no_pdf
            pages = publish.build(ROOT, reading, site, day, teller.watch, papers=papers)
    except publish.FaultySiteError as faulty:
        sys.stdout.write(as_text(faulty.problems))
        return MEND
    except (publish.BusyError, publish.OccupiedError) as cause:
        print(f"plans build: {cause}", file=sys.stderr)
        return MEND
    print(f"Built {pages} pages; every link and anchor in them leads somewhere.")
    if too_large := size.warning(size.bytes_in(given.site)):
        print(too_large, file=sys.stderr)
    return RIGHT


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Do without Python's search for garbage in circles.

    The record stays until the end, and is searched in vain each time it has grown: a tenth of the
    time of a large build. Pages leave no circles behind: memory is the same.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _serve(given: argparse.Namespace) -> int:
    from macros import preview  # noqa: PLC0415  the other commands run without a server

    watched = [given.data, *(ROOT / name for name in ("docs", "overrides", "macros"))]
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        as_at = ["--as-at", given.as_at.isoformat()] if given.as_at else []
        where = ["--data", str(given.data), "--site", str(site), "--no-pdf"]
        command = preview.build_command([*where, *as_at])
        try:
            preview.serve(preview.Preview(command, site, _say), watched, given.port)
        except OSError as taken:
            print(f"plans serve: {taken}. Choose another port with --port.", file=sys.stderr)
            return MEND
    return RIGHT


def _say(words: str) -> None:
    print(words, flush=True)


def _schema(given: argparse.Namespace) -> int:
    given.to.mkdir(parents=True, exist_ok=True)
    for kind, schema in schemas().items():
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        path = given.to / f"{kind}.schema.json"
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"Wrote {path.name}")
    return RIGHT


def _dump(given: argparse.Namespace) -> int:
    reading = load(given.data, broken)
    if reading.register is None:
        sys.stdout.write(as_text(reading.problems))
        return MEND
    try:
        found = (
            record.one_of(reading.register, given.key)
            if given.key
            else record.whole(reading.register)
        )
    except KeyError:
        known = ", ".join([*reading.register.plans, *reading.register.councils])
        print(f"plans dump: there is no “{given.key}”. There are: {known}", file=sys.stderr)
        return 2
    print(json.dumps(found, indent=2, ensure_ascii=False))
    return RIGHT


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text} is not a day such as 2026-11-22"
        raise argparse.ArgumentTypeError(message) from error
