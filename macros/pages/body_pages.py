"""The pages of bodies: police, health, partnerships, and councils as partners of others."""

from __future__ import annotations

from collections.abc import Iterator

from macros.facts.concerns import concerns
from macros.facts.dues import dues
from macros.facts.facts import Facts
from macros.facts.shares import Shares, owner_of
from macros.pages import addresses
from macros.pages.page import HOME, Banner, Crumb, Page, present
from macros.pages.share_sentences import shares_sentence
from macros.pages.views import Views
from macros.reading.model.council import Body, Council


def body_pages(facts: Facts, view: Views) -> Iterator[Page]:
    """Return the page of every body, and of each council that has a part in another's plan."""
    for key in bodies_shown(facts):
        yield _body_page(key, facts, view)


def bodies_shown(facts: Facts) -> tuple[str, ...]:
    """Return the keys of the bodies, and of the councils with a part in another's plan, by name."""
    register = facts.register
    partners = (key for key in register.councils if facts.shares.of(key).plans)
    return tuple(
        sorted((*register.bodies, *partners), key=lambda key: owner_of(key, register).name)
    )


def bearer_banner(one: Council | Body) -> Banner:
    """Return the banner of a page that gathers what several councils’ plans say of somebody."""
    if one.example:
        rest = (
            f"{one.name} does not exist. Everything on this page is invented to show how it works."
        )
        return Banner("Example.", rest, example=True)
    return Banner("Not its own page.", "This is what the plans of councils on this site say.")


def _is_dated(key: str, facts: Facts) -> bool:
    """Return whether something that concerns a body has a date that stands in its calendar."""
    named = facts.shares.of(key).plans
    return any(
        key in concerns(plan.folder, facts.register).bodies(due.ref)
        for plan in facts.plans.values()
        if plan.key in named or key in plan.folder.owners
        for due in dues(plan)
    )


def councils_of(shares: Shares) -> tuple[str, ...]:
    """Return the councils under whose plans somebody leads or shares in something."""
    return tuple(dict.fromkeys(plan.split("/")[0] for plan in shares.plans))


def _body_page(key: str, facts: Facts, view: Views) -> Page:
    one, shares = owner_of(key, facts.register), facts.shares.of(key)
    summary = shares_sentence(one.name, shares)
    parts = [each for each, body in facts.register.bodies.items() if body.of == key]
    sections = [
        ("leads", "Leads", shares.leads),
        ("objectives", "Objectives", shares.objectives),
        ("shares", "Shares in", shares.shared),
        ("statements", "Its own words", shares.statements),
        ("posts", "Posts", one.posts),
        ("cite", "Cite", True),
        ("data", "Open data", True),
    ]
    return Page(
        address=addresses.body(key),
        kind="body",
        title=f"What {one.name} leads and shares in",
        summary=summary,
        template="plans/body.html",
        edit=one.place.file,
        crumbs=(Crumb(HOME, addresses.HOME), Crumb("Bodies", addresses.BODIES)),
        councils=councils_of(shares),
        banner=bearer_banner(one),
        sections=present(sections),
        follow=addresses.council(key) if key in facts.councils else "",
        context={
            "key": key,
            "one": one,
            "kind": view.body_kind(key),
            "shares": shares,
            "parts": parts,
            "owned": [f for f in facts.plans.values() if key in f.folder.owners],
            "dated": _is_dated(key, facts),
            "summary": summary,
            "files": [one.place.file],
        },
    )
