"""plan.yml: what was agreed."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.action import Action, Milestone, Objective
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.money import Cost, Funding
from macros.reading.model.record import Record
from macros.reading.model.review import Finding, Recommendation, Review
from macros.reading.model.shared import Query
from macros.reading.model.words import Every, Outcome, PlanState, Refs, YesNo
from macros.reading.values import (
    Address,
    Key,
    Line,
    OldAddress,
    PlanKey,
    Prose,
    Reason,
    Ref,
    ReportName,
)


@dataclass(frozen=True, kw_only=True)
class Asked(Record):
    """Who asked for a plan that does not exist yet, or suggested one."""

    by: Line
    """The committee, regulator or post that asked for it."""
    of: Line
    """Who was asked to write it."""
    when: When
    """When it was asked for."""
    due: When | None = None
    """When it should be ready."""
    report: ReportName | None = None
    """The report that says so."""
    note: Prose | None = None
    """What exactly was asked for, and what else was suggested instead."""


@dataclass(frozen=True, kw_only=True)
class Decision(Record):
    """What one owner of the plan decided about it. A joint plan has several."""

    owner: Key
    """The council or body that decides."""
    meeting: Line | None = None
    """The committee or board that decides."""
    when: When | None = None
    """When it decided, or was asked to."""
    report: ReportName | None = None
    """The report that put the decision to it."""
    outcome: Outcome
    """What it decided."""
    note: Prose | None = None
    """Anything else that is known of the decision."""


@dataclass(frozen=True, kw_only=True)
class Promise(Record):
    """A promise to report on the plan."""

    what: Line
    """What was promised."""
    every: Every
    """How often."""
    first_due: When | None = None
    """When the first one is due, if the source says."""
    until: When | None = None
    """When the promise ends, if it does."""
    about: tuple[Ref, ...] = ()
    """The actions that the report is about, if not the whole plan."""
    to: Line | None = None
    """To whom the report goes."""
    public: YesNo = YesNo.NOT_SAID
    """Whether it was promised that the report is published."""
    kept: tuple[ReportName, ...] = ()
    """The reports, among those of this plan, that kept the promise."""
    missed: tuple[When, ...] = ()
    """When the council's own record says that a report was missed."""
    source: Line | None = None
    """Where in the source the promise stands."""
    note: Prose | None = None
    """Anything the source adds."""


@dataclass(frozen=True, kw_only=True)
class Follows(Record):
    """An earlier plan that this one comes after."""

    plan: PlanKey
    """The key of the earlier plan."""
    note: Prose | None = None
    """How the two hang together, or that the papers do not say."""


@dataclass(frozen=True, kw_only=True)
class Plan(Record):
    """plan.yml: one plan."""

    title: Line
    """The subject in a few words, without the council's name."""
    title_printed: Line | None = None
    """The plan's own title."""
    refs: Refs
    """Whether the references are the plan's own or ours."""
    state: PlanState
    """How far the plan has come."""
    state_since: When | None = None
    """Since when, if the source says."""
    state_note: Line | None = None
    """What the source says of it, such as that it was agreed after a review."""
    asked: Asked | None = None
    """Who asked for the plan, while there is none."""
    review: Review
    """The review, inspection or notice it answers."""
    owners: tuple[Key, ...] = ()
    """The councils and bodies that own it, lead first, where it is a joint plan."""
    covers: tuple[Line, ...] = ()
    """The areas or wards it covers."""
    purpose: Prose | None = None
    """What the plan is for."""
    context: tuple[Prose, ...] = ()
    """What a reader should know about its background, one point an entry."""
    replaces: PlanKey | None = None
    """The plan it replaced."""
    replaced_by: PlanKey | None = None
    """The plan that replaced it."""
    follows: tuple[Follows, ...] = ()
    """Earlier plans it comes after."""
    judged_on: When | None = None
    """The day on which lateness is judged, for a plan of the past."""
    because: Prose | None = None
    """Why it is judged on that day."""
    decisions: tuple[Decision, ...] = ()
    """What its owners decided."""
    reporting: tuple[Promise, ...] = ()
    """What reports were promised."""
    formerly: tuple[OldAddress, ...] = ()
    """Old addresses of its page, which lead here."""
    website: Address | None = None
    """The council's own page of the plan."""
    source: ReportName | None = None
    """The report from which the plan was transcribed."""
    findings: tuple[Finding, ...] = ()
    """What the review found."""
    recommendations: tuple[Recommendation, ...] = ()
    """Recommendations that actions answer."""
    objectives: tuple[Objective, ...] = ()
    """What groups of actions are for."""
    actions: tuple[Action, ...] = ()
    """Actions that stand under no objective."""
    milestones: tuple[Milestone, ...] = ()
    """Dated steps that stand under no objective."""
    indicators: tuple[Indicator, ...] = ()
    """What is measured."""
    costs: tuple[Cost, ...] = ()
    """What it costs and saves."""
    funding: tuple[Funding, ...] = ()
    """Where the money comes from."""
    risks: tuple[Risk, ...] = ()
    """What could go wrong."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""
    allow_personal: Reason | None = None
    """Why personal data in this file may be published: the reason is shown in review."""
