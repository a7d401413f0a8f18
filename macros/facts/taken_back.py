"""What was published and is gone or different, where it should have been moved or corrected.

Compares a register with an earlier one. A due date is moved, never edited; a reference stays; what
was said is corrected by a later update; a seal is never written again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from macros.facts.queries import things_of
from macros.reading.dates import When
from macros.reading.model.action import Action, Milestone, Part
from macros.reading.model.progress import Progress, Update
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register, actions_of, milestones_of

Promised = Action | Part | Milestone
Rule = Callable[[PlanFolder, PlanFolder], Iterator[Problem]]
_STAYS = "What was published stays"


def taken_back(before: Register, now: Register) -> Iterator[Problem]:
    """Return what an earlier register held and this one does not hold as it was."""
    moved = {old.strip("/"): key for key, one in now.plans.items() for old in one.plan.formerly}
    for key, earlier in before.plans.items():
        later = now.plans.get(key) or now.plans.get(moved.get(key, ""))
        if later is None:
            file = earlier.plan.place.file
            message = f"This plan is gone. {_STAYS}: put it back. If it has only moved, add"
            yield Problem(Place(file, 1, 1), f"{message} “{key}” to “formerly” in its new file.")
        else:
            for rule in RULES:
                yield from rule(earlier, later)


def references_stay(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """Whatever bears a reference keeps it."""
    there = things_of(now)
    for ref, thing in things_of(before).items():
        if ref not in there:
            what = type(thing).__name__.lower()
            message = f"The {what} “{ref}” is gone from this plan. {_STAYS}: put it back. What is"
            advice = "given up is stopped or replaced by an update."
            yield Problem(now.plan.place, f"{message} {advice}")


def dates_are_moved_and_not_edited(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """The date that was promised first stays; another is added to “moved”."""
    there = _promised(now)
    for ref, earlier in _promised(before).items():
        was, later = _first(earlier), there.get(ref)
        if later is None or was is None or was == _first(later):
            continue
        name = "date" if isinstance(later, Milestone) else "due"
        is_now = _first(later)
        written = f"is now {is_now.written}" if is_now else "is gone"
        message = f"“{name}” of {ref} was {was.written} and {written}. Put the old date back, and"
        whole = f"{message} add the new one to “moved” with who agreed it, when, and why."
        fixes = (was.written,) if is_now else ()
        yield Problem(later.at(name), whole, fixes, replaces=is_now.written if is_now else "")


def moves_stay(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """Each move of a date stays as it was agreed; new ones stand below it."""
    there = _promised(now)
    for ref, earlier in _promised(before).items():
        later = there.get(ref)
        if later and later.moved[: len(earlier.moved)] != earlier.moved:
            message = f"A move of the date of {ref} was taken out or edited. {_STAYS}: put it back,"
            yield Problem(later.at("moved"), f"{message} and add the new move below.")


def updates_stay(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """What was said stays as it was said; a later update corrects it."""
    for name, earlier in before.progress.items():
        later = now.progress.get(name)
        if later is None:
            place = Place(earlier.place.file, 1, 1)
            yield Problem(place, f"This file of progress is gone. {_STAYS}: put it back.")
            continue
        if _head(earlier) != _head(later):
            message = f"When this was said, or by whom, was edited. {_STAYS}: put it back."
            yield Problem(later.at("as_at"), message)
        there = {update.about: update for update in later.updates}
        for update in earlier.updates:
            yield from _update(update, there.get(update.about), later)


def reports_stay(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """A report that was published stays."""
    for name, earlier in before.reports.items():
        if name not in now.reports:
            place = Place(earlier.place.file, 1, 1)
            yield Problem(place, f"This report is gone. {_STAYS}: put it back.")


def seals_are_added_only(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """A seal stays as it was written."""
    for name, earlier in before.seals.items():
        later = now.seals.get(name)
        if later is None or later.sha256 != earlier.sha256:
            gone = "is gone" if later is None else "was written again"
            message = f"The seal of {name} {gone}. Its digest was {earlier.sha256[:12]}…."
            advice = "Put it back: what is wrong is corrected in the report."
            yield Problem(earlier.place, f"{message} {advice}")


RULES: tuple[Rule, ...] = (
    references_stay,
    dates_are_moved_and_not_edited,
    moves_stay,
    updates_stay,
    reports_stay,
    seals_are_added_only,
)


def _promised(folder: PlanFolder) -> dict[str, Promised]:
    """Return what has a date, by its reference."""
    every: list[Promised] = [*milestones_of(folder.plan)]
    for action in actions_of(folder.plan):
        every += [action, *action.parts]
    return {one.ref: one for one in every}


def _first(one: Promised) -> When | None:
    return one.date if isinstance(one, Milestone) else one.due


def _head(progress: Progress) -> Progress:
    """Return when a round was true and said, and whose words it holds, and nothing else."""
    return replace(progress, updates=(), queries=(), note=None, allow_personal=None)


def _update(earlier: Update, later: Update | None, now: Progress) -> Iterator[Problem]:
    correct = "To correct it, add a later update with “corrects”."
    if later is None:
        message = f"What was said here about {earlier.about} is gone. {_STAYS}: put it back."
        yield Problem(now.place, f"{message} {correct}")
    elif replace(later, queries=()) != replace(earlier, queries=()):
        message = f"What was said here about {earlier.about} was edited. {_STAYS}: put it back."
        yield Problem(later.place, f"{message} {correct}")
