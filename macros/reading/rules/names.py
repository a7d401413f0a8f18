"""Rules about names: whatever is called by name exists, and no chain of names is a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.council import Body, Council, Programme, ProgrammeReview
from macros.reading.model.measure import Indicator
from macros.reading.model.money import Cost, Funding
from macros.reading.model.plan import Asked, Decision, Follows, Plan, Promise
from macros.reading.model.progress import Corrects, Progress, Update
from macros.reading.model.record import Record
from macros.reading.model.review import Finding, Recommendation
from macros.reading.model.shared import Lead, Query
from macros.reading.model.site import Site, Term
from macros.reading.no_such import near, no_such
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register, actions_of, reportable_of
from macros.reading.rules.structure import WITH_REF, refs_of
from macros.reading.suggestions import look_alike
from macros.reading.unread import hides
from macros.reading.values import Text
from macros.reading.walk import walk

AnyText = TypeVar("AnyText", bound=str)
_UPDATE = "update in this file about"
NAMES: Mapping[tuple[type[Record], str], str] = MappingProxyType(
    {
        (Update, "about"): "action, part, milestone or objective",
        (Update, "words_of"): _UPDATE,
        (Update, "replaced_by"): "action",
        (Update, "by"): "council or body",
        (Progress, "by"): "council or body",
        (Corrects, "update"): "progress file",
        (Action, "depends_on"): "action",
        (Action, "answers"): "recommendation or finding",
        (Recommendation, "answers"): "recommendation or finding",
        (Query, "about"): "thing in this plan",
        (Indicator, "about"): "thing in this plan",
        (Cost, "for_"): "thing in this plan",
        (Cost, "funding"): "source of money under “funding”",
        (Plan, "source"): "report",
        (Progress, "report"): "report",
        (Asked, "report"): "report",
        (Decision, "report"): "report",
        (Promise, "kept"): "report",
        (Promise, "about"): "action",
        (Plan, "owners"): "council or body",
        (Decision, "owner"): "council or body",
        (Lead, "body"): "council or body",
        (Lead, "of"): "council or body",
        (Plan, "replaces"): "plan",
        (Plan, "replaced_by"): "plan",
        (Follows, "plan"): "plan",
        (ProgrammeReview, "plan"): "plan",
        (Programme, "plan"): "plan",
        (Programme, "report"): "report of that plan",
        (Action, "themes"): "theme",
        (Milestone, "themes"): "theme",
        (Objective, "themes"): "theme",
        (Indicator, "themes"): "theme",
        (Recommendation, "themes"): "theme",
        (Council, "succeeded_by"): "council",
        (Body, "of"): "council or body",
        (Site, "official"): "council",
        (Term, "council"): "council",
    }
)
_IN_PLAN: Mapping[str, tuple[type[Record], ...]] = MappingProxyType(
    {
        "action, part, milestone or objective": (Action, Part, Milestone, Objective),
        "action": (Action,),
        "recommendation or finding": (Recommendation, Finding),
        "thing in this plan": WITH_REF,
        "source of money under “funding”": (Funding,),
    }
)
_TARGETS = {f"{kind.__name__}.{name}": target for (kind, name), target in NAMES.items()}


def everything_named_exists(register: Register, unread: AbstractSet[str]) -> Iterator[Problem]:
    """Whatever is called by name exists: references, reports, bodies, themes, councils, plans."""
    everywhere = _everywhere(register, unread)
    for record in (register.site, *register.bodies.values()):
        yield from _unknown(record, everywhere)
    for council in register.councils.values():
        folder = register.plans.get(council.programme.plan) if council.programme else None
        reports = {"report of that plan": _reports(folder, unread)} if folder else {}
        yield from _unknown(council, {**everywhere, **reports})
    for term in register.terms:
        yield from _unknown(term, everywhere)
    for folder in register.plans.values():
        known = {**everywhere, **_in_plan(folder, unread)}
        for record in (folder.plan, *folder.reports.values()):
            yield from _unknown(record, known)
        for progress in folder.progress.values():
            yield from _unknown(progress, {**known, **_in_round(progress, known)})


def with_names_that_exist(
    problems: Iterable[Problem], register: Register, unread: AbstractSet[str]
) -> list[Problem]:
    """Return the problems; whatever the mend of one calls by name exists."""
    return [_existing(each, register, unread) if each.calls else each for each in problems]


def _existing(problem: Problem, register: Register, unread: AbstractSet[str]) -> Problem:
    known = _known_in(problem.place.file, register, unread)
    target = _TARGETS.get(problem.calls, "")
    if target not in known:
        return problem
    there = known[target]
    fixes = tuple(fix for fix in problem.fixes if fix in there)
    meant = () if look_alike(problem.replaces) else near(problem.replaces, there)
    return replace(problem, fixes=fixes or meant)


def _known_in(
    file: str, register: Register, unread: AbstractSet[str]
) -> dict[str, AbstractSet[str]]:
    """Return what can be called by name in a file, by what it is."""
    folder = register.plans.get("/".join(file.split("/")[2:4]))
    in_plan = _in_plan(folder, unread) if folder else {}
    return {**_everywhere(register, unread), **in_plan}


def nothing_goes_in_circles(register: Register) -> Iterator[Problem]:
    """No action waits for itself, no update borrows its own words, no plan follows itself."""
    for folder in register.plans.values():
        waits = {a.ref: a.depends_on for a in actions_of(folder.plan)}
        yield from _circles(waits, "“{}” would have to wait for itself")
        for progress in folder.progress.values():
            words = {u.about: (u.words_of,) for u in progress.updates if u.words_of}
            yield from _circles(words, "“{}” would borrow its own words")
        yield from _circles(_replaced(folder), "“{}” would take its own place")
    plans = {key: tuple(f.plan for f in one.plan.follows) for key, one in register.plans.items()}
    yield from _circles(plans, "“{}” would follow itself")
    after = {k: (f.plan.replaced_by,) for k, f in register.plans.items() if f.plan.replaced_by}
    yield from _circles(after, "“{}” would replace itself")
    heirs = {k: (c.succeeded_by,) for k, c in register.councils.items() if c.succeeded_by}
    yield from _circles(heirs, "“{}” would be its own successor")
    wholes = {key: (body.of,) for key, body in register.bodies.items() if body.of}
    yield from _circles(wholes, "“{}” would be part of itself")


def _replaced(folder: PlanFolder) -> dict[str, tuple[Text, ...]]:
    """Return what took the place of each action, by the council's newest status that stands."""
    rounds = sorted(folder.progress.items(), key=lambda one: (one[1].as_at.end, one[0]))
    corrected = {
        (u.corrects.update, u.about) for _, one in rounds for u in one.updates if u.corrects
    }
    newest = {
        update.about: update
        for name, progress in rounds
        for update in progress.updates
        if update.status and not progress.by and (name, update.about) not in corrected
    }
    return {ref: (one.replaced_by,) for ref, one in newest.items() if one.replaced_by}


