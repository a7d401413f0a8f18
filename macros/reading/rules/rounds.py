"""Rules across the progress files of a plan: no two of one day repeat or contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.dates import Exactness
from macros.reading.model.progress import Progress, Update
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder
from macros.reading.unread import is_whole


def rounds_do_not_repeat_one_another(folder: PlanFolder) -> Iterator[Problem]:
    """What a body says of a thing as it was on one day stands in one file."""
    for first, name in _of_one_day(folder):
        earlier, later = folder.progress[first], folder.progress[name]
        again = [update for update in _whole(later) if update in _whole(earlier)]
        if len(again) == len(later.updates):
            message = f"{name}.yml says nothing that {first}.yml does not say of the same day."
            yield Problem(later.place._replace(line=1, column=1), f"{message} Delete one of them.")
            continue
        for update in again:
            message = f"{name}.yml says of “{update.about}” what {first}.yml says of the same day."
            yield Problem(update.at("about"), f"{message} Keep one of the two.")


def things_have_one_status_a_day(folder: PlanFolder) -> Iterator[Problem]:
    """A body gives a thing one status for one day, unless one puts the other right."""
    corrected = _corrected(folder)
    for first, name in _of_one_day(folder):
        earlier, later = folder.progress[first], folder.progress[name]
        given = {update.about: update for update in _whole(earlier)}
        for update in _whole(later):
            other = given.get(update.about)
            if earlier.as_at.exactness is not Exactness.DAY or not (
                other and _differ(other, update)
            ):
                continue
            if not {(first, update.about), (name, update.about)} & corrected:
                message = (
                    f"{first}.yml says that “{update.about}” was {other.status} on this day, and "
                    f"{name}.yml that it was {update.status}. Keep one, or let one correct the "
                    "other: “corrects” says which and why."
                )
                yield Problem(update.at("status"), message)


def _of_one_day(folder: PlanFolder) -> Iterator[tuple[str, str]]:
    """Return each progress file's name behind that of the first one of its day, by its body."""
    rounds = folder.progress.items()
    for at, (name, later) in enumerate(rounds):
        before = [first for first, one in list(rounds)[:at] if _alike(one, later)]
        yield from ((first, name) for first in before[:1])


def _alike(one: Progress, other: Progress) -> bool:
    """Return whether two rounds are of one day, by one body, and not made public apart."""
    said = {(each.said, each.report) for each in (one, other)} - {(None, None)}
    return (one.as_at, one.by) == (other.as_at, other.by) and len(said) <= 1


def _whole(progress: Progress) -> list[Update]:
    return [update for update in progress.updates if is_whole(update)]


def _corrected(folder: PlanFolder) -> set[tuple[str, str]]:
    """Return the files and the things in them that a later update puts right."""
    updates = [update for progress in folder.progress.values() for update in progress.updates]
    return {(one.corrects.update, one.about) for one in updates if one.corrects}


def _differ(one: Update, other: Update) -> bool:
    return bool(one.status and other.status) and one.status != other.status
