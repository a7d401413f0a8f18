"""What was measured in a period, against its target and what was measured before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from macros.facts.figures import as_known, dated, day_of, due_next, in_order
from macros.reading.model.measure import Figure, Indicator
from macros.reading.model.words import Better

_NUMBER = re.compile(
    r"(?P<before>£?)(?P<number>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)"
    r"(?P<behind> ?%| per cent|)"
)


class Direction(StrEnum):
    """How a figure compares with the one before it."""

    BETTER = "better than before"
    """It moved the way the plan calls better."""
    WORSE = "worse than before"
    """It moved the other way."""
    THE_SAME = "the same as before"
    """It did not move."""
    HIGHER = "higher than before"
    """It rose, and the plan does not say which way is better."""
    LOWER = "lower than before"
    """It fell, and the plan does not say which way is better."""


class Against(StrEnum):
    """How a figure stands against its target."""

    MET = "target met"
    """It is as good as the target, or better."""
    MISSED = "target missed"
    """The target's day is here, and the figure for it is worse."""
    NO_FIGURE = "no figure for the target yet"
    """The target's day is here, and the figure is for an earlier one."""
    NOT_YET = "target not reached yet"
    """The figure is worse than a target whose day is still to come, or that has none."""
    UNCLEAR = "targets differ"
    """The plan states several targets, and the figure meets some of them only."""


@dataclass(frozen=True)
class Measured:
    """One indicator in a period. What cannot be compared has no `direction` or no `against`.

    `value` is the newest figure for a day in the period, `before` the one before it, and `targets`
    every statement of the target that comes due first after the period, or in it.
    """

    indicator: Indicator
    value: Figure | None
    before: Figure | None
    targets: tuple[Figure, ...]
    direction: Direction | None
    against: Against | None


def measures(
    indicators: Iterable[Indicator], first: date, last: date, known: date
) -> tuple[Measured, ...]:
    """Return what was measured from a first to a last day, as made public by a day."""
    return tuple(_measured(one, first, last, known) for one in indicators)


def number(figure: Figure) -> tuple[Decimal, str] | None:
    """Return a figure's number and its sign (£, % or none); None where it is in words."""
    found = _NUMBER.fullmatch(figure.value)
    if found is None:
        return None
    sign = "%" if found["behind"] else found["before"]
    return Decimal(found["number"].replace(",", "")), sign


def plain_number(figure: Figure) -> Decimal | None:
    """Return the number that a figure is, if it is no more than that: without a sign or a word."""
    found = number(figure)
    return found[0] if found and not found[1] else None


def _measured(one: Indicator, first: date, last: date, known: date) -> Measured:
    then = as_known(one, known)
    values = in_order(then.values)
    value = next((e for e in reversed(values) if first <= day_of(e) <= last), None)
    before = _before(then, value.when.start if value and value.when else first)
    targets = _targets(then, last)
    return Measured(
        indicator=one,
        value=value,
        before=before,
        targets=targets,
        direction=_direction(one, before, value) if before and value else None,
        against=_against(one, targets, value, last) if value else None,
    )


def _before(one: Indicator, since: date) -> Figure | None:
    """Return the newest figure for a time before a day, else a starting point without a date."""
    start = one.baseline
    earlier = [e for e in in_order([*filter(None, [start]), *one.values]) if day_of(e) < since]
    return earlier[-1] if earlier else start if start and not dated(start) else None


def _targets(one: Indicator, last: date) -> tuple[Figure, ...]:
    next_one = due_next(one.targets, last)
    due = [each for each in one.targets if dated(each) and day_of(each) == next_one]
    return tuple(due or [each for each in one.targets if not dated(each)])


def _direction(one: Indicator, before: Figure, value: Figure) -> Direction | None:
    step = _step(one, before, value)
    if step is None:
        return None
    if step == 0:
        return Direction.THE_SAME
    if one.better is None:
        return Direction.HIGHER if step > 0 else Direction.LOWER
    return Direction.BETTER if (step > 0) == (one.better == Better.HIGHER) else Direction.WORSE


def _against(
    one: Indicator, targets: tuple[Figure, ...], value: Figure, last: date
) -> Against | None:
    steps = [_step(one, target, value) for target in targets]
    if one.better is None or not steps or None in steps:
        return None
    met = {step is not None and _good(one, step) for step in steps}
    if len(met) > 1:
        return Against.UNCLEAR
    here = day_of(targets[0]) <= last
    if here and day_of(value) < day_of(targets[0]):
        return Against.NO_FIGURE
    if met == {True}:
        return Against.MET
    return Against.MISSED if here else Against.NOT_YET


def _good(one: Indicator, step: Decimal) -> bool:
    return step >= 0 if one.better == Better.HIGHER else step <= 0


def _step(one: Indicator, start: Figure, end: Figure) -> Decimal | None:
    """Return by how much a figure is higher than another; None where they are not alike."""
    from_, to = number(start), number(end)
    alike = (start.per or one.per) == (end.per or one.per)
    return to[0] - from_[0] if from_ and to and alike and from_[1] == to[1] else None
