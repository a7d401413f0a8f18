"""What a page is: its address, its words, its template and the facts it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from macros.pages import addresses
from macros.pages.sentences import Sentence, plain
from macros.pages.views import Views

HOME = "Home"


@dataclass(frozen=True)
class Crumb:
    """A page above this one."""

    title: str
    address: str


@dataclass(frozen=True)
class Banner:
    """What a reader must know before reading: whose page this is not, or that it is invented."""

    first: str
    rest: str
    example: bool = False


@dataclass(frozen=True)
class Page:
    """One page. `sections` are the ids and titles of its parts; `edit` is the file behind it."""

    address: str
    kind: str
    title: str
    summary: Sentence
    template: str
    edit: str
    crumbs: tuple[Crumb, ...]
    councils: tuple[str, ...]
    banner: Banner | None = None
    sections: tuple[tuple[str, str], ...] = ()
    context: Mapping[str, object] = field(default_factory=dict)
    follow: str = ""
    """The page whose feed belongs to this one too, where it has none of its own."""

    @property
    def description(self) -> str:
        """What the page says, in a sentence for search engines and previews."""
        return plain(self.summary)


def present(sections: Sequence[tuple[str, str, object]]) -> tuple[tuple[str, str], ...]:
    """Return the id and title of each section that is there."""
    return tuple((id_, title) for id_, title, there in sections if there)


def crumbs(council: str, view: Views) -> tuple[Crumb, ...]:
    """Return the pages above a council's pages."""
    short = view.facts.register.councils[council].short
    return (Crumb(HOME, addresses.HOME), Crumb(short, addresses.council(council)))


def banner(council: str, view: Views, papers: str) -> Banner | None:
    """Return the banner of a council's page: none where the council publishes here itself."""
    one = view.facts.register.councils[council]
    if one.example:
        rest = (
            f"{one.name} does not exist. Everything on this page is invented to show how it works."
        )
        return Banner("Example.", rest, example=True)
    if view.official(council):
        return None
    return Banner("Not the council’s page.", f"Titles and summaries are ours, from {papers}.")
