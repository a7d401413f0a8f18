"""Targets to which our sources hold no figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.facts.facts import PlanFacts
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
        values = [value for value in one.values if plan.of_the_past or _known(value, plan)]
        passed = [target for target in one.targets if _days(target, plan) > 0]
        missing = [target for target in passed if not any(_reaches(v, target) for v in values)]
        missing = missing or list(one.targets if not values else ())
        if missing:
            target = max(missing, key=lambda each: each.when.end if each.when else plan.on)
            yield Unmeasured(one, target, _newest(values), max(_days(target, plan), 0))


def _known(value: Figure, plan: PlanFacts) -> bool:
    said = value.said or value.when
    return said is None or said.start <= plan.on


def _days(target: Figure, plan: PlanFacts) -> int:
    """Return how many days ago the time of a target ended; nought if it has not, or has none."""
    dated = target.when is not None and target.when.dated
    return max((plan.on - target.when.end).days, 0) if target.when and dated else 0


def _reaches(value: Figure, target: Figure) -> bool:
    return value.when is None or target.when is None or value.when.end >= target.when.end


def _newest(values: list[Figure]) -> Figure | None:
    dated = [(value.when.end, value) for value in values if value.when and value.when.dated]
    return max(dated, key=lambda each: each[0])[1] if dated else None
