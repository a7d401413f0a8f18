"""The facts of a plan as JSON: what follows from its record on the day, as its pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.exports.record import Json, value
from macros.exports.thing_facts import FACTS, Judged
from macros.facts.attention import Gap, gaps
from macros.facts.counts import Counts
from macros.facts.lateness import Lateness
from macros.facts.moves import Slips, slips
from macros.facts.period import Period
from macros.facts.plans import PlanFacts
from macros.facts.proofs import proofs
from macros.facts.sealed import FIGURES
from macros.facts.silence import plan_silence, too_long_silent
from macros.facts.standing import Standing
from macros.facts.targets import Unmeasured
from macros.pages.sentences import plain, plan_sentence
from macros.reading.model.words import Status

Fields = dict[str, Json]


def plan_facts(plan: PlanFacts, site: str) -> Fields:
    """Return the facts of a plan."""
    found: Fields = {
        "sentence": plain(plan_sentence(plan)),
        "judged_on": plan.on.isoformat(),
        "last_word": value(plan.last_word),
        "actions": counts(plan.actions),
        "milestones": counts(plan.milestones),
        "moved_dates": {
            "actions": moved(slips(plan.actions.all)),
            "milestones": moved(slips(plan.milestones.all)),
        },
        "silence": _silence(plan),
        "attention": [_gap(each) for each in gaps(plan)],
        "reports_promised": [_promised(each.kept, each.expected) for each in plan.promised],
        "reports": {name: _figures(one) for name, one in plan.periods.items()},
        "papers": [
            {"report": name, "title": str(paper.title), "licence": value(paper.licence)}
            for name, report in plan.reports.items()
            for paper in report.documents
        ],
        "things": [_thing(Judged(plan, one, site)) for one in _standings(plan)],
    }
    return found


def counts(found: Counts) -> Fields:
    """Return how many stand how, with noughts, so that every word is always there."""
    three = proofs(found.all)
    return {
        "total": found.total,
        "by_status": {str(word): found.status(word) for word in Status},
        "by_lateness": {str(word): found.lateness(word) for word in Lateness},
        "claimed_complete": len(three.claimed),
        "evidence_linked": len(three.evidence),
        "accepted": len(three.accepted),
    }


def moved(found: Slips) -> Fields:
    """Return how often and how far some dates have moved."""
    return {
        "promises": len(found.all),
        "times": found.times,
        "months_later": found.later,
        "months_earlier": found.earlier,
    }


def _standings(plan: PlanFacts) -> Iterator[Standing]:
    for one in plan.actions.all:
        yield from (one, *one.parts)
    yield from plan.milestones.all


def _thing(judged: Judged) -> Fields:
    thing = judged.one.thing
    facts = {each.head.name: value(each.of(judged)) for each in FACTS}
    return {"ref": str(thing.ref), "is": type(thing).__name__.lower(), **facts}


def _silence(plan: PlanFacts) -> Json:
    """Return how long the plan has been silent; nothing, if nobody owes another word."""
    found = plan_silence(plan)
    if found is None:
        return None
    return {
        "since": value(found.since),
        "months": found.months,
        "months_allowed": found.allowed,
        "too_long": found.too_long,
        "too_long_about": _refs(too_long_silent(plan)),
    }


def _promised(kept: str, expected: int | None) -> Fields:
    return {"kept": str(kept), "expected": expected}


def _gap(gap: Gap) -> Fields:
    """Return what needs attention, and the reference of the thing it is about, if there is one."""
    match gap.about:
        case Standing() as one:
            return {"kind": str(gap.kind), "ref": str(one.ref)}
        case Unmeasured() as one:
            return {"kind": str(gap.kind), "ref": str(one.indicator.ref)}
    return {"kind": str(gap.kind), "ref": None}


def _figures(found: Period) -> Fields:
    """Return the references that each figure of a report counts."""
    names = (name for name in FIGURES if name != "moved")
    figures: Fields = {name: _refs(getattr(found, name)) for name in names}
    return {**figures, "moved": _refs(each.standing for each in found.moved)}


def _refs(standings: Iterable[Standing]) -> Json:
    return [str(one.ref) for one in standings]
