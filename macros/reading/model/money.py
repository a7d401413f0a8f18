"""What a plan costs and saves, and where the money comes from."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.model.shared import Query
from macros.reading.model.words import FundingState
from macros.reading.money import Amount
from macros.reading.values import Key, Line, Prose, Ref


@dataclass(frozen=True, kw_only=True)
class Cost(Record):
    """What something costs and saves. Each list holds one amount a line."""

    for_: Ref | None = None
    """The reference of the objective, action or part. Leave it out for the whole plan."""
    title: Line | None = None
    """What the money is for, where one thing has several costs."""
    cost: tuple[Amount, ...] = ()
    """What it costs."""
    saving: tuple[Amount, ...] = ()
    """What it saves."""
    net: tuple[Amount, ...] = ()
    """What remains."""
    net_is: Line | None = None
    """Whether the net figure is a cost or a saving, where the source says."""
    funding: tuple[Key, ...] = ()
    """Where the money comes from: references under funding."""
    part_of: Line | None = None
    """The larger sum it is part of."""
    note: Prose | None = None
    """What the source adds in words."""
    source: Line | None = None
    """Where it stands in the source."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""


@dataclass(frozen=True, kw_only=True)
class Funding(Record):
    """One source of money."""

    ref: Key
    """Its short name."""
    name: Line
    """Its name in full."""
    state: FundingState | None = None
    """How far it has come. Leave it out where the source does not say."""
    amount: tuple[Amount, ...] = ()
    """How much, if the source says."""
    until: When | None = None
    """When it ends."""
    from_: Line | None = None
    """Who gives it."""
    note: Prose | None = None
    """What the source adds in words."""
    source: Line | None = None
    """Where it stands in the source."""
