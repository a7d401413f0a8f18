"""Which edits of what was published the corrections of sealed reports name.

An edit is named if what stands there now is what a correction says of what stood there before. What
no seal holds has no name, so an edit of it is never named.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from macros.facts.history import said_on
from macros.facts.seals import amended
from macros.facts.slices import escaped, texts_of, whole
from macros.reading.model.progress import Progress, Update
from macros.reading.model.record import Record
from macros.reading.model.shared import Move
from macros.reading.places import Place
from macros.reading.register import PlanFolder
from macros.reading.seals import Slice


def unnamed(was: Slice, now: Slice, folder: PlanFolder) -> tuple[str, ...]:
    """Return where two versions differ and no correction of a sealed report in a plan says so.

    What was right and has changed since is no reason to edit what was said then.
    """
    put_right = [
        amended(was, tuple(one for one in report.corrections if not one.later))
        for name, report in folder.reports.items()
        if name in folder.seals
    ]
    return tuple(
        where
        for where in sorted({*was, *now})
        if was.get(where) != now.get(where)
        and not any(each.get(where) == now.get(where) for each in put_right)
    )


def update_texts(update: Update | None, name: str) -> Slice:
    """Return every text of an update in a file of progress; none if it is gone."""
    at = f"/progress/{name}/updates"
    return _texts(update, f"{at}/{escaped(update.about)}") if update else {}


def head_texts(head: Progress, folder: PlanFolder, name: str) -> Slice:
    """Return every text of a file of progress without its updates, and when it was said."""
    at = f"/progress/{name}"
    return {f"{at}/said": said_on(folder, head).written, **_texts(head, at)}


def move_texts(moved: Sequence[Move], at: str) -> Slice:
    """Return every text of the moves of what stands at a place."""
    texts = (_texts(move, f"{at}/moved/{number}") for number, move in enumerate(moved, 1))
    return {where: text for each in texts for where, text in each.items()}


def where_written(folder: PlanFolder, place: Place) -> str:
    """Return where the field that was written at a place stands in a plan."""
    leaves = whole(folder.plan, "/plan")
    return next((leaf.pointer for leaf in leaves if leaf.place == place), "")


def sealing(folder: PlanFolder, places: Iterable[str]) -> str:
    """Return the name of the first sealed report that holds any of some places, else nothing."""
    held = {*places}
    return next((name for name, seal in folder.seals.items() if held & seal.slice.keys()), "")


def _texts(one: Record, at: str) -> Slice:
    return texts_of(tuple(whole(one, at)))
