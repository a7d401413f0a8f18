"""Rules about addresses on the web: those of the site, of its pages, and old ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.reading.model.record import Record
from macros.reading.problems import Problem
from macros.reading.register import Register
from macros.reading.values import Address

RESERVED = frozenset(
    {
        "about",
        "accessibility",
        "api",
        "assets",
        "attention",
        "bodies",
        "calendar",
        "councils",
        "data",
        "exceptions",
        "glossary",
        "guide",
        "how-to-read",
        "pagefind",
        "plans",
        "posts",
        "questions",
        "reports",
        "search",
        "sitemap",
        "themes",
        "updates",
    }
)


_ADDS_BADLY = re.compile(r"[^A-Za-z0-9._~:/@!$&()*+,;=%-]")
"""What cannot stand in the path of an address (RFC 3986), an apostrophe, or what ends a path."""


def addresses_are_not_taken(register: Register) -> Iterator[Problem]:
    """No council or review has the name of a page of the site."""
    named: list[tuple[str, Record]] = list(register.councils.items())
    for folder in register.plans.values():
        named += [(name, folder.plan) for name in (folder.council, folder.review)]
    for name, record in named:
        if name in RESERVED:
            message = f"“{name}” is the address of a page of this site. Choose another name."
            yield Problem(record.place._replace(line=1, column=1), message)


def addresses_of_the_site_end_in_a_slash(register: Register) -> Iterator[Problem]:
    """The addresses to which others are added are on the web and can be added to."""
    for name in ("address", "edit"):
        address: Address = getattr(register.site, name)
        if address and not address.startswith("http"):
            message = f"“{name}” should be a web address that starts with https://."
            yield Problem(address.place, message)
        elif address and not address.endswith("/"):
            message = f"“{name}” should end in a slash: what is added to it would run into it."
            yield Problem(address.place, message, (f"{address}/",), replaces=address)
        elif odd := _ADDS_BADLY.search(address):
            message = (
                f"“{name}” holds “{odd[0]}”, after which nothing can be added. Write it as in "
                "https://plans.example/."
            )
            yield Problem(address.place, message)


def old_addresses_are_free(register: Register) -> Iterator[Problem]:
    """No old address of a plan is that of a page there is, or an old one of another plan."""
    there = {*RESERVED, *register.councils, *register.plans}
    for key, folder in register.plans.items():
        for old in folder.plan.formerly:
            address = old.strip("/")
            names = address.split("/")
            if address in there or {names[0], names[-1]} & RESERVED:
                message = (
                    f"“{old}” is the address of something else on this site: {key} cannot have it."
                )
                yield Problem(old.place, message)
            there.add(address)
