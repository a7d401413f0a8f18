"""What is measured on an open page, by the browser's own reckoning."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from playwright.sync_api import Locator, Page

_SIDEWAYS: Final = """() => {
  const root = document.documentElement;
  return root.scrollWidth - root.clientWidth;
}"""
_OUTSIDE: Final = """() => [...document.querySelectorAll('body *')]
  .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(one => one.outerHTML.slice(0, 120)).slice(0, 5)"""
# A text is cut if a line of it lies outside the window, outside its cell, or has no size.
# What is only heard is clipped away as a whole.
_CUT: Final = """cells => cells.flatMap(cell => {
  const heard = one => one && (getComputedStyle(one).clipPath === 'inset(50%)'
    || heard(one.parentElement));
  const edge = document.documentElement.clientWidth + 1;
  const box = cell.getBoundingClientRect();
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const cut = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.data.trim() || heard(text.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter(line => line.width > 0.5);
    const inside = line => line.height > 0 && line.left >= -1 && line.right <= edge
      && line.left >= box.left - 1 && line.right <= box.right + 1;
    if (!lines.length || !lines.every(inside)) cut.push(text.data.trim().slice(0, 60));
  }
  return cut;
})"""
_UNSEEN: Final = """list => list.filter(one => {
  const box = one.getBoundingClientRect();
  return !one.checkVisibility({ visibilityProperty: true }) || !box.width || !box.height;
}).map(one => one.textContent.trim().slice(0, 60))"""

_SEEN_TEXTS: Final = """one => {
  const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode, around = text.parentElement;
    if (text.data.trim() && around.checkVisibility() && !around.closest('.unseen'))
      texts.push(text.data.trim());
  }
  return texts;
}"""

_RULES: Final = (
    *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
    "best-practice",
)
_AXE: Final = """async ([rules, texts]) => {
  axe.configure({ rules: [{ id: 'color-contrast', selector: texts }] });
  const { violations } = await axe.run({
    runOnly: rules, resultTypes: ['violations'], preload: false, selectors: false,
  });
  return violations.flatMap(
    rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`));
}"""
# Of all texts that look alike (on the same ground, in the same colour, size and weight) mark two.
_MARK: Final = """() => {
  const known = new Map([[null, '']]);
  const ground = one => {
    if (!known.has(one)) {
      const its = getComputedStyle(one);
      known.set(one, [ground(one.parentElement), its.backgroundColor, its.backgroundImage,
        its.opacity, its.position, its.clipPath].join());
    }
    return known.get(one);
  };
  const look = one => {
    const its = getComputedStyle(one);
    return [ground(one), one.matches(':disabled'), its.color, its.fontSize, its.fontWeight,
      its.textShadow].join();
  };
  const words = one => one.matches('input, select')
    || [...one.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.data.trim());
  const seen = [...document.body.querySelectorAll('*')].filter(one => words(one)
    && one.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  document.querySelectorAll('[data-marked]').forEach(one => delete one.dataset.marked);
  for (const alike of Object.values(Object.groupBy(seen, look)))
    for (const one of alike.slice(0, 2)) one.dataset.marked = '';
}"""
_KEPT: Final = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(one => one.name), ...await caches.keys(),
].concat(document.cookie || [])"""
_SHIFT: Final = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 200);
})"""


def axe_faults(
    page: Page, rules: tuple[str, ...] = _RULES, *, each_look: bool = False
) -> list[str]:
    """Return what axe finds wrong with a page as it is now: A, AA and best practice.

    Where it is to see each look, it judges the contrast of two of all texts that look alike: to
    judge all of them takes most of its time.
    """
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    if each_look:
        page.evaluate(_MARK)
    return list(page.evaluate(_AXE, [rules, "[data-marked]" if each_look else "*"]))


def kept(page: Page) -> list[str]:
    """Return the names of all that a page keeps: cookies, and what lies in storage."""
    return [*(str(one["name"]) for one in page.context.cookies()), *page.evaluate(_KEPT)]


def shift(page: Page) -> float:
    """Return the sum of all shifts of a page's layout since it opened."""
    return float(page.evaluate(_SHIFT))


def sideways(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    return int(page.evaluate(_SIDEWAYS))


def outside_the_window(page: Page) -> list[str]:
    """Return the first elements that reach beyond the right edge of the window."""
    return list(page.evaluate(_OUTSIDE))


def cut(cells: Locator) -> list[str]:
    """Return the beginnings of texts in some elements that cannot be read whole."""
    return list(cells.evaluate_all(_CUT))


def unseen(elements: Locator) -> list[str]:
    """Return the beginnings of those elements that are hidden or have no size."""
    return list(elements.evaluate_all(_UNSEEN))


def seen_texts(element: Locator) -> list[str]:
    """Return each text in an element that is not hidden, nor meant only to be heard."""
    return list(element.evaluate(_SEEN_TEXTS))
