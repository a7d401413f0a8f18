"""Every feed of the site: of the whole, and of each council, plan, body and theme."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from macros.exports.atom import Feed, atom
from macros.exports.circles import Circle, circles, hearers, plan_circle
from macros.exports.file import File
from macros.exports.news_in_words import entry
from macros.facts.facts import Facts
from macros.facts.news import News, newest, news
from macros.pages import addresses
from macros.pages.views import Views

MOST = 100
"""How many entries a feed has: its newest. All of them stand on the pages."""

HELD = 50 * MOST
"""How much news is held for a feed before what is too old for it is let go."""


def feeds(facts: Facts) -> Iterator[File]:
    """Return every feed. A plan's stands at its old addresses too."""
    view = Views(facts)
    heard: dict[str, list[News]] = defaultdict(list)
    for plan in facts.plans.values():
        every, who = news(plan), hearers(plan, facts)
        circle = plan_circle(plan, view)
        make = partial(_feed, circle, every, view)
        for address in (circle.address, *addresses.old(plan)):
            yield addresses.feed(address), make
        for one in every:
            for address in who.of(one.ref, one.word.update.by if one.word else None):
                heard[address].append(one)
                if len(heard[address]) > HELD:
                    heard[address] = list(newest(heard[address])[:MOST])
    for circle in circles(facts):
        every = newest(heard.pop(circle.address, ()))
        yield addresses.feed(circle.address), partial(_feed, circle, every, view)


def _feed(circle: Circle, every: tuple[News, ...], view: Views) -> str:
    site = view.facts.register.site
    return atom(
        Feed(
            address=f"{site.address}{addresses.feed(circle.address)}",
            page=f"{site.address}{circle.address}",
            title=f"{circle.name}: updates",
            about=f"What was said, what moved and what was reported, the newest {MOST} of it.",
            by=site.publisher,
            rights=site.licence,
            entries=tuple(entry(one, view) for one in every[:MOST]),
        )
    )
