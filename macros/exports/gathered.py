"""What is gathered from several plans: what bodies lead or share in, and what themes are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from macros.exports.plan_facts import Fields, counts, moved
from macros.exports.record import Json
from macros.facts.facts import Facts, PlanFacts
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


def rows_of_body(key: str, facts: Facts) -> Chosen:
    """Return what a body’s tables hold: what it leads, shares in or said, and its own plans."""
    shares = facts.shares.of(key)
    refs: dict[str, set[str]] = defaultdict(set)
    for share in shares.every:
        refs[share.folder.key] |= {share.one.ref, *(part.ref for part in share.one.parts)}
    for led in shares.objectives:
        refs[led.folder.key].add(led.objective.ref)
    for said in shares.statements:
        refs[said.folder.key].add(said.thing.ref)
    own = [plan for plan, one in facts.plans.items() if key in one.folder.owners]
    return _in_order({**refs, **dict.fromkeys(own)}, facts)


def rows_of_theme(key: str, facts: Facts) -> Chosen:
    """Return what the tables of a theme hold: what is on it, with the parts of its actions."""
    refs = {
        one.folder.key: frozenset(_with_parts(_on_theme(one), facts.plans[one.folder.key]))
        for one in facts.themes.get(key, ())
    }
    return _in_order(refs, facts)


def _on_theme(one: OnTheme) -> Iterator[str]:
    yield from (promise.one.ref for promise in one.promises)
    yield from (str(each.ref) for each in one.recommendations)
    yield from (str(each.ref) for each in one.indicators)


def _with_parts(refs: Iterable[str], plan: PlanFacts) -> Iterator[str]:
    for ref in refs:
        yield ref
        if ref in plan.standings:
            yield from (part.ref for part in plan.standings[ref].parts)


def _in_order(chosen: Chosen, facts: Facts) -> Chosen:
    return {plan: chosen[plan] for plan in facts.plans if plan in chosen}


def _refs(found: Found) -> Json:
    by_plan: dict[str, dict[str, None]] = defaultdict(dict)
    for folder, ref in found:
        by_plan[folder.key][str(ref)] = None
    return [{"plan": plan, "refs": list(refs)} for plan, refs in by_plan.items()]
