"""Who leads and who shares in what, across plans and councils: bodies, councils and posts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from macros.facts.counts import Counts, counts
from macros.facts.history import History, Word
from macros.facts.leading import around, is_named, leads_of
from macros.facts.moves import Slips, Whose, slip, whose
from macros.facts.standing import Standing
from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.council import Body, Council
from macros.reading.model.shared import Lead
from macros.reading.model.words import Status
from macros.reading.register import PlanFolder, Register

Found = dict[tuple[str, str, str], "Share"]


class Role(StrEnum):
    """How somebody is named beside an action."""

    LEADS = "leads"
    """It stands under the action's or the part's leads."""
    SHARES = "shares in"
    """It stands under the action's partners."""


@dataclass(frozen=True)
class Share:
    """An action, or a part of one, beside which somebody is named, and each entry that does so.

    `whole` is the action: `one` itself, or that of which it is a part.
    """

    folder: PlanFolder
    one: Standing
    whole: Standing
    role: Role
    leads: tuple[Lead, ...]

    @property
    def conditional(self) -> bool:
        """Whether every entry depends on something."""
        return all(lead.if_ for lead in self.leads)


@dataclass(frozen=True)
class LedObjective:
    """An objective, and each entry that names somebody to lead it."""

    folder: PlanFolder
    objective: Objective
    leads: tuple[Lead, ...]


@dataclass(frozen=True)
class Stated:
    """A statement that a body made in its own name about something in a plan.

    `status` is the one by the council's own word now; an objective has none.
    """

    folder: PlanFolder
    thing: Action | Part | Milestone | Objective
    status: Status | None
    word: Word


@dataclass(frozen=True)
class Shares:
    """All that one body, council or post leads or shares in, in the order of the plans.

    `statements` is what a body said in its own name, newest first; a post says nothing by itself.
    """

    every: tuple[Share, ...] = ()
    objectives: tuple[LedObjective, ...] = ()
    statements: tuple[Stated, ...] = ()

    @cached_property
    def leads(self) -> tuple[Share, ...]:
        """What it leads: actions, and parts of actions."""
        return tuple(each for each in self.every if each.role == Role.LEADS)

    @cached_property
    def shared(self) -> tuple[Share, ...]:
        """What it shares in."""
        return tuple(each for each in self.every if each.role == Role.SHARES)

    @cached_property
    def actions(self) -> Counts:
        """How the actions stand that it leads; parts of others' actions are not counted."""
        return counts(each.one for each in self.leads if each.one is each.whole)

    @cached_property
    def parts(self) -> tuple[Share, ...]:
        """The parts that it leads of actions."""
        return tuple(each for each in self.leads if each.one is not each.whole)

    @cached_property
    def moved(self) -> Slips:
        """How far the dates have moved of what it leads, each counted once."""
        led = [each.one for each in self.leads]
        led += [part for one in led for part in one.parts if not part.leads]
        return Slips(tuple(found for one in led if (found := slip(one))))

    @cached_property
    def plans(self) -> tuple[str, ...]:
        """The keys of the plans that name it."""
        folders = [each.folder for each in self.every]
        folders += [each.folder for each in self.objectives]
        return tuple(dict.fromkeys(folder.key for folder in folders))


@dataclass(frozen=True)
class AllShares:
    """The shares of everybody. `nobody` holds, by council, what names no one yet to lead it."""

    by: Mapping[Whose, Shares] = field(default_factory=dict)
    nobody: Mapping[str, tuple[Share, ...]] = field(default_factory=dict)

    def of(self, key: str, post: str = "") -> Shares:
        """Return what a body leads or shares in, through its posts too, or what one post does."""
        return self.by.get((key, post), _NOTHING)


_NOTHING = Shares()
Plans = Iterable[tuple[PlanFolder, tuple[Standing, ...], Iterable[Stated]]]


def all_shares(plans: Plans, register: Register) -> AllShares:
    """Return who leads and shares in what.

    Each plan is given with where its actions stand, and with what was stated on anything in it.
    """
    found: dict[Whose, Found] = defaultdict(dict)
    led: dict[Whose, list[LedObjective]] = defaultdict(list)
    stated: dict[Whose, list[Stated]] = defaultdict(list)
    nobody: dict[str, list[Share]] = defaultdict(list)
    for folder, actions, statements in plans:
        for objective in folder.plan.objectives:
            for who, leads in _by_whom(objective.leads, folder, register).items():
                led[who].append(LedObjective(folder, objective, leads))
        for whole in actions:
            for share in _shares(whole, folder):
                for who, leads in _by_whom(share.leads, folder, register).items():
                    _add(replace(share, leads=leads), found[who])
        for each in statements:
            stated[str(each.word.by), ""].append(each)
        nobody[folder.council] += _unled(actions, folder)
    every = {
        who: Shares(tuple(found[who].values()), tuple(led[who]), _newest_first(stated[who]))
        for who in {**found, **led, **stated}
    }
    return AllShares(every, {key: tuple(each) for key, each in nobody.items() if each})


def owner_of(key: str, register: Register) -> Council | Body:
    """Return the council or body that has a key."""
    return register.councils.get(key) or register.bodies[key]


def _shares(whole: Standing, folder: PlanFolder) -> Iterator[Share]:
    """Return an action and its parts, with those who lead each, and those who share in it."""
    yield Share(folder, whole, whole, Role.LEADS, whole.leads)
    for part in whole.parts:
        yield Share(folder, part, whole, Role.LEADS, part.leads)
    if isinstance(whole.thing, Action):
        yield Share(folder, whole, whole, Role.SHARES, whole.thing.partners)


def _by_whom(
    leads: Iterable[Lead], folder: PlanFolder, register: Register
) -> dict[Whose, tuple[Lead, ...]]:
    """Return the entries that name each body, council and post, those of a body's posts with it.

    A council's posts are not the council as a partner: it leads its own plans through them.
    """
    found: dict[Whose, tuple[Lead, ...]] = {}
    for lead in leads:
        key, post = whose(lead, folder, register)
        if key and key != folder.council:
            found[key, ""] = (*found.get((key, ""), ()), lead)
        if post:
            found[key, post] = (*found.get((key, post), ()), lead)
    return found


def _add(share: Share, found: Found) -> None:
    """Add a share; who leads an action, and is named as a partner too, leads it."""
    key = (share.folder.key, share.one.ref, share.role)
    if (share.folder.key, share.one.ref, Role.LEADS) not in found:
        found[key] = share


def stated_in(
    folder: PlanFolder, standings: Iterable[Standing], on_objectives: History
) -> Iterator[Stated]:
    """Return what bodies stated in their own names on the things and the objectives of a plan."""
    for one in standings:
        yield from (Stated(folder, one.thing, one.status, word) for word in one.statements)
    for objective in folder.plan.objectives:
        words = on_objectives.get(objective.ref, ())
        yield from (Stated(folder, objective, None, word) for word in words if word.by)


def _newest_first(stated: Iterable[Stated]) -> tuple[Stated, ...]:
    return tuple(sorted(stated, key=lambda each: each.word.as_at.end, reverse=True))


def _unled(actions: Iterable[Standing], folder: PlanFolder) -> Iterator[Share]:
    """Return the open actions that nobody is named to lead for certain."""
    leads_around = around(folder)
    for one in actions:
        if one.open and not is_named(leads_of(one, leads_around)):
            yield Share(folder, one, one, Role.LEADS, one.leads)
