"""Whom and what each thing in a plan concerns: the bodies that lead or share in it, its themes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.reading.model.action import Action, Objective
from macros.reading.model.measure import Indicator
from macros.reading.model.plan import Plan
from macros.reading.model.review import Recommendation
from macros.reading.model.shared import Lead
from macros.reading.register import PlanFolder, Register, actions_of

Keys = Mapping[str, frozenset[str]]
"""The keys of bodies or themes by the reference of what concerns them."""
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Concerns:
    """The bodies and themes of each thing in a plan. Its `owners` own all of it."""

    owners: frozenset[str]
    leading: Keys
    subjects: Keys

    def bodies(self, ref: str) -> frozenset[str]:
        """Return the bodies that a thing concerns; of a report, those that own the plan."""
        return self.owners | self.leading.get(ref, _NONE)

    def themes(self, ref: str) -> frozenset[str]:
        """Return the themes of a thing; a part has those of its action."""
        return self.subjects.get(ref, _NONE)


def concerns(folder: PlanFolder, register: Register) -> Concerns:
    """Return whom and what each thing in a plan concerns."""
    leading: dict[str, frozenset[str]] = {}
    for objective in folder.plan.objectives:
        leading[objective.ref] = _bodies(objective.leads, register)
    for action in actions_of(folder.plan):
        leading |= _of_action(action, register)
    owners = frozenset(folder.owners) & register.bodies.keys()
    return Concerns(owners, leading, _subjects(folder.plan))


def _subjects(plan: Plan) -> dict[str, frozenset[str]]:
    """Return the themes of each thing. What an objective is about, what it holds is about too."""
    found: dict[str, frozenset[str]] = {}
    others: tuple[Objective | Recommendation | Indicator, ...] = (
        *plan.objectives,
        *plan.recommendations,
        *plan.indicators,
    )
    for one in others:
        found[one.ref] = frozenset(one.themes)
    places: tuple[Objective | Plan, ...] = (*plan.objectives, plan)
    for above in places:
        around = above.themes if isinstance(above, Objective) else ()
        for action in above.actions:
            found |= dict.fromkeys(_refs(action), frozenset((*action.themes, *around)))
        for milestone in above.milestones:
            found[milestone.ref] = frozenset((*milestone.themes, *around))
    return found


def _of_action(action: Action, register: Register) -> dict[str, frozenset[str]]:
    """Return the bodies of an action and of each part; those of a part are the action's too."""
    shared = _bodies(action.partners, register)
    parts = {
        str(part.ref): _bodies(part.leads or action.leads, register) | shared
        for part in action.parts
    }
    whole = frozenset(_bodies(action.leads, register) | shared).union(*parts.values())
    return {action.ref: whole, **parts}


def _refs(action: Action) -> tuple[str, ...]:
    return (action.ref, *(part.ref for part in action.parts))


def _bodies(leads: Iterable[Lead], register: Register) -> frozenset[str]:
    named = {str(key) for lead in leads for key in (lead.body, lead.of) if key}
    return frozenset(named & register.bodies.keys())
