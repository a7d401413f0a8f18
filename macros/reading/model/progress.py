"""progress/*.yml: what was said about a plan, one file for each round or single update."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.model.shared import Accepted, Evidence, Query
from macros.reading.model.words import Status, StatusFrom
from macros.reading.values import Key, Line, Prose, Reason, Ref, ReportName


@dataclass(frozen=True, kw_only=True)
class Corrects(Record):
    """The earlier update that this one corrects."""

    update: ReportName
    """The name of the progress file that holds it, without .yml."""
    why: Line
    """What was wrong with it."""


@dataclass(frozen=True, kw_only=True)
class Update(Record):
    """What was said about one action, part, milestone or objective."""

    about: Ref
    """Its reference."""
    status: Status | None = None
    """How far it has come. Leave it out where nothing says."""
    status_from: StatusFrom | None = None
    """Whose word the status is, if not the file's."""
    completed: When | None = None
    """When it was completed, if the source says."""
    note: Prose | None = None
    """What was said, in our own words."""
    words_of: Ref | None = None
    """The reference of the update whose words these are, for “As above”."""
    printed: Line | None = None
    """What the source prints instead of words of its own, such as As above."""
    waiting_for: Line | None = None
    """What it is waiting for, if it is held up."""
    replaced_by: Ref | None = None
    """The action that took its place."""
    evidence: tuple[Evidence, ...] = ()
    """What anyone can look at."""
    accepted: Accepted | None = None
    """Who outside the team agreed that it is done."""
    no_change: bool = False
    """Write yes where it was said that nothing has changed."""
    corrects: Corrects | None = None
    """The earlier update that this one corrects."""
    by: Key | None = None
    """The body whose words the council passes on. The status is the council's all the same."""
    source: Line | None = None
    """Where it stands in the source."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""


@dataclass(frozen=True, kw_only=True)
class Progress(Record):
    """progress/<date>.yml: one round of progress, or one update."""

    as_at: When
    """When it was true."""
    as_at_printed: Line | None = None
    """That date as the source prints it, where that matters."""
    by: Key | None = None
    """The body whose own statement this is: beside the council's, changing no figure."""
    said: When | None = None
    """When it was made public. Leave it out where the report's date is meant."""
    report: ReportName | None = None
    """The report that says it."""
    status_from: StatusFrom = StatusFrom.COUNCIL
    """Whose word the statuses are."""
    note: Prose | None = None
    """Anything a reader should know about the round as a whole."""
    updates: tuple[Update, ...]
    """One entry for each action, part, milestone or objective that was spoken of."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""
    allow_personal: Reason | None = None
    """Why personal data in this file may be published: the reason is shown in review."""
