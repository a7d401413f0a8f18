"""Every calendar of the site: of the whole, and of each council, plan and body that has dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from macros.exports.circles import Circle, circles, hearers, plan_circle
from macros.exports.dues_in_words import event
from macros.exports.file import File
from macros.exports.ical import Calendar, ical
from macros.facts.dues import Due, dues, nearest
from macros.facts.facts import Facts
from macros.pages import addresses
from macros.pages.views import Views

MOST = 1000
"""How many dates the calendar of more than one plan has: those that are nearest."""

HELD = 10 * MOST
"""How many dates are held for a calendar before those that are too far for it are let go."""


def calendars(facts: Facts) -> Iterator[File]:
    """Return every calendar. A plan's stands at its old addresses too."""
    view = Views(facts)
    heard: dict[str, list[Due]] = defaultdict(list)
    for plan in facts.plans.values():
        every, who = dues(plan), hearers(plan, facts)
        circle = plan_circle(plan, view)
        make = partial(_calendar, circle, every, view)
        for address in (circle.address, *addresses.old(plan)) if every else ():
            yield addresses.calendar(address), make
        for one in every:
            for address in who.of(one.ref):
                heard[address].append(one)
                if len(heard[address]) > HELD:
                    heard[address] = list(nearest(heard[address], facts.as_at, MOST))
    for circle in circles(facts):
        every = nearest(heard.pop(circle.address, ()), facts.as_at, MOST)
        if every and circle.dated:
            yield addresses.calendar(circle.address), partial(_calendar, circle, every, view)


def _calendar(circle: Circle, every: tuple[Due, ...], view: Views) -> str:
    site = view.facts.register.site
    return ical(
        Calendar(
            name=f"{circle.name}: what is due",
            about="Dates of actions and milestones, and reports that were promised.",
            address=f"{site.address}{circle.address}",
            events=tuple(event(one, view) for one in every),
        )
    )
