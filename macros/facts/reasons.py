"""Why something is late, as far as the record says: what it waits for, and what is late itself."""

from __future__ import annotations

from macros.facts.lateness import Lateness
from macros.facts.plans import PlanFacts
from macros.facts.reporting import Promised
from macros.facts.standing import Standing
from macros.reading.model.action import Action


def reason(one: Standing) -> str | None:
    """Return what a late thing waits for by the last word on it, or on each late part of it."""
    told = one.waiting_for or (one.last_word.waiting_for if one.last_word else None)
    late = [part for part in one.parts if part.lateness == Lateness.LATE]
    reasons = [told] if told else [reason(part) for part in late]
    return reasons[0] if reasons and all(reasons) else None


def late_part(one: Standing) -> Standing:
    """Return what is late: a thing, or the latest part of one that has no date of its own."""
    late = [part for part in one.parts if part.lateness == Lateness.LATE]
    if one.promised_first or not late:
        return one
    return max(late, key=lambda part: part.timing.days)


def late_before(one: Standing, plan: PlanFacts) -> tuple[Standing, ...]:
    """Return what must come before an action and is late."""
    needed = one.thing.depends_on if isinstance(one.thing, Action) else ()
    every = (plan.standings[ref] for ref in needed)
    return tuple(each for each in every if each.lateness == Lateness.LATE)


def missing(one: Promised) -> int:
    """Return how many reports were due by now, and are neither here nor known to be missed."""
    return max((one.expected or 0) - len(one.promise.kept) - len(one.promise.missed), 0)
