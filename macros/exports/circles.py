"""Who can follow what: the whole site, a council, a plan, a body, a theme, and what each hears.

What is invented stays in the circles of its own council, plan and bodies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.facts.concerns import Concerns, concerns
from macros.facts.facts import Facts
from macros.facts.plans import PlanFacts
from macros.pages import addresses
from macros.pages.views import Views

_INVENTED = "Example, all of it invented: "


@dataclass(frozen=True)
class Circle:
    """One circle: the address of its page, beside which its files lie, and its name.

    `dated` tells whether it has a calendar.
    """

    address: str
    name: str
    dated: bool = True


@dataclass(frozen=True)
class Hearers:
    """Which circles hear of the things in one plan. `always` are those that hear of all of it."""

    always: tuple[str, ...]
    concerns: Concerns
    bodies: frozenset[str]
    real: bool

    def of(self, ref: str, by: str | None = None) -> Iterator[str]:
        """Return the addresses of the circles that hear of a thing, or of what somebody said."""
        speaking = self.bodies & ({by} if by else set())
        yield from self.always
        yield from map(addresses.body, self.concerns.bodies(ref) | speaking)
        if self.real:
            yield from map(addresses.theme, self.concerns.themes(ref))


def circles(facts: Facts) -> Iterator[Circle]:
    """Return every circle but those of plans."""
    register = facts.register
    yield Circle(addresses.HOME, register.site.title)
    for key, council in register.councils.items():
        yield Circle(addresses.council(key), _named(council.name, invented=council.example))
    for key, body in register.bodies.items():
        yield Circle(addresses.body(key), _named(body.name, invented=body.example))
    for key, theme in register.themes.items():
        yield Circle(addresses.theme(key), theme.title, dated=False)


def plan_circle(plan: PlanFacts, view: Views) -> Circle:
    """Return the circle of a plan."""
    folder = plan.folder
    name = f"{folder.plan.title}, {view.whose(folder)}"
    return Circle(addresses.plan(plan.key), _named(name, invented=_invented(plan, view.facts)))


def hearers(plan: PlanFacts, facts: Facts) -> Hearers:
    """Return which circles hear of the things in a plan."""
    register, folder = facts.register, plan.folder
    real = not _invented(plan, facts)
    owners = dict.fromkeys(folder.owners)
    councils = [addresses.council(key) for key in owners if key in register.councils]
    home = [addresses.HOME] * real
    bodies = frozenset(register.bodies)
    return Hearers((*home, *councils), concerns(folder, register), bodies, real)


def _invented(plan: PlanFacts, facts: Facts) -> bool:
    return facts.register.councils[plan.folder.council].example


def _named(name: str, *, invented: bool) -> str:
    return f"{_INVENTED if invented else ''}{name}"
