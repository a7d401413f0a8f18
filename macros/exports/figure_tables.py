"""Tables of figures: what is measured, and what a plan costs and saves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from macros.exports.columns import Column, Kind, column, written
from macros.exports.published import indicators
from macros.exports.tables import Table, table
from macros.facts.measures import plain_number
from macros.facts.plans import PlanFacts
from macros.pages.views import Views
from macros.reading.model.measure import Figure, Indicator
from macros.reading.model.money import Cost
from macros.reading.money import Amount

_NOTHING: Final = Amount("")


@dataclass(frozen=True)
class Measured:
    """One row: a figure of an indicator, and whether it is its baseline, a target or a value."""

    indicator: Indicator
    is_: str
    figure: Figure


@dataclass(frozen=True)
class Sum:
    """One row: an amount, and whether it is a cost, a saving or what remains."""

    cost: Cost
    is_: str
    amount: Amount


def _figures(plan: PlanFacts, views: Views) -> Iterator[Measured]:
    for one in indicators(plan, views.facts.as_at):
        baseline = [one.baseline] if one.baseline else []
        kinds: tuple[tuple[str, Iterable[Figure]], ...] = (
            ("baseline", baseline),
            ("target", one.targets),
            ("value", one.values),
        )
        yield from (Measured(one, is_, figure) for is_, every in kinds for figure in every)


def _sums(plan: PlanFacts, views: Views) -> Iterator[Sum]:
    """Return each amount; a cost that gives none has one row without."""
    del views
    for one in plan.folder.plan.costs:
        kinds = (("cost", one.cost), ("saving", one.saving), ("net", one.net))
        sums = [Sum(one, is_, amount) for is_, every in kinds for amount in every]
        yield from sums or [Sum(one, "", _NOTHING)]


_indicator: Callable[[str, str], Column[Measured]] = written(Indicator, lambda row: row.indicator)
_figure: Callable[[str, str], Column[Measured]] = written(Figure, lambda row: row.figure)
_cost: Callable[[str, str], Column[Sum]] = written(Cost, lambda row: row.cost)

INDICATORS: Table = table(
    "indicator-values",
    "One figure of an indicator: its baseline, a target or a value.",
    "ref",
    (
        _indicator("ref", "The indicator’s reference."),
        _indicator("name", "What is measured."),
        column("is", "Whether this is the baseline, a target or a value.", lambda r: r.is_),
        _figure("value", "The figure as written; it may be words."),
        column(
            "number",
            "The figure as a number, if it is no more than that.",
            lambda r: plain_number(r.figure),
            Kind.NUMBER,
        ),
        _indicator("unit", "In what it is measured."),
        column("per", "Per what.", lambda r: r.figure.per or r.indicator.per),
        _indicator("better", "Whether a lower or a higher figure is better."),
        _figure("when", "What the figure is for, or by when it should be reached."),
        _figure("said", "When it was made public, if the source says."),
        _indicator("about", "The objectives or actions it measures."),
        _indicator("measured_by", "Who measures it, and how often."),
        _indicator("themes", "Subjects, by their keys."),
        _figure("source", "Where it stands in the source."),
        _figure("note", "Anything the source adds."),
    ),
    _figures,
)
COSTS: Table = table(
    "costs",
    "One amount that something costs or saves, or what remains.",
    "for",
    (
        _cost("for", "The reference of what it is for; empty for the whole plan."),
        _cost("title", "What the money is for, where one thing has several costs."),
        column("is", "Whether this is a cost, a saving, or net of both.", lambda r: r.is_),
        column("amount", "The amount as written.", lambda r: r.amount.written),
        column(
            "low",
            "The smaller number in it; read it with “exactness”.",
            lambda r: r.amount.low,
            Kind.NUMBER,
        ),
        column(
            "high",
            "The larger number in it; read it with “exactness”.",
            lambda r: r.amount.high,
            Kind.NUMBER,
        ),
        column("unit", "£, or hours.", lambda r: r.amount.unit),
        column("exactness", "Exact, about, up to or at least.", lambda r: _exactness(r.amount)),
        column(
            "period", "Once, a year, an hour, …, if the source says.", lambda r: r.amount.period
        ),
        _cost("net_is", "Whether the net figure is a cost or a saving, where the source says."),
        _cost("funding", "Where the money comes from, by references in the plan."),
        _cost("part_of", "The larger sum it is part of."),
        _cost("note", "What the source adds in words."),
        _cost("source", "Where it stands in the source."),
    ),
    _sums,
)
FIGURES = (INDICATORS, COSTS)


def _exactness(amount: Amount) -> str:
    return amount.exactness if amount.unit else ""
