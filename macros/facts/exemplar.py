"""One promise that shows what can become of a promise: moved, done, and accepted by somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.facts.plans import PlanFacts
from macros.facts.proofs import acceptance
from macros.facts.standing import Standing
from macros.facts.story import Happened, promise_line
from macros.reading.model.shared import Accepted

MOST = 3
"""How many moves it has at the most, so that all of it is seen at once."""


@dataclass(frozen=True)
class Exemplar:
    """A promise from its first date to the day on which somebody accepted that it is kept."""

    plan: PlanFacts
    standing: Standing
    accepted: Accepted

    @property
    def line(self) -> tuple[Happened, ...]:
        """Its dates: first promised, each move, and when it was done."""
        return promise_line(self.standing)


def exemplar(plans: Iterable[PlanFacts]) -> Exemplar | None:
    """Return an action whose date moved and that is accepted; None where there is none.

    Of several it is one with evidence, and of those the one that was accepted last.
    """
    every = (
        Exemplar(plan, one, accepted)
        for plan in plans
        for one in plan.actions.all
        if 0 < len(one.moves) <= MOST and not one.parts and (accepted := acceptance(one))
    )
    return max(every, key=_telling, default=None)


def _telling(one: Exemplar) -> tuple[bool, int]:
    return one.standing.shows_evidence, one.accepted.when.end.toordinal()
