"""Rules about updates: what each has to say to be worth keeping."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.model.progress import Update
from macros.reading.model.words import Status
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder

_SAYS = ("status", "note", "words_of", "evidence", "accepted", "no_change")


def updates_say_something(folder: PlanFolder) -> Iterator[Problem]:
    """An update has a status, a note, somebody else's words, evidence, acceptance or no change."""
    for update in _updates(folder):
        if not any(getattr(update, name) for name in _SAYS):
            message = f"This update says nothing about “{update.about}”. Give one of: "
            yield Problem(update.place, message + ", ".join(_SAYS))


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
    """What is replaced names the action that took its place."""
    for update in _updates(folder):
        if (update.status == Status.REPLACED) != bool(update.replaced_by):
            message = "“status: replaced” and “replaced_by” go together: one of them is missing."
            yield Problem(update.at("status"), message)


def only_completed_things_are_accepted(folder: PlanFolder) -> Iterator[Problem]:
    """Only what is said to be complete has a day of completion."""
    for update in _updates(folder):
        if update.completed and update.status not in {Status.COMPLETE, Status.REOPENED, None}:
            message = f"“completed” does not go with “status: {update.status}”."
            yield Problem(update.at("completed"), message)


def _updates(folder: PlanFolder) -> Iterator[Update]:
    for progress in folder.progress.values():
        yield from progress.updates
