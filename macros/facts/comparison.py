"""Councils side by side: of their actions, how many are complete, late, never reported on.

An action that nobody has reported on can be late too, so these three are never added up. Councils
stand by name: their plans are of different sizes, kinds and years, and make no ranking.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.facts.councils import CouncilFacts
from macros.facts.facts import Facts
from macros.reading.model.words import Status

MOST = 12
"""How many councils are compared at the most: those with the most actions."""
FEWEST = 2
"""How many real councils there must be to compare."""


@dataclass(frozen=True)
class CouncilShares:
    """One council: how many actions it has, and how many of them are what."""

    key: str
    name: str
    total: int
    complete: int
    late: int
    not_reported: int


@dataclass(frozen=True)
class Comparison:
    """The councils that are real, and apart from them those that are invented."""

    real: tuple[CouncilShares, ...]
    invented: tuple[CouncilShares, ...]
    hidden: int
    """How many real councils there are beyond those compared."""


def comparison(facts: Facts) -> Comparison | None:
    """Return the councils that have actions, by name; None with fewer than two real ones."""
    every = [one for one in facts.councils.values() if one.actions.total]
    real = [one for one in every if not one.council.example]
    if len(real) < FEWEST:
        return None
    return Comparison(
        real=_largest(real),
        invented=_largest(one for one in every if one.council.example),
        hidden=max(0, len(real) - MOST),
    )


def _largest(councils: Iterable[CouncilFacts]) -> tuple[CouncilShares, ...]:
    largest = sorted(councils, key=lambda one: (-one.actions.total, one.key))[:MOST]
    return tuple(sorted((_compared(one) for one in largest), key=lambda one: (one.name, one.key)))


def _compared(one: CouncilFacts) -> CouncilShares:
    counts = one.actions
    return CouncilShares(
        key=one.key,
        name=one.council.short,
        total=counts.total,
        complete=counts.complete,
        late=counts.late,
        not_reported=counts.status(Status.NOT_REPORTED),
    )
