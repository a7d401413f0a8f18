"""What a browser sees of a page: what it asks for and keeps, what shifts, and what axe finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.browser.conftest import NARROW, PHONE, WIDE, Scheme, Shown, opened_page, tab
from tests.browser.measure import axe_faults, kept, shift

_WAYS: Final[tuple[tuple[int, Scheme, Shown], ...]] = (
    (WIDE, "light", "light"),
    (PHONE, "dark", "dark"),
    (NARROW, "light", "forced"),
)


@dataclass(frozen=True)
class Seen:
    """What was seen of a page, together in three ways: wide, on a phone, and narrow.

    `asked` are the addresses here that it asked for when seen wide, `elsewhere` those of other
    hosts in any way. `shift` is the largest sum of shifts of its layout in one of them.
    """

    asked: tuple[str, ...]
    elsewhere: tuple[str, ...]
    kept: tuple[str, ...]
    shift: float
    faults: tuple[str, ...]


def seen(browser: Browser, address: str) -> Seen:
    """Return what is seen of the page at an address by somebody who has never been here."""
    asked: list[list[str]] = []
    keeps: list[str] = []
    faults: list[str] = []
    shifts: list[float] = []
    for width, scheme, shown in _WAYS:
        page = tab(browser)
        with opened_page(page, address, width=width, scheme=scheme) as visit:
            _read_through(page)
            shifts.append(shift(page))
            visit.show(shown)
            asked.append(visit.asked)
            keeps += kept(page)
            faults += [f"{width} px, {shown}: {fault}" for fault in axe_faults(page)]
        page.context.close()
    host = urlsplit(address).netloc
    ours = tuple(one for one in asked[0] if urlsplit(one).netloc == host)
    return Seen(ours, tuple(_elsewhere(asked, host)), tuple(keeps), max(shifts), tuple(faults))


def _elsewhere(asked: Iterable[Iterable[str]], host: str) -> Iterator[str]:
    every = dict.fromkeys(one for each in asked for one in each)
    return (one for one in every if urlsplit(one).netloc not in {host, ""})


def _read_through(page: Page) -> None:
    """Scroll to the end of a page, and wait until it asks for nothing more."""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
