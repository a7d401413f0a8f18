"""What the instruments say of a page, put together."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.figures import FIGURES
from audit.kinds import Measures, found
from audit.lighthouse import Scores
from audit.visits import Seen
from audit.weight import Weight, file_of
from bench.weight import KB, packed
from tests.browser.kinds import KINDS
from tests.conftest import ROOT

SCORES = {"accessibility": 100, "best-practices": 100, "seo": 100}
GOOD = Measures((), Seen((), (), (), 0.0, ()), Scores(SCORES, ()), Weight(4, 30, 9, 0), 9.0)
BAD = Measures(
    ("line 3: Stray.",),
    Seen((), ("https://elsewhere.example/",), ("visited",), 0.2, ("image-alt: <img>",)),
    Scores({**SCORES, "seo": 63}, ("is-crawlable",)),
    Weight(40, 300, 90, 60),
    None,
)


def test_every_figure_of_a_good_page_is_kept() -> None:
    one = found("about", GOOD)
    assert set(one.figures) == set(FIGURES)
    assert list(one.short()) == []


def test_each_fault_makes_a_figure_fall_short_and_is_told() -> None:
    one = found("action", BAD)
    kept = {"accessibility", "best-practices", "age"}
    assert set(one.short()) == set(FIGURES) - kept
    assert one.faults == (
        "line 3: Stray.",
        "image-alt: <img>",
        "is-crawlable",
        "https://elsewhere.example/",
        "visited",
    )


def test_every_page_written_by_hand_is_a_kind() -> None:
    docs = ROOT / "docs"
    names = {one.relative_to(docs).with_suffix("").as_posix() for one in docs.rglob("*.md")}
    addresses = {f"{name}/".removesuffix("index/") for name in names - {"shell"}}
    assert addresses <= set(KINDS.values())


@pytest.mark.parametrize(
    ("kind", "without_limit"),
    [
        ("plan with progress", set()),
        ("plan with objectives", {"later"}),
        ("plan with older notes", {"later"}),
        ("questions on an old plan", set()),
        ("search used", {"requests", "first", "later", "search"}),
        ("not found", {"seo"}),
    ],
)
def test_some_figures_have_no_limit_on_some_kinds(kind: str, without_limit: set[str]) -> None:
    assert kind in KINDS
    assert found(kind, BAD).unjudged == without_limit


@pytest.mark.site
def test_no_page_is_heavier_than_its_limit(site: Path) -> None:
    weights = {
        kind: packed(file_of(site, address).read_bytes()) / KB for kind, address in KINDS.items()
    }
    limit = FIGURES["later"]
    heavy = {kind for kind, weight in weights.items() if not limit.kept(weight)}
    assert heavy == {"plan with objectives", "plan with older notes"}
