"""The same subject across plans: what each promised on it, and what it recommends and measures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.facts.counts import Counts, counts
from macros.facts.standing import Standing
from macros.reading.model.action import Action, Milestone, Objective
from macros.reading.model.measure import Indicator
from macros.reading.model.review import Recommendation
from macros.reading.register import PlanFolder


@dataclass(frozen=True)
class Promise:
    """An action or milestone on a subject, with the objective that it stands under, if any."""

    one: Standing
    objective: Objective | None


@dataclass(frozen=True)
class OnTheme:
    """What one plan holds on a subject. What an objective is about, its actions are about too."""

    folder: PlanFolder
    promises: tuple[Promise, ...]
    recommendations: tuple[Recommendation, ...]
    indicators: tuple[Indicator, ...]

    @cached_property
    def actions(self) -> Counts:
        """How the actions stand; milestones are not counted with them."""
        every = (promise.one for promise in self.promises)
        return counts(one for one in every if isinstance(one.thing, Action))

    @cached_property
    def milestones(self) -> Counts:
        """How the milestones stand."""
        every = (promise.one for promise in self.promises)
        return counts(one for one in every if not isinstance(one.thing, Action))


Held = Promise | Recommendation | Indicator
Plans = Iterable[tuple[PlanFolder, Mapping[str, Standing]]]


def all_themes(plans: Plans) -> Mapping[str, tuple[OnTheme, ...]]:
    """Return what each plan holds on each subject, given where everything in it stands."""
    found: dict[str, list[OnTheme]] = defaultdict(list)
    for folder, standings in plans:
        by_theme: dict[str, list[Held]] = defaultdict(list)
        for key, held in _held(folder, standings):
            by_theme[key].append(held)
        for key, every in by_theme.items():
            found[key].append(_on_theme(folder, every))
    return {key: tuple(each) for key, each in found.items()}


def _on_theme(folder: PlanFolder, every: list[Held]) -> OnTheme:
    return OnTheme(
        folder,
        tuple(one for one in every if isinstance(one, Promise)),
        tuple(one for one in every if isinstance(one, Recommendation)),
        tuple(one for one in every if isinstance(one, Indicator)),
    )


def _held(folder: PlanFolder, standings: Mapping[str, Standing]) -> Iterator[tuple[str, Held]]:
    """Return each theme of a plan with what it is a theme of, each thing once under a theme."""
    plan = folder.plan
    promised: list[tuple[Action | Milestone, Objective | None]] = []
    for objective in plan.objectives:
        promised += [(action, objective) for action in objective.actions]
        promised += [(milestone, objective) for milestone in objective.milestones]
    promised += [(action, None) for action in plan.actions]
    promised += [(milestone, None) for milestone in plan.milestones]
    for one, above in promised:
        for key in dict.fromkeys((*one.themes, *(above.themes if above else ()))):
            yield key, Promise(standings[one.ref], above)
    others: tuple[Recommendation | Indicator, ...] = (*plan.recommendations, *plan.indicators)
    for other in others:
        yield from ((key, other) for key in other.themes)
