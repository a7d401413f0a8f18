"""What follows for one action, part or milestone on the day: the facts its page shows of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros.exports.columns import Column, Kind, fact
from macros.facts.exceptions import Course, course_of
from macros.facts.lateness import Lateness, Timing
from macros.facts.moves import Direction, Slip, slip
from macros.facts.plans import PlanFacts
from macros.facts.proofs import claimed
from macros.facts.silence import Hearing, Silence, last_said, silence
from macros.facts.standing import Standing
from macros.pages import addresses
from macros.reading.model.action import Action, Milestone
from macros.reading.model.words import Status

_TIMED = (Lateness.LATE, Lateness.DUE_SOON, Lateness.ON_TIME, Lateness.FINISHED_LATE)


@dataclass(frozen=True)
class Judged:
    """One action, part or milestone of a plan, and how it stands. `site` is the site's address."""

    plan: PlanFacts
    one: Standing
    site: str

    @cached_property
    def slip(self) -> Slip | None:
        """How far its date has moved."""
        return slip(self.one)

    @cached_property
    def silence(self) -> Silence | None:
        """How long the council has not spoken of an action, or of a milestone that is late."""
        late = isinstance(self.one.thing, Milestone) and self.one.lateness == Lateness.LATE
        asked = isinstance(self.one.thing, Action) or late
        return silence(self.one, self.plan) if asked else None

    @property
    def timed(self) -> Timing | None:
        """How far it is from its date, where it is judged against one."""
        return self.one.timing if self.one.lateness in _TIMED else None

    @property
    def address(self) -> str:
        """Where its page is, or its place on the page of its action or plan."""
        return self.site + addresses.thing(self.plan, self.one.ref)


FACTS: tuple[Column[Judged], ...] = (
    fact("status", "How far it has come.", lambda j: j.one.status, words=Status),
    fact(
        "status_from_parts",
        "Whether the status follows from those of its parts.",
        lambda j: j.one.from_parts,
        Kind.YES_NO,
    ),
    fact(
        "status_is_our_reading",
        "Whether an editor read the status out of the council’s sentences.",
        lambda j: j.one.our_reading,
        Kind.YES_NO,
    ),
    fact("waiting_for", "What it is waiting for.", lambda j: j.one.waiting_for, Kind.TEXT),
    fact("promised", "The date that is promised now.", lambda j: j.one.promised, Kind.DATE),
    fact(
        "lateness",
        "How it stands against the date that is promised now.",
        lambda j: j.one.lateness,
        words=Lateness,
    ),
    fact(
        "lateness_months",
        "How many whole months it is late or was finished late, or until it is due.",
        lambda j: j.timed.months if j.timed else None,
        Kind.WHOLE,
    ),
    fact(
        "lateness_days",
        "How many days it is late or was finished late, or until it is due.",
        lambda j: j.timed.days if j.timed else None,
        Kind.WHOLE,
    ),
    fact(
        "course",
        "Its class in an exception report, if it is an action.",
        lambda j: course_of(j.one, j.plan.on) if isinstance(j.one.thing, Action) else None,
        words=Course,
    ),
    fact(
        "times_moved",
        "How often its date has moved.",
        lambda j: j.slip.times if j.slip else 0,
        Kind.WHOLE,
    ),
    fact(
        "moved",
        "Where its date has moved to, all moves taken together.",
        lambda j: j.slip.direction if j.slip else None,
        words=Direction,
    ),
    fact(
        "months_moved",
        "By how many whole months its date has moved; below nought if it is earlier.",
        lambda j: j.slip.distance.months if j.slip and j.slip.distance else None,
        Kind.WHOLE,
    ),
    fact(
        "days_moved",
        "By how many days its date has moved; below nought if it is earlier.",
        lambda j: j.slip.distance.days if j.slip and j.slip.distance else None,
        Kind.WHOLE,
    ),
    fact(
        "claimed_complete",
        "Whether the council says that it is complete.",
        lambda j: bool(j.one.claims),
        Kind.YES_NO,
    ),
    fact(
        "evidence_linked",
        "Whether something was shown behind that claim.",
        lambda j: j.one.shows_evidence,
        Kind.YES_NO,
    ),
    fact(
        "accepted",
        "Whether somebody outside the team agreed to that claim.",
        lambda j: j.one.is_accepted,
        Kind.YES_NO,
    ),
    fact(
        "complete_since",
        "Since when it is said to be complete.",
        lambda j: claimed(j.one) if j.one.claims else None,
        Kind.DATE,
    ),
    fact(
        "last_word",
        "When the council last said anything about it in public.",
        lambda j: last_said(j.one),
        Kind.DATE,
    ),
    fact(
        "silence",
        "How the council’s last word on an action, or on a milestone that is late, stands against "
        "the plan’s promise to report; empty if it owes none.",
        lambda j: j.silence.hearing if j.silence else None,
        words=Hearing,
    ),
    fact(
        "silent_months",
        "How many whole months the council has said nothing, if it owes a word.",
        lambda j: j.silence.months if j.silence else None,
        Kind.WHOLE,
    ),
    fact("address", "Where it stands on the site.", lambda j: j.address, Kind.ADDRESS),
)
