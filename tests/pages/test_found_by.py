"""What a page is found by."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.facts import facts
from macros.pages.found_by import KINDS, about, found_by
from macros.pages.pages import pages
from macros.pages.views import Views
from tests.plans import KEY, files, register, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
    themes: [lighting]
"""
YEAR = "kind: annual\ncovers: 2025/26\ndate: 2026-06-01\ntitle: Parks in 2025/26\n"
ROUND = {"2025-05-31": said({"1": "status: in progress"})}
FOUND = {
    f"{KEY}/": {("kind", "Plan"), ("council", "Sample Borough Council")},
    f"{KEY}/actions/1/": {
        ("kind", "Action"),
        ("council", "Sample Borough Council"),
        ("status", "In progress"),
        ("theme", "Street lighting"),
        ("year", "2025/26"),
    },
    f"{KEY}/reports/2025-to-2026/": {
        ("kind", "Report"),
        ("council", "Sample Borough Council"),
        ("year", "2026/27"),
    },
}
ABOUT = {
    f"{KEY}/": "Plan, Sample Borough Council, Example",
    f"{KEY}/actions/1/": "Action 1, Parks, Sample Borough Council, Example",
    f"{KEY}/reports/2025-to-2026/": "Report, Parks, Sample Borough Council, Example",
    "sample/": "Council, Sample Borough Council, Example",
}


@pytest.fixture(scope="module")
def view() -> Views:
    """Return the views of a plan with an action and a report."""
    record = register(files(PLAN, ROUND, {"2025-to-2026": YEAR}))
    return Views(facts(record, date(2026, 7, 1)))


@pytest.mark.parametrize(("address", "expected"), FOUND.items())
def test_a_page_is_found_by_what_it_is(
    view: Views, address: str, expected: set[tuple[str, str]]
) -> None:
    (page,) = (page for page in pages(view.facts) if page.address == address)
    assert set(found_by(page, view)) == expected


@pytest.mark.parametrize(("address", "expected"), ABOUT.items())
def test_a_result_says_in_a_few_words_what_it_is(view: Views, address: str, expected: str) -> None:
    (page,) = (page for page in pages(view.facts) if page.address == address)
    assert about(page, view) == expected


def test_pages_of_other_kinds_are_not_found(view: Views) -> None:
    for page in pages(view.facts):
        assert bool(found_by(page, view)) == (page.kind in KINDS)
