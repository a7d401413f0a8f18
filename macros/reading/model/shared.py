"""Records that several kinds of file use."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.values import Address, Key, Line, Prose, Ref


@dataclass(frozen=True, kw_only=True)
class Query(Record):
    """Something in the source that does not add up, shown on the page and never mended silently."""

    title: Line
    """What the query is about, in a few words."""
    about: Ref | None = None
    """The reference of the action, part, milestone, objective or indicator it concerns."""
    says: tuple[Line, ...]
    """What the source prints, one place a line."""
    we_think: Prose | None = None
    """What we think is meant, if we have a view."""
    why: Prose | None = None
    """Why we think so."""


@dataclass(frozen=True, kw_only=True)
class Lead(Record):
    """Who leads, or shares: a post or a body, never a person's name."""

    post: Line | None = None
    """The post, as listed under posts in the file of its council or body."""
    body: Key | None = None
    """The name of a file in data/bodies or data/councils."""
    of: Key | None = None
    """Which council or body the post belongs to, if not the plan's own council."""
    if_: Line | None = None
    """The condition, if the lead depends on something."""
    to_be_confirmed: bool = False
    """Write yes where the source says that the lead is still to be named."""
    note: Line | None = None
    """Anything the source adds, such as “to be named under action 2”."""


@dataclass(frozen=True, kw_only=True)
class Move(Record):
    """One change of a due date. The old date stays: each change is added below the last."""

    to: When
    """The new due date."""
    agreed: When
    """When the change was agreed."""
    by: Line
    """Who agreed it: a committee, board or post."""
    why: Line
    """Why the date moved."""
    minute: Line | None = None
    """The minute or paper that records it."""


@dataclass(frozen=True, kw_only=True)
class Evidence(Record):
    """Something anyone can look at that shows the work was done."""

    title: Line
    """What it is."""
    link: Address | None = None
    """Where it can be seen."""
    date: When | None = None
    """Its date."""


@dataclass(frozen=True, kw_only=True)
class Accepted(Record):
    """Somebody outside the team agreed that the work is done."""

    by: Line
    """The committee, auditor or partner that accepted it."""
    when: When
    """When they accepted it."""
    minute: Line | None = None
    """The minute or paper that records it."""


@dataclass(frozen=True, kw_only=True)
class Post(Record):
    """A post in a council or body."""

    title: Line
    """Its title in full."""
    also: tuple[Line, ...] = ()
    """Other names for the same post, one a line."""
    sure: bool = True
    """Write no where it is only likely that the names mean the same post."""
    note: Line | None = None
    """Why we think so, or what became of the post."""
