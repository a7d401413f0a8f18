"""The sitemap: every address once with the record's own day, in files that are not too long."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from macros.pages import sitemap as module
from macros.pages.sitemap import Days, sitemap

SITE = "https://plans.example/"
NAMES = {"": "http://www.sitemaps.org/schemas/sitemap/0.9"}
PAGES: Days = {
    "sample/": date(2025, 9, 15),
    "": None,
    "sample/a&b/": date(2025, 11, 2),
    "about/": None,
}


def written(pages: Days) -> dict[str, str]:
    return {name: text() for name, text in sitemap(SITE, pages)}


def entries(text: str, kind: str = "url") -> list[tuple[str, str | None]]:
    whole = ET.fromstring(text.encode())  # noqa: S314  our own file
    found = whole.findall(kind, NAMES)
    assert len(found) == len(list(whole))
    return [(one.findtext("loc", "", NAMES), one.findtext("lastmod", None, NAMES)) for one in found]


def test_it_holds_every_address_in_order_with_its_day_if_there_is_one() -> None:
    assert entries(written(PAGES)["sitemap.xml"]) == [
        (SITE, None),
        (f"{SITE}about/", None),
        (f"{SITE}sample/", "2025-09-15"),
        (f"{SITE}sample/a&b/", "2025-11-02"),
    ]


def test_a_larger_site_has_several_and_a_list_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    files = written(PAGES)
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml", "robots.txt"]
    assert entries(files["sitemap.xml"], "sitemap") == [
        (f"{SITE}sitemap-1.xml", "2025-09-15"),
        (f"{SITE}sitemap-2.xml", "2025-11-02"),
    ]
    both = [*entries(files["sitemap-1.xml"]), *entries(files["sitemap-2.xml"])]
    assert [address for address, _ in both] == [f"{SITE}{each}" for each in sorted(PAGES)]


def test_no_file_holds_more_than_engines_read() -> None:
    pages: Days = {f"sample/plan-{number}/": None for number in range(50_001)}
    files = written(pages)
    lengths = [text.count("<url>") for text in files.values()]
    assert lengths == [50_000, 1, 0, 0]
    assert max(len(text.encode()) for text in files.values()) < 50_000_000


def test_robots_may_read_all_and_learn_where_the_sitemap_is() -> None:
    robots = written(PAGES)["robots.txt"]
    assert robots.split("\n") == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {SITE}sitemap.xml",
        "",
    ]