def _unknown(record: Record, known: Mapping[str, AbstractSet[str]]) -> Iterator[Problem]:
    for inner in walk(record):
        for (kind, attribute), target in NAMES.items():
            if isinstance(inner, kind) and target in known:
                value = getattr(inner, attribute)
                for name in value if isinstance(value, tuple) else filter(None, [value]):
                    if name and name not in known[target]:
                        yield no_such(name, target, known[target])


def _everywhere(register: Register, unread: AbstractSet[str]) -> dict[str, AbstractSet[str]]:
    councils = {*register.councils, *_keys(unread, "council")}
    known: dict[str, AbstractSet[str]] = {
        "council": councils,
        "council or body": councils | {*register.bodies, *_keys(unread, "body")},
        "plan": {*register.plans, *_keys(unread, "plan")},
        "theme": {*register.themes},
    }
    if _keys(unread, "themes"):
        del known["theme"]
    return known


def _in_plan(folder: PlanFolder, unread: AbstractSet[str]) -> dict[str, AbstractSet[str]]:
    prefix = f"{folder.key}/"
    plan = folder.plan
    known: dict[str, AbstractSet[str]] = {
        "action, part, milestone or objective": {one.ref for one in reportable_of(plan)},
        _UPDATE: {u.about for p in folder.progress.values() for u in p.updates},
        "action": {action.ref for action in actions_of(plan)},
        "recommendation or finding": {
            one.ref for one in walk(plan) if isinstance(one, Recommendation | Finding)
        },
        "thing in this plan": set(refs_of(folder)),
        "source of money under “funding”": {source.ref for source in plan.funding},
        "report": _reports(folder, unread),
        "progress file": {*folder.progress, *_files(unread, "progress", prefix)},
    }
    unsure = _unsure(folder) if unread else set()
    return {target: names for target, names in known.items() if target not in unsure}


def _in_round(progress: Progress, known: Mapping[str, AbstractSet[str]]) -> dict[str, set[str]]:
    """Return what an update can share the words of: another one in its own file."""
    return {_UPDATE: {update.about for update in progress.updates}} if _UPDATE in known else {}


def _unsure(folder: PlanFolder) -> set[str]:
    """Return the targets that may stand in what could not be read."""
    unsure = {target for target, kinds in _IN_PLAN.items() if hides(folder.plan, *kinds)}
    if any(hides(progress, Update) for progress in folder.progress.values()):
        unsure.add(_UPDATE)
    return unsure


def _reports(folder: PlanFolder, unread: AbstractSet[str]) -> set[str]:
    return {*folder.reports, *_files(unread, "report", f"{folder.key}/")}


def _keys(unread: AbstractSet[str], kind: str) -> set[str]:
    return {name.removeprefix(f"{kind}:") for name in unread if name.startswith(f"{kind}:")}


def _files(unread: AbstractSet[str], kind: str, prefix: str) -> set[str]:
    return {key.rsplit("/", 1)[1] for key in _keys(unread, kind) if key.startswith(prefix)}


def _circles(steps: Mapping[AnyText, Iterable[Text]], sentence: str) -> Iterator[Problem]:
    """Return a problem for each name from which the steps lead back to it."""
    for start, names in steps.items():
        for name in names:
            if start in _reachable(name, steps):
                yield Problem(name.place, f"{sentence.format(start)}: this leads in a circle.")


def _reachable(start: str, steps: Mapping[AnyText, Iterable[Text]]) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    named = {str(name): following for name, following in steps.items()}
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += named.get(name, ())
    return seen
