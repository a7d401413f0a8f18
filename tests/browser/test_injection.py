"""Text that tries to be code, in every text of a whole site, does nothing in a browser."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from macros.pages import publish
from macros.reading.load import read
from tests.browser.conftest import Visit, opened_page, tab
from tests.browser.server import served
from tests.pages.payloads import PAYLOADS
from tests.pages.planted import harmless, post_pages
from tests.pages.test_publish import project
from tests.plans import AS_AT, register
from tests.reading.small import TOP

pytestmark = pytest.mark.browser

_ELEMENTS = """() => [...document.querySelectorAll("*")]
  .map(one => [one.localName, ...one.getAttributeNames().sort()].join(" "))"""
_IN_LONG_TEXTS = {"a href", "em", "strong"}
"""What payloads may add to long texts: links, and words that stand out."""


def built(texts: Mapping[str, str], folder: Path) -> Path:
    """Return the folder of a site that is built from some files and found without fault."""
    folder.mkdir()
    top = project(folder / "project")
    guide = top / "docs" / "guide" / "macros.md"
    keys = re.sub(r'"[a-z]+/[a-z-]+"', '"sample/parks"', guide.read_text(encoding="utf-8"))
    guide.write_text(keys, encoding="utf-8")
    publish.build(top, read(texts, TOP), folder / "site", AS_AT)
    return folder / "site"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a site that has only words, and one with every payload in every text."""
    top = tmp_path_factory.mktemp("sites")
    planted = harmless().planted(" ".join(PAYLOADS))
    return built(harmless().texts, top / "words"), built(planted, top / "planted")


@pytest.fixture(scope="module")
def opened(sites: tuple[Path, Path], browser: Browser) -> Iterator[tuple[Visit, Visit]]:
    """Return the home page of each of the two sites."""
    with (
        served(sites[0]) as words,
        served(sites[1]) as planted,
        opened_page(tab(browser), words) as first,
        opened_page(tab(browser), planted) as second,
    ):
        yield first, second


def as_words(address: str) -> str:
    """Return the address that a page with payloads has where there are only words."""
    return _renamed().get(address, address)


@cache
def _renamed() -> Mapping[str, str]:
    planted = harmless().planted(" ".join(PAYLOADS))
    both = (post_pages(register(texts)) for texts in (planted, harmless().texts))
    return dict(zip(*both, strict=True))


def addresses(site: Path) -> list[str]:
    """Return the address of every page of a site, but not of the page that stands for others."""
    names = [path.relative_to(site).as_posix() for path in sorted(site.rglob("index.html"))]
    return [name.removesuffix("index.html") for name in names]


def elements(visit: Visit, address: str) -> Counter[str]:
    """Return how many elements a page has, by their names and the names of their attributes."""
    visit.page.goto(visit.address + address)
    return Counter(visit.page.evaluate(_ELEMENTS))


def test_both_sites_have_the_same_files(sites: tuple[Path, Path]) -> None:
    words, planted = (
        {path.relative_to(site) for path in site.rglob("*.*") if "pagefind" not in path.parts}
        for site in sites
    )
    pages = {path.parent.as_posix() + "/": path for path in planted if path.name == "index.html"}
    renamed = {path: Path(as_words(address), path.name) for address, path in pages.items()}
    assert {renamed.get(path, path) for path in planted} == words


def test_every_page_has_the_elements_that_it_has_with_harmless_words(
    sites: tuple[Path, Path], opened: tuple[Visit, Visit]
) -> None:
    words, planted = opened
    asked: list[str] = []
    planted.page.on("dialog", lambda dialog: asked.append(dialog.message))
    every = addresses(sites[1])
    for address in every:
        before, after = elements(words, as_words(address)), elements(planted, address)
        assert before - after == Counter(), address
        assert set(after - before) <= _IN_LONG_TEXTS, address
        assert planted.page.url == planted.address + address
    assert len(every) > 15
    assert (planted.said, asked) == ([], [])
    assert planted.hosts == {urlsplit(planted.address).netloc}
