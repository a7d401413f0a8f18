"""A keyboard reaches every control, in the order in which they are read, and shows where it is."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, WIDE, Open
from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser

# The header shows all its links from 60 em; below that there is a menu.
_NARROWER: Final = 959
_ALL_FITS: Final = 960
# Of radio buttons a keyboard reaches the chosen one; arrows lead to the others.
_CONTROLS: Final = """() => {
  window.controls = [...document.querySelectorAll(
    'a[href], button, input:not([type=radio]:not(:checked)), select, summary')]
    .filter(one => one.checkVisibility({ visibilityProperty: true }));
  window.stops = [];
  addEventListener('keydown', event => {
    if (event.key !== 'Tab') return;
    const one = document.activeElement;
    const at = window.controls.indexOf(one);
    if (at < 0) return;
    const seen = one.closest('.chip') ?? one;
    const box = seen.getBoundingClientRect();
    const inside = box.width && box.height && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth;
    const over = document.elementFromPoint(
      Math.max(box.left + Math.min(box.width, 20) / 2, 0), (box.top + box.bottom) / 2);
    window.stops.push({
      at, name: one.textContent.trim().slice(0, 40) || one.name, inside: Boolean(inside),
      ring: getComputedStyle(seen).outlineStyle !== 'none',
      covered: Boolean(over) && !seen.contains(over) && !over.contains(seen),
    });
  }, true);
  return window.controls.length;
}"""


def _walk(page: Page, key: str = "Tab") -> list[dict[str, object]]:
    """Return each control that a keyboard reaches, in turn, and how it shows that."""
    for _ in range(int(page.evaluate(_CONTROLS)) + 3):
        page.keyboard.press(key)
    return list(page.evaluate("window.stops"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_is_reached_in_its_order_and_seen(visit: Open, kind: str) -> None:
    width = PHONE if len(kind) % 2 else WIDE
    page = visit(kind, width=width).page
    stops = _walk(page)
    places = [int(str(stop["at"])) for stop in stops]
    first_round = places[: int(page.evaluate("window.controls.length"))]
    assert first_round == list(range(len(first_round)))
    assert len(first_round) == page.evaluate("window.controls.length")
    assert [stop for stop in stops if not stop["inside"] or not stop["ring"]] == []


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_nothing_covers_what_has_the_focus_on_the_way_back(visit: Open, width: int) -> None:
    page = visit("plan with progress", width=width).page
    stops = _walk(page, "Shift+Tab")
    places = [int(str(stop["at"])) for stop in stops]
    assert all(after < before for before, after in pairwise(places[:-3]))
    assert [stop for stop in stops if stop["covered"] or not stop["inside"]] == []


def test_the_menu_opens_and_closes_by_keyboard(visit: Open) -> None:
    page = visit("plan with progress", width=_NARROWER).page
    button = page.get_by_role("button", name="Menu")
    links = page.get_by_role("navigation", name="Menu")
    button.focus()
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        assert links.is_visible()
        page.keyboard.press("Tab")
        assert links.get_by_role("link").first.evaluate("one => one === document.activeElement")
        page.keyboard.press("Escape")
        assert not links.is_visible()
        assert button.evaluate("one => one === document.activeElement")


def test_where_all_links_fit_there_is_no_menu(visit: Open) -> None:
    page = visit("plan with progress", width=_ALL_FITS).page
    assert not page.locator(".menu").is_visible()
    assert page.get_by_role("navigation", name="Main").is_visible()
