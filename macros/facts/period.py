"""What happened to a plan's actions in a quarter or year: the figures of a report.

open at the start + new + reopened − completed − stopped − replaced − not done = open at the end
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from macros.facts.became import Due, due_between
from macros.facts.history import Word, history
from macros.facts.lateness import Lateness
from macros.facts.measures import Measured, measures
from macros.facts.standing import Standing, standing
from macros.reading.dates import When
from macros.reading.model.action import Action
from macros.reading.model.shared import Move
from macros.reading.model.words import Status
from macros.reading.register import PlanFolder, actions_of, milestones_of

Standings = tuple[Standing, ...]


@dataclass(frozen=True)
class Moved:
    """A date that moved in the period: how often, from which date, and the last move of it."""

    standing: Standing
    before: When
    last: Move
    times: int


@dataclass(frozen=True)
class Period:
    """A period's figures, each as the items it counts, as they stood at the period's end."""

    first: date
    last: date
    opening: Standings
    new: Standings
    reopened: Standings
    completed: Standings
    stopped: Standings
    replaced: Standings
    not_done: Standings
    closing: Standings
    late: Standings
    not_mentioned: Standings
    moved: tuple[Moved, ...]
    milestones_met: Standings
    milestones_late: Standings
    due: tuple[Due, ...]
    measures: tuple[Measured, ...]
    statements: tuple[tuple[Standing, Word], ...]

    @property
    def reconciles(self) -> bool:
        """Whether opening, plus what came, less what went, is the closing figure."""
        came = len(self.opening) + len(self.new) + len(self.reopened)
        went = sum(len(e) for e in (self.completed, self.stopped, self.replaced, self.not_done))
        return came - went == len(self.closing)


def period(folder: PlanFolder, covers: When, known: date) -> Period:
    """Return what happened between the first and last day of `covers`, as known by a day."""
    first, last = covers.start, covers.end
    before, milestones_before = _standings(folder, first - timedelta(days=1), known)
    after, milestones = _standings(folder, last, known)
    pairs = tuple((before.get(ref), one) for ref, one in after.items())

    def became(status: Status) -> Standings:
        return tuple(
            now for was, now in pairs if now.status == status and (was is None or was.open)
        )

    in_period = [one for one in milestones.values() if _promised_in(one, first, last)]
    return Period(
        first=first,
        last=last,
        opening=tuple(one for one in before.values() if one.open),
        new=tuple(now for was, now in pairs if was is None),
        reopened=tuple(now for was, now in pairs if was and not was.open and now.open),
        completed=became(Status.COMPLETE),
        stopped=became(Status.STOPPED),
        replaced=became(Status.REPLACED),
        not_done=became(Status.NOT_DONE),
        closing=tuple(one for one in after.values() if one.open),
        late=tuple(one for one in after.values() if one.lateness == Lateness.LATE),
        not_mentioned=tuple(
            one for one in after.values() if one.open and not _mentioned(one, first)
        ),
        moved=tuple(_moves(after, first)),
        milestones_met=tuple(one for one in in_period if one.status == Status.COMPLETE),
        milestones_late=tuple(one for one in in_period if one.status != Status.COMPLETE),
        due=(
            *due_between(before, after, first, last),
            *due_between(milestones_before, milestones, first, last),
        ),
        measures=measures(folder.plan.indicators, first, last, known),
        statements=tuple(
            (one, word)
            for action in (*after.values(), *milestones.values())
            for one in (action, *action.parts)
            for word in reversed(one.statements)
            if word.as_at.end >= first
        ),
    )


def _standings(
    folder: PlanFolder, on: date, known: date
) -> tuple[dict[str, Standing], dict[str, Standing]]:
    """Return where each action stood that was in the plan by a day, and each milestone."""
    said = history(folder, on, known)
    actions = [standing(a, said, on) for a in actions_of(folder.plan) if there(a, on)]
    milestones = [standing(one, said, on) for one in milestones_of(folder.plan)]
    return {one.ref: one for one in actions}, {one.ref: one for one in milestones}


def there(action: Action, on: date) -> bool:
    """Return whether an action had been added to its plan by a day."""
    return action.added is None or action.added.when.start <= on


def _promised_in(one: Standing, first: date, last: date) -> bool:
    promised = one.promised
    return promised is not None and promised.dated and first <= promised.end <= last


def _mentioned(one: Standing, first: date) -> bool:
    """Return whether anything true on or after a day was said of an action or its parts."""
    words = (*one.words, *(word for part in one.parts for word in part.words))
    return any(word.as_at.end >= first for word in words)


def _moves(after: dict[str, Standing], first: date) -> list[Moved]:
    found = []
    for one in after.values():
        in_period = [move for move in one.moves if move.agreed.end >= first]
        if in_period and one.promised_first:
            earlier = one.moves[: len(one.moves) - len(in_period)]
            before = earlier[-1].to if earlier else one.promised_first
            found.append(Moved(one, before, in_period[-1], len(in_period)))
    return found
