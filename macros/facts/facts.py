"""All facts of a register on one day, computed once for pages, exports and reports alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from macros.facts.councils import CouncilFacts, council_facts
from macros.facts.counts import Counts
from macros.facts.events import Event, newest_first
from macros.facts.lineage import Lineage, lineages
from macros.facts.plans import PlanFacts, plan_facts, together
from macros.facts.shares import AllShares, Stated, all_shares, stated_in
from macros.facts.standing import Standing
from macros.facts.themes import OnTheme, all_themes
from macros.reading.register import PlanFolder, Register


@dataclass(frozen=True)
class Facts:
    """All facts on the day `as_at`. `actions` leaves out the plans of invented councils."""

    register: Register
    as_at: date
    plans: Mapping[str, PlanFacts]
    councils: Mapping[str, CouncilFacts]
    actions: Counts
    events: tuple[Event, ...]
    lineages: Mapping[str, Lineage]
    shares: AllShares
    themes: Mapping[str, tuple[OnTheme, ...]]


def facts(register: Register, as_at: date) -> Facts:
    """Return all facts of a register on a day."""
    plans = {key: plan_facts(folder, as_at) for key, folder in register.plans.items()}
    owned: dict[str, list[PlanFacts]] = defaultdict(list)
    for one in plans.values():
        for owner in one.folder.owners:
            owned[owner].append(one)
    councils = {key: council_facts(key, register, owned, as_at) for key in register.councils}
    every = newest_first(event for one in plans.values() for event in one.events)
    real = [one for one in plans.values() if not register.councils[one.folder.council].example]
    shares = all_shares(map(_led_and_stated, plans.values()), register)
    themes = all_themes((one.folder, one.standings) for one in plans.values())
    return Facts(
        register, as_at, plans, councils, together(real), every, lineages(register), shares, themes
    )


def left_out(register: Register) -> frozenset[str]:
    """Return the invented councils, left out of what a page counts on the whole site.

    Where nobody but them has a plan, as on a site that is only tried out, nobody is left out.
    """
    invented = frozenset(key for key, one in register.councils.items() if one.example)
    real = any(folder.council not in invented for folder in register.plans.values())
    return invented if real else frozenset()


def counted_plans(every: Facts) -> tuple[PlanFacts, ...]:
    """Return the plans that a page counts on the whole site."""
    out = left_out(every.register)
    return tuple(one for one in every.plans.values() if one.folder.council not in out)


def _led_and_stated(
    plan: PlanFacts,
) -> tuple[PlanFolder, tuple[Standing, ...], Iterator[Stated]]:
    stated = stated_in(plan.folder, plan.standings.values(), plan.objective_words)
    return plan.folder, plan.actions.all, stated
