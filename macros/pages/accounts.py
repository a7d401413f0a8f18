"""Moved dates, silence and proof in plain words, for pages of actions, plans and councils alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from macros.facts.moves import (
    NOBODY,
    Direction,
    Distance,
    Slip,
    Slips,
    Whose,
    slips,
    slips_by_lead,
    together,
)
from macros.facts.plans import PlanFacts
from macros.facts.proofs import Proofs, proofs
from macros.facts.silence import MONTHS_ALLOWED, Silence, too_long_silent
from macros.facts.standing import Standing
from macros.pages.words import counted, listed, slug, span_in_words, times
from macros.reading.register import Register


@dataclass(frozen=True)
class MovedDates:
    """The dates that moved in some plans: of actions and of milestones, and of each who leads.

    Each who leads has a name, the key and post that the name stands for, and the dates.
    """

    actions: Slips
    milestones: Slips
    leads: tuple[tuple[str, Whose, Slips], ...]

    def __bool__(self) -> bool:
        """Whether any date moved."""
        return bool(self.actions.all or self.milestones.all)


def moved_dates(plans: Iterable[PlanFacts], own: str, register: Register) -> MovedDates:
    """Return the dates that moved in some plans of the council `own`."""
    every = tuple(plans)
    return MovedDates(
        slips(one for plan in every for one in plan.actions.all),
        slips(one for plan in every for one in plan.milestones.all),
        _by_lead(every, own, register),
    )


def figures(plan: PlanFacts) -> tuple[tuple[str, str, tuple[Standing, ...]], ...]:
    """Return a plan’s figures beside status and date: anchor, words, and what each counts."""
    _, *marks = proofs(plan.actions.all).marks
    every = [
        *((slug(mark), str(mark), standings) for mark, standings in marks),
        ("silent", "silent for longer than promised", too_long_silent(plan)),
    ]
    return tuple(one for one in every if one[2])


def move_in_words(by: Distance | None) -> str:
    """Return what one move did: moved by 14 months, moved earlier by 12 days, moved."""
    if by is None or not by.days:
        return "moved"
    return f"moved{'' if by.days > 0 else ' earlier'} by {_length(by)}"


def slip_in_words(one: Slip) -> str:
    """Return how often and how far a date moved: twice, 8 months later than first promised."""
    often = f"moved {times(one.times)}"
    if one.distance is None:
        return f"{often}, {'from' if one.now.dated else 'to'} no set date"
    if one.direction == Direction.BACK:
        return f"{often}, back to the first date"
    word = "later" if one.direction == Direction.LATER else "earlier"
    return f"{often}, {_length(one.distance)} {word} than first promised"


def slips_in_words(some: Slips, noun: str = "date") -> str:
    """Return a sum: 9 dates moved, in 14 moves: 43 months later in all."""
    again = some.times > len(some.all)
    moved = f"{counted(len(some.all), noun)} moved{f', in {some.times} moves' if again else ''}"
    undated = len(some.to(Direction.NO_SET_DATE))
    ways = [
        *_in_all(some, Direction.LATER, some.later),
        *_in_all(some, Direction.EARLIER, some.earlier),
        *([f"{undated} to or from no set date"] if undated else []),
    ]
    return f"{moved}: {listed(ways)}" if ways else f"{moved}, and back again"


def silence_in_words(one: Silence) -> str:
    """Return how long nobody has said anything: 5 months."""
    return span_in_words(one.months, one.days)


def promise_in_words(one: Silence) -> str:
    """Return against what a silence is held: the plan's promise to report, or our own measure."""
    if one.promise is None:
        return f"no regular report is promised; we allow {MONTHS_ALLOWED} months"
    return f"a report is promised every {one.promise.every}"


def proofs_in_words(some: Proofs) -> str:
    """Return what stands behind the claims: 3 of 4 show evidence and 1 was accepted."""
    total, shown, accepted = len(some.claimed), len(some.evidence), len(some.accepted)
    shows = "shows" if shown == 1 else "show"
    was = "was" if accepted == 1 else "were"
    return (
        f"Of {total} said to be complete, {shown or 'none'} {shows} evidence and "
        f"{accepted or 'none'} {was} accepted by somebody outside the team."
    )


def _by_lead(
    plans: Iterable[PlanFacts], own: str, register: Register
) -> tuple[tuple[str, Whose, Slips], ...]:
    found: dict[Whose, list[Slips]] = defaultdict(list)
    for plan in plans:
        for whose, some in slips_by_lead(plan.actions.all, plan.folder, register).items():
            found[whose].append(some)
    every = [(_name(whose, own, register), whose, together(some)) for whose, some in found.items()]
    return tuple(sorted(every, key=lambda each: (-each[2].later, -each[2].times, each[0])))


def _length(far: Distance) -> str:
    """Return a length in months, however many, so that a sum of several can be checked."""
    return counted(abs(far.months), "month") if far.months else counted(abs(far.days), "day")


def _in_all(some: Slips, direction: Direction, months: int) -> list[str]:
    number = len(some.to(direction))
    if not number:
        return []
    length = counted(months, "month") if months else "less than a month"
    word = "later" if direction == Direction.LATER else "earlier"
    return [f"{length} {word}{' in all' if number > 1 else ''}"]


def _name(whose: Whose, own: str, register: Register) -> str:
    if whose == NOBODY:
        return "Nobody named"
    key, post = whose
    name = str((register.councils.get(key) or register.bodies[key]).name)
    if not post:
        return name
    return post if key == own else f"{post}, {name}"
