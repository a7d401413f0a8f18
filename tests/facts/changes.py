"""Any one change of meaning in a plan: another word, date, amount or choice; an entry lost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from macros.facts.slices import SEALED
from macros.reading.dates import When, when
from macros.reading.fields import Field, fields_of
from macros.reading.model.record import Record
from macros.reading.money import Amount, amount
from macros.reading.register import PlanFolder
from macros.reading.values import Text

DATES = tuple(filter(None, map(when, ("2025-06", "2025-06-17", "2024/25", "2024", "ongoing"))))
AMOUNTS = tuple(filter(None, map(amount, ("£1", "£2,001", "up to 500 hours", "none identified"))))
Value = object
Holder = TypeVar("Holder", PlanFolder, Record)
_NEVER_GONE = ("said",)
"""What is left out where it is the same as another date: without it nothing may be changed."""


@dataclass(frozen=True)
class Spot:
    """One field of one record: how to put another value there, and what may stand there."""

    path: tuple[str | int, ...]
    field: Field
    value: Value


def spots(folder: PlanFolder) -> list[Spot]:
    """Return every field of a plan that is sealed."""
    found = list(_spots(folder.plan, ("plan",)))
    for name, progress in folder.progress.items():
        found += _spots(progress, ("progress", name))
    for name, report in folder.reports.items():
        found += _spots(report, ("reports", name))
    return found


def changed(folder: PlanFolder, spot: Spot, chance: random.Random) -> PlanFolder:
    """Return the plan with another value at one spot."""
    value = _other(spot.field, spot.value, chance)
    part, *path = spot.path
    if part == "plan":
        return _put(folder, "plan", _with(folder.plan, path, value))
    name, *rest = path
    held = dict(getattr(folder, str(part)))
    return _put(folder, str(part), {**held, name: _with(held[name], rest, value)})


def _spots(one: Record, path: tuple[str | int, ...]) -> Iterator[Spot]:
    fields = fields_of(type(one))
    for name in (*SEALED[type(one)], *(name for name in ("ref", "about") if name in fields)):
        field = fields[name]
        value, here = getattr(one, field.attribute), (*path, field.attribute)
        if value is not None and (value != () or not field.many):
            yield Spot(here, field, value)
        entries = enumerate(value) if field.many else [(None, value)]
        for number, each in entries:
            if isinstance(each, Record):
                yield from _spots(each, here if number is None else (*here, number))


def _with(held: object, path: list[str | int], value: Value) -> object:
    if not path:
        return value
    first, *rest = path
    if isinstance(held, tuple) and isinstance(first, int):
        return (*held[:first], _with(held[first], rest, value), *held[first + 1 :])
    assert isinstance(held, Record)
    return _put(held, str(first), _with(getattr(held, str(first)), rest, value))


def _put(held: Holder, name: str, value: Value) -> Holder:
    values: dict[str, Any] = {name: value}
    return replace(held, **values)


def _other(field: Field, value: Value, chance: random.Random) -> Value:
    if isinstance(value, tuple):
        return _other_list(value, chance)
    kept = field.required or field.name in _NEVER_GONE or isinstance(value, bool | StrEnum)
    return None if not kept and chance.random() < 1 / 4 else _other_one(value, chance)


def _other_list(value: tuple[Value, ...], chance: random.Random) -> Value:
    at = chance.randrange(len(value))
    if chance.random() < 1 / 2 or isinstance(value[at], Record):
        return (*value[:at], *value[at + 1 :])
    return (*value[:at], _other_one(value[at], chance), *value[at + 1 :])


def _other_one(value: Value, chance: random.Random) -> Value:
    if isinstance(value, bool):
        return not value
    if isinstance(value, When):
        return chance.choice([one for one in DATES if one != value])
    if isinstance(value, Amount):
        return chance.choice([one for one in AMOUNTS if one != value])
    if isinstance(value, StrEnum):
        return _choice(value, chance)
    if isinstance(value, Text):
        return type(value)(_other_text(value, chance))
    assert isinstance(value, Record)
    return None


def _choice(value: StrEnum, chance: random.Random) -> StrEnum:
    return chance.choice([one for one in type(value) if one != value])


def _other_text(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    letter = chance.choice([each for each in "abcdefgh0123456789" if each != text[at]])
    return chance.choice(
        [text[:at] + letter + text[at + 1 :], text[:at] + text[at + 1 :] or "x", f"{text}{letter}"]
    )
