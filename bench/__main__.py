"""`make bench`: what building made-up plans costs, and whether that is within its limits.

Each limit is a ratio of two measures of one run, so that any machine will do. Exit 1 means that
one is broken.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from bench.building import Built, built
from bench.table import (
    LARGEST_EXPORTS,
    LARGEST_GROWTH,
    LARGEST_SHARE,
    compared,
    exported,
    growth,
    page_count,
    stages,
    table,
)
from bench.weight import FEW, HEAVIEST, KB, MANY, MOST_REQUESTS, weights
from macros.pages import size

_ABOUT = """\
Made-up plans from seed {seed}, each with 30 actions that have one to four updates of about 250
letters. Each site is built cold, in a process of its own. “Processor s” is what the processor
worked, “s passed” what a clock on the wall shows; memory is the most held by then."""

_COMPARED = """
A sample of {drawn} of these {pages:,} pages, evenly taken ({actions} of them of actions), was drawn
through MkDocs too, as Markdown pages around the same HTML. {alike} came out as ours, byte for byte.
To draw and write such a page, MkDocs takes {found.drawing:.2f} ms of the processor, less what it
takes without any. To fill and write it, we take {found.filling:.2f} ms: {part:.3f} of that.
From facts to its file a page costs {found.ours:.2f} ms, and through MkDocs it would cost
{found.theirs:.2f} ms: {found.share:.3f} of that. {judged}
Reading, rules, facts and exports come before, and cost the same whoever draws: with them the share
is {found.share_of_all:.3f}."""

_WEIGHED = """
The page of one of these plans is {later:.1f} KB, packed with gzip. On a first visit its style,
script and icon come with it, {first:.1f} KB in {one.requests} requests. {judged}
All its navigation is {one.navigation:,} bytes with {few} councils on the site, and
{navigation:,} with {many:,}: {alike}."""


def main() -> int:
    """Measure a small and a large site, print what they cost and all ratios, and judge them."""
    given = _parser().parse_args()
    print(_ABOUT.format(seed=given.seed))
    small = _measured(given.plans, given.seed, given.sample)
    large = _measured(given.more, given.seed, 0)
    within = [
        _share_told(small),
        _growth_told(small, large),
        _exports_told(large),
        _weight_told(),
    ]
    return 0 if all(within) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure made-up plans.")
    for name, number, what in (
        ("plans", 500, "how many plans the small site holds"),
        ("more", 2000, "how many plans the large site holds"),
        ("sample", 300, "how many pages are drawn through MkDocs too"),
        ("seed", 1, "from which the plans are made"),
    ):
        parser.add_argument(
            f"--{name}", type=int, default=number, metavar="N", help=f"{what} (default: {number})"
        )
    return parser


def _measured(plans: int, seed: int, sample: int) -> Built:
    """Return what a site cost that was built in a process of its own, and print it."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        one = process.submit(built, plans, seed, sample).result()
    print("", *table(one), sep="\n", flush=True)
    if too_large := size.warning(stages(one)["write"].size):
        print(too_large)
    return one


def _share_told(one: Built) -> bool:
    sample = one.sample
    if not sample.theirs.pieces:
        return True
    found, drawn = compared(one, sample), sample.theirs.pieces
    print(
        _COMPARED.format(
            found=found,
            drawn=drawn,
            pages=page_count(one),
            actions=sample.actions,
            alike=sample.alike,
            part=found.filling / found.drawing,
            judged=_judged(found.share, LARGEST_SHARE),
        )
    )
    return found.share <= LARGEST_SHARE and sample.alike == drawn


def _growth_told(small: Built, large: Built) -> bool:
    found = growth(small, large)
    print(
        f"\nUp to filling, a page costs the processor {found:.2f} times as much with "
        f"{large.plans:,} plans as with {small.plans:,}. {_judged(found, LARGEST_GROWTH)}"
    )
    return found <= LARGEST_GROWTH


def _weight_told() -> bool:
    few, many = weights(FEW), weights(MANY)
    alike = few.navigation == many.navigation
    print(
        _WEIGHED.format(
            one=few,
            first=few.first / KB,
            later=few.later / KB,
            judged=_judged(few.first / KB, HEAVIEST),
            navigation=many.navigation,
            few=FEW,
            many=MANY,
            alike="kept" if alike else "BROKEN",
        )
    )
    return alike and few.first <= HEAVIEST * KB and few.requests <= MOST_REQUESTS


def _exports_told(one: Built) -> bool:
    found = exported(one)
    print(
        f"\nThe files for programs cost {found:.2f} of what all else costs with {one.plans:,} "
        f"plans. {_judged(found, LARGEST_EXPORTS)}"
    )
    return found <= LARGEST_EXPORTS


def _judged(found: float, limit: float) -> str:
    return f"The limit is {limit:g}: {'kept' if found <= limit else 'BROKEN'}."


if __name__ == "__main__":
    sys.exit(main())
