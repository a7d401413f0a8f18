"""Tables of what was said and decided since: updates, and dates that moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.exports.columns import Column, Kind, Value, column, fact, written
from macros.exports.published import rounds
from macros.exports.tables import Table, table
from macros.facts.history import said_on
from macros.facts.plans import PlanFacts, words_of
from macros.pages.views import Views
from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.progress import Progress, Update
from macros.reading.model.shared import Move
from macros.reading.model.words import StatusFrom
from macros.reading.register import reportable_of


@dataclass(frozen=True)
class Said:
    """One row: an update, in the round that holds it, and whether figures rest on it."""

    plan: PlanFacts
    name: str
    progress: Progress
    update: Update
    counted: bool

    @property
    def status_from(self) -> StatusFrom | None:
        """Whose word the status is. What a partner states itself is not the council’s word."""
        told = self.update.status_from or self.progress.status_from
        theirs = self.progress.by is not None and told == StatusFrom.COUNCIL
        return None if self.update.status is None or theirs else told


@dataclass(frozen=True)
class Change:
    """One row: one change of a date, and the how manieth of its promise it is."""

    plan: PlanFacts
    thing: Action | Part | Milestone
    number: int
    move: Move


_update: Callable[[str, str], Column[Said]] = written(Update, lambda row: row.update)
_progress: Callable[[str, str], Column[Said]] = written(Progress, lambda row: row.progress)
_move: Callable[[str, str], Column[Change]] = written(Move, lambda row: row.move)


def _evidence(row: Said) -> Value:
    return tuple(str(one.title) for one in row.update.evidence)


def _links(row: Said) -> Value:
    """Return the link of each piece of evidence in its place; nothing, if none has one."""
    links = tuple(str(one.link or "") for one in row.update.evidence)
    return links if any(links) else None


def _updates(plan: PlanFacts, views: Views) -> Iterator[Said]:
    for name, progress in rounds(plan, views.facts.as_at).items():
        counted = _counted(plan, plan.folder.progress[name])
        for update in progress.updates:
            yield Said(plan, name, progress, update, update.about in counted)


def _counted(plan: PlanFacts, progress: Progress) -> frozenset[str]:
    """Return what a round spoke of in the council’s name, true by the plan’s day and not put right.

    The plan’s day is the one on which it is judged.
    """
    words = words_of(plan, progress)
    return frozenset(ref for ref, word in words if word.by is None and word.corrected is None)


def _moves(plan: PlanFacts, views: Views) -> Iterator[Change]:
    as_at = views.facts.as_at
    for thing in reportable_of(plan.folder.plan):
        if not isinstance(thing, Objective):
            for number, move in enumerate(thing.moved, 1):
                if move.agreed.start <= as_at:
                    yield Change(plan, thing, number, move)


UPDATES: Table = table(
    "updates",
    "One thing that was said about an action, part, milestone or objective.",
    "about",
    (
        column("progress", "The name of the progress file that holds it.", lambda r: r.name),
        _update("about", "The reference of what it is about."),
        _progress("as_at", "When it was true."),
        column(
            "said",
            "When it was made public.",
            lambda r: said_on(r.plan.folder, r.progress),
            Kind.DATE,
        ),
        _progress("report", "The name of the report that says it."),
        _update("status", "The status it gives, if any."),
        column(
            "status_from",
            "Whose word the status is; empty if none is given, or it is a partner’s own word.",
            lambda r: r.status_from,
            words=StatusFrom,
        ),
        _update("completed", "When it was completed, if the source says."),
        _update("note", "What was said, in words of the publisher’s."),
        _update("words_of", "The reference of the update whose words these are."),
        _update("printed", "What the source prints instead of words of its own."),
        _update("waiting_for", "What it is waiting for, if it is held up."),
        _update("replaced_by", "The action that took its place."),
        column("evidence", "What anyone can look at.", _evidence, Kind.LIST),
        column(
            "evidence_links",
            "Where each can be seen, in the same order; a place is empty where nothing is linked.",
            _links,
            Kind.LIST,
        ),
        column(
            "accepted_by",
            "Who outside the team agreed that it is done.",
            lambda r: r.update.accepted.by if r.update.accepted else None,
        ),
        column(
            "accepted",
            "When they accepted it.",
            lambda r: r.update.accepted.when if r.update.accepted else None,
            Kind.DATE,
        ),
        _update("no_change", "Whether it was said that nothing has changed."),
        column(
            "corrects",
            "The name of the progress file whose update this one corrects.",
            lambda r: r.update.corrects.update if r.update.corrects else None,
        ),
        column(
            "corrects_why",
            "What was wrong with that one.",
            lambda r: r.update.corrects.why if r.update.corrects else None,
        ),
        _update("by", "The key of the body whose words the council passes on."),
        column(
            "statement_by",
            "The key of the body whose own statement this is: it changes no figure.",
            lambda r: r.progress.by,
        ),
        _update("source", "Where it stands in the source."),
        fact(
            "counted",
            "Whether it is the council’s word, was true by the day the plan is judged on, and was "
            "not put right since.",
            lambda r: r.counted,
            Kind.YES_NO,
        ),
    ),
    _updates,
)
MOVES: Table = table(
    "moved-dates",
    "One change of the date of an action, part or milestone.",
    "about",
    (
        column("about", "The reference of what was promised.", lambda r: r.thing.ref),
        column("of", "What that is.", lambda r: type(r.thing).__name__.lower()),
        column(
            "number",
            "Its place among the changes of this date, from 1.",
            lambda r: r.number,
            Kind.WHOLE,
        ),
        _move("to", "The new date."),
        _move("agreed", "When the change was agreed."),
        _move("by", "Who agreed it."),
        _move("why", "Why the date moved."),
        _move("minute", "The minute or paper that records it."),
        fact(
            "counted",
            "Whether it was agreed by the day on which the plan is judged.",
            lambda r: r.move.agreed.start <= r.plan.on,
            Kind.YES_NO,
        ),
    ),
    _moves,
)
WORDS = (UPDATES, MOVES)
