"""Rules about what may be called by a name only once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.council import Body, Council
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.review import Finding, Recommendation
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register
from macros.reading.rules.structure import refs_of
from macros.reading.values import Ref, Text
from macros.reading.walk import walk

_NEIGHBOURS = (
    (Action, Part),
    (Milestone,),
    (Objective,),
    (Finding, Recommendation),
    (Indicator,),
    (Risk,),
)
"""The kinds of things whose addresses only their references tell apart."""


def refs_are_unique(folder: PlanFolder) -> Iterator[Problem]:
    """No two things in a plan share a reference, and no two of a kind the address it gives."""
    yield from _twice(refs_of(folder), "is already the reference of something")
    for kinds in _NEIGHBOURS:
        things = (one for one in walk(folder.plan) if isinstance(one, kinds))
        yield from _at_one_address(getattr(one, "ref", Ref("")) for one in things)


def sources_of_money_are_unique(folder: PlanFolder) -> Iterator[Problem]:
    """No two sources of money in a plan share a reference."""
    refs = (source.ref for source in folder.plan.funding)
    yield from _twice(refs, "is already the reference of a source of money")


def keys_are_unique(register: Register) -> Iterator[Problem]:
    """No body has the key of a council, and no two themes share a key."""
    for key, body in register.bodies.items():
        if key in register.councils:
            message = f"“{key}” is already a council. Call this body's file otherwise."
            yield Problem(body.place._replace(line=1, column=1), message)
    yield from _twice((theme.key for theme in register.subjects), "is already a theme")


def posts_are_unique(register: Register) -> Iterator[Problem]:
    """No two posts of a council or body share a name."""
    owners: list[Council | Body] = [*register.councils.values(), *register.bodies.values()]
    for owner in owners:
        names = (name for post in owner.posts for name in (post.title, *post.also))
        yield from _twice(names, "is already the name of a post")


def terms_are_unique(register: Register) -> Iterator[Problem]:
    """No word stands twice in the glossary, unless for the papers of different councils."""
    for council in dict.fromkeys(term.council for term in register.terms):
        terms = [term for term in register.terms if term.council == council]
        words = (word for term in terms for word in (term.term, *term.also))
        yield from _twice(words, "is already explained")


def _twice(names: Iterable[Text], already: str) -> Iterator[Problem]:
    """Return a problem for each name that stood before, however often that was."""
    first: dict[str, Place] = {}
    for name in names:
        if name in first:
            message = (
                f"“{name}” {already} on line {first[name].line}. Tell them apart, or keep one."
            )
            yield Problem(name.place, message)
        first.setdefault(name, name.place)


def in_address(ref: str) -> str:
    """Return how a reference stands in the address of a page, on which signs are all alike."""
    return "-".join(re.split("[^A-Za-z0-9]+", ref)).lower()


def _at_one_address(refs: Iterable[Ref]) -> Iterator[Problem]:
    first: dict[str, Ref] = {}
    for ref in refs:
        other = first.setdefault(in_address(ref), ref)
        if other != ref:
            message = f"“{ref}” would have the same address as “{other}” on line {other.place.line}"
            yield Problem(ref.place, f"{message}. Tell them apart by more than signs or capitals.")
