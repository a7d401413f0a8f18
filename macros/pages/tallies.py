"""How some actions stand, counted for a filter, a bar and its words."""

from __future__ import annotations

from dataclasses import dataclass

from macros.facts.counts import Counts
from macros.facts.lateness import Lateness
from macros.facts.shares import Shares
from macros.facts.standing import Standing
from macros.pages.words import counted, slug
from macros.reading.model.words import Status

CHIP_ORDER = (
    Status.HELD_UP,
    Status.NOT_DONE,
    Status.NOT_REPORTED,
    Status.NOT_STARTED,
    Status.IN_PROGRESS,
    Status.REOPENED,
    Status.STOPPED,
    Status.REPLACED,
    Status.COMPLETE,
)
BAR_ORDER = (
    Status.COMPLETE,
    Status.IN_PROGRESS,
    Status.REOPENED,
    Status.HELD_UP,
    Status.NOT_STARTED,
    Status.NOT_DONE,
    Status.STOPPED,
    Status.REPLACED,
    Status.NOT_REPORTED,
)


@dataclass(frozen=True)
class Chip:
    """One choice of the filter."""

    value: str
    words: str
    number: int


def chips(counts: Counts) -> tuple[Chip, ...]:
    """Return the filter's choices: all, then the troublesome ones first."""
    chips = [Chip("all", "All", counts.total), Chip("late", "Late", counts.late)]
    chips += [Chip(s.replace(" ", "-"), s.capitalize(), counts.status(s)) for s in CHIP_ORDER]
    chips.append(Chip("no-date", "No date", counts.lateness(Lateness.NO_DATE)))
    return tuple(chip for chip in chips if chip.number or chip.value == "all")


def figures(counts: Counts) -> tuple[tuple[str, str, tuple[Standing, ...]], ...]:
    """Return each figure that is not nought, as its anchor, its words and what it counts."""
    by_status = [(slug(s), str(s), counts.by_status[s]) for s in BAR_ORDER]
    by_date = [(slug(w), str(w), counts.by_lateness[w]) for w in Lateness]
    return tuple(one for one in [*by_status, *by_date] if one[2])


def bar(counts: Counts) -> tuple[tuple[Status, int], ...]:
    """Return how many have each status, in the bar's order, without noughts."""
    return tuple((s, counts.status(s)) for s in BAR_ORDER if counts.status(s))


def bar_words(counts: Counts, noun: str) -> str:
    """Return a bar in words, such as “32 actions: 5 complete, 27 in progress”."""
    plural = noun if counts.total == 1 else f"{noun}s"
    figures = ", ".join(f"{number} {status}" for status, number in bar(counts))
    return f"{counts.total} {plural}: {figures}."


def status_order(one: Standing) -> int:
    """Return by what a row is sorted in its column of statuses: troublesome ones first."""
    return CHIP_ORDER.index(one.status)


def led_in_short(shares: Shares) -> str:
    """Return how much somebody leads, in a few words: “5 actions, 2 complete, 1 late”."""
    counts, parts = shares.actions, shares.parts
    told = [counted(len(shares.objectives), "objective")] if shares.objectives else []
    told += [counted(counts.total, "action")] if counts.total else []
    told += [f"{counts.complete} complete"] if counts.complete else []
    told += [f"{counts.late} late"] if counts.late else []
    told += [counted(len(parts), "part of an action", "parts of actions")] if parts else []
    return ", ".join(told) or "Nothing"
