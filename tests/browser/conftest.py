"""One browser for all tests, the real site that it opens, and a page under watch."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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

    def watch(self) -> None:
        """Note what the page says, what it asks for, and what it does not get."""
        self.page.on("console", self._console)
        self.page.on("pageerror", self._error)
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._request_failed)
        self.page.on("response", self._response)

    def widen(self, width: int) -> None:
        """Make the window this wide."""
        self.page.set_viewport_size({"width": width, "height": _HEIGHT})

    def show(self, scheme: Shown) -> None:
        """Show the page in the light, in the dark, or in the few colours of a reader's system."""
        self.page.emulate_media(
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
def large_text(playwright: Playwright) -> Iterator[Browser]:
    """Return a browser whose reader has set text to twice its usual size."""
    with launched(playwright, "--blink-settings=defaultFontSize=32") as chromium:
        yield chromium


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """Return the address at which the real site is served."""
    with served(site) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, home: str) -> Iterator[Open]:
    """Return what opens a page of a kind; it is closed when the test ends."""
    opened: list[Visit] = []

    def open_page(
        kind: str, *, width: int = WIDE, scheme: Scheme = "light", script: bool = True
    ) -> Visit:
        address = home + KINDS[kind]
        opened.append(opened_page(browser, address, width=width, scheme=scheme, script=script))
        return opened[-1]

    yield open_page
    for each in opened:
        each.page.context.close()


def opened_page(
    browser: Browser,
    address: str,
    *,
    width: int = WIDE,
    scheme: Scheme = "light",
    script: bool = True,
) -> Visit:
    """Return a page, opened as by somebody who has never been here, once it has settled."""
    context = browser.new_context(
        viewport={"width": width, "height": _HEIGHT},
        color_scheme=scheme,
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    seen = Visit(context.new_page(), address)
    seen.watch()
    seen.page.goto(seen.address)
    if script:
        for ending in filter(address.endswith, FILLED_LATER):
            seen.page.locator(FILLED_LATER[ending]).first.wait_for()
    return seen


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
