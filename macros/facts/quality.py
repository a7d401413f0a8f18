"""How whole the record of a plan is: which actions have a lead, a date, an update, evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from macros.facts.lateness import Lateness
from macros.facts.leading import is_named, leads_of
from macros.facts.plans import PlanFacts
from macros.facts.proofs import proofs
from macros.facts.silence import last_said
from macros.facts.standing import Standing


class Quality(StrEnum):
    """What the record of an action should hold."""

    LEAD = "a lead"
    """It, its parts or its objective names who leads."""
    DATE = "a date"
    """It has a date, or words that say why it needs none, such as “ongoing”."""
    UPDATE = "an update"
    """Somebody has said something about it, or about a part of it."""
    EVIDENCE = "evidence"
    """It is said to be complete, and something is named that anyone can look at."""


@dataclass(frozen=True)
class Share:
    """Of some actions, those that have something and those that do not."""

    quality: Quality
    have: tuple[Standing, ...]
    lack: tuple[Standing, ...]

    @property
    def total(self) -> int:
        """How many there are in all."""
        return len(self.have) + len(self.lack)


def shares(plan: PlanFacts) -> tuple[Share, ...]:
    """Return how many of a plan's actions have each; evidence is asked of what is complete."""
    every, leads = plan.actions.all, plan.leads_around
    claimed = proofs(every).claimed
    return (
        _share(Quality.LEAD, every, [is_named(leads_of(one, leads)) for one in every]),
        _share(Quality.DATE, every, [one.lateness != Lateness.NO_DATE for one in every]),
        _share(Quality.UPDATE, every, [last_said(one) is not None for one in every]),
        _share(Quality.EVIDENCE, claimed, [one.shows_evidence for one in claimed]),
    )


def _share(quality: Quality, every: tuple[Standing, ...], has: list[bool]) -> Share:
    pairs = tuple(zip(every, has, strict=True))
    return Share(
        quality,
        tuple(one for one, there in pairs if there),
        tuple(one for one, there in pairs if not there),
    )
