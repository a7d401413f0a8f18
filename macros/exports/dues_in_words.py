"""What is due in plain words, as events of a calendar: what, in which plan, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import quote, urlsplit

from macros.exports.ical import Event
from macros.exports.leads_in_words import led_by
from macros.exports.said_in_words import ended
from macros.facts.dues import Due
from macros.facts.leading import answering
from macros.facts.moves import slip
from macros.facts.standing import Standing
from macros.pages import addresses
from macros.pages.accounts import slip_in_words
from macros.pages.views import Views
from macros.pages.words import date_in_words, happened
from macros.reading.dates import Exactness
from macros.reading.model.action import Milestone
from macros.reading.model.words import MilestoneIs, Status

_ENDED = {
    Status.COMPLETE: "Done",
    Status.NOT_DONE: "Not done",
    Status.STOPPED: "Stopped",
    Status.REPLACED: "Replaced",
}
_LONGEST_NAME, _KEPT_OF_NAME = 180, 100
_CANCELLED = (Status.STOPPED, Status.REPLACED)


def event(one: Due, view: Views) -> Event:
    """Return something that is due as an event of a calendar."""
    site = view.facts.register.site.address
    standing, folder = one.standing, one.plan.folder
    told = _of_thing(standing, one, view) if standing else _of_report(one)
    return Event(
        id=f"{_short(quote(f'{one.plan.key}/{one.name}'))}@{urlsplit(site).netloc}",
        day=one.day,
        sequence=one.moves,
        changed=one.changed,
        summary=_summary(one, view),
        text="\n".join([*told, f"{folder.plan.title}, {view.whose(folder)}."]),
        link=f"{site}{addresses.due(one)}",
        cancelled=standing is not None and standing.status in _CANCELLED,
    )


def _short(name: str) -> str:
    """Return a name that programs need not cut off: they keep 255 letters at least."""
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[:_KEPT_OF_NAME]}-{sha256(name.encode()).hexdigest()}"


def _summary(one: Due, view: Views) -> str:
    folder = one.plan.folder
    invented = "Example: " * view.facts.register.councils[folder.council].example
    plan = f"{folder.plan.title}, {view.short(folder)}"
    period = "" if one.when.exactness == Exactness.DAY else f" {happened(one.when)}"
    if one.promised:
        return f"{invented}Report due{period}: {one.promised.promise.what} ({plan})"
    thing = f"{one.ref} {view.title(one.plan.things[one.ref])} ({plan})"
    return f"{invented}{_state(one.standing, period)}: {thing}"


def _state(standing: Standing | None, period: str) -> str:
    """Return how a thing stands, and in which period it was due if that is no single day."""
    if standing and standing.status in _ENDED:
        return f"{_ENDED[standing.status]}{f' (due{period})' if period else ''}"
    thing = standing.thing if standing else None
    starts = isinstance(thing, Milestone) and thing.is_ == MilestoneIs.START
    return f"{'Starts' if starts else 'Due'}{period}"


def _of_thing(standing: Standing, one: Due, view: Views) -> Iterator[str]:
    moved = slip(standing)
    yield f"Promised for {date_in_words(one.when)}."
    if moved:
        first = date_in_words(moved.first)
        yield f"First promised for {first}: {slip_in_words(moved)}."
    day = f" on {date_in_words(one.plan.on)}" if one.plan.of_the_past else ""
    yield f"Status{day}: {standing.status}."
    led = answering(standing, one.plan.leads_around)
    yield from led_by(led.leads, one.plan.folder, view, led.named_for)


def _of_report(one: Due) -> Iterator[str]:
    if one.promised:
        promise = one.promised.promise
        yield f"Promised for {date_in_words(one.when)}."
        if promise.to:
            yield ended(f"To: {promise.to}")
        yield f"What became of the promise so far: {one.promised.kept}."
