"""What is found on each kind of page: all measures of it together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from playwright.sync_api import sync_playwright

from audit.checker import Errors
from audit.figures import Found
from audit.installed import ROOT
from audit.lighthouse import Scores, scores
from audit.visits import Seen, seen
from audit.weight import Weight, file_of, weight
from audit.words import age
from tests.browser.conftest import FLAGS, chromium, launched
from tests.browser.kinds import KINDS
from tests.browser.server import served

BEFORE: Final = "plan with progress"
"""The kind of page that somebody has seen who comes to a “later” one."""
_NOT_FOUND: Final = "not found"
_WEIGHTS = frozenset({"requests", "first", "later", "search"})
# The words of these plans alone weigh 14 and 17 KB, and a page of them is what is read.
_LONG_PLANS: Final = ("plan with objectives", "plan with older notes")
_UNJUDGED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        **dict.fromkeys(_LONG_PLANS, frozenset({"later"})),
        "search": _WEIGHTS,
        "search used": _WEIGHTS,
        _NOT_FOUND: frozenset({"seo"}),  # search engines are asked to leave it out
    }
)


@dataclass(frozen=True)
class Measures:
    """What every instrument says of one page; `age` is none where nothing is written by hand."""

    errors: Sequence[str]
    seen: Seen
    scores: Scores
    weight: Weight
    age: float | None


def measured(site: Path, errors: Errors, kinds: Iterable[str] = KINDS) -> Iterator[Found]:
    """Return what is found on kinds of page of a site, of which the checker has told errors."""
    chosen = {kind: KINDS[kind] for kind in kinds}
    with served(site) as home, sync_playwright() as playwright, launched(playwright) as browser:
        # Lighthouse judges no answer of 404.
        opened = ["404.html" if kind == _NOT_FOUND else chosen[kind] for kind in chosen]
        judged = scores([home + address for address in opened], chromium(), FLAGS)
        before = seen(browser, home + KINDS[BEFORE])
        for (kind, address), scored in zip(chosen.items(), judged, strict=True):
            one = seen(browser, home + address)
            told = errors.get(file_of(site, address), ())
            elsewhere = (each for each in before.asked if each != home + address)
            heavy = weight(site, one.asked, elsewhere)
            yield found(kind, Measures(told, one, scored, heavy, _age(address)))


def found(kind: str, of: Measures) -> Found:
    """Return the figures of a kind of page by name, and the faults behind them."""
    figures: dict[str, float] = {
        "html": len(of.errors),
        "axe": len(of.seen.faults),
        **of.scores.by_category,
        "shift": of.seen.shift,
        **vars(of.weight),
        "elsewhere": len(of.seen.elsewhere),
        "kept": len(of.seen.kept),
    }
    if of.age is not None:
        figures["age"] = of.age
    faults = (*of.errors, *of.seen.faults, *of.scores.wrong, *of.seen.elsewhere, *of.seen.kept)
    return Found(kind, figures, faults, _UNJUDGED.get(kind, frozenset()))


def _age(address: str) -> float | None:
    """Return the reading age of the page in docs/ that is drawn at an address, if there is one."""
    name = address.strip("/") or "index"
    for source in (ROOT / "docs" / f"{name}.md", ROOT / "docs" / name / "index.md"):
        if source.is_file():
            return age(source.read_text(encoding="utf-8"))
    return None
