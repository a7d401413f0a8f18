"""Rules about how a plan hangs together: references, names of files, states, examples."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.council import Body, Council
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.review import Finding, Recommendation
from macros.reading.model.shared import Lead
from macros.reading.model.words import PlanState
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register, actions_of
from macros.reading.rules.reports import slug
from macros.reading.values import Key, Ref
from macros.reading.walk import walk

WITH_REF = (Objective, Action, Part, Milestone, Recommendation, Finding, Indicator, Risk)
_NOT_WRITTEN = (PlanState.SUGGESTED, PlanState.REQUESTED)


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


def progress_is_named_for_its_date(folder: PlanFolder) -> Iterator[Problem]:
    """A progress file's name begins with the date at which it was true or was said."""
    for name, progress in folder.progress.items():
        dates = [when for when in (progress.as_at, progress.said) if when and when.dated]
        if dates and not any(f"{name}-".startswith(f"{slug(when)}-") for when in dates):
            message = f"This progress is of {dates[0].written}: call its file {slug(dates[0])}.yml."
            yield Problem(progress.place._replace(line=1, column=1), message)


def plans_lie_under_a_council(register: Register, unread: AbstractSet[str]) -> Iterator[Problem]:
    """Every plan's folder lies in the folder of a council that has a file."""
    for folder in register.plans.values():
        council = folder.council
        if council not in register.councils and f"council:{council}" not in unread:
            message = f"There is no council “{council}”: add councils/{council}.yml."
            yield Problem(folder.plan.place._replace(line=1, column=1), message)


def examples_keep_to_themselves(register: Register) -> Iterator[Problem]:
    """Invented councils and bodies stand only in invented plans, real ones only in real plans."""
    all_there: dict[str, Council | Body] = {**register.bodies, **register.councils}
    everyone = {key: one for key, one in all_there.items() if "example" not in one.unread}
    for folder in register.plans.values():
        lead = everyone.get(folder.council)
        for key in (*folder.plan.owners, *_led_by(folder)):
            if lead and key in everyone and everyone[key].example != lead.example:
                kinds = ("invented", "real") if everyone[key].example else ("real", "invented")
                message = f"“{key}” is {kinds[0]}, and this plan's council is {kinds[1]}."
                yield Problem(key.place, f"{message} Invented and real ones cannot share a plan.")


def _led_by(folder: PlanFolder) -> Iterator[Key]:
    for record in walk(folder.plan):
        if isinstance(record, Lead):
            yield from filter(None, (record.body, record.of))
