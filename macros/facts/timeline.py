"""The dates of a plan in one picture: what is due when, which dates moved, and its milestones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from macros.facts.moves import Slip, slips
from macros.facts.plans import PlanFacts
from macros.facts.standing import Standing
from macros.facts.story import Happened, promise_line

MOST = 12
"""How many moved dates are drawn at the most: those that moved furthest."""
FEWEST = 2
"""How many milestones make a picture where no date moved."""


@dataclass(frozen=True)
class Dated:
    """One promise: the dates it was promised for in their order, and when it was done, if it was.

    `line` leaves out what has no set date, such as “ongoing”.
    """

    standing: Standing
    line: tuple[Happened, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The last day of each of its dates."""
        return tuple(each.when.end for each in self.line if each.when)


@dataclass(frozen=True)
class Timeline:
    """The dates of a plan. `moved` are in the plan's order; `hidden` is how many more there are.

    `undrawn` is how many moved to or from no set date and have not two dates to draw.
    """

    on: date
    of_the_past: bool
    due: tuple[date, ...]
    moved: tuple[Dated, ...]
    hidden: int
    undrawn: int
    milestones: tuple[Standing, ...]

    @property
    def moves(self) -> int:
        """How many dates moved, drawn or not."""
        return len(self.moved) + self.hidden + self.undrawn

    @property
    def days(self) -> tuple[date, ...]:
        """Every day in it, in order."""
        steps = (one.promised.end for one in self.milestones if one.promised)
        moved = (day for one in self.moved for day in one.days)
        return tuple(sorted([self.on, *self.due, *steps, *moved]))


def timeline(plan: PlanFacts) -> Timeline | None:
    """Return the dates of a plan; None where no date moved and there are not two milestones."""
    every = slips(plan.actions.all).all
    drawable = [one for one in every if len(dated(one.standing).line) > 1]
    furthest = {one.standing.ref for one in sorted(drawable, key=_far, reverse=True)[:MOST]}
    moved = tuple(dated(one.standing) for one in drawable if one.standing.ref in furthest)
    milestones = tuple(one for one in plan.milestones.all if one.promised and one.promised.dated)
    if not moved and len(milestones) < FEWEST:
        return None
    return Timeline(
        on=plan.on,
        of_the_past=plan.of_the_past,
        due=tuple(sorted(_due(plan.actions.all))),
        moved=moved,
        hidden=len(drawable) - len(moved),
        undrawn=len(every) - len(drawable),
        milestones=milestones,
    )


def dated(one: Standing) -> Dated:
    """Return the dates of one promise."""
    return Dated(one, tuple(each for each in promise_line(one) if each.when and each.when.dated))


def _due(standings: Iterable[Standing]) -> Iterable[date]:
    return (one.promised.end for one in standings if one.promised and one.promised.dated)


def _far(one: Slip) -> int:
    return abs(one.distance.days) if one.distance else 0
