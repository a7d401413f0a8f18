"""What was measured, as a table and in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bench.building import Built, Costs, Sample
from bench.cost import Cost

LARGEST_SHARE = 1 / 5
"""What a page may cost, from facts to its file, of what it costs drawn through MkDocs."""
LARGEST_GROWTH = 1.2
"""What a page may cost in the large site, up to filling it, of what it costs in the small one."""
LARGEST_EXPORTS = 0.4
"""What the files for programs may cost, of what all else costs."""
_MEGABYTE = 10**6
_OF = {
    "read": "files",
    "facts": "actions",
    "exports": "files",
    **dict.fromkeys(("render", "fill", "write"), "pages"),
}
_HEAD = ("", "", "", "MB made", "processor s", "s passed", "ms a page", "MB of memory")
_UP_TO_FILLING = ("read", "rules", "facts", "render", "fill")


def stages(built: Built) -> Costs:
    """Return what a site cost by stage, pages of all kinds together."""
    pages = {stage: cost + built.actions[stage] for stage, cost in built.others.items()}
    return {**built.before, **pages}


def page_count(built: Built) -> int:
    """Return how many pages were made."""
    return stages(built)["write"].pieces


def table(built: Built) -> Iterator[str]:
    """Return the lines that say what a site cost."""
    number, fewer = page_count(built), built.others["write"].pieces
    yield f"{built.plans:,} plans"
    yield _row(_HEAD)
    for stage, cost in stages(built).items():
        yield _line(stage, f"{cost.pieces:,}", _OF.get(stage, ""), cost, number)
    yield _line("together", f"{number:,}", "pages", whole(built), number)
    without = _sum({**built.before, **built.others}.values())
    yield _line("of it without actions’ pages", f"{fewer:,}", "pages", without, fewer)


def whole(built: Built) -> Cost:
    """Return what a site cost together; its bytes are those that were written."""
    return _sum(stages(built).values())


@dataclass(frozen=True)
class Compared:
    """What a page costs on average, in milliseconds, by our way and through MkDocs.

    `ours` and `theirs` is all of a page from facts to its file: its own HTML costs the same by
    either way. `filling` and `drawing` are the parts that differ, each with the writing. `before`
    is what reading, rules, facts and exports cost for each page, whoever draws it.
    """

    ours: float
    theirs: float
    filling: float
    drawing: float
    before: float

    @property
    def share(self) -> float:
        """What a page costs us, from facts to its file, of what it costs through MkDocs."""
        return self.ours / self.theirs

    @property
    def share_of_all(self) -> float:
        """The same share from officers' files on."""
        return (self.before + self.ours) / (self.before + self.theirs)


def compared(built: Built, sample: Sample) -> Compared:
    """Return what a page costs by either way."""
    pages, costs = page_count(built), stages(built)
    before = 1000 * _sum(built.before.values()).seconds / pages
    own = 1000 * costs["render"].seconds / pages
    filling = 1000 * (costs["fill"] + costs["write"]).seconds / pages
    drawing = 1000 * sample.theirs.seconds / sample.theirs.pieces
    return Compared(own + filling, own + drawing, filling, drawing, before)


def growth(small: Built, large: Built) -> float:
    """Return what a page costs in a large site, up to filling it, of what it costs in a small."""
    return _up_to_filling(large) / _up_to_filling(small)


def exported(built: Built) -> float:
    """Return what the files for programs cost, of what all else costs."""
    own = stages(built)["exports"].seconds
    return own / (whole(built).seconds - own)


def _up_to_filling(built: Built) -> float:
    costs = stages(built)
    return sum(costs[stage].seconds for stage in _UP_TO_FILLING) / page_count(built)


def _sum(costs: Iterable[Cost]) -> Cost:
    every = list(costs)
    return Cost(
        sum(cost.seconds for cost in every),
        sum(cost.passed for cost in every),
        size=every[-1].size,
        peak=max(cost.peak for cost in every),
    )


def _line(name: str, number: str, of: str, cost: Cost, pages: int) -> str:
    return _row(
        (
            name,
            number if of else "",
            of,
            f"{cost.size / _MEGABYTE:,.1f}" if cost.size else "",
            f"{cost.seconds:.2f}",
            f"{cost.passed:.2f}",
            f"{1000 * cost.seconds / pages:.3f}",
            f"{cost.peak / _MEGABYTE:,.0f}",
        )
    )


def _row(cells: Iterable[str]) -> str:
    name, number, of, *figures = cells
    return f"{name:<28}{number:>8} {of:<8}" + "".join(f"{figure:>13}" for figure in figures)
