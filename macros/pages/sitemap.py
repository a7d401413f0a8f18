"""What tells search engines of the pages: the sitemap (sitemaps.org 0.9) and robots.txt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from html import escape

MOST = 50_000
"""How many addresses one sitemap may hold. A larger site has several, and a list of them."""
_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
Days = Mapping[str, date | None]
"""Addresses below the site's own, each with the day of the newest thing it shows, if known."""


def sitemap(site: str, pages: Days) -> Iterator[tuple[str, Callable[[], str]]]:
    """Return each file by which search engines find the pages, and what makes its text."""
    every = sorted(pages)
    parts = [
        {address: pages[address] for address in every[at : at + MOST]}
        for at in range(0, len(every), MOST)
    ]
    if len(parts) > 1:
        names = {f"sitemap-{number}.xml": part for number, part in enumerate(parts, 1)}
        for name, part in names.items():
            yield name, partial(_file, "urlset", "url", site, part)
        newest = {name: _newest(part) for name, part in names.items()}
        yield "sitemap.xml", partial(_file, "sitemapindex", "sitemap", site, newest)
    else:
        yield "sitemap.xml", partial(_file, "urlset", "url", site, pages)
    yield "robots.txt", lambda: f"User-agent: *\nAllow: /\n\nSitemap: {site}sitemap.xml\n"


def _newest(part: Days) -> date | None:
    return max((day for day in part.values() if day), default=None)


def _file(kind: str, entry: str, site: str, days: Days) -> str:
    lines = (
        f"<{entry}><loc>{escape(site + address)}</loc>"
        f"{f'<lastmod>{days[address]}</lastmod>' if days[address] else ''}</{entry}>\n"
        for address in sorted(days)
    )
    return f"{_OPENING}<{kind} {_NAMESPACE}>\n{''.join(lines)}</{kind}>\n"
