"""The words that officers choose from. The sentence under each is its published definition."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How far an action, part or milestone has come."""

    COMPLETE = "complete"
    """Somebody has said that it is done."""
    IN_PROGRESS = "in progress"
    """Work has begun."""
    HELD_UP = "held up"
    """It is waiting for something that was named."""
    NOT_STARTED = "not started"
    """Work has not begun."""
    NOT_DONE = "not done"
    """Its time passed and it was not done."""
    STOPPED = "stopped"
    """A decision ended it."""
    REPLACED = "replaced"
    """Another action took its place."""
    REOPENED = "reopened"
    """It was said to be complete, and is not."""
    NOT_REPORTED = "not reported"
    """Nobody has said anything about it."""


class StatusFrom(StrEnum):
    """Whose word a status is."""

    COUNCIL = "council"
    """The council's own status word."""
    OUR_READING = "our reading"
    """An editor read it out of the council's sentences."""


class PlanState(StrEnum):
    """How far a plan has come."""

    SUGGESTED = "suggested"
    """Somebody has suggested that there should be a plan."""
    REQUESTED = "requested"
    """A committee or regulator has asked for a plan."""
    PROPOSED = "proposed"
    """A plan is written and waits to be agreed, or we do not know whether it was."""
    ADOPTED = "adopted"
    """The plan has been agreed."""
    CLOSED = "closed"
    """The plan has ended."""
    SUPERSEDED = "superseded"
    """A later plan has taken its place."""


class CouncilKind(StrEnum):
    """What kind of council this is."""

    COUNTY = "county"
    """A county council."""
    DISTRICT = "district"
    """A district council, whatever it calls itself."""
    BOROUGH = "borough"
    """A district council with borough status."""
    CITY = "city"
    """A district council with city status."""
    METROPOLITAN = "metropolitan"
    """A metropolitan borough council."""
    UNITARY = "unitary"
    """A unitary council."""
    LONDON_BOROUGH = "London borough"
    """A London borough council."""


class BodyKind(StrEnum):
    """What kind of partner this is."""

    POLICE = "police"
    """A police force or police authority."""
    HEALTH = "health"
    """A health authority or trust."""
    PARTNERSHIP = "partnership"
    """A standing partnership of several bodies."""
    GOVERNMENT = "government"
    """A government department or office."""
    AUDITOR = "auditor"
    """An auditor or inspector."""
    VOLUNTARY = "voluntary"
    """A charity or voluntary body."""
    COUNCIL = "council"
    """A council that is only a partner here and has no plan on this site."""
    COUNCIL_UNIT = "part of a council"
    """A team, board, group or committee inside a council."""
    PROJECT = "project"
    """A project or scheme with a name of its own."""
    OTHER = "other"
    """Any other body."""


class Outcome(StrEnum):
    """What became of a paper or proposal."""

    APPROVED = "approved"
    """It was agreed."""
    APPROVED_IN_PART = "approved in part"
    """Some of it was agreed."""
    NOTED = "noted"
    """It was noted."""
    DEFERRED = "deferred"
    """It was put off."""
    REFUSED = "refused"
    """It was turned down."""
    NOT_KNOWN = "not known"
    """Our sources do not say."""


class Response(StrEnum):
    """What the council answered to a recommendation."""

    ACCEPTED = "accepted"
    """The council will do it."""
    ACCEPTED_IN_PART = "accepted in part"
    """The council will do some of it."""
    NOTED = "noted"
    """The council has noted it."""
    REJECTED = "rejected"
    """The council will not do it."""


class FindingKind(StrEnum):
    """What kind of finding this is."""

    WORKS_WELL = "works well"
    """A strength."""
    COULD_WORK_BETTER = "could work better"
    """A weakness, or an area for improvement."""
    CONCLUSION = "conclusion"
    """What the review concluded from its findings."""
    CONTEXT = "context"
    """A fact the review relied on."""


class MilestoneIs(StrEnum):
    """Which end of the work a milestone marks."""

    START = "start"
    """Work begins."""
    END = "end"
    """Work is done."""


class Better(StrEnum):
    """Which direction is an improvement."""

    LOWER = "lower"
    """A smaller figure is better."""
    HIGHER = "higher"
    """A larger figure is better."""


class Level(StrEnum):
    """How likely a risk is, or how hard it would hit."""

    LOW = "low"
    """Low."""
    MEDIUM = "medium"
    """Medium."""
    HIGH = "high"
    """High."""


class FundingState(StrEnum):
    """How far a source of money has come."""

    OUTLINED = "outlined"
    """An outline bid was made."""
    APPLIED = "applied"
    """A full application was made."""
    UNDER_CONSIDERATION = "under consideration"
    """Somebody is deciding."""
    AGREED = "agreed"
    """The money was agreed."""
    REFUSED = "refused"
    """The money was refused."""
    ENDED = "ended"
    """The money has run out."""


class ReportKind(StrEnum):
    """What kind of report this is."""

    PLAN_FOR_APPROVAL = "plan for approval"
    """It puts a plan to those who decide."""
    PROGRESS = "progress"
    """It says how a plan is going."""
    SCRUTINY = "scrutiny"
    """It answers a scrutiny committee."""
    QUARTERLY = "quarterly"
    """It covers a quarter, and its figures are made from the record."""
    ANNUAL = "annual"
    """It covers a year, and its figures are made from the record."""


PERIODIC = (ReportKind.QUARTERLY, ReportKind.ANNUAL)


class Every(StrEnum):
    """How often something was promised."""

    MONTH = "month"
    """Every month."""
    TWO_MONTHS = "two months"
    """Every two months."""
    QUARTER = "quarter"
    """Every three months."""
    HALF_YEAR = "half year"
    """Every six months."""
    YEAR = "year"
    """Every year."""
    ONCE = "once"
    """Once only."""
    NOT_SAID = "not said"
    """The source does not say how often, or says only “periodic” or “regular”."""


class YesNo(StrEnum):
    """An answer that the source may not give."""

    YES = "yes"
    """The source says yes."""
    NO = "no"
    """The source says no."""
    NOT_SAID = "not said"
    """The source does not say."""


class Stage(StrEnum):
    """What a review programme says became of a review."""

    PILOT = "pilot"
    """It was a pilot."""
    DUE_TO_START = "due to start"
    """It had not started."""
    NOT_COMPLETE = "not complete"
    """It had started but not ended."""
    SUB_GROUP = "sub-group"
    """A sub-group was dealing with it."""
    UPDATED = "updated"
    """Members had an update on it."""


class Refs(StrEnum):
    """Where the plan's references come from."""

    PRINTED = "printed"
    """The plan itself numbers its actions."""
    OURS = "ours"
    """The plan does not number its actions: we did."""


class Language(StrEnum):
    """A language in which a council publishes."""

    ENGLISH = "en"
    """English."""
    WELSH = "cy"
    """Welsh."""


class Compliance(StrEnum):
    """How far a site meets the Web Content Accessibility Guidelines 2.2, level AA."""

    FULLY = "fully"
    """It meets every criterion."""
    PARTIALLY = "partially"
    """It meets most criteria, and the statement says which it does not."""
    NOT = "not"
    """It fails most criteria."""


class Enforcer(StrEnum):
    """Who enforces the accessibility regulations."""

    EHRC = "EHRC"
    """The Equality and Human Rights Commission, in England, Scotland and Wales."""
    ECNI = "ECNI"
    """The Equality Commission for Northern Ireland."""
