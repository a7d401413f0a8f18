"""The ways through a page: its own links, the menu, and what opens."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, ViewportSize

from tests.browser.conftest import PHONE, WIDE, Open

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", ["plan with progress", "plan with parts", "plan with older notes"])
def test_each_figure_under_the_bar_leads_to_what_it_counts(visit: Open, kind: str) -> None:
    page = visit(kind).page
    links = page.locator(".page-head .legend a")
    assert links.count() > 1
    for link in links.all():
        link.click()
        target = page.locator(link.get_attribute("href") or "")
        assert _in_window(page, target)
        assert target.locator("dd a").count() == int(link.locator("b").inner_text())


def test_each_number_of_a_report_leads_to_what_it_counts(visit: Open) -> None:
    page = visit("quarterly report").page
    links = page.locator(".ledger td a")
    assert links.count() == 8
    for link in links.all():
        link.click()
        target = page.locator(link.get_attribute("href") or "")
        assert _in_window(page, target)
        assert target.locator("dd a").count() == int(link.inner_text())


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_on_this_page_leads_to_every_section(visit: Open, width: int, script: bool) -> None:  # noqa: FBT001  a way, not a switch
    page = visit("plan with progress", width=width, script=script).page
    links = page.locator(".section-nav a")
    assert (
        links.count() == page.locator(".content > section[id]").count() - 2
    )  # figures, short forms
    for link in links.all():
        if width == PHONE and not link.is_visible():
            page.locator(".section-nav summary").click()
        link.click()
        assert _in_window(page, page.locator(f"{link.get_attribute('href')} > h2"))


def test_the_menu_opens_and_closes_on_a_phone(visit: Open) -> None:
    page = visit("plan with progress", width=PHONE).page
    button = page.get_by_role("button", name="Menu")
    links = page.get_by_role("navigation", name="Menu")
    assert button.get_attribute("aria-expanded") == "false"
    assert not links.is_visible()
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    assert links.get_by_role("link").count() == page.locator("#site-links a").count()
    assert links.get_by_role("link", name="Glossary").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not links.is_visible()
    assert button.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    assert links.is_visible()


def test_without_script_the_menu_is_a_link_to_the_foot_of_the_page(visit: Open) -> None:
    page = visit("plan with progress", width=PHONE, script=False).page
    page.get_by_role("link", name="Menu").click()
    assert _in_window(page, page.locator("#site-links"))


def test_there_is_no_menu_on_a_wide_page(visit: Open) -> None:
    page = visit("plan with progress").page
    assert not page.locator(".menu").is_visible()
    assert page.get_by_role("navigation", name="Main").is_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("kind", ["plan with older notes", "plan with objectives"])
def test_what_is_folded_opens(visit: Open, kind: str, script: bool) -> None:  # noqa: FBT001
    page = visit(kind, script=script).page
    folded = page.locator("main .more")
    assert folded.count() > 0
    for each in folded.all():
        content = each.locator("> :not(summary)")
        assert not content.is_visible()
        each.locator("summary").click()
        assert content.is_visible()


def _in_window(page: Page, target: Locator) -> bool:
    box = target.bounding_box()
    size: ViewportSize | None = page.viewport_size
    assert box
    assert size
    return -1 <= box["y"] < size["height"]
