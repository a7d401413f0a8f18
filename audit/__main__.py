"""`make audit`: every promise about the finished site, measured page kind by page kind.

Exit 0 means that all is kept, 1 that a figure falls short, 2 that the audit could not be made.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from playwright.sync_api import Error

from audit import sites
from audit.checker import NotToldError, checked
from audit.kinds import BEFORE, measured
from audit.lighthouse import NotOpenedError
from audit.table import shortfalls, table
from bench.weight import FEW, MANY, weights
from macros.pages.publish import FaultySiteError
from macros.reading.problems import as_text
from macros.surroundings import day_of_build
from macros.waiting import telling
from tests.browser.kinds import KINDS

_EVERY = 20.0
_ABOUT = """\
“HTML errors” are those that the Nu HTML checker finds on the page. “axe faults” and “layout shift”
are the sum and the largest of three ways: 1280 px wide and light, 360 and dark, 320 and in forced
colours. The scores are Lighthouse’s: accessibility, best practices, search engines. “First KB” is
what somebody is sent who has never been here, with the icon; “later KB” is what of it is new after
the {before}; both as gzip -6 packs it, without headers. “Third party” are requests to
other hosts, “things kept” cookies and what lies in storage, “search KB” what is loaded for
searching. “Reading age” is the grade of Flesch and Kincaid, and five, of what is written by hand.
A figure in brackets has no limit on its page, and one with a “!” falls short.
"""
_SAMPLE = """
The Nu HTML checker read {number} pages, {ours} of this site and {others} of made-up plans.
It found {errors} errors: {judged}.
All navigation on the page of a plan is {few:,} bytes with {FEW} councils on the site, and
{many:,} with {MANY:,}: {alike}."""


def main() -> int:
    """Build both sites, measure every kind of page, print the table, and judge it."""
    kinds = _parser().parse_args().kinds or list(KINDS)
    with tempfile.TemporaryDirectory() as name:
        try:
            return 0 if _audited(Path(name), day_of_build(os.environ), kinds) else 1
        except FaultySiteError as faulty:
            print(as_text(faulty.problems), end="", file=sys.stderr)
        except (NotOpenedError, NotToldError, subprocess.SubprocessError, OSError, Error) as cause:
            print(f"The audit could not be made: {cause}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m audit", description="Judge the site.")
    parser.add_argument(
        "kinds",
        nargs="*",
        choices=[*KINDS, []],
        metavar="KIND",
        help="only these kinds of page (default: all)",
    )
    return parser


def _audited(folder: Path, day: date, kinds: Sequence[str]) -> bool:
    """Return whether all is kept; print what was found."""
    print(_ABOUT.format(before=BEFORE), flush=True)
    with telling(_EVERY) as teller:
        teller.doing = "building the site, and one with made-up plans"
        ours = sites.real(folder / "real", day)
        pages = sites.sample(ours, sites.made_up(folder / "made-up", day))
        teller.doing = "checking the HTML"
        errors = checked(pages)
        every = list(teller.watch(measured(folder / "real", errors, kinds), len(kinds), "measures"))
    print(*table(every), sep="\n")
    kept = _sample_told(len(pages), len(ours), sum(map(len, errors.values())))
    for page, told in errors.items():
        name = page.relative_to(folder) if page.is_relative_to(folder) else page
        print(f"{name}, {told[0]}")
    short = list(shortfalls(every))
    print("", *(short or ["Every figure is kept."]), sep="\n")
    return kept and not short


def _sample_told(number: int, ours: int, errors: int) -> bool:
    few, many = weights(FEW).navigation, weights(MANY).navigation
    print(
        _SAMPLE.format(
            number=number,
            ours=ours,
            others=number - ours,
            errors=errors,
            judged=_judged(errors == 0),
            FEW=FEW,
            few=few,
            MANY=MANY,
            many=many,
            alike=_judged(few == many),
        )
    )
    return errors == 0 and few == many


def _judged(kept: bool) -> str:  # noqa: FBT001  a judgement, not a switch
    return "kept" if kept else "BROKEN"


if __name__ == "__main__":
    sys.exit(main())
