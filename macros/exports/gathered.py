"""What is gathered from several plans: what bodies lead or share in, and what themes are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from macros.exports.plan_facts import Fields, counts, moved
from macros.exports.published import rounds
from macros.exports.record import Json
from macros.facts.concerns import Keys, concerns
from macros.facts.facts import Facts
from macros.facts.plans import PlanFacts
from macros.facts.shares import Shares
from macros.facts.themes import OnTheme
from macros.reading.register import PlanFolder

Chosen = Mapping[str, AbstractSet[str] | None]
"""Of which plans a table holds the rows, by their keys: those about some references, or all."""
Found = Iterable[tuple[PlanFolder, str]]


def of_body(shares: Shares) -> Fields:
    """Return what a body leads, shares in and said, as its page tells it."""
    return {
        "leading": {"actions": counts(shares.actions), "moved_dates": moved(shares.moved)},
        "leads": _refs((each.folder, each.one.ref) for each in shares.leads),
        "objectives": _refs((each.folder, each.objective.ref) for each in shares.objectives),
        "shares": _refs((each.folder, each.one.ref) for each in shares.shared),
        "statements": _refs((each.folder, each.thing.ref) for each in shares.statements),
    }


def of_theme(every: Iterable[OnTheme], facts: Facts) -> Fields:
    """Return what each plan holds on a theme, as its page tells it."""
    plans: list[Json] = [
        {
            "plan": one.folder.key,
            "example": facts.register.councils[one.folder.council].example,
            "actions": counts(one.actions),
            "milestones": counts(one.milestones),
            "refs": list(_on_theme(one)),
        }
        for one in every
    ]
    return {"plans": plans}


def rows_of_bodies(facts: Facts) -> Mapping[str, Chosen]:
    """Return what the tables of each body hold: what concerns it or what it spoke of.

    Of the plans that it owns they hold everything.
    """
    found: dict[str, dict[str, set[str] | None]] = {key: {} for key in facts.register.bodies}
    for plan in facts.plans.values():
        known = concerns(plan.folder, facts.register)
        for key, refs in _by_key(known.leading).items():
            found[key][plan.key] = refs
        for key, refs in _spoken_of(plan, facts).items():
            found[key][plan.key] = refs | (found[key].get(plan.key) or set())
        for key in known.owners:
            found[key][plan.key] = None
    return found


def rows_of_themes(facts: Facts) -> Mapping[str, Chosen]:
    """Return what the tables of each theme hold: what is about it."""
    found: dict[str, dict[str, set[str]]] = {key: {} for key in facts.register.themes}
    for plan in facts.plans.values():
        for key, refs in _by_key(concerns(plan.folder, facts.register).subjects).items():
            found[key][plan.key] = refs
    return found


def _by_key(known: Keys) -> Mapping[str, set[str]]:
    """Return the references of what concerns each body or theme."""
    found: dict[str, set[str]] = defaultdict(set)
    for ref, keys in known.items():
        for key in keys:
            found[key].add(ref)
    return found


def _spoken_of(plan: PlanFacts, facts: Facts) -> Mapping[str, set[str]]:
    """Return the references of what each body spoke of, itself or through the council."""
    found: dict[str, set[str]] = defaultdict(set)
    for progress in rounds(plan, facts.as_at).values():
        for update in progress.updates:
            by = update.by or progress.by
            if by and by in facts.register.bodies:
                found[by].add(update.about)
    return found


def _on_theme(one: OnTheme) -> Iterator[str]:
    yield from (promise.one.ref for promise in one.promises)
    yield from (str(each.ref) for each in one.recommendations)
    yield from (str(each.ref) for each in one.indicators)


def _refs(found: Found) -> Json:
    by_plan: dict[str, dict[str, None]] = defaultdict(dict)
    for folder, ref in found:
        by_plan[folder.key][str(ref)] = None
    return [{"plan": plan, "refs": list(refs)} for plan, refs in by_plan.items()]
