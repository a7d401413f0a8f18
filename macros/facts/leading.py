"""Who answers for a thing in a plan: its own leads, else those of its parts or of what it is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from macros.facts.standing import Standing
from macros.reading.model.shared import Lead
from macros.reading.register import PlanFolder, actions_of


class NamedFor(StrEnum):
    """What the leads of a thing are named for, where it names none itself."""

    ITSELF = ""
    PARTS = "its parts"
    ACTION = "its action"
    OBJECTIVE = "its objective"


@dataclass(frozen=True)
class Answering:
    """Who leads a thing or is to be confirmed, and what they are named for."""

    leads: tuple[Lead, ...]
    named_for: NamedFor = NamedFor.ITSELF


Around = Mapping[str, Answering]
"""Who leads what a thing stands in, by the thing's reference."""
_NOBODY = Answering(())


def around(folder: PlanFolder) -> Around:
    """Return the leads of each action's and milestone's objective, and of each part's action."""
    found: dict[str, Answering] = {}
    for objective in folder.plan.objectives:
        led = Answering(objective.leads, NamedFor.OBJECTIVE)
        found |= dict.fromkeys((str(one.ref) for one in objective.actions), led)
        found |= dict.fromkeys((str(one.ref) for one in objective.milestones), led)
    for action in actions_of(folder.plan):
        own = Answering(action.leads, NamedFor.ACTION)
        led = own if action.leads else found.get(action.ref, _NOBODY)
        found |= {str(part.ref): led for part in action.parts}
    return found


def answering(one: Standing, leads_around: Around) -> Answering:
    """Return who leads a thing, or is to be confirmed: its own, its parts’, or those around it."""
    if one.leads:
        return Answering(one.leads)
    if parts := tuple(dict.fromkeys(lead for part in one.parts for lead in part.leads)):
        return Answering(parts, NamedFor.PARTS)
    found = leads_around.get(one.ref, _NOBODY)
    return found if found.leads else _NOBODY


def leads_of(one: Standing, leads_around: Around) -> tuple[Lead, ...]:
    """Return who leads a thing, or is to be confirmed."""
    return answering(one, leads_around).leads


def is_named(leads: Iterable[Lead]) -> bool:
    """Return whether anybody is named, and not only to be confirmed."""
    return any(not lead.to_be_confirmed for lead in leads)
