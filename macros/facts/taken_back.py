"""What was published and is gone or different, where it should have been moved or corrected.

Compares a register with an earlier one. A due date is moved, never edited; a reference stays; what
was said is corrected by a later update; a seal and a correction are never written again. An edit
that the corrections of a sealed report name is made in the open, and let pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from macros.facts.named import (
    head_texts,
    move_texts,
    sealing,
    unnamed,
    update_texts,
    where_written,
)
from macros.facts.queries import things_of
from macros.reading.dates import When
from macros.reading.model.action import Action, Milestone, Part
from macros.reading.model.progress import Progress, Update
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register, actions_of, milestones_of
from macros.reading.seals import Slice

Promised = Action | Part | Milestone
Rule = Callable[[PlanFolder, PlanFolder], Iterator[Problem]]
_STAYS = "What was published stays"
_CORRECT = "To correct it, add a later update with “corrects”."


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
    """Whatever bears a reference keeps it, and nothing of another kind takes it."""
    there = things_of(now)
    for ref, thing in things_of(before).items():
        if type(there.get(ref)) is not type(thing):
            what = type(thing).__name__.lower()
            message = f"The {what} “{ref}” is gone from this plan. {_STAYS}: put it back. What is"
            advice = "given up is stopped or replaced by an update."
            yield Problem(now.plan.place, f"{message} {advice}")


def dates_are_moved_and_not_edited(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """The date that was promised first stays; another is added to “moved”."""
    there = _promised(now)
    for ref, earlier in _promised(before).items():
        was, later = _first(earlier), there.get(ref)
        if later is None or was is None or not was.written or was == _first(later):
            continue  # what could not be read may be mended
        name, is_now = _called(later), _first(later)
        where = where_written(before, earlier.at(name))
        texts = {where: was.written}, {where: is_now.written} if is_now else {}
        if not unnamed(*texts, now):
            continue
        written = f"is now {is_now.written}" if is_now else "is gone"
        message = f"“{name}” of {ref} was {was.written} and {written}. Put the old date back, and"
        whole = f"{message} add the new one to “moved” with who agreed it, when, and why."
        whole += _or_named(now, texts[0])
        fixes = (was.written,) if is_now else ()
        yield Problem(later.at(name), whole, fixes, replaces=is_now.written if is_now else "")


def moves_stay(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """Each move of a date stays as it was agreed; new ones stand below it."""
    there = _promised(now)
    for ref, earlier in _promised(before).items():
        later = there.get(ref)
        if later is None or later.moved[: len(earlier.moved)] == earlier.moved:
            continue
        at = where_written(before, earlier.at(_called(earlier))).rpartition("/")[0]
        was = move_texts(earlier.moved, at)
        if unnamed(was, move_texts(later.moved[: len(earlier.moved)], at), now):
            message = f"A move of the date of {ref} was taken out or edited. {_STAYS}: put it back,"
            advice = f"and add the new move below.{_or_named(now, was)}"
            yield Problem(later.at("moved"), f"{message} {advice}")


def updates_stay(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """What was said stays as it was said; a later update corrects it."""
    for name, earlier in before.progress.items():
        later = now.progress.get(name)
        if later is None:
            place = Place(earlier.place.file, 1, 1)
            yield Problem(place, f"This file of progress is gone. {_STAYS}: put it back.")
            continue
        was = head_texts(_head(earlier), before, name)
        is_now = head_texts(_head(later), now, name)
        if unnamed(was, is_now, now):
            place, what = _head_edited(earlier, later, now)
            yield Problem(place, f"{what} was edited. {_STAYS}: put it back.{_or_named(now, was)}")
        there = {update.about: update for update in later.updates}
        for update in earlier.updates:
            same = there.get(update.about)
            if same and _said(same) == _said(update):
                continue
            texts = [update_texts(each and _said(each), name) for each in (update, same)]
            if unnamed(texts[0], texts[1], now):
                correct = f"{_CORRECT}{_or_named(now, texts[0])}"
                yield _update(update, same or later, correct)


def reports_stay(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """A report that was published stays."""
    for name, earlier in before.reports.items():
        if name not in now.reports:
            place = Place(earlier.place.file, 1, 1)
            yield Problem(place, f"This report is gone. {_STAYS}: put it back.")


def corrections_are_added_only(before: PlanFolder, now: PlanFolder) -> Iterator[Problem]:
    """Each correction of a report stays as it was published; new ones stand below it."""
    for name, earlier in before.reports.items():
        later = now.reports.get(name)
        if later and later.corrections[: len(earlier.corrections)] != earlier.corrections:
            message = f"A correction of {name} was taken out or edited. {_STAYS}: put it back."
            advice = "If it is wrong itself, add another one below it, from what it says now."
            yield Problem(later.at("corrections"), f"{message} {advice}")


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
    corrections_are_added_only,
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


def _head_edited(before: Progress, later: Progress, now: PlanFolder) -> tuple[Place, str]:
    """Return where the edit stands that changed when a round was said, or by whom; and its name."""
    report = now.reports.get(later.report or "")
    if report and _head(before) == _head(later):
        file = later.place.file
        return report.at("date"), f"This date, on which {file} was made public,"
    return later.at("as_at"), "When this was said, or by whom,"


def _said(update: Update) -> Update:
    """Return an update without what editors note about it."""
    return replace(update, queries=())


def _called(one: Promised) -> str:
    return "date" if isinstance(one, Milestone) else "due"


def _or_named(now: PlanFolder, was: Slice) -> str:
    """Return the other way where a sealed report is made from what was edited."""
    report = sealing(now, was)
    also = f" Or, as {report} is sealed, name the change in the “corrections” of that report."
    return also if report else ""


def _update(earlier: Update, now: Update | Progress, correct: str) -> Problem:
    edited = "was edited" if isinstance(now, Update) else "is gone"
    message = f"What was said here about {earlier.about} {edited}. {_STAYS}: put it back."
    return Problem(now.place, f"{message} {correct}")
