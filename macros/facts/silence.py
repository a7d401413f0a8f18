"""The second clock: how long since anybody said anything, against the plan's promise to report.

Lateness asks about the date that was promised, silence about the last word. “No change” is a word:
it sets this clock back and touches nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from macros.facts.plans import PlanFacts
from macros.facts.reporting import MONTHS
from macros.facts.standing import Standing
from macros.reading.dates import When, months_between
from macros.reading.model.action import Action
from macros.reading.model.plan import Promise
from macros.reading.model.words import PlanState, Status, YesNo

MONTHS_ALLOWED = 3
"""How long a plan may be silent that promises no report at regular times."""
_ENDED = (PlanState.CLOSED, PlanState.SUPERSEDED)


class Hearing(StrEnum):
    """How the last word about an open promise stands against the plan's promise to report."""

    HEARD = "heard of in time"
    """Somebody spoke of it within the shortest time in which the plan promises a report on it."""
    TOO_LONG = "silent too long"
    """That time has passed. It runs from the day on which the last word was made public or, where
    nobody has spoken of it, from the day on which it was promised."""
    NEVER = "never spoken of"
    """Nobody has said anything since it was promised. Once that time has passed, it counts as
    silent too long, and the page still says that it was never spoken of."""


@dataclass(frozen=True)
class Silence:
    """How long nobody has said anything: since when, and against which promise.

    `since` is the day the last word was made public or, if `never`, the day it was promised; None
    if no source gives that. `promise` is None where the plan promises no regular report.
    """

    since: When | None
    never: bool
    months: int
    days: int
    promise: Promise | None
    allowed: int
    too_long: bool

    @property
    def hearing(self) -> Hearing:
        """How the last word stands against the promise."""
        if self.too_long:
            return Hearing.TOO_LONG
        return Hearing.NEVER if self.never else Hearing.HEARD


def silence(one: Standing, plan: PlanFacts) -> Silence | None:
    """Return how long nobody has spoken of an action or milestone; None if it is closed.

    What was said of a part was said of its action. A plan that has ended, or is judged on a day of
    the past, is not silent: nobody owes it another word.
    """
    if not one.open or not is_live(plan):
        return None
    return _silence(last_said(one), _promised(one, plan), plan, one.ref)


def plan_silence(plan: PlanFacts) -> Silence | None:
    """Return how long nobody has published anything on a whole plan that still runs."""
    return _silence(plan.last_word, begun(plan), plan) if is_live(plan) else None


def too_long_silent(plan: PlanFacts) -> tuple[Standing, ...]:
    """Return the open actions of a plan about which nothing was said for too long."""
    every = ((one, silence(one, plan)) for one in plan.actions.all)
    return tuple(one for one, found in every if found and found.too_long)


def is_live(plan: PlanFacts) -> bool:
    """Return whether somebody still owes a word on a plan."""
    return not plan.of_the_past and plan.folder.plan.state not in _ENDED


def last_said(one: Standing) -> When | None:
    """Return when the newest word about a thing or its parts was made public.

    A source that lists a thing and leaves its row empty has said nothing.
    """
    words = (word for each in (one, *one.parts) for word in each.words)
    said = (word.said for word in words if word.status != Status.NOT_REPORTED)
    return max(said, key=lambda when: when.end, default=None)


def begun(plan: PlanFacts) -> When | None:
    """Return when a plan was agreed, else when it was first written of."""
    return plan.folder.plan.state_since or (plan.events[-1].date if plan.events else None)


def regular(plan: PlanFacts, ref: str | None = None) -> Promise | None:
    """Return the promise of the shortest interval to report in public on a plan, or a thing in it.

    Promises that ended do not count, nor do those that begin later while another has begun.
    """
    every = [one for one in plan.folder.plan.reporting if _counts(one, plan.on, ref)]
    begun = [one for one in every if one.first_due is None or one.first_due.start <= plan.on]
    return min(begun or every, key=lambda one: MONTHS[one.every], default=None)


def _counts(promise: Promise, on: date, ref: str | None) -> bool:
    about = not promise.about or ref in promise.about
    ended = promise.until is not None and promise.until.end < on
    return promise.every in MONTHS and promise.public != YesNo.NO and about and not ended


def _promised(one: Standing, plan: PlanFacts) -> When | None:
    added = one.thing.added if isinstance(one.thing, Action) else None
    return added.when if added else begun(plan)


def _silence(
    said: When | None, promised: When | None, plan: PlanFacts, ref: str | None = None
) -> Silence:
    since, promise = said or promised, regular(plan, ref)
    allowed = MONTHS[promise.every] if promise else MONTHS_ALLOWED
    first = promise.first_due if promise else None
    due = first is None or not first.dated or first.end < plan.on
    days = max((plan.on - since.end).days, 0) if since else 0
    return Silence(
        since=since,
        never=said is None,
        months=months_between(since.end, plan.on) if since and days else 0,
        days=days,
        promise=promise,
        allowed=allowed,
        too_long=due and since is not None and _more_than(allowed, since.end, plan.on),
    )


def _more_than(months: int, since: date, on: date) -> bool:
    """Return whether a day lies beyond the last one on which so many months are not yet over."""
    yesterday = on - timedelta(days=1)
    return yesterday > since and months_between(since, yesterday) >= months
