"""What comes after what: plans that follow or replace others, councils that take over from others.

Officers write each link on one of its two sides; both sides have it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.reading.model.plan import Follows
from macros.reading.register import Register
from macros.reading.values import Prose


@dataclass(frozen=True)
class Lineage:
    """The plans before a plan and those after it: their keys, and what is said of following."""

    follows: tuple[tuple[str, Prose | None], ...] = ()
    followed_by: tuple[tuple[str, Prose | None], ...] = ()
    replaces: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()


NO_LINEAGE = Lineage()


def lineages(register: Register) -> Mapping[str, Lineage]:
    """Return what stands before and after each plan that has anything before or after it."""
    followed: dict[str, list[tuple[str, Prose | None]]] = defaultdict(list)
    replaced: dict[str, dict[str, None]] = defaultdict(dict)
    replaces: dict[str, dict[str, None]] = defaultdict(dict)
    for key, earlier in _follows(register):
        followed[earlier.plan].append((key, earlier.note))
    for before, after in _replacements(register):
        replaced[before][after] = replaces[after][before] = None
    every = {
        key: Lineage(
            tuple((str(one.plan), one.note) for one in folder.plan.follows),
            tuple(followed[key]),
            tuple(replaces[key]),
            tuple(replaced[key]),
        )
        for key, folder in register.plans.items()
    }
    return {key: one for key, one in every.items() if one != NO_LINEAGE}


def predecessors(key: str, register: Register) -> tuple[str, ...]:
    """Return the councils from which a council took over, and those from which they had."""
    found = [key]
    for heir in found:
        councils = register.councils.items()
        found += [k for k, one in councils if one.succeeded_by == heir and k not in found]
    return tuple(found[1:])


def _follows(register: Register) -> Iterator[tuple[str, Follows]]:
    for key, folder in register.plans.items():
        yield from ((key, earlier) for earlier in folder.plan.follows)


def _replacements(register: Register) -> Iterator[tuple[str, str]]:
    for key, folder in register.plans.items():
        if folder.plan.replaces:
            yield str(folder.plan.replaces), key
        if folder.plan.replaced_by:
            yield key, str(folder.plan.replaced_by)
