"""reports/*.yml: every report that was put before a committee or published."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.model.shared import Query
from macros.reading.model.words import Outcome, ReportKind, YesNo
from macros.reading.values import Address, Line, Prose, Reason


@dataclass(frozen=True, kw_only=True)
class Document(Record):
    """A paper that belongs to the report."""

    title: Line
    """What it is."""
    seen: bool
    """Whether we have seen it."""
    date: When | None = None
    """Its date, if not the report's."""
    link: Address | None = None
    """Where it can be read."""
    licence: Line | None = None
    """The licence under which it may be used again, if it or its page says."""
    note: Line | None = None
    """Anything a reader should know about it."""


@dataclass(frozen=True, kw_only=True)
class Ask(Record):
    """Something the report asks members to do."""

    what: Line
    """What members are asked to do."""
    decided: Outcome = Outcome.NOT_KNOWN
    """What they decided."""
    note: Line | None = None
    """Anything else that is known of the decision."""


@dataclass(frozen=True, kw_only=True)
class Implication(Record):
    """What the report says it means for one subject."""

    subject: Line
    """The subject, such as Financial."""
    answer: YesNo = YesNo.NOT_SAID
    """Whether there are implications, where the report answers yes or no."""
    note: Prose | None = None
    """What the report says, in our own words."""
    source: Line | None = None
    """Where it stands in the source, or to which paragraph the report points."""


@dataclass(frozen=True, kw_only=True)
class Consulted(Record):
    """Who was consulted."""

    who: Line
    """A body, committee or post."""
    when: When | None = None
    """When."""


@dataclass(frozen=True, kw_only=True)
class Background(Record):
    """A background paper."""

    title: Line
    """Its title."""
    by: Line | None = None
    """Whose paper it is, or to which meeting it went."""
    when: When | None = None
    """Its date."""


@dataclass(frozen=True, kw_only=True)
class DecisionStatus(Record):
    """What the paper says of the kind of decision it asks for."""

    what: Line
    """The question, such as Key decision."""
    answer: Line
    """The answer."""


@dataclass(frozen=True, kw_only=True)
class Approved(Record):
    """Who approved the report."""

    by: Line
    """The committee, board or post."""
    when: When
    """When."""


@dataclass(frozen=True, kw_only=True)
class Correction(Record):
    """One thing in a sealed report that was put right, or has changed since."""

    where: Line
    """Where it stands in the sealed record, as the check names it: /plan/actions/1.2/due."""
    was: Prose
    """What was sealed, exactly; the word nothing if it was not there."""
    now: Prose
    """What stands there now, exactly; the word nothing if it was taken out."""
    date: When
    """When it was put right."""
    why: Line
    """Why: what was wrong, or what has changed."""
    later: bool = False
    """Write yes where it was right when the report was published and has changed since."""


@dataclass(frozen=True, kw_only=True)
class Report(Record):
    """reports/<date or period>.yml: one report."""

    kind: ReportKind
    """What kind of report it is."""
    title: Line
    """Its subject in a few words."""
    title_printed: Line | None = None
    """Its own title."""
    meeting: Line | None = None
    """The committee or board it went to."""
    date: When
    """The date of the meeting or of publication."""
    date_printed: Line | None = None
    """The date as the source prints it, where that matters."""
    signed: When | None = None
    """The date on which it was signed, if another."""
    by: Line | None = None
    """The post that wrote it."""
    as_at: When | None = None
    """The day up to which it reports."""
    covers: When | None = None
    """The quarter or year it covers. Quarterly and annual reports must say."""
    wards: Line | None = None
    """The wards it names."""
    portfolio: Line | None = None
    """The portfolio it names."""
    requested_by: Line | None = None
    """Who asked for it: a committee or the role of a member."""
    summary: Prose | None = None
    """What it says, in a few sentences of ours."""
    reasons: tuple[Line, ...] = ()
    """Why it was put before the meeting."""
    documents: tuple[Document, ...] = ()
    """The papers that belong to it."""
    asks: tuple[Ask, ...] = ()
    """What it asks members to do, and what they decided."""
    decision_status: tuple[DecisionStatus, ...] = ()
    """What it says of the kind of decision."""
    implications: tuple[Implication, ...] = ()
    """What it says it means for money, law, people, equality, environment and so on."""
    consulted: tuple[Consulted, ...] = ()
    """Who was consulted."""
    background: tuple[Background, ...] = ()
    """Its background papers."""
    foreword: Prose | None = None
    """A few words from those who answer for it."""
    highlights: tuple[Line, ...] = ()
    """What they want readers to notice."""
    approved: Approved | None = None
    """Who approved the report."""
    corrections: tuple[Correction, ...] = ()
    """What differs today from what was sealed, oldest first. The check says what to write."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""
    allow_personal: Reason | None = None
    """Why personal data in this file may be published: the reason is shown in review."""
