"""What a page weighs: what a first visit asks for, and what of it is new after another page."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.weight import file_of, weight
from bench.weight import KB, packed

HOME = "http://127.0.0.1:8000/"
FILES = {
    "index.html": b"home" * 900,
    "404.html": b"none",
    "plan/index.html": b"plan" * 500,
    "assets/plans.css": b"style" * 400,
    "assets/search.js": b"search" * 300,
    "assets/icon.svg": b"icon" * 30,
    "pagefind/pagefind.js": b"index" * 200,
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the folder of a small site."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(text)
    return tmp_path


def kilobytes(*names: str) -> float:
    return sum(packed(FILES[name]) for name in names) / KB


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (HOME, "index.html"),
        ("plan/", "plan/index.html"),
        (f"{HOME}plan/?q=bus", "plan/index.html"),
        (f"{HOME}assets/plans.css", "assets/plans.css"),
        (f"{HOME}nothing/here/", "404.html"),
    ],
)
def test_an_address_is_answered_by_a_file(site: Path, address: str, name: str) -> None:
    assert file_of(site, address) == site / name


def test_a_later_page_is_only_what_is_new(site: Path) -> None:
    style = f"{HOME}assets/plans.css"
    found = weight(site, [HOME, style, style], before=[f"{HOME}plan/", style])
    first = kilobytes("index.html", "assets/plans.css", "assets/icon.svg")
    assert (found.requests, found.search) == (3, 0)
    assert (found.first, found.later) == pytest.approx((first, kilobytes("index.html")))


def test_what_is_loaded_for_searching_is_told(site: Path) -> None:
    asked = [f"{HOME}{name}" for name in ("assets/search.js", "pagefind/pagefind.js")]
    found = weight(site, [HOME, *asked], before=[])
    assert found.requests == 4
    assert found.search == pytest.approx(kilobytes("assets/search.js", "pagefind/pagefind.js"))
