"""Tables of what was promised: actions, their parts, and milestones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import starmap

from macros.exports.columns import Column, Kind, Value, column, written
from macros.exports.leads_in_words import lead_in_words
from macros.exports.tables import Table, table
from macros.exports.thing_facts import FACTS, Judged
from macros.facts.plans import PlanFacts
from macros.facts.standing import Standing
from macros.pages.views import Views
from macros.reading.model.action import Action, Milestone, Part
from macros.reading.model.shared import Lead


@dataclass(frozen=True)
class Promise:
    """One row: an action, part or milestone, and the reference of what it stands under."""

    judged: Judged
    views: Views
    under: str | None

    @property
    def thing(self) -> Action | Part | Milestone:
        """What was promised."""
        return self.judged.one.thing

    def leads(self, leads: tuple[Lead, ...]) -> tuple[str, ...]:
        """Return who leads, as the pages name them."""
        folder = self.judged.plan.folder
        return tuple(lead_in_words(lead, folder, self.views) for lead in leads)


_action: Callable[[str, str], Column[Promise]] = written(Action, lambda row: row.thing)
_part: Callable[[str, str], Column[Promise]] = written(Part, lambda row: row.thing)
_milestone: Callable[[str, str], Column[Promise]] = written(Milestone, lambda row: row.thing)


def _fact(fact: Column[Judged]) -> Column[Promise]:
    of: Callable[[Judged], Value] = fact.of
    return Column(fact.head, lambda row: of(row.judged))


_REF = ("ref", "Its reference, kept as text: 1.10 is not 1.1.")
_TITLE = ("title", "What is to be done, in a few words of the publisher’s.")
_DETAIL = ("detail", "More about it.")
_DUE = (
    ("due", "When it was first promised for."),
    ("due_printed", "The date as the source prints it, where that matters."),
    ("continues", "Whether the work goes on after its date."),
)
_END = (
    ("themes", "Subjects, by their keys."),
    ("source", "Where it stands in the source."),
    ("note", "Anything a reader should know about how it is recorded."),
)
_FACTS = tuple(_fact(fact) for fact in FACTS)
_OBJECTIVE: Column[Promise] = column(
    "objective", "The reference of the objective it stands under.", lambda r: r.under
)


def _leads(row: Promise) -> Value:
    return row.leads(row.judged.one.leads)


def _partners(row: Promise) -> Value:
    return row.leads(row.thing.partners) if isinstance(row.thing, Action) else None


def _added(row: Promise) -> Value:
    added = row.thing.added if isinstance(row.thing, Action) else None
    return added.when if added else None


def _actions(plan: PlanFacts, views: Views) -> Iterator[Promise]:
    under = {a.ref: str(o.ref) for o in plan.folder.plan.objectives for a in o.actions}
    for one in plan.actions.all:
        yield _row(one, plan, views, under.get(one.thing.ref))


def _parts(plan: PlanFacts, views: Views) -> Iterator[Promise]:
    for action in plan.actions.all:
        for one in action.parts:
            yield _row(one, plan, views, action.ref)


def _milestones(plan: PlanFacts, views: Views) -> Iterator[Promise]:
    under = {m.ref: str(o.ref) for o in plan.folder.plan.objectives for m in o.milestones}
    for one in plan.milestones.all:
        yield _row(one, plan, views, under.get(one.thing.ref))


def _row(one: Standing, plan: PlanFacts, views: Views, under: str | None) -> Promise:
    return Promise(Judged(plan, one, views.facts.register.site.address), views, under)


ACTIONS: Table = table(
    "actions",
    "One action.",
    "ref",
    (
        _action(*_REF),
        _action(*_TITLE),
        _action(*_DETAIL),
        _OBJECTIVE,
        _action("group", "The heading it stands under in the source."),
        column("leads", "Who leads: posts and bodies.", _leads, Kind.LIST),
        _action("leads_printed", "Who leads, as the source prints it."),
        column("partners", "Who shares in the work: posts and bodies.", _partners, Kind.LIST),
        column("added", "When it was added, if later than the plan.", _added, Kind.DATE),
        _action("start", "When work was to begin."),
        *starmap(_action, _DUE),
        _action("depends_on", "The actions that must come first."),
        _action("answers", "The recommendations or findings it answers."),
        *starmap(_action, _END),
        *_FACTS,
    ),
    _actions,
)
PARTS: Table = table(
    "parts",
    "One part of an action.",
    "ref",
    (
        _part(*_REF),
        column("action", "The reference of the action it is part of.", lambda r: r.under),
        _part(*_TITLE),
        _part(*_DETAIL),
        column(
            "leads",
            "Who leads this part, if not the action’s lead: posts and bodies.",
            _leads,
            Kind.LIST,
        ),
        *starmap(_part, _DUE),
        *_FACTS,
    ),
    _parts,
)
MILESTONES: Table = table(
    "milestones",
    "One milestone: a dated step.",
    "ref",
    (
        _milestone(*_REF),
        _milestone(*_TITLE),
        _OBJECTIVE,
        _milestone("date", "The date that was first promised."),
        _milestone("date_printed", "The date as the source prints it, where that matters."),
        _milestone("is", "Whether it marks the start or the end of the work."),
        *starmap(_milestone, _END),
        *_FACTS,
    ),
    _milestones,
)
PROMISES = (ACTIONS, PARTS, MILESTONES)
