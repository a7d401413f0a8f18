"""What was measured in a period, against its target and what was measured before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

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
    """The target's day is here, and the figure is worse."""
    NOT_YET = "target not reached yet"
    """The figure is worse than a target whose day is still to come."""
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


def public_by(figure: Figure, known: date) -> bool:
    """Return whether something measured had been made public by a day."""
    said = figure.said or figure.when
    return said is None or not said.dated or said.start <= known


def stated_by(figure: Figure, known: date) -> bool:
    """Return whether a target or a starting point had been stated by a day."""
    said = figure.said
    return said is None or not said.dated or said.start <= known


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
    dated = [each for each in one.values if _dated(each) and public_by(each, known)]
    dated.sort(key=lambda each: _day(each, last))
    value = next((e for e in reversed(dated) if first <= _day(e, last) <= last), None)
    since = value.when.start if value and value.when else first
    before = next((e for e in reversed(dated) if _day(e, last) < since), one.baseline)
    targets = _targets(one, last, known)
    return Measured(
        indicator=one,
        value=value,
        before=before,
        targets=targets,
        direction=_direction(one, before, value) if before and value else None,
        against=_against(one, targets, value, last) if value else None,
    )


def _targets(one: Indicator, last: date, known: date) -> tuple[Figure, ...]:
    every = [each for each in one.targets if stated_by(each, known)]
    ahead = [each for each in every if _dated(each) and _day(each, last) >= last]
    next_one = min((_day(each, last) for each in ahead), default=None)
    dated = [each for each in ahead if _day(each, last) == next_one]
    return tuple(dated or [each for each in every if not _dated(each)])


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
    if met == {True}:
        return Against.MET
    later = any(_dated(target) and _day(target, last) > last for target in targets)
    return Against.NOT_YET if later else Against.MISSED


def _good(one: Indicator, step: Decimal) -> bool:
    return step >= 0 if one.better == Better.HIGHER else step <= 0


def _step(one: Indicator, start: Figure, end: Figure) -> Decimal | None:
    """Return by how much a figure is higher than another; None where they are not alike."""
    from_, to = number(start), number(end)
    alike = (start.per or one.per) == (end.per or one.per)
    return to[0] - from_[0] if from_ and to and alike and from_[1] == to[1] else None


def _dated(figure: Figure) -> bool:
    return figure.when is not None and figure.when.dated


def _day(figure: Figure, otherwise: date) -> date:
    return figure.when.end if figure.when else otherwise
