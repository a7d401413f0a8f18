"""Where one action, part or milestone stands on a day: everything a page shows of it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from macros.facts.history import History, Word, standing_words
from macros.facts.lateness import Lateness, Timing, promised_now, timing
from macros.reading.dates import When
from macros.reading.model.action import Action, Milestone, Part
from macros.reading.model.shared import Lead, Move
from macros.reading.model.words import Status, StatusFrom

CLOSED = (Status.COMPLETE, Status.NOT_DONE, Status.STOPPED, Status.REPLACED)
_BEGUN = (Status.COMPLETE, Status.IN_PROGRESS, Status.REOPENED)
_OTHERWISE = (
    Status.HELD_UP,
    Status.NOT_STARTED,
    Status.NOT_REPORTED,
    Status.NOT_DONE,
    Status.STOPPED,
    Status.REPLACED,
)


class Proof(StrEnum):
    """What stands behind the word “complete”."""

    CLAIM = "claim only, no evidence shown"
    """The council says so, and shows nothing."""
    EVIDENCE = "claim and evidence"
    """The council says so, and there is something to look at."""
    ACCEPTED = "accepted"
    """Somebody outside the team agreed."""


@dataclass(frozen=True)
class Standing:
    """Where one thing stands. `words` is all that the council said of it, newest first.

    `statements` is what others said of it in their own name: that decides nothing else here.
    """

    thing: Action | Part | Milestone
    status: Status
    from_parts: bool
    our_reading: bool
    waiting_for: str | None
    promised_first: When | None
    promised: When | None
    moves: tuple[Move, ...]
    timing: Timing
    words: tuple[Word, ...]
    parts: tuple[Standing, ...] = ()
    statements: tuple[Word, ...] = ()

    @property
    def ref(self) -> str:
        """Its reference."""
        return self.thing.ref

    @property
    def continues(self) -> bool:
        """Whether it goes on after its due date. A milestone does not."""
        return not isinstance(self.thing, Milestone) and self.thing.continues

    @property
    def leads(self) -> tuple[Lead, ...]:
        """Who leads it; nobody leads a milestone by itself."""
        return () if isinstance(self.thing, Milestone) else self.thing.leads

    @property
    def lateness(self) -> Lateness:
        """How it stands against its date."""
        return self.timing.lateness

    @property
    def open(self) -> bool:
        """Whether it still has to be done."""
        return self.status not in CLOSED

    @cached_property
    def claims(self) -> tuple[tuple[Word, ...], ...]:
        """The words that claim it complete, oldest first; if its parts make the claim, of each."""
        if self.status != Status.COMPLETE:
            return ()
        own = claim_of(reversed(self.words))
        return (own,) if own else tuple(claim for part in self.parts for claim in part.claims)

    @property
    def shows_evidence(self) -> bool:
        """Whether a claim comes with evidence; one made of parts, whether each part's does."""
        return bool(self.claims) and all(any(w.update.evidence for w in c) for c in self.claims)

    @property
    def is_accepted(self) -> bool:
        """Whether a claim was accepted; one made of parts, whether each part's was."""
        return bool(self.claims) and all(any(w.update.accepted for w in c) for c in self.claims)

    @property
    def proof(self) -> Proof | None:
        """What stands behind a claim at the most; nothing, if there is no claim."""
        if not self.claims:
            return None
        if self.is_accepted:
            return Proof.ACCEPTED
        return Proof.EVIDENCE if self.shows_evidence else Proof.CLAIM

    @property
    def last_word(self) -> Word | None:
        """The newest word that still stands."""
        return next((word for word in self.words if word.corrected is None), None)


def standing(thing: Action | Part | Milestone, said: History, on: date) -> Standing:
    """Return where a thing stands on a day, given all that was said by then."""
    parts = tuple(standing(p, said, on) for p in thing.parts) if isinstance(thing, Action) else ()
    everybody = said.get(thing.ref, ())
    words = tuple(word for word in everybody if word.by is None)
    telling = next((word for word in standing_words(words) if word.status), None)
    status = (
        telling.status if telling and telling.status else status_of({part.status for part in parts})
    )
    first = thing.date if isinstance(thing, Milestone) else thing.due
    moves = tuple(move for move in thing.moved if move.agreed.start <= on)
    promised = promised_now(first, moves, on) or _last_date(parts)
    timed = timing(promised, status, _done_by(words, parts, on), on)
    return Standing(
        thing=thing,
        status=status,
        from_parts=telling is None and status != Status.NOT_REPORTED,
        our_reading=_our_reading(telling, parts),
        waiting_for=telling.waiting_for if telling else None,
        promised_first=first,
        promised=promised,
        moves=moves,
        timing=timed if first or status in CLOSED else _worst(parts, timed),
        words=tuple(reversed(words)),
        parts=parts,
        statements=tuple(word for word in reversed(everybody) if word.by),
    )


def _last_date(parts: tuple[Standing, ...]) -> When | None:
    """Return the last date of the parts: that of an action which has none of its own."""
    dates = [part.promised for part in parts if part.promised and part.promised.dated]
    return max(dates, key=lambda when: when.end, default=None)


def _worst(parts: tuple[Standing, ...], whole: Timing) -> Timing:
    """Return how the latest of the parts stands, if any is late: then the whole is late too."""
    late = [part.timing for part in parts if part.lateness == Lateness.LATE]
    return max(late, key=lambda one: one.days, default=whole)


def status_of(statuses: AbstractSet[Status]) -> Status:
    """Return what the statuses of the parts say about the whole.

    One status in all parts is the whole's. Otherwise work that has begun anywhere is in progress
    while any part is open; when none is, the whole ended as the worst of them did.
    """
    if len(statuses) == 1:
        return next(iter(statuses))
    if statuses & {*_BEGUN} and not statuses <= {*CLOSED}:
        return Status.IN_PROGRESS
    return next((status for status in _OTHERWISE if status in statuses), Status.NOT_REPORTED)


def _our_reading(telling: Word | None, parts: tuple[Standing, ...]) -> bool:
    if telling:
        return telling.status_from == StatusFrom.OUR_READING
    return any(part.our_reading for part in parts)


def _done_by(
    words: tuple[Word, ...], parts: tuple[Standing, ...], on: date
) -> tuple[When | None, date]:
    """Return the date of completion, if given, and the day by which it was said to be complete."""
    if claim := claim_of(words):
        return completed_on(claim), claim[0].as_at.end
    done = [_done_by(tuple(reversed(part.words)), (), on) for part in parts]
    dates = [completed for completed, _ in done if completed]
    last = max(dates, key=lambda when: when.end) if dates and len(dates) == len(parts) else None
    return last, max((said for _, said in done), default=on)


def claim_of(words: Iterable[Word]) -> tuple[Word, ...]:
    """Return the words, oldest first, since “complete” was first said and not taken back."""
    claim: list[Word] = []
    for word in words:
        if word.corrected is None and word.status not in {Status.COMPLETE, None}:
            claim = []
        elif word.corrected is None and (claim or word.status):
            claim.append(word)
    return tuple(claim)


def completed_on(claim: Iterable[Word]) -> When | None:
    """Return the date of completion that was given last, if any was."""
    given = [word.update.completed for word in claim if word.update.completed]
    return given[-1] if given else None
