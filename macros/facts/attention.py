"""What needs attention in a plan: each gap in its record, found by the rule of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.facts.lateness import Lateness
from macros.facts.leading import is_named, leads_of
from macros.facts.plans import PlanFacts
from macros.facts.proofs import claimed
from macros.facts.reasons import late_before, missing, reason
from macros.facts.reporting import Kept, Promised
from macros.facts.silence import begun, is_live, last_said, plan_silence, silence
from macros.facts.standing import Standing
from macros.facts.targets import Unmeasured, unmeasured


class Kind(StrEnum):
    """Why something needs attention."""

    LATE = "late without a reason"
    """Its date has passed, it is not reported complete, and the last word about it names nothing
    that it waits for. What that word says instead stands beside it."""
    UNPROVEN = "complete without evidence"
    """It is said to be complete, and nothing is named that anyone can look at."""
    NOBODY = "with no lead"
    """It is open, and neither it nor its objective names who leads, or the lead is to be
    confirmed."""
    UNDATED = "with no date"
    """It is open and has no date, or only words that set none."""
    SILENT = "silent too long"
    """It is open, and nobody has spoken of it for longer than the plan promises, or allows."""
    WAITING = "waiting for something late"
    """It is open, and something that must come first is late."""
    UNMEASURED = "target without a figure"
    """The time of a target has passed and our sources hold no figure for it, or they hold none at
    all."""
    MISSED = "promise to report missed"
    """The council's own record says that a report it promised was missed."""
    NOT_FOUND = "promise to report, not found"
    """A report was promised and our sources do not hold it. It may exist elsewhere."""
    UNREPORTED = "old plan never reported on"
    """It is a plan of the past or has ended, and our sources hold no word on any of its actions."""


About = Standing | Unmeasured | Promised | None
"""A thing in a plan; nothing stands for the plan itself."""


@dataclass(frozen=True)
class Gap:
    """Something that needs attention: a thing in a plan, or nothing in it but the plan itself.

    The greater `urgency` is, the sooner it is shown among those of its kind: mostly in days.
    """

    kind: Kind
    plan: PlanFacts
    about: About
    urgency: int = 0


Rule = Callable[[PlanFacts], Iterator[Gap]]


def gaps(plan: PlanFacts) -> tuple[Gap, ...]:
    """Return all that needs attention in a plan, kind by kind, each in the order of the plan."""
    return tuple(gap for rule in RULES for gap in rule(plan))


def by_kind(every: Iterable[Gap]) -> Mapping[Kind, list[Gap]]:
    """Return gaps by their kinds, those that there are none of too."""
    groups: dict[Kind, list[Gap]] = {kind: [] for kind in Kind}
    for gap in every:
        groups[gap.kind].append(gap)
    return groups


def urgent_first(some: Iterable[Gap]) -> list[Gap]:
    """Return gaps of one kind: those of plans that still run first, then the most urgent."""
    return sorted(some, key=lambda gap: (not is_live(gap.plan), -gap.urgency))


def _late(plan: PlanFacts) -> Iterator[Gap]:
    for one in dated(plan):
        if one.lateness == Lateness.LATE and not reason(one):
            yield Gap(Kind.LATE, plan, one, one.timing.days)


def _unproven(plan: PlanFacts) -> Iterator[Gap]:
    for one in plan.actions.all:
        if one.claims and not one.shows_evidence:
            yield Gap(Kind.UNPROVEN, plan, one, (plan.on - claimed(one).end).days)


def _nobody(plan: PlanFacts) -> Iterator[Gap]:
    for one in _open(plan):
        if not is_named(leads_of(one, plan.leads_around)):
            yield Gap(Kind.NOBODY, plan, one, _days_past(one, plan))


def _undated(plan: PlanFacts) -> Iterator[Gap]:
    for one in _open(plan):
        if one.lateness == Lateness.NO_DATE:
            yield Gap(Kind.UNDATED, plan, one, _days_known(plan))


def _silent(plan: PlanFacts) -> Iterator[Gap]:
    whole = plan_silence(plan)
    if whole and whole.too_long:
        yield Gap(Kind.SILENT, plan, None, whole.days)
    for one in _open(plan):
        quiet = silence(one, plan)
        if quiet and quiet.too_long:
            yield Gap(Kind.SILENT, plan, one, quiet.days)


def _waiting(plan: PlanFacts) -> Iterator[Gap]:
    for one in _open(plan):
        if late := late_before(one, plan):
            yield Gap(Kind.WAITING, plan, one, max(each.timing.days for each in late))


def _unmeasured(plan: PlanFacts) -> Iterator[Gap]:
    for one in unmeasured(plan):
        yield Gap(Kind.UNMEASURED, plan, one, one.days)


def _missed(plan: PlanFacts) -> Iterator[Gap]:
    for one in plan.promised:
        if one.promise.missed:
            yield Gap(Kind.MISSED, plan, one, len(one.promise.missed))


def _not_found(plan: PlanFacts) -> Iterator[Gap]:
    for one in plan.promised:
        if one.kept == Kept.NOT_FOUND or missing(one):
            yield Gap(Kind.NOT_FOUND, plan, one, missing(one))


def _unreported(plan: PlanFacts) -> Iterator[Gap]:
    if not is_live(plan) and _never_spoken_of(plan):
        yield Gap(Kind.UNREPORTED, plan, None, _days_known(plan))


RULES: tuple[Rule, ...] = (
    _late,
    _unproven,
    _nobody,
    _undated,
    _silent,
    _waiting,
    _unmeasured,
    _missed,
    _not_found,
    _unreported,
)


def _open(plan: PlanFacts) -> Iterator[Standing]:
    return (one for one in plan.actions.all if one.open)


def dated(plan: PlanFacts) -> Iterator[Standing]:
    """Return what can be late by itself: actions, parts of those that are not, and milestones."""
    for one in plan.actions.all:
        yield one
        yield from one.parts if one.lateness != Lateness.LATE else ()
    yield from plan.milestones.all


def _days_past(one: Standing, plan: PlanFacts) -> int:
    """Return how many days ago the date of a thing ended; far below nought if it has none."""
    return (plan.on - (one.promised.end if one.promised else date.max)).days


def _days_known(plan: PlanFacts) -> int:
    since = begun(plan)
    return (plan.on - since.end).days if since else 0


def _never_spoken_of(plan: PlanFacts) -> bool:
    every = (*plan.actions.all, *plan.milestones.all)
    spoken_of = any(last_said(one) for one in every) or any(plan.objective_words.values())
    return bool(every) and not spoken_of
