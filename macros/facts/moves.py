"""How far promises have moved: each from its first date to today's, and summed for several.

A part's date is a promise of its own and is counted once, beside the action's. The dates of
milestones are summed apart: a step that slips is not the end that slips.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.facts.standing import Standing
from macros.reading.dates import When, months_between
from macros.reading.model.shared import Lead
from macros.reading.register import PlanFolder, Register

Whose = tuple[str, str]
"""The key of a council or body, and the title of the post in it; no title if it leads itself."""
NOBODY: Whose = ("", "")
"""Stands for “nobody named” and “to be confirmed”."""


class Direction(StrEnum):
    """Where a date has moved to, all its moves taken together."""

    LATER = "moved later"
    """It is promised for later than at first. The length is counted from the first date."""
    EARLIER = "moved earlier"
    """It is promised for earlier than at first. Sums never set this off against a later date."""
    BACK = "moved back"
    """It moved away and back again: it is promised for the same day as at first."""
    NO_SET_DATE = "moved to or from no set date"
    """One of the two is in words, such as “ongoing”. It counts as a move, and has no length."""


@dataclass(frozen=True)
class Distance:
    """From one date to another in whole months, and in days: both below nought if it is earlier."""

    months: int
    days: int


@dataclass(frozen=True)
class Slip:
    """A promise whose date moved: how often, and how far in all; no distance to or from words."""

    standing: Standing
    times: int
    first: When
    now: When
    distance: Distance | None

    @property
    def direction(self) -> Direction:
        """Where its date has moved to."""
        if self.distance is None:
            return Direction.NO_SET_DATE
        if not self.distance.days:
            return Direction.BACK
        return Direction.LATER if self.distance.days > 0 else Direction.EARLIER

    @property
    def months(self) -> int:
        """By how many whole months it moved; nought to or from words."""
        return self.distance.months if self.distance else 0


@dataclass(frozen=True)
class Slips:
    """The promises among some whose dates moved, so that every sum can be opened to its items."""

    all: tuple[Slip, ...]

    @property
    def times(self) -> int:
        """How many moves there were."""
        return sum(slip.times for slip in self.all)

    @property
    def later(self) -> int:
        """How many months the dates that are later have moved, in all."""
        return sum(slip.months for slip in self.to(Direction.LATER))

    @property
    def earlier(self) -> int:
        """How many months the dates that are earlier have moved, in all."""
        return -sum(slip.months for slip in self.to(Direction.EARLIER))

    def to(self, direction: Direction) -> tuple[Slip, ...]:
        """Return those that moved in a direction."""
        return tuple(slip for slip in self.all if slip.direction == direction)


def distance(before: When, after: When) -> Distance | None:
    """Return how far it is between the last days of two dates; None where one is in words."""
    if not (before.dated and after.dated):
        return None
    days = (after.end - before.end).days
    return Distance(_months(before.end, after.end), days)


def _months(before: date, after: date) -> int:
    if after < before:
        return -months_between(after, before)
    return months_between(before, after)


def slip(one: Standing) -> Slip | None:
    """Return how far a promise has moved, its parts left out; None if it never did."""
    if not one.moves or one.promised_first is None:
        return None
    first, now = one.promised_first, one.moves[-1].to
    return Slip(one, len(one.moves), first, now, distance(first, now))


def slips(standings: Iterable[Standing]) -> Slips:
    """Return how far some promises and their parts have moved, each counted once."""
    every = (slip(each) for one in standings for each in (one, *one.parts))
    return Slips(tuple(each for each in every if each))


def together(several: Iterable[Slips]) -> Slips:
    """Return the slips of several plans as one."""
    return Slips(tuple(each for one in several for each in one.all))


def slips_by_lead(
    actions: Iterable[Standing], folder: PlanFolder, register: Register
) -> Mapping[Whose, Slips]:
    """Return how far the promises of each lead have moved.

    A part without leads of its own has those of its action. What two lead stands under both, so
    these sums are not to be added up.
    """
    found: dict[Whose, list[Slip]] = defaultdict(list)
    for action in actions:
        for each in slips([action]).all:
            for lead in leads_of(each.standing.leads or action.leads, folder, register):
                found[lead].append(each)
    return {lead: Slips(tuple(each)) for lead, each in found.items()}


def leads_of(leads: Iterable[Lead], folder: PlanFolder, register: Register) -> tuple[Whose, ...]:
    """Return who leads, each once: bodies, and posts by the titles in the files of their bodies."""
    every = dict.fromkeys(whose(lead, folder, register) for lead in leads)
    return tuple(every) or (NOBODY,)


def whose(lead: Lead, folder: PlanFolder, register: Register) -> Whose:
    """Return whom a lead names: a post goes by its title in full, if we are sure of that."""
    if lead.post is None:
        return (str(lead.body), "") if lead.body else NOBODY
    of = str(lead.of or folder.council)
    return of, next(_titles(of, lead.post, register), str(lead.post))


def _titles(of: str, post: str, register: Register) -> Iterator[str]:
    """Return the title in full of a post that goes by several names, if we are sure of it."""
    owner = register.councils.get(of) or register.bodies.get(of)
    for each in owner.posts if owner else ():
        if each.sure and post in each.also:
            yield str(each.title)
