"""Claim, evidence, acceptance: three marks behind “complete”, counted beside one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from macros.facts.history import Word
from macros.facts.standing import Standing, completed_on
from macros.reading.dates import When
from macros.reading.model.shared import Accepted, Evidence


class Mark(StrEnum):
    """One of the three marks behind the word “complete”."""

    CLAIMED = "claimed complete"
    """The council says that it is complete."""
    EVIDENCE = "evidence linked"
    """It is said to be complete, and there is something that anyone can look at."""
    ACCEPTED = "accepted"
    """It is said to be complete, and somebody outside the team agreed on a day that is given."""


@dataclass(frozen=True)
class Proofs:
    """What is claimed to be complete, and which of it bears the other two marks, or one of them."""

    claimed: tuple[Standing, ...]
    evidence: tuple[Standing, ...]
    accepted: tuple[Standing, ...]

    @property
    def marks(self) -> tuple[tuple[Mark, tuple[Standing, ...]], ...]:
        """The three marks in their order, each with what bears it."""
        return tuple(zip(Mark, (self.claimed, self.evidence, self.accepted), strict=True))


def proofs(standings: Iterable[Standing]) -> Proofs:
    """Return which of some are claimed to be complete, and what stands behind each claim."""
    claimed = tuple(one for one in standings if one.claims)
    return Proofs(
        claimed,
        tuple(one for one in claimed if one.shows_evidence),
        tuple(one for one in claimed if one.is_accepted),
    )


def claimed(one: Standing) -> When:
    """Return since when a thing is said to be complete: its own date, or that of the claim."""
    dates = [completed_on(claim) or claim[0].as_at for claim in one.claims]
    return max(dates, key=lambda when: when.end)


def evidence(one: Standing) -> tuple[Evidence, ...]:
    """Return what was shown: behind the claim, if it is complete; else of the thing and parts."""
    return tuple(each for word in _telling(one) for each in word.update.evidence)


def acceptance(one: Standing) -> Accepted | None:
    """Return who accepted a completed thing last, if it is accepted."""
    if not one.is_accepted:
        return None
    accepted = [each for word in _telling(one) if (each := word.update.accepted)]
    return max(accepted, key=lambda each: each.when.end)


def _telling(one: Standing) -> Iterator[Word]:
    """Return the words that tell how a thing stands now, the newest of each first."""
    if one.claims:
        for claim in one.claims:
            yield from reversed(claim)
    else:
        for each in (one, *one.parts):
            yield from (word for word in each.words if word.corrected is None)
