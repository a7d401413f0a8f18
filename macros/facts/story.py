"""An action from promise to today: every date promised and moved, every word, every acceptance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from macros.facts.history import Word
from macros.facts.moves import Distance, distance
from macros.facts.standing import Standing, claim_of, completed_on
from macros.reading.dates import When
from macros.reading.model.action import Action
from macros.reading.model.plan import Plan
from macros.reading.model.shared import Accepted, Move
from macros.reading.model.words import Status


class Beat(StrEnum):
    """What kind of thing happened."""

    PROMISED = "promised"
    """It was promised, for a first date or for none."""
    MOVED = "moved"
    """Its date moved."""
    SAID = "said"
    """Somebody said something about it."""
    STATED = "stated"
    """A partner said something about it in its own name."""
    DONE = "done"
    """Somebody said that it is complete."""
    ACCEPTED = "accepted"
    """Somebody outside the team agreed that it is done."""


@dataclass(frozen=True)
class Happened:
    """One thing that happened to an action, or to the date of a part of it.

    `by` is how far a move moved the date; nothing where either date is in words.
    """

    beat: Beat
    when: When | None
    to: When | None = None
    move: Move | None = None
    by: Distance | None = None
    part: Standing | None = None
    word: Word | None = None
    accepted: Accepted | None = None


def story(one: Standing, plan: Plan) -> tuple[Happened, ...]:
    """Return all that happened to an action, oldest first; its beginning first, dated or not."""
    beginning = Happened(Beat.PROMISED, _agreed(one, plan), to=one.promised_first)
    moves = [happened for each in (one, *one.parts) for happened in _moves(each, one)]
    rest = [*moves, *_words(one)]
    return (beginning, *sorted(rest, key=lambda each: each.when.end if each.when else date.min))


def promise_line(one: Standing) -> tuple[Happened, ...]:
    """Return the dates of a promise in order: first promised, each move, and when it was done."""
    if one.promised_first is None:
        return ()
    claim = _claim(one)
    when = completed_on(claim)
    done = (Happened(Beat.DONE, when or word.as_at, word=word) for word in claim[:1])
    return (Happened(Beat.PROMISED, one.promised_first), *_moved_dates(one), *done)


def _agreed(one: Standing, plan: Plan) -> When | None:
    added = one.thing.added if isinstance(one.thing, Action) else None
    return added.when if added else plan.state_since


def _moves(one: Standing, whole: Standing) -> Iterator[Happened]:
    part = None if one is whole else one
    for happened in _moved_dates(one):
        if move := happened.move:
            yield replace(happened, when=move.agreed, to=move.to, part=part)


def _moved_dates(one: Standing) -> Iterator[Happened]:
    before = one.promised_first
    for move in one.moves:
        by = distance(before, move.to) if before else None
        yield Happened(Beat.MOVED, move.to, move=move, by=by)
        before = move.to


def _words(one: Standing) -> Iterator[Happened]:
    done = _claim(one)[:1]
    for word in reversed(one.words):
        beat = Beat.DONE if word in done else Beat.SAID
        yield Happened(beat, word.update.completed or word.as_at, word=word)
        if accepted := word.update.accepted:
            yield Happened(Beat.ACCEPTED, accepted.when, accepted=accepted)
    for word in reversed(one.statements):
        yield Happened(Beat.STATED, word.as_at, word=word)


def _claim(one: Standing) -> tuple[Word, ...]:
    return claim_of(reversed(one.words)) if one.status == Status.COMPLETE else ()
