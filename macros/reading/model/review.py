"""What led to a plan: the review, what it found and what it recommended."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.model.words import FindingKind, Response
from macros.reading.values import Key, Line, Prose, Ref


@dataclass(frozen=True, kw_only=True)
class Review(Record):
    """The review, inspection or notice that a plan answers."""

    kind: Line
    """What kind of review it was, such as Best Value review."""
    title: Line
    """What it was called."""
    years: When | None = None
    """The year or years in which it was carried out."""
    began: When | None = None
    """When it began."""
    questions: tuple[Line, ...] = ()
    """The questions it set out to answer."""
    method: Prose | None = None
    """How it was carried out."""


@dataclass(frozen=True, kw_only=True)
class Finding(Record):
    """What the review found."""

    ref: Ref
    """Its reference."""
    kind: FindingKind
    """What kind of finding it is."""
    title: Line
    """The finding in a few words."""
    detail: Prose | None = None
    """The finding in a few sentences."""
    group: Line | None = None
    """The heading it stands under in the source."""
    source: Line | None = None
    """Where it stands in the source."""


@dataclass(frozen=True, kw_only=True)
class Recommendation(Record):
    """A recommendation that actions answer."""

    ref: Ref
    """Its reference."""
    title: Line
    """The recommendation in a few words."""
    detail: Prose | None = None
    """The recommendation in a few sentences."""
    by: Line | None = None
    """Who made it."""
    answers: tuple[Ref, ...] = ()
    """The findings it answers."""
    response: Response | None = None
    """What the council answered."""
    why: Prose | None = None
    """Why the council answered so."""
    themes: tuple[Key, ...] = ()
    """Subjects, from data/themes.yml."""
    source: Line | None = None
    """Where it stands in the source."""
