"""Who answers for a thing in a plan: its own leads, else those of its parts or of what it is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from macros.facts.plans import PlanFacts
from macros.facts.standing import Standing
from macros.reading.model.shared import Lead

Around = Mapping[str, tuple[Lead, ...]]
"""The leads of what a thing stands in, by the thing's reference."""


def around(plan: PlanFacts) -> Around:
    """Return the leads of each action's and milestone's objective, and of each part's action."""
    found: dict[str, tuple[Lead, ...]] = {}
    for objective in plan.folder.plan.objectives:
        found |= dict.fromkeys((str(one.ref) for one in objective.actions), objective.leads)
        found |= dict.fromkeys((str(one.ref) for one in objective.milestones), objective.leads)
    for one in plan.actions.all:
        leads = one.leads or found.get(one.ref, ())
        found |= {part.ref: leads for part in one.parts}
    return found


def leads_of(one: Standing, leads_around: Around) -> tuple[Lead, ...]:
    """Return who leads a thing, or is to be confirmed: its own, its parts’, or those around it."""
    parts = dict.fromkeys(lead for part in one.parts for lead in part.leads)
    return one.leads or tuple(parts) or leads_around.get(one.ref, ())


def is_named(leads: Iterable[Lead]) -> bool:
    """Return whether anybody is named, and not only to be confirmed."""
    return any(not lead.to_be_confirmed for lead in leads)
