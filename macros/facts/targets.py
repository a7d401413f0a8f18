"""Targets to which our sources hold no figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.facts.figures import dated, day_of, in_order, public_by
from macros.facts.plans import PlanFacts
from macros.reading.model.measure import Figure, Indicator


@dataclass(frozen=True)
class Unmeasured:
    """An indicator whose target nothing can be held against, and its newest figure, if any."""

    indicator: Indicator
    target: Figure
    newest: Figure | None
    days: int


def unmeasured(plan: PlanFacts) -> Iterator[Unmeasured]:
    """Return the indicators of a plan that have a target and no figure for it.

    That is one whose time has passed without a figure for that time or later; or any target, if
    there is no figure at all. A figure that bears no date is taken to be for the target's time.
    """
    for one in plan.folder.plan.indicators:
        values = [value for value in one.values if plan.of_the_past or public_by(value, plan.on)]
        passed = [target for target in one.targets if _days(target, plan) > 0]
        missing = [target for target in passed if not any(_reaches(v, target) for v in values)]
        missing = missing or list(one.targets if not values else ())
        if missing:
            target = max(missing, key=lambda each: day_of(each) if each.when else plan.on)
            newest = next(reversed(in_order(values)), None)
            yield Unmeasured(one, target, newest, _days(target, plan))


def _days(target: Figure, plan: PlanFacts) -> int:
    """Return how many days ago the time of a target ended; nought if it has not, or has none."""
    return max((plan.on - day_of(target)).days, 0) if dated(target) else 0


def _reaches(value: Figure, target: Figure) -> bool:
    return value.when is None or target.when is None or day_of(value) >= day_of(target)
