"""Rules about how a plan hangs together: references, names of files, states, examples."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.dates import Exactness, When
from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.record import Record
from macros.reading.model.review import Finding, Recommendation
from macros.reading.model.shared import Lead
from macros.reading.model.words import PERIODIC, PlanState
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register, actions_of
from macros.reading.values import Ref
from macros.reading.walk import walk

RESERVED = frozenset(
    "about accessibility api assets attention bodies calendar councils data glossary guide "
    "how-to-read plans posts reports search sitemap themes updates".split()
)
WITH_REF = (Objective, Action, Part, Milestone, Recommendation, Finding, Indicator, Risk)
_NOT_WRITTEN = (PlanState.SUGGESTED, PlanState.REQUESTED)


def refs_are_unique(folder: PlanFolder) -> Iterator[Problem]:
    """No two things in a plan share a reference."""
    first: dict[str, Place] = {}
    for ref in refs_of(folder):
        if ref in first:
            message = f"“{ref}” is already the reference of something on line {first[ref].line}."
            yield Problem(ref.place, f"{message} Each needs its own.")
        first.setdefault(ref, ref.place)


def refs_of(folder: PlanFolder) -> Iterator[Ref]:
    """Return every reference that a plan gives."""
    for record in walk(folder.plan):
        if isinstance(record, WITH_REF):
            yield record.ref


def plans_without_actions_are_not_agreed(folder: PlanFolder) -> Iterator[Problem]:
    """A plan without actions is suggested, requested or proposed."""
    plan = folder.plan
    if not any(actions_of(plan)) and plan.state not in {*_NOT_WRITTEN, PlanState.PROPOSED}:
        message = f"A plan that is {plan.state} has actions, but this one has none."
        yield Problem(plan.at("state"), f"{message} Add them, or change “state”.")


def plans_not_yet_written_say_who_asked(folder: PlanFolder) -> Iterator[Problem]:
    """A suggested or requested plan says who asked for it, and has no actions yet."""
    plan = folder.plan
    if plan.state in _NOT_WRITTEN and plan.asked is None:
        message = f"A plan that is {plan.state} needs “asked”: by whom, of whom and when."
        yield Problem(plan.at("state"), message)
    if plan.state in _NOT_WRITTEN and any(actions_of(plan)):
        message = f"A plan that is only {plan.state} cannot have actions. Is it proposed?"
        yield Problem(plan.at("state"), message)


def reports_are_named_for_their_date_or_period(folder: PlanFolder) -> Iterator[Problem]:
    """A report's file bears its date, or its period if it is a quarterly or annual one."""
    for name, report in folder.reports.items():
        periodic = report.kind in PERIODIC
        if periodic and report.covers is None:
            message = f"A {report.kind} report needs “covers”, such as 2004/05 or 2004/05 Q2."
            yield Problem(report.at("kind"), message)
            continue
        means = report.covers if periodic and report.covers else report.date
        if means.written and slug(means) != name and not name.startswith(f"{slug(means)}-"):
            message = f"This report is for {means.written}: call its file {slug(means)}.yml"
            yield Problem(report.place._replace(line=1, column=1), message)


def progress_is_named_for_its_date(folder: PlanFolder) -> Iterator[Problem]:
    """A progress file's name begins with the date at which it was true or was said."""
    for name, progress in folder.progress.items():
        dates = [when for when in (progress.as_at, progress.said) if when and when.dated]
        if dates and not any(name.startswith(slug(when)) for when in dates):
            message = f"This progress is of {dates[0].written}: call its file {slug(dates[0])}.yml"
            yield Problem(progress.place._replace(line=1, column=1), message)


def slug(when: When) -> str:
    """Return a date as part of a file name and address: 2004/05 Q2 is 2004-to-2005-q2."""
    if when.first is None:
        return when.written.replace(" ", "-")
    if when.exactness in {Exactness.FINANCIAL_YEAR, Exactness.FINANCIAL_QUARTER}:
        year, _, quarter = when.written.partition(" ")
        ending = f"-{quarter.lower()}" if quarter else ""
        return f"{year[:4]}-to-{int(year[:4]) + 1}{ending}"
    return when.written.lower()


def addresses_are_not_taken(folder: PlanFolder) -> Iterator[Problem]:
    """No council or review has the name of a page of the site."""
    for name in (folder.council, folder.review):
        if name in RESERVED:
            message = f"“{name}” is the address of a page of this site. Call the folder otherwise."
            yield Problem(folder.plan.place._replace(line=1, column=1), message)


def plans_lie_under_a_council(register: Register) -> Iterator[Problem]:
    """Every plan's folder lies in the folder of a council that has a file."""
    for folder in register.plans.values():
        if folder.council not in register.councils:
            message = f"There is no council “{folder.council}”: add councils/{folder.council}.yml."
            yield Problem(folder.plan.place._replace(line=1, column=1), message)


def examples_keep_to_themselves(register: Register) -> Iterator[Problem]:
    """Invented councils and bodies stand only in invented plans, and real ones only in real plans."""
    example = {key for key, one in _everyone(register).items() if getattr(one, "example", False)}
    for folder in register.plans.values():
        invented = folder.council in example
        named = [*folder.plan.owners, *_led_by(folder)]
        for key in named:
            if key in _everyone(register) and (key in example) != invented:
                kind = "invented" if key in example else "real"
                message = f"“{key}” is {kind}, and this plan is not: it cannot stand here."
                yield Problem(key.place, message)


def keys_are_unique(register: Register) -> Iterator[Problem]:
    """No body has the key of a council, and no two themes share a key."""
    for key, body in register.bodies.items():
        if key in register.councils:
            message = f"“{key}” is already a council. Call this body's file otherwise."
            yield Problem(body.place._replace(line=1, column=1), message)


def _everyone(register: Register) -> dict[str, Record]:
    return {**register.bodies, **register.councils}


def _led_by(folder: PlanFolder) -> Iterator[Ref]:
    for record in walk(folder.plan):
        if isinstance(record, Lead):
            yield from (key for key in (record.body, record.of) if key)  # type: ignore[misc]  # both are keys with places
