"""On paper a page is whole: all rows, all that is folded, and none of the controls."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import Open
from tests.browser.measure import cut, unseen

pytestmark = pytest.mark.browser

_CONTROLS = ".skip, .menu, nav, .filter, .progress .count"
_A4 = {(595, 842)}
_PRINTED = {
    # at most so many sheets of A4
    "plan with progress": 15,
    "plan with objectives": 28,
    "quarterly report": 5,
    "yearly report": 6,
}


@pytest.mark.parametrize("kind", _PRINTED)
def test_nothing_is_missing_on_paper(visit: Open, kind: str) -> None:
    page = visit(kind).page
    page.emulate_media(media="print")
    assert unseen(page.locator("main tbody tr")) == []
    assert unseen(page.locator("main .more > :not(summary)")) == []
    assert cut(page.locator("main tbody :is(th, td)")) == []
    assert page.locator(".site-footer .print-only").is_visible()
    controls = page.locator(_CONTROLS)
    assert len(unseen(controls)) == controls.count() > 0


def test_paper_shows_all_rows_whatever_was_chosen(visit: Open) -> None:
    page = visit("plan with progress").page
    page.locator(".chip", has_text="Late").click()
    page.emulate_media(media="print")
    rows = page.locator("#progress tbody tr")
    assert rows.count() == 32
    assert unseen(rows) == []


@pytest.mark.parametrize("kind", ["plan with progress", "quarterly report"])
def test_paper_is_light_though_the_screen_is_dark(visit: Open, kind: str) -> None:
    page = visit(kind, scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(26, 28, 43)"


@pytest.mark.parametrize(("kind", "most"), _PRINTED.items())
def test_a_page_fills_few_sheets_of_a4(visit: Open, kind: str, most: int) -> None:
    paper = visit(kind).page.pdf(prefer_css_page_size=True)
    sheets = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", paper)
    assert {(round(float(wide)), round(float(high))) for wide, high in sheets} == _A4
    assert 1 <= len(sheets) <= most
