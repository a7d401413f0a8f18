"""A plan as StratML, Part 2: Performance Plans and Reports (ISO 17469, schema of 2016-02-16).

Our objectives are its goals, and our actions, parts and milestones its objectives: it calls goals
what is broad, and objectives what can be measured. What each of ours is promised for is a target,
and what was said of it a result.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, tostring

from macros.exports.stratml_indicators import about, indicator, performance
from macros.exports.stratml_parts import NAMESPACE, element, filled, identifier, text
from macros.facts.facts import Facts
from macros.facts.plans import PlanFacts
from macros.facts.standing import Standing
from macros.pages import addresses
from macros.pages.sentences import plain, plan_sentence
from macros.pages.views import Views
from macros.reading.model.action import Milestone, Objective
from macros.reading.model.measure import Indicator
from macros.reading.model.plan import Plan
from macros.reading.model.shared import Lead
from macros.reading.model.words import PlanState


def document(plan: PlanFacts, facts: Facts) -> str:
    """Return a plan as a StratML document."""
    record = plan.folder.plan
    whole = Element("PerformancePlanOrReport", {"xmlns": NAMESPACE, "Type": "Performance_Plan"})
    filled(
        whole,
        text("Name", record.title),
        text("Description", plain(plan_sentence(plan))),
        text("OtherInformation", "\n\n".join(record.context)),
        _core(plan, Views(facts)),
        _administrative(plan, facts),
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(whole, encoding="unicode")}\n'


def _core(plan: PlanFacts, views: Views) -> Element:
    record = plan.folder.plan
    return element(
        "StrategicPlanCore",
        *(_organization(str(owner), plan, views) for owner in plan.folder.owners),
        element("Mission", text("Description", record.purpose)) if record.purpose else None,
        *_goals(plan, views),
    )


def _organization(key: str, plan: PlanFacts, views: Views) -> Element:
    return element(
        "Organization",
        text("Name", views.name(key)),
        text("Identifier", identifier(plan.key, "owner", key)),
    )


def _administrative(plan: PlanFacts, facts: Facts) -> Element:
    record = plan.folder.plan
    since = record.state_since if record.state == PlanState.ADOPTED else None
    return element(
        "AdministrativeInformation",
        text("Identifier", identifier(plan.key, "plan", "")),
        text("StartDate", since.start.isoformat() if since and since.dated else None),
        text("PublicationDate", facts.as_at.isoformat()),
        text("Source", facts.register.site.address + addresses.plan(plan.key)),
    )


def _goals(plan: PlanFacts, views: Views) -> Iterator[Element]:
    """Return a goal for each objective, and one for all that stands under none: the last."""
    record = plan.folder.plan
    measured = about(plan, views.facts.as_at)
    for objective in record.objectives:
        standings = _standings(objective, plan)
        yield _goal(objective, standings, measured, plan, views)
    standings = _standings(record, plan)
    left = measured.get("", [])
    if standings or left or not record.objectives:
        words = "What stands under no objective." if standings or left else "No plan was found."
        yield element(
            "Goal",
            text("Name", record.title),
            text("Description", words),
            text("Identifier", identifier(plan.key, "others", "")),
            *_objectives(standings, measured, plan, views),
            *_measures("", left, plan),
        )


def _standings(around: Objective | Plan, plan: PlanFacts) -> list[Standing]:
    """Return how the actions and milestones stand right below an objective or the plan."""
    refs = [*(one.ref for one in around.actions), *(one.ref for one in around.milestones)]
    return [plan.standings[ref] for ref in refs]


Measured = dict[str, list[Indicator]]


def _goal(
    one: Objective,
    standings: Iterable[Standing],
    measured: Measured,
    plan: PlanFacts,
    views: Views,
) -> Element:
    lists = (one.outcomes, one.measured, one.targets, one.resources, one.approvals)
    return element(
        "Goal",
        text("Name", one.title),
        text("Description", one.detail or one.title),
        text("Identifier", identifier(plan.key, "objective", one.ref)),
        text("SequenceIndicator", one.ref),
        *_leads(one.leads, plan, views),
        text("OtherInformation", "\n".join(line for lines in lists for line in lines)),
        *_objectives(standings, measured, plan, views),
        *_measures(one.ref, measured.get(one.ref, []), plan),
    )


def _objectives(
    standings: Iterable[Standing], measured: Measured, plan: PlanFacts, views: Views
) -> Iterator[Element]:
    for one in standings:
        for each in (one, *one.parts):
            yield _objective(each, measured.get(each.ref, []), plan, views)


def _objective(
    one: Standing, measured: Iterable[Indicator], plan: PlanFacts, views: Views
) -> Element:
    thing = one.thing
    detail = None if isinstance(thing, Milestone) else thing.detail
    return element(
        "Objective",
        text("Name", thing.title),
        text("Description", detail),
        text("Identifier", identifier(plan.key, type(thing).__name__.lower(), thing.ref)),
        text("SequenceIndicator", thing.ref),
        *_leads(one.leads, plan, views),
        text("OtherInformation", None if isinstance(thing, Milestone) else thing.due_printed),
        performance(one, plan.on),
        *(indicator(each, plan.key) for each in measured),
    )


def _measures(ref: str, measured: Iterable[Indicator], plan: PlanFacts) -> Iterator[Element]:
    """Return what holds the indicators of a whole goal: only objectives of StratML have any."""
    indicators = [indicator(each, plan.key) for each in measured]
    if indicators:
        yield element(
            "Objective",
            text("Name", "What is measured"),
            text("Identifier", identifier(plan.key, "measures", ref)),
            *indicators,
        )


def _leads(leads: Iterable[Lead], plan: PlanFacts, views: Views) -> Iterator[Element]:
    """Return each post or body that leads; whoever is still to be named is none."""
    for lead in (one for one in leads if not one.to_be_confirmed):
        words = [f"If {lead.if_}" if lead.if_ else None, lead.note]
        stakeholder = element(
            "Stakeholder",
            text("Name", views.lead(lead, plan.folder)),
            text("Description", "\n".join(filter(None, words))),
            element("Role", text("Name", "Lead"), text("RoleType", "Performer")),
        )
        if lead.body:
            stakeholder.set("StakeholderTypeType", "Organization")
        yield stakeholder
