"""Figures and their limits: what is kept, and what falls short."""

from __future__ import annotations

import pytest

from audit.figures import FIGURES, Found
from audit.table import shortfalls, table


@pytest.mark.parametrize(
    ("name", "found", "kept"),
    [
        ("html", 0, True),
        ("html", 1, False),
        ("seo", 100, True),
        ("seo", 99, False),
        ("shift", 0.01, True),
        ("shift", 0.0104, True),  # told as 0.010
        ("shift", 0.011, False),
        ("requests", 8, True),
        ("requests", 9, False),
        ("first", 60.0, True),
        ("first", 60.1, False),
        ("search", 0.1, False),
        ("age", 12.0, True),
        ("age", 12.1, False),
    ],
)
def test_a_figure_is_judged_as_it_is_told(name: str, found: float, kept: bool) -> None:  # noqa: FBT001
    assert FIGURES[name].kept(found) is kept


def test_what_has_no_limit_on_a_page_never_falls_short() -> None:
    found = {"first": 200.0, "html": 2.0}
    assert list(Found("search", found).short()) == ["first", "html"]
    assert list(Found("search", found, unjudged=frozenset({"first"})).short()) == ["html"]


def test_the_table_has_a_line_for_each_kind_and_marks_what_falls_short() -> None:
    good = Found("action", {"html": 0, "seo": 100, "shift": 0})
    bad = Found("search", {"html": 2, "first": 200}, unjudged=frozenset({"first"}))
    *_, limits, first, second = table([good, bad])
    names = [figure.told(figure.limit) for figure in FIGURES.values()]
    assert limits.split() == ["limit", *names]
    assert first.split() == ["action", "0", "100", "0.000"]
    assert second.split() == ["search", "2", "!", "(200.0)"]


def test_each_figure_stands_under_its_name() -> None:
    figures = {name: figure.limit for name, figure in FIGURES.items()}
    lines = list(table([Found("home", figures)]))
    assert len({len(line) for line in lines[-2:]}) == 1
    assert lines[-1].replace("home ", "limit") == lines[-2]


def test_a_shortfall_is_told_with_the_faults_behind_it() -> None:
    kept = Found("home", {"html": 0}, ("a hint",))
    short = Found("action", {"html": 1, "seo": 63}, ("line 3: Stray end tag.", "is-crawlable"))
    assert list(shortfalls([kept, short])) == [
        "action: HTML errors 1, and the limit is 0.",
        "action: search engines 63, and the limit is 100.",
        "    line 3: Stray end tag.",
        "    is-crawlable",
    ]
