"""The record as the reader understood it: JSON with the fields' own names.

Text is exactly as written. Dates and amounts carry what was written and what it was taken to mean.
"""

from __future__ import annotations

from dataclasses import asdict

from macros.reading.dates import When
from macros.reading.fields import fields_of
from macros.reading.model.record import Record
from macros.reading.money import Amount
from macros.reading.register import PlanFolder, Register

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


def whole(register: Register) -> Json:
    """Return everything in a register."""
    return {
        "site": record(register.site),
        "councils": {key: record(one) for key, one in register.councils.items()},
        "bodies": {key: record(one) for key, one in register.bodies.items()},
        "themes": [record(theme) for theme in register.themes.values()],
        "terms": [record(term) for term in register.terms],
        "plans": {key: plan_folder(one) for key, one in register.plans.items()},
    }


def one_of(register: Register, key: str) -> Json:
    """Return the plan, council or body that has a key.

    Raises:
        KeyError: nothing has it.
    """
    if key in register.plans:
        return plan_folder(register.plans[key])
    return record({**register.bodies, **register.councils}[key])


def plan_folder(folder: PlanFolder) -> Json:
    """Return a plan with its progress and reports, by the names of their files."""
    return {
        "plan": record(folder.plan),
        "progress": {name: record(one) for name, one in folder.progress.items()},
        "reports": {name: record(one) for name, one in folder.reports.items()},
    }


def record(one: Record) -> Json:
    """Return a record's fields by the officers' names, without those that were left out."""
    fields = fields_of(type(one)).values()
    written = {
        f.name: value(getattr(one, f.attribute)) for f in fields if f.attribute in one.places
    }
    return dict(written)


def value(one: object) -> Json:
    """Return one value: texts as they are, dates and amounts also as they were understood."""
    if isinstance(one, tuple):
        return [value(each) for each in one]
    if isinstance(one, Record):
        return record(one)
    if isinstance(one, When):
        return _when(one)
    if isinstance(one, Amount):
        return _amount(one)
    return one if isinstance(one, bool | int) or one is None else str(one)


def _amount(one: Amount) -> Json:
    """Return an amount; of words, such as “not quantifiable”, nothing more was understood."""
    if not one.unit:
        return {"written": one.written}
    return {name: str(each) for name, each in asdict(one).items() if each not in {None, ""}}


def _when(when: When) -> Json:
    if when.first is None or when.last is None:
        return {"written": when.written}
    days: dict[str, Json] = {"first": when.first.isoformat(), "last": when.last.isoformat()}
    return {"written": when.written, "exactness": str(when.exactness), **days}
