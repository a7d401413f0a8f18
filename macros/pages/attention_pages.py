"""The pages of what needs attention: of the whole site, and of each council."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.facts.attention import Gap, Kind, by_kind, gaps, urgent_first
from macros.facts.councils import CouncilFacts
from macros.facts.facts import left_out
from macros.facts.quality import shares
from macros.pages import addresses
from macros.pages.gap_rows import Row, rows
from macros.pages.gap_words import ORDER, asked_of, counts, heading
from macros.pages.page import HOME, Crumb, Page, banner, crumbs, present
from macros.pages.sentences import Piece, Sentence
from macros.pages.views import Views
from macros.pages.words import counted, slug

MOST = 10
"""How many of each kind the page of the whole site shows: it must not grow with the site."""


@dataclass(frozen=True)
class Group:
    """The gaps of one kind: those that are shown, and how many there are."""

    kind: Kind
    rows: tuple[Row, ...]
    number: int

    @property
    def id(self) -> str:
        """Its anchor on the page."""
        return slug(self.kind)

    @property
    def heading(self) -> str:
        """How many there are, and of what: 7 late without a reason."""
        return heading(self.kind, self.number)

    @property
    def question(self) -> str:
        """A question to ask about each of them."""
        return asked_of((row.gap for row in self.rows), self.kind)

    @property
    def chosen(self) -> str:
        """Which are shown, where not all are."""
        if self.number == len(self.rows):
            return ""
        return f"{len(self.rows)} of {self.number}: plans that still run, then {ORDER[self.kind]}."


def attention_pages(view: Views) -> Iterable[Page]:
    """Return the page of each council, and that of the whole site without invented councils."""
    out = left_out(view.facts.register)
    every: list[Gap] = []
    councils: list[tuple[CouncilFacts, tuple[Gap, ...]]] = []
    found = {key: gaps(plan) for key, plan in view.facts.plans.items()}
    for council in view.facts.councils.values():
        own = tuple(gap for plan in council.plans for gap in found[plan.key])
        yield _of_council(council, own, view)
        councils += [] if council.key in out else [(council, own)]
    for key, some in found.items():
        every += () if view.facts.plans[key].folder.council in out else some
    yield _of_site(every, councils, view)


def _of_council(council: CouncilFacts, own: tuple[Gap, ...], view: Views) -> Page:
    name, groups = council.council.name, _groups(own, view)
    quality = present([("quality", "How whole the record is", council.actions.total)])
    return Page(
        address=addresses.attention(council.key),
        kind="attention",
        title=f"Needs attention, {name}",
        summary=_sentence(own, council.council.short),
        template="plans/attention.html",
        edit=council.council.place.file,
        crumbs=crumbs(council.key, view),
        councils=(council.key,),
        banner=banner(council.key, view, f"papers of {name}"),
        sections=(*((group.id, group.heading) for group in groups), *quality),
        context={
            "council": council,
            "groups": groups,
            "whole": [(plan, shares(plan)) for plan in council.plans if plan.actions.total],
            "files": [plan.folder.plan.place.file for plan in council.plans],
        },
    )


def _of_site(
    every: Sequence[Gap], councils: Sequence[tuple[CouncilFacts, tuple[Gap, ...]]], view: Views
) -> Page:
    groups = _groups(every, view, MOST)
    lines = [(council, counts(own)) for council, own in councils]
    out = left_out(view.facts.register)
    invented = [one for one in view.facts.councils.values() if one.council.example]
    sections = [(group.id, group.heading) for group in groups]
    return Page(
        address=addresses.attention(),
        kind="all-attention",
        title="Needs attention",
        summary=_sentence(every, ""),
        template="plans/all_attention.html",
        edit=view.facts.register.site.place.file,
        crumbs=(Crumb(HOME, addresses.HOME),),
        councils=(),
        sections=(*sections, ("by-council", "By council")),
        context={
            "groups": groups,
            "lines": lines,
            "examples": [one for one in invented if one.key in out],
            "invented": bool(invented and view.facts.plans) and not out,
            "files": [view.facts.register.site.place.file],
        },
    )


def _groups(every: Iterable[Gap], view: Views, most: int | None = None) -> tuple[Group, ...]:
    """Return the gaps kind by kind: all of them in their order, or so many of the most urgent."""
    found = []
    for kind, some in by_kind(every).items():
        shown = some if most is None else urgent_first(some)[:most]
        found += [Group(kind, rows(shown, view), len(some))] if some else []
    return tuple(found)


def _sentence(every: Sequence[Gap], whose: str) -> Sentence:
    """Return how much needs attention."""
    here = f"In the plans of {whose}" if whose else "On this site"
    if not every:
        return (Piece(f"{here} "), Piece("nothing needs attention", bold=True), Piece("."))
    number = counted(len(every), "gap")
    return (
        Piece(f"{here} we count "),
        Piece(number, bold=True),
        Piece(": promises that are late, said to be done without evidence, or without a lead, "),
        Piece("a date or a word. "),
        Piece("Each group comes with a question to ask.", bold=True),
    )
