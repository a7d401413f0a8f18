"""Rules about statements that a body makes in its own name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.shared import Lead
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register, actions_of
from macros.reading.walk import walk


def statements_are_of_others(folder: PlanFolder) -> Iterator[Problem]:
    """A statement is of a body other than the plan's own council, and in its own words only."""
    for progress in _statements(folder):
        if progress.by == folder.council:
            message = f"“{progress.by}” is the council of this plan, whose word every file is."
            yield Problem(progress.at("by"), f"{message} Leave out “by”.")
        for update in progress.updates:
            if update.by:
                message = "“by” stands at the top of this file already: it is all of one body."
                yield Problem(update.at("by"), f"{message} Leave it out here.")
            if update.accepted:
                message = "A partner's statement cannot accept the work. Write “accepted” in the"
                yield Problem(update.at("accepted"), f"{message} council's own update.")


def statements_are_about_what_is_shared(register: Register) -> Iterator[Problem]:
    """A body speaks for itself on what it leads or shares in, or in a plan that it owns."""
    known = {*register.councils, *register.bodies}
    for folder in register.plans.values():
        involved = _involved(folder) if any(_statements(folder)) else {}
        for progress in _statements(folder):
            if progress.by in known - {*folder.owners, folder.council}:
                yield from _about_others(progress, str(progress.by), involved)


def statements_are_named_for_whose_they_are(register: Register) -> Iterator[Problem]:
    """A statement's file has its body's key behind the date, and no other file has such a name."""
    # a line “by” that is lost would otherwise turn a partner's words into the council's
    known = sorted({*register.councils, *register.bodies}, key=len, reverse=True)
    for folder in register.plans.values():
        for name, progress in folder.progress.items():
            named = next((key for key in known if f"-{key}-" in f"{name}-"), None)
            place = progress.place._replace(line=1, column=1)
            if progress.by in {*known} - {folder.council} and named != progress.by:
                message = f"This is a statement of {progress.by}: put “-{progress.by}” behind the"
                yield Problem(place, f"{message} date in its file's name.")
            elif named and not progress.by:
                message = f"This file is named as a statement of {named}. Add “by: {named}” at its"
                yield Problem(place, f"{message} top, or give it another name.")


def statements_are_corrected_by_who_made_them(folder: PlanFolder) -> Iterator[Problem]:
    """A body corrects its own words, and the council its own."""
    for progress in folder.progress.values():
        for update in progress.updates:
            earlier = folder.progress.get(update.corrects.update) if update.corrects else None
            if update.corrects and earlier and _voice(earlier, folder) != _voice(progress, folder):
                message = f"{update.corrects.update}.yml is the word of {_voice(earlier, folder)}:"
                whole = f"{message} only {_voice(earlier, folder)} can correct it."
                yield Problem(update.corrects.at("update"), whole)


def _about_others(
    progress: Progress, by: str, involved: Mapping[str, AbstractSet[str]]
) -> Iterator[Problem]:
    for update in progress.updates:
        if by not in involved.get(update.about, {by}):
            message = f"“{by}” neither leads “{update.about}” nor shares in it. If it does, add it"
            yield Problem(update.at("about"), f"{message} to the plan; if not, leave this out.")


def _statements(folder: PlanFolder) -> Iterator[Progress]:
    return (progress for progress in folder.progress.values() if progress.by)


def _voice(progress: Progress, folder: PlanFolder) -> str:
    return str(progress.by or folder.council)


def _involved(folder: PlanFolder) -> dict[str, set[str]]:
    """Return who leads or shares in each thing of a plan, in what holds it, or in a part of it.

    Nobody leads a milestone: whoever is named in its objective or, under none, in the plan may
    speak of it.
    """
    found: dict[str, set[str]] = {}
    for objective in folder.plan.objectives:
        found[objective.ref] = _named(objective)
        found |= {one.ref: found[objective.ref] for one in objective.milestones}
        lead = {who for each in objective.leads for who in _named(each)}
        found |= {action.ref: lead | _named(action) for action in objective.actions}
    found |= {action.ref: _named(action) for action in folder.plan.actions}
    found |= {part.ref: found[one.ref] for one in actions_of(folder.plan) for part in one.parts}
    return found | {one.ref: _named(folder.plan) for one in folder.plan.milestones}


def _named(record: Record) -> set[str]:
    leads = (one for one in walk(record) if isinstance(one, Lead))
    return {str(lead.body or lead.of) for lead in leads if lead.body or lead.of}
