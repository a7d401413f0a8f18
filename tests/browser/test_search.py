"""The search: by words and by choice, with and without script, quiet under the strict policy."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Open

pytestmark = pytest.mark.browser
ENTRY = ".search-results li"


def searched(page: Page, words: str) -> None:
    page.locator("#q").fill(words)
    page.locator("#q").press("Enter")


def test_the_header_of_any_page_searches(visit: Open) -> None:
    seen = visit("plan with progress")
    seen.page.locator("#site-search").fill("night bus")
    seen.page.locator("#site-search").press("Enter")
    first = seen.page.locator(ENTRY).first
    expect(first).to_contain_text("Night bus to the villages")
    expect(first.locator(".minor")).to_contain_text("Action 3.4, Community safety, Wexmouth")
    first.get_by_role("link").click()
    assert seen.page.url.endswith("/wexmouth/community-safety/actions/3-4/")
    assert seen.said == []


def test_a_choice_narrows_what_is_found_and_stays_in_the_address(visit: Open) -> None:
    page = visit("search used").page
    said = page.locator(".search-said")
    expect(said).to_contain_text("results for “night bus”")
    every = int(said.inner_text().split()[0])
    page.get_by_label("What it is").select_option("Action")
    expect(said).to_contain_text("what it is: Action")
    assert 0 < int(said.inner_text().split()[0]) < every
    assert page.url.endswith("?q=night+bus&kind=Action")
    page.reload()
    expect(said).to_contain_text("what it is: Action")
    expect(page.get_by_label("What it is")).to_have_value("Action")


def test_one_can_look_without_words(visit: Open) -> None:
    page = visit("search").page
    page.get_by_label("Council", exact=True).select_option("Leicester City Council")
    page.get_by_label("Status").select_option("Not reported")
    expect(page.locator(".search-said")).to_contain_text("status: Not reported")
    expect(page.locator(ENTRY)).to_have_count(10)
    for entry in page.locator(ENTRY).all():
        assert "Leicester City Council" in entry.inner_text()


def test_of_two_quick_choices_the_last_one_counts(visit: Open) -> None:
    page = visit("search").page
    page.get_by_label("Status").evaluate("""one => ["Complete", "Held up"].forEach(value => {
      one.value = value;
      one.dispatchEvent(new Event("change", { bubbles: true }));
    })""")
    expect(page.locator(".search-said")).to_contain_text("status: Held up")
    page.wait_for_load_state("networkidle")
    expect(page.locator(ENTRY)).to_have_count(10)
    for entry in page.locator(ENTRY).all():
        assert "Held up" in entry.inner_text()


def test_where_an_answer_does_not_come_the_lists_do(visit: Open) -> None:
    page = visit("search").page
    page.route("**/pagefind/**", lambda route: route.abort())
    searched(page, "council")
    expect(page.locator(".search-said")).to_contain_text("could not be loaded")
    expect(page.locator(".search-browse")).to_be_visible()
    page.unroute("**/pagefind/**")
    searched(page, "council")
    expect(page.locator(ENTRY)).to_have_count(10)


def test_more_results_come_when_asked_for(visit: Open) -> None:
    page = visit("search").page
    searched(page, "council")
    expect(page.locator(ENTRY)).to_have_count(10)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(ENTRY)).to_have_count(20)
    assert page.evaluate("document.activeElement.closest('li').matches(':nth-child(11)')")


def test_what_is_not_there_is_said(visit: Open) -> None:
    page = visit("search").page
    searched(page, "zzyzx")
    expect(page.locator(".search-said")).to_have_text("0 results for “zzyzx”.")
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()


def test_without_script_the_page_offers_lists(visit: Open) -> None:
    page = visit("search used", script=False, width=PHONE).page
    expect(page.locator(".search-browse")).to_be_visible()
    expect(page.get_by_role("link", name="Cheltenham: crime and disorder")).to_be_visible()
    expect(page.locator(".search-results")).to_be_hidden()


def test_other_pages_load_nothing_of_the_search(visit: Open) -> None:
    page = visit("action").page
    loaded = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert [name for name in loaded if "pagefind" in name or "search.js" in name] == []
