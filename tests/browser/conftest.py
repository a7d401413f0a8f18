"""One browser for all tests, the real site that it opens, and a page under watch."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Final, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    Response,
    sync_playwright,
)

from tests.browser.kinds import FILLED_LATER, KINDS
from tests.browser.server import served

Scheme = Literal["light", "dark"]
Shown = Literal[Scheme, "forced"]
WIDE, PHONE, NARROW = 1280, 360, 320
_HEIGHT = 900
_AWAY = (-1, -1)
FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Visit:
    """A page that is open, and all that was heard from it."""

    page: Page
    address: str
    said: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def hosts(self) -> set[str]:
        """The hosts that the page asked for anything."""
        return {urlsplit(address).netloc for address in self.asked}

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Note what the page says, what it asks for, and what it does not get."""
        heard: dict[str, Callable[..., None]] = {
            "console": self._console,
            "pageerror": self._error,
            "request": self._request,
            "requestfailed": self._request_failed,
            "response": self._response,
        }
        for event, hear in heard.items():
            self.page.on(event, hear)  # type: ignore[call-overload]  # it wants each name for itself
        yield
        for event, hear in heard.items():
            self.page.remove_listener(event, hear)

    def widen(self, width: int) -> None:
        """Make the window this wide."""
        self.page.set_viewport_size({"width": width, "height": _HEIGHT})

    def show(self, scheme: Shown) -> None:
        """Show the page in the light, in the dark, or in the few colours of a reader's system."""
        self.page.emulate_media(
            media="null",
            color_scheme="light" if scheme == "forced" else scheme,
            forced_colors="active" if scheme == "forced" else "none",
        )

    def _console(self, message: ConsoleMessage) -> None:
        self.said.append(message.text)

    def _error(self, error: Error) -> None:
        self.said.append(str(error))

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)

    def _request_failed(self, request: Request) -> None:
        self.failed.append(request.url)

    def _response(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST and response.url != self.address:
            self.failed.append(f"{response.status} {response.url}")


Open = Callable[..., Visit]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Return what drives browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Return a browser with its usual settings."""
    with launched(playwright) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Mapping[bool, Page]:
    """Return a tab of a browser with script, and one without."""
    return {script: tab(browser, script=script) for script in (True, False)}


@pytest.fixture(scope="session")
def large_text(playwright: Playwright) -> Iterator[Page]:
    """Return a tab of a browser whose reader has set text to twice its usual size."""
    with launched(playwright, "--blink-settings=defaultFontSize=32") as chromium:
        yield tab(chromium)


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """Return the address at which the real site is served."""
    with served(site) as address:
        yield address


@pytest.fixture
def visit(tabs: Mapping[bool, Page], home: str) -> Iterator[Open]:
    """Return what opens a page of a kind; it is watched until the test ends."""
    with ExitStack() as visits:

        def open_page(
            kind: str, *, width: int = WIDE, scheme: Scheme = "light", script: bool = True
        ) -> Visit:
            opened = opened_page(
                tabs[script], home + KINDS[kind], width=width, scheme=scheme, script=script
            )
            return visits.enter_context(opened)

        yield open_page


def tab(browser: Browser, *, script: bool = True) -> Page:
    """Return an empty tab, as of somebody who has never been here.

    It can show one page after the other: no page keeps anything, and a new tab takes far longer.
    """
    return browser.new_context(java_script_enabled=script, reduced_motion="reduce").new_page()


@contextmanager
def opened_page(
    page: Page,
    address: str,
    *,
    width: int = WIDE,
    scheme: Scheme = "light",
    script: bool = True,
) -> Iterator[Visit]:
    """Open an address in a tab, and hear all that comes from it while the context lasts.

    The page has settled: with script, it holds what a script fills.
    """
    seen = Visit(page, address)
    seen.widen(width)
    seen.show(scheme)
    page.mouse.move(*_AWAY)
    with seen.watched():
        page.goto(address)
        for ending in filter(address.endswith, FILLED_LATER) if script else ():
            page.locator(FILLED_LATER[ending]).first.wait_for()
        yield seen


@contextmanager
def launched(playwright: Playwright, *flags: str) -> Iterator[Browser]:
    """Launch a browser while the context lasts."""
    browser = playwright.chromium.launch(executable_path=chromium(), args=[*FLAGS, *flags])
    yield browser
    browser.close()


def chromium() -> str:
    """Return the path of a browser: the one that CHROMIUM names, or one that the script finds."""
    if named := os.environ.get("CHROMIUM"):
        return named
    script = Path(__file__).with_name("chromium.sh")
    found = subprocess.run(["/bin/sh", script], stdout=subprocess.PIPE, text=True, check=True)
    return found.stdout.strip()
