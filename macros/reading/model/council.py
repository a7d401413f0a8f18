"""data/councils/<council>.yml and data/bodies/<body>.yml: who publishes, and with whom."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.model.shared import Post, Query
from macros.reading.model.words import BodyKind, CouncilKind, Language, Stage
from macros.reading.values import Address, AreaCode, Key, Line, PlanKey, Prose, Reason, ReportName


@dataclass(frozen=True, kw_only=True)
class Contact(Record):
    """How to reach a team. Never a person."""

    team: Line
    """The team's name."""
    page: Address | None = None
    """A web page about how to reach the team."""
    mailbox: Address | None = None
    """A team mailbox: mailto:team@council.gov.uk. Never one person's address."""


@dataclass(frozen=True, kw_only=True)
class ProgrammeReview(Record):
    """One review in a council's programme."""

    title: Line
    """The review's name, as the council lists it."""
    committee: Line
    """The committee it answers to."""
    year: When
    """The year the council lists for it."""
    stage: Stage | None = None
    """What the council says beside the year, if anything."""
    updated: When | None = None
    """When members had an update."""
    plan: PlanKey | None = None
    """The plan on this site that came out of it."""
    note: Line | None = None
    """Anything else the council says of it."""


@dataclass(frozen=True, kw_only=True)
class Programme(Record):
    """A council's list of reviews."""

    title: Line
    """What the list is."""
    plan: PlanKey
    """The plan whose reports hold the list."""
    report: ReportName
    """The report that prints the list."""
    reviews: tuple[ProgrammeReview, ...]
    """The reviews, in the council's order."""
    note: Prose | None = None
    """What the council says about the list as a whole."""


@dataclass(frozen=True, kw_only=True)
class Council(Record):
    """data/councils/<council>.yml: a council."""

    name: Line
    """The council's full name."""
    short: Line
    """The name of the place, for lists."""
    kind: CouncilKind
    """What kind of council it is."""
    county: Line | None = None
    """The county it lies in, for a district."""
    gss: AreaCode | None = None
    """Its code in the Office for National Statistics' register, such as E07000078."""
    from_: When | None = None
    """When it was created, if that matters here."""
    to: When | None = None
    """When it was abolished."""
    succeeded_by: Key | None = None
    """The council that took over."""
    website: Address | None = None
    """The council's own site."""
    contact: Contact | None = None
    """The team to ask about plans."""
    languages: tuple[Language, ...] = ()
    """The languages it publishes in: en, cy."""
    posts: tuple[Post, ...] = ()
    """Posts named in its plans, each with its other names."""
    programme: Programme | None = None
    """Its programme of reviews."""
    queries: tuple[Query, ...] = ()
    """Things in the council's papers that do not add up."""
    example: bool = False
    """Write yes for an invented council. Every page of it then says so."""
    allow_personal: Reason | None = None
    """Why personal data in this file may be published: the reason is shown in review."""


@dataclass(frozen=True, kw_only=True)
class Body(Record):
    """data/bodies/<body>.yml: a partner, or a group inside a council that leads something."""

    name: Line
    """Its full name."""
    kind: BodyKind
    """What kind of body it is."""
    short: Line | None = None
    """A shorter name or abbreviation for lists."""
    also: tuple[Line, ...] = ()
    """Other names for it, misprints among them, one a line."""
    of: Key | None = None
    """The council or body it is part of, if any."""
    website: Address | None = None
    """Its own site."""
    posts: tuple[Post, ...] = ()
    """Posts named in plans, each with its other names."""
    note: Prose | None = None
    """What it is, in a sentence or two."""
    example: bool = False
    """Write yes for an invented body."""
    allow_personal: Reason | None = None
    """Why personal data in this file may be published: the reason is shown in review."""
