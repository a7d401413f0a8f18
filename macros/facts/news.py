"""What is new in a plan and since when: each word said, each date moved, each report published.

Dates are the record's own: the first day on which a thing can have been known. So nothing new is of
a day still to come, and a later edit of anything else changes neither a date nor a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from macros.facts.history import Word
from macros.facts.plans import PlanFacts
from macros.facts.standing import Standing
from macros.reading.model.report import Report
from macros.reading.model.shared import Move


@dataclass(frozen=True)
class News:
    """One thing that is new: a word said, a date moved or a report, with the day it became known.

    `name` is like no other in the plan. `ref` is what was spoken of or moved, empty for a report.
    `changed` is the day of the newest correction, if it was put right.
    """

    plan: PlanFacts
    name: str
    ref: str
    day: date
    changed: date
    word: Word | None = None
    move: Move | None = None
    report: Report | None = None


def news(plan: PlanFacts) -> tuple[News, ...]:
    """Return all that is new in a plan, newest first; what partners state by themselves is not."""
    every = [
        *(each for ref, words in _said(plan) for each in _words(plan, ref, words)),
        *(each for one in plan.standings.values() for each in _moves(plan, one)),
        *(_report(plan, name, report) for name, report in plan.reports.items()),
    ]
    return newest(every)


def newest(every: Iterable[News]) -> tuple[News, ...]:
    """Return news of several plans in one order, newest first."""
    named = sorted(every, key=lambda one: (one.plan.key, one.name))
    return tuple(sorted(named, key=lambda one: one.day, reverse=True))


def _said(plan: PlanFacts) -> Iterator[tuple[str, tuple[Word, ...]]]:
    """Return what the council said of each thing and of each objective, by its reference."""
    yield from ((ref, one.words) for ref, one in plan.standings.items())
    for ref, words in plan.objective_words.items():
        yield ref, tuple(word for word in words if word.by is None)


def _words(plan: PlanFacts, ref: str, words: tuple[Word, ...]) -> Iterator[News]:
    for word in words:
        day = word.said.start
        corrections = (
            other.said.start
            for other in words
            if other.update.corrects and other.update.corrects.update == word.name
        )
        changed = max([day, *corrections])
        yield News(plan, f"said/{word.name}/{ref}", ref, day, changed, word=word)


def _moves(plan: PlanFacts, one: Standing) -> Iterator[News]:
    for number, move in enumerate(one.moves, 1):
        day = move.agreed.start
        yield News(plan, f"moved/{one.ref}/{number}", one.ref, day, day, move=move)


def _report(plan: PlanFacts, name: str, report: Report) -> News:
    day = report.date.start
    changed = max([day, *(each.date.start for each in report.corrections)])
    return News(plan, f"report/{name}", "", day, changed, report=report)
