"""All facts of one council: its plans, its years, and what others left it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from macros.facts.counts import Counts
from macros.facts.events import Event, newest_first
from macros.facts.lineage import predecessors
from macros.facts.plans import PlanFacts, together
from macros.facts.standing import Standing
from macros.facts.years import Year, years
from macros.reading.model.council import Council
from macros.reading.model.words import PlanState
from macros.reading.register import Register


@dataclass(frozen=True)
class Inherited:
    """What an abolished council left open in one of its plans, for whoever took over."""

    council: str
    plan: PlanFacts
    open: tuple[Standing, ...]


@dataclass(frozen=True)
class CouncilFacts:
    """Everything that follows from one council. `plans` are those it owns or shares.

    `predecessors` are the councils it took over from, directly or through another, and `inherited`
    is what they left open.
    """

    key: str
    council: Council
    plans: tuple[PlanFacts, ...]
    actions: Counts
    events: tuple[Event, ...]
    years: tuple[Year, ...]
    predecessors: tuple[str, ...]
    inherited: tuple[Inherited, ...]


def council_facts(
    key: str, register: Register, owned: Mapping[str, list[PlanFacts]], as_at: date
) -> CouncilFacts:
    """Return the facts of one council, with those of the plans that each council owns."""
    own, earlier = tuple(owned[key]), predecessors(key, register)
    events = newest_first(event for plan in own for event in plan.events)
    return CouncilFacts(
        key=key,
        council=register.councils[key],
        plans=own,
        actions=together(own),
        events=events,
        years=years(own, events, as_at),
        predecessors=earlier,
        inherited=tuple(
            found
            for each in earlier
            for one in owned[each]
            if (found := _inherited(one, each, own))
        ),
    )


def _inherited(plan: PlanFacts, council: str, own: tuple[PlanFacts, ...]) -> Inherited | None:
    """Return what is open in a plan that still runs, unless its successor owns the plan too."""
    ended = plan.folder.plan.state in {PlanState.CLOSED, PlanState.SUPERSEDED}
    still = () if ended or plan in own else tuple(one for one in plan.actions.all if one.open)
    return Inherited(council, plan, still) if still else None
