"""axe finds nothing on any page: wide, on a phone and narrow, light, dark and in forced colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NARROW, PHONE, WIDE, Open, Shown, Visit
from tests.browser.kinds import KINDS
from tests.browser.measure import axe_faults

pytestmark = pytest.mark.browser

_COLOURS: Final[tuple[Shown, ...]] = ("light", "dark", "forced")
# Other colours change nothing but contrast.
_OF_COLOURS: Final = ("color-contrast", "link-in-text-block")


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(visit: Open, kind: str) -> None:
    seen = visit(kind)
    assert [fault for width in (WIDE, PHONE, NARROW) for fault in _faults(seen, width)] == []


def _menu(page: Page) -> None:
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("navigation", name="Menu")).to_be_visible()


def _filter_and_sort(page: Page) -> None:
    page.locator(".chip", has_text="Late").click()
    page.get_by_role("button", name="Due").click()
    expect(page.locator(".count")).to_contain_text("of 32 actions: late.")


def _unfold(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")


def _narrow_search(page: Page) -> None:
    page.get_by_label("What it is").select_option("Action")
    expect(page.locator(".search-said")).to_contain_text("what it is: Action")


def _nothing_found(page: Page) -> None:
    page.locator("#q").fill("zzyzx")
    page.locator("#q").press("Enter")
    expect(page.locator(".search-said")).to_contain_text("0 results")


_USES: Final[Mapping[str, tuple[str, Callable[[Page], None], tuple[int, ...]]]] = {
    "menu open": ("plan with progress", _menu, (PHONE, NARROW)),
    "filter and sort used": ("plan with progress", _filter_and_sort, (WIDE, PHONE, NARROW)),
    "all unfolded": ("plan with objectives", _unfold, (WIDE, NARROW)),
    "search narrowed": ("search used", _narrow_search, (WIDE, PHONE, NARROW)),
    "nothing found": ("search", _nothing_found, (WIDE, NARROW)),
}


@pytest.mark.parametrize("use", _USES)
def test_axe_finds_nothing_on_a_page_in_use(visit: Open, use: str) -> None:
    kind, act, widths = _USES[use]
    seen = visit(kind, width=widths[0])
    act(seen.page)
    assert [fault for width in widths for fault in _faults(seen, width)] == []


@pytest.mark.parametrize("what", ["h1", "tbody tr:nth-last-child(4) .c-due"])
def test_axe_sees_what_is_wrong_in_each_of_the_colours(visit: Open, what: str) -> None:
    seen = visit("plan with progress")
    script = """what => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${what} { color: color-mix(in srgb, Canvas 80%, CanvasText) !important;
        forced-color-adjust: none }`);
      document.adoptedStyleSheets = [sheet];
    }"""
    seen.page.evaluate(script, what)
    for width in (WIDE, PHONE):
        found = list(_faults(seen, width))
        assert [each.split(":")[0] for each in found] == [f"{width} px, {one}" for one in _COLOURS]


def _faults(seen: Visit, width: int) -> Iterator[str]:
    """Return what axe finds at a width: by all rules in the light, by those of colours else.

    The contrast of every text is judged once, wide and in the light; else that of each look.
    """
    seen.widen(width)
    for shown in _COLOURS:
        seen.show(shown)
        if shown == "light":
            found = axe_faults(seen.page, each_look=width != WIDE)
        else:
            found = axe_faults(seen.page, _OF_COLOURS, each_look=True)
        yield from (f"{width} px, {shown}: {fault}" for fault in found)
