"""What is measured, and what could go wrong."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.model.shared import Query
from macros.reading.model.words import Better, Level
from macros.reading.values import Key, Line, Prose, Ref


@dataclass(frozen=True, kw_only=True)
class Figure(Record):
    """One figure of an indicator: a baseline, a target or a value."""

    value: Line
    """The figure, or words such as “equal 3rd of 12”."""
    when: When | None = None
    """The day, month or year it is for, or by which it should be reached."""
    said: When | None = None
    """When it was made public, if that was after a report on its year was."""
    per: Line | None = None
    """Per what, where this statement differs from others."""
    source: Line | None = None
    """Where it stands in the source."""
    note: Line | None = None
    """Anything the source adds."""


@dataclass(frozen=True, kw_only=True)
class Indicator(Record):
    """Something that is measured."""

    ref: Ref
    """Its reference."""
    name: Line
    """What is measured."""
    unit: Line | None = None
    """In what, such as burglaries."""
    per: Line | None = None
    """Per what, such as 1,000 households."""
    better: Better | None = None
    """Whether a lower or a higher figure is better."""
    about: tuple[Ref, ...] = ()
    """The objectives or actions it measures."""
    baseline: Figure | None = None
    """The figure to start from."""
    targets: tuple[Figure, ...] = ()
    """Every statement of the target, even where they conflict."""
    values: tuple[Figure, ...] = ()
    """What was measured."""
    measured_by: Line | None = None
    """Who measures it, and how often."""
    themes: tuple[Key, ...] = ()
    """Subjects, from data/themes.yml."""
    note: Prose | None = None
    """Anything a reader should know about how it is recorded here."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""


@dataclass(frozen=True, kw_only=True)
class Risk(Record):
    """What could go wrong."""

    ref: Ref
    """Its reference."""
    risk: Line
    """What could happen."""
    consequence: Line | None = None
    """What would follow."""
    likelihood: Level | None = None
    """How likely it is. Leave it out where the source does."""
    impact: Level | None = None
    """How hard it would hit. Leave it out where the source does."""
    control: Line | None = None
    """What is done about it."""
    source: Line | None = None
    """Where it stands in the source."""
