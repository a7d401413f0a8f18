"""What of a plan was published by the day: a paper may be recorded before its day.

The name of a paper that is not public yet is not told either, nor a date that is yet to be agreed.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from macros.facts.figures import as_known
from macros.facts.history import said_on
from macros.facts.plans import PlanFacts
from macros.reading.fields import fields_of
from macros.reading.model.measure import Indicator
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.register import PlanFolder
from macros.reading.values import ReportName

AnyRecord = TypeVar("AnyRecord", bound=Record)


def rounds(plan: PlanFacts, as_at: date) -> Mapping[str, Progress]:
    """Return the rounds of progress that were made public by a day, by their names."""
    return {
        name: _without(one, _later_reports(plan))
        for name, one in plan.folder.progress.items()
        if max(one.as_at.start, said_on(plan.folder, one).start) <= as_at
    }


def published(plan: PlanFacts, as_at: date) -> PlanFolder:
    """Return a plan's folder without what was not public by a day.

    That is rounds, reports, figures, and moves of a date that were yet to be agreed.
    """
    one = _without(plan.folder.plan, {*_later_reports(plan), *_later_moves(plan, as_at)})
    return replace(
        plan.folder,
        plan=replace(one, indicators=indicators(plan, as_at)),
        progress=rounds(plan, as_at),
        reports=plan.reports,
    )


def indicators(plan: PlanFacts, as_at: date) -> tuple[Indicator, ...]:
    """Return what a plan measures, with those of its figures that had been told by a day."""
    return tuple(_as_known(one, as_at) for one in plan.folder.plan.indicators)


def _as_known(one: Indicator, as_at: date) -> Indicator:
    known = as_known(one, as_at)
    empty = {name for name in ("baseline", "targets", "values") if not getattr(known, name)}
    places = {name: place for name, place in one.places.items() if name not in empty}
    return replace(known, places=places)


def _later_reports(plan: PlanFacts) -> AbstractSet[object]:
    """Return the names of the reports that are not public yet."""
    return plan.folder.reports.keys() - plan.reports.keys()


def _later_moves(plan: PlanFacts, as_at: date) -> AbstractSet[object]:
    """Return the moves of dates that were not agreed by a day."""
    every = (move for one in plan.standings.values() for move in one.thing.moved)
    return {move for move in every if move.agreed.start > as_at}


def _without(one: AnyRecord, hidden: AbstractSet[object]) -> AnyRecord:
    """Return a record without some moves and names of reports; an empty field is left out."""
    if not hidden:
        return one
    kept: dict[str, Any] = {}
    for field in fields_of(type(one)).values():
        value = getattr(one, field.attribute)
        if field.kind is ReportName or issubclass(field.kind, Record):
            several = value if field.many else (value,)
            left = tuple(_inside(each, hidden) for each in several if each not in hidden)
            kept[field.attribute] = left if field.many else next(iter(left), None)
    places = {name: place for name, place in one.places.items() if kept.get(name, place)}
    return replace(one, places=places, **kept)


def _inside(value: object, hidden: AbstractSet[object]) -> object:
    return _without(value, hidden) if isinstance(value, Record) else value
