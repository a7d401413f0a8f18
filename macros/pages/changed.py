"""Since when a page shows what it shows: the day of the newest word, move or report on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from macros.facts.councils import CouncilFacts
from macros.facts.plans import PlanFacts
from macros.facts.sealed import Sealed
from macros.facts.standing import Standing
from macros.facts.years import Year
from macros.pages.page import Page
from macros.reading.dates import When
from macros.reading.model.report import Report

_SUBJECTS = ("one", "sealed", "report", "year", "plan", "council")
"""What pages are about, by the names that templates have for it, the closest first."""


def changed(page: Page) -> date | None:
    """Return the day of the newest thing that a page shows; None if the record has no day for it.

    That is the first day on which it can have been known, so it is never one still to come.
    """
    subject = next((page.context[name] for name in _SUBJECTS if page.context.get(name)), None)
    return max((when.start for when in _days(subject)), default=None)


def _days(subject: object) -> Iterator[When]:
    match subject:
        case Standing():
            yield from _of_things([subject, *subject.parts])
        case Sealed():
            yield subject.now.report.date
            yield from (each.date for each in (*subject.put_right, *subject.changed_since))
        case Report():
            yield subject.date
            yield from (each.date for each in subject.corrections)
        case Year():
            yield from (event.date for event in subject.events)
        case PlanFacts():
            yield from _of_plan(subject)
        case CouncilFacts():
            for plan in subject.plans:
                yield from _of_plan(plan)


def _of_plan(plan: PlanFacts) -> Iterator[When]:
    if plan.folder.plan.state_since:
        yield plan.folder.plan.state_since
    yield from (event.date for event in plan.events)
    yield from _of_things(plan.standings.values())


def _of_things(standings: Iterable[Standing]) -> Iterator[When]:
    for one in standings:
        yield from (word.said for word in one.words)
        yield from (move.agreed for move in one.moves)
