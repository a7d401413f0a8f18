"""Pages work for everyone: large, spaced and zoomed text fits, statuses differ, focus is seen."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import PHONE, WIDE, Open, Scheme, opened_page
from tests.browser.kinds import KINDS
from tests.browser.measure import cut, outside_the_window, seen_texts, sideways

pytestmark = pytest.mark.browser

_HALF_WIDE = 640
# WCAG 1.4.10: what a window of 1280 by 1024 has room for when a page is zoomed to 400%.
_ZOOMED: Final[ViewportSize] = {"width": 320, "height": 256}
# WCAG 1.4.12: readers may space lines, paragraphs, letters and words so.
_SPACED: Final = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
_GLYPHS: Final = """tags => tags.map(tag => {
  const { width, height, borderWidth, borderRadius, clipPath, transform } =
    getComputedStyle(tag, '::before');
  return [width, height, borderWidth, borderRadius, clipPath, transform].join(' ');
})"""
_TINTS: Final = """tags => tags.map(tag => {
  const { color, backgroundColor, borderStyle } = getComputedStyle(tag);
  return [color, backgroundColor, borderStyle].join(' ');
})"""
_NO_RING: Final = """() => {
  const one = document.activeElement.closest('.chip') ?? document.activeElement;
  return getComputedStyle(one).outlineStyle === 'none';
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_text_of_twice_the_size_fits(large_text: Page, home: str, kind: str) -> None:
    with opened_page(large_text, home + KINDS[kind]) as seen:
        assert seen.page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 32
        for width in (WIDE, _HALF_WIDE):
            seen.widen(width)
            _fits(seen.page)


@pytest.mark.parametrize("kind", KINDS)
def test_spaced_text_fits(visit: Open, kind: str) -> None:
    seen = visit(kind)
    seen.page.evaluate(_SPACED)
    for width in (WIDE, PHONE):
        seen.widen(width)
        _fits(seen.page)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_at_400_percent(visit: Open, kind: str) -> None:
    seen = visit(kind)
    seen.page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    wide = seen_texts(seen.page.locator("main"))
    seen.page.set_viewport_size(_ZOOMED)
    _fits(seen.page)
    narrow = seen_texts(seen.page.locator("main"))
    assert [text for text in wide if text not in narrow] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_of_the_nine_statuses_has_a_glyph_and_a_tint_of_its_own(
    visit: Open, scheme: Scheme
) -> None:
    tags = visit("how to read", scheme=scheme).page.locator(".status-list .tag")
    assert len(set(tags.all_inner_texts())) == 9
    assert len(set(tags.evaluate_all(_GLYPHS))) == 9
    assert len(set(tags.evaluate_all(_TINTS))) == 9


def test_whatever_has_the_focus_shows_it(visit: Open) -> None:
    page = visit("plan with progress").page
    for number in range(40):
        page.keyboard.press("Tab")
        assert not page.evaluate(_NO_RING), f"tab stop {number + 1}"


def test_a_page_has_one_of_each_landmark_and_every_navigation_has_a_name(visit: Open) -> None:
    page = visit("plan with progress").page
    assert page.get_by_role("banner").count() == 1
    assert page.get_by_role("main").count() == 1
    assert page.get_by_role("contentinfo").count() == 1
    names = [each.get_attribute("aria-label") for each in page.get_by_role("navigation").all()]
    assert names == ["Main", "Breadcrumb", "For the meeting", "On this page", "Site"]


def _fits(page: Page) -> None:
    page.evaluate("document.querySelectorAll('.numbers-of').forEach(one => { one.open = true })")
    assert sideways(page) == 0, outside_the_window(page)
    assert cut(page.locator("main tbody :is(th, td):not([hidden] *)")) == []
