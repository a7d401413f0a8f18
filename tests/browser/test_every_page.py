"""What holds of every kind of page, wide and narrow, light and dark, with script and without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from time import sleep
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import NARROW, PHONE, WIDE, Scheme, Visit, opened_page
from tests.browser.kinds import KINDS
from tests.browser.measure import kept, outside_the_window, shift, sideways

pytestmark = pytest.mark.browser

_LATE: Final = 0.5
_WAYS: Final = tuple(product(KINDS, (True, False)))


def _name(way: tuple[str, bool]) -> str:
    kind, script = way
    return f"{kind}, {'script' if script else 'no script'}"


@pytest.fixture(scope="module", params=_WAYS, ids=_name)
def seen(request: pytest.FixtureRequest, tabs: Mapping[bool, Page], home: str) -> Iterator[Visit]:
    """Return each page in each way; it is opened once for all that is asked about it."""
    kind, script = request.param
    with opened_page(tabs[script], home + KINDS[kind], script=script) as opened:
        yield opened


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_scrolls_sideways(seen: Visit, scheme: Scheme) -> None:
    seen.page.emulate_media(color_scheme=scheme)
    for width in (WIDE, PHONE, NARROW):
        seen.widen(width)
        assert sideways(seen.page) == 0, (width, outside_the_window(seen.page))


def test_the_first_tab_stop_leads_to_the_content(seen: Visit) -> None:
    seen.widen(WIDE)
    seen.page.keyboard.press("Tab")
    skip = seen.page.locator(":focus")
    assert skip.text_content() == "Skip to content"
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("document.activeElement.id") == "main"


def test_every_page_is_quiet_and_gets_all_it_asks_for(seen: Visit) -> None:
    missing = "Failed to load resource: the server responded with a status of 404 (Not Found)"
    assert [each for each in seen.said if each != missing] == []
    assert seen.failed == []


def test_every_page_asks_only_its_own_host(seen: Visit) -> None:
    assert seen.hosts == {urlsplit(seen.address).netloc}


def test_no_page_keeps_anything(seen: Visit) -> None:
    assert kept(seen.page) == []


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_nothing_shifts_when_script_comes_late(browser: Browser, home: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.route("**/site.js", _answered_late)
    page.goto(home + KINDS["plan with progress"])
    assert page.locator("th button").count() == 4
    assert shift(page) == 0
    context.close()


def _answered_late(route: Route) -> None:
    sleep(_LATE)
    route.continue_()
