"""How many stand how: by status and by lateness. Never one figure that mixes done with on track."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from macros.facts.lateness import Lateness
from macros.facts.standing import Standing
from macros.reading.model.words import Status

AnyWord = TypeVar("AnyWord", Status, Lateness)


@dataclass(frozen=True)
class Counts:
    """What is counted, so that every figure can be opened to its items."""

    all: tuple[Standing, ...]
    by_status: Mapping[Status, tuple[Standing, ...]]
    by_lateness: Mapping[Lateness, tuple[Standing, ...]]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.all)

    def status(self, status: Status) -> int:
        """Return how many have a status."""
        return len(self.by_status[status])

    def lateness(self, lateness: Lateness) -> int:
        """Return how many stand so against their date."""
        return len(self.by_lateness[lateness])

    @property
    def late(self) -> int:
        """How many are late."""
        return self.lateness(Lateness.LATE)

    @property
    def complete(self) -> int:
        """How many are said to be complete."""
        return self.status(Status.COMPLETE)

    @property
    def reported(self) -> int:
        """How many anybody has said anything about."""
        return self.total - self.status(Status.NOT_REPORTED)


def counts(standings: Iterable[Standing]) -> Counts:
    """Return the counts of some standings, each counted once by status and once by lateness."""
    every = tuple(standings)
    return Counts(
        every,
        _grouped(every, Status, lambda one: one.status),
        _grouped(every, Lateness, lambda one: one.lateness),
    )


def _grouped(
    every: tuple[Standing, ...], words: type[AnyWord], word_of: Callable[[Standing], AnyWord]
) -> Mapping[AnyWord, tuple[Standing, ...]]:
    groups: dict[AnyWord, list[Standing]] = {word: [] for word in words}
    for one in every:
        groups[word_of(one)].append(one)
    return {word: tuple(group) for word, group in groups.items()}
