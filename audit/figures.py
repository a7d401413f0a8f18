"""The figures of a page, what each may be, and which of them fall short."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from bench.weight import HEAVIEST, MOST_REQUESTS


@dataclass(frozen=True)
class Figure:
    """One figure: its name, the most (or least) that it may be, and how exactly it is told."""

    name: str
    limit: float
    at_least: bool = False
    digits: int = 0

    def kept(self, found: float) -> bool:
        """Return whether a figure is within its limit, as exactly as it is told."""
        told = round(found, self.digits)
        return told >= self.limit if self.at_least else told <= self.limit

    def told(self, found: float) -> str:
        """Return a figure as it is printed."""
        return f"{found:.{self.digits}f}"


FIGURES: Final[Mapping[str, Figure]] = MappingProxyType(
    {
        "html": Figure("HTML errors", 0),
        "axe": Figure("axe faults", 0),
        "accessibility": Figure("access", 100, at_least=True),
        "best-practices": Figure("practices", 100, at_least=True),
        "seo": Figure("search engines", 100, at_least=True),
        "shift": Figure("layout shift", 0.01, digits=3),
        "requests": Figure("requests", MOST_REQUESTS),
        "first": Figure("first KB", HEAVIEST, digits=1),
        "later": Figure("later KB", 20, digits=1),
        "elsewhere": Figure("third party", 0),
        "kept": Figure("things kept", 0),
        "search": Figure("search KB", 0, digits=1),
        "age": Figure("reading age", 12, digits=1),
    }
)


@dataclass(frozen=True)
class Found:
    """What was found on a kind of page: its figures by name, and the faults behind them.

    `unjudged` are figures that are told and have no limit on such a page.
    """

    kind: str
    figures: Mapping[str, float]
    faults: tuple[str, ...] = ()
    unjudged: frozenset[str] = field(default_factory=frozenset)

    def short(self) -> Iterator[str]:
        """Return the names of the figures that fall short."""
        for name, found in self.figures.items():
            if name not in self.unjudged and not FIGURES[name].kept(found):
                yield name
