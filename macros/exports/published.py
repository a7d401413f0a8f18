"""What of a plan was published by the day: a paper may be recorded before its day.

The name of a paper that is not public yet is not told either.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from macros.facts.history import said_on
from macros.facts.plans import PlanFacts
from macros.reading.fields import fields_of
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.register import PlanFolder
from macros.reading.values import ReportName

AnyRecord = TypeVar("AnyRecord", bound=Record)


def rounds(plan: PlanFacts, as_at: date) -> Mapping[str, Progress]:
    """Return the rounds of progress that were made public by a day, by their names."""
    return {
        name: _without(one, _later(plan))
        for name, one in plan.folder.progress.items()
        if said_on(plan.folder, one).start <= as_at
    }


def published(plan: PlanFacts, as_at: date) -> PlanFolder:
    """Return a plan's folder without the rounds and reports that were not public by a day."""
    return replace(
        plan.folder,
        plan=_without(plan.folder.plan, _later(plan)),
        progress=rounds(plan, as_at),
        reports=plan.reports,
    )


def _later(plan: PlanFacts) -> AbstractSet[str]:
    """Return the names of the reports that are not public yet."""
    return plan.folder.reports.keys() - plan.reports.keys()


def _without(one: AnyRecord, names: AbstractSet[str]) -> AnyRecord:
    """Return a record that names none of some reports; a field that is left empty is left out."""
    if not names:
        return one
    kept: dict[str, Any] = {}
    for field in fields_of(type(one)).values():
        value = getattr(one, field.attribute)
        if field.kind is ReportName or issubclass(field.kind, Record):
            several = value if field.many else (value,)
            left = tuple(_named(each, names) for each in several if each not in names)
            kept[field.attribute] = left if field.many else next(iter(left), None)
    places = {name: place for name, place in one.places.items() if kept.get(name, place)}
    return replace(one, places=places, **kept)


def _named(value: object, names: AbstractSet[str]) -> object:
    return _without(value, names) if isinstance(value, Record) else value
