"""What bodies lead or share in, and what has to do with each theme, by plan and reference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.facts.facts import Facts, PlanFacts
from macros.facts.moves import leads_of
from macros.reading.model.action import Action
from macros.reading.model.record import Record
from macros.reading.register import Register, actions_of
from macros.reading.walk import walk

Refs = Mapping[str, tuple[str, ...]]
"""Some references of each plan, by the plan's key."""


@dataclass(frozen=True)
class Shares:
    """What a body leads and what it shares in."""

    leads: Refs
    shares: Refs


def shares_of_bodies(facts: Facts) -> Mapping[str, Shares]:
    """Return what each body and council leads or shares in, by its key."""
    register = facts.register
    led: dict[str, dict[str, list[str]]] = {key: defaultdict(list) for key in _keys(register)}
    shared: dict[str, dict[str, list[str]]] = {key: defaultdict(list) for key in _keys(register)}
    for plan in facts.plans.values():
        for action in actions_of(plan.folder.plan):
            for key in _whose(action, "leads", plan, register):
                led[key][plan.key].append(str(action.ref))
            for key in _whose(action, "partners", plan, register):
                shared[key][plan.key].append(str(action.ref))
    return {key: Shares(_fixed(led[key]), _fixed(shared[key])) for key in _keys(register)}


def refs_of_themes(facts: Facts) -> Mapping[str, Refs]:
    """Return what has to do with each theme, by its key."""
    found: dict[str, dict[str, list[str]]] = {
        key: defaultdict(list) for key in facts.register.themes
    }
    for plan in facts.plans.values():
        for thing in walk(plan.folder.plan):
            for theme in getattr(thing, "themes", ()):
                found[theme][plan.key].append(_ref(thing))
    return {key: _fixed(one) for key, one in found.items()}


def _keys(register: Register) -> Iterator[str]:
    yield from register.councils
    yield from register.bodies


def _whose(action: Action, field: str, plan: PlanFacts, register: Register) -> set[str]:
    """Return who leads or shares in an action or its parts; “nobody” has no key."""
    leads = [lead for each in (action, *action.parts) for lead in getattr(each, field, ())]
    return {key for key, _ in leads_of(leads, plan.folder, register) if key}


def _ref(thing: Record) -> str:
    return str(getattr(thing, "ref", ""))


def _fixed(refs: Mapping[str, list[str]]) -> Refs:
    return {plan: tuple(dict.fromkeys(each)) for plan, each in refs.items()}
