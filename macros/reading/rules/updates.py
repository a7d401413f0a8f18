"""Rules about updates: what each has to say to be worth keeping."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.model.progress import Update
from macros.reading.model.words import Status
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder
from macros.reading.unread import hides

_SAYS = ("status", "note", "words_of", "evidence", "accepted", "no_change")


def updates_say_something(folder: PlanFolder) -> Iterator[Problem]:
    """An update has a status, a note, somebody else's words, evidence, acceptance or no change."""
    for update in _updates(folder):
        if not any(getattr(update, name) for name in _SAYS):
            message = f"This update says nothing about “{update.about}”."
            yield Problem(update.place, f"{message} Give one of: {', '.join(_SAYS)}.")


def updates_do_not_repeat_one_another(folder: PlanFolder) -> Iterator[Problem]:
    """One file holds one update about one thing."""
    for progress in folder.progress.values():
        first: dict[str, Update] = {}
        for update in progress.updates:
            if update.about in first:
                line = first[update.about].place.line
                message = f"“{update.about}” has an update on line {line} of this file already."
                yield Problem(update.at("about"), f"{message} Put the two together.")
            first.setdefault(update.about, update)


def held_up_says_for_what(folder: PlanFolder) -> Iterator[Problem]:
    """What is held up is waiting for something that is named."""
    for update in _updates(folder):
        if update.status == Status.HELD_UP and not (update.waiting_for or update.words_of):
            message = "“held up” needs “waiting_for”: what it is waiting for."
            yield Problem(update.at("status"), message)


def replaced_says_by_what(folder: PlanFolder) -> Iterator[Problem]:
    """What is replaced names the action that took its place, and nothing else does."""
    for update in _updates(folder):
        if update.status == Status.REPLACED and not update.replaced_by:
            message = "“replaced” needs “replaced_by”: the reference of the action in its place."
            yield Problem(update.at("status"), message)
        if update.replaced_by and update.status != Status.REPLACED:
            message = "“replaced_by” needs “status: replaced” beside it."
            yield Problem(update.at("replaced_by"), message)


def only_complete_things_are_accepted(folder: PlanFolder) -> Iterator[Problem]:
    """Only what is complete, or was, has a day of completion; only what is complete is accepted."""
    for update in _updates(folder):
        if update.completed and update.status not in {Status.COMPLETE, Status.REOPENED, None}:
            message = f"“completed” does not go with “status: {update.status}”."
            yield Problem(update.at("completed"), message)
        if update.accepted and update.status not in {Status.COMPLETE, None}:
            message = f"“accepted” does not go with “status: {update.status}”."
            yield Problem(update.at("accepted"), message)


def corrections_point_at_an_update(folder: PlanFolder) -> Iterator[Problem]:
    """What an update corrects is an earlier update about the same thing."""
    for name, progress in folder.progress.items():
        for update in progress.updates:
            earlier = folder.progress.get(update.corrects.update) if update.corrects else None
            if update.corrects is None or earlier is None or hides(earlier, Update):
                continue
            if name == update.corrects.update:
                message = "An update cannot correct its own file: add a later one."
                yield Problem(update.corrects.at("update"), message)
            elif update.about not in {other.about for other in earlier.updates}:
                message = f"{update.corrects.update}.yml says nothing about “{update.about}”."
                yield Problem(update.corrects.at("update"), f"{message} Which file is meant?")


def _updates(folder: PlanFolder) -> Iterator[Update]:
    for progress in folder.progress.values():
        yield from progress.updates
