"""Pages that are PDF too: the file beside the page, and the page's link to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from macros.pages.marks import Marks
from macros.pages.page import Page
from macros.pages.pages import pages
from macros.pages.paper import FILES, Press
from macros.pages.site import fill_site
from tests.pages.html import Element, parsed
from tests.pages.test_period_pages import YEAR, corrected_facts
from tests.pages.test_site import generated

PAPERS = {
    "sample/reports/2025-to-2026/": "year.pdf",
    "sample/parks/questions/": "questions.pdf",
    YEAR: "report.pdf",
    f"{YEAR}first-version/": "report.pdf",
}
FACTS = corrected_facts()


def press(documents: Iterable[str]) -> Iterator[bytes]:
    """Return the documents themselves: what is drawn of them is tested elsewhere."""
    return (document.encode() for document in documents)


def filled(folder: Path, drawn_by: Press | None) -> Path:
    """Return the folder of a site with a council's years, a report, and its first version."""
    fill_site(generated(folder), FACTS, Marks(FACTS), (), press=drawn_by)
    return folder


def page(folder: Path, address: str) -> Element:
    return parsed((folder / address / "index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site with papers."""
    return filled(tmp_path_factory.mktemp("with") / "papers", press)


@pytest.mark.parametrize(("address", "name"), PAPERS.items())
def test_a_page_leads_to_its_paper_and_says_how_large_it_is(
    site: Path, address: str, name: str
) -> None:
    size = round((site / address / name).stat().st_size / 1000)
    line = page(site, address).one("p", class_="paper")
    assert line.text == f"PDF, for printing ({size} KB). The PDF says the same as this page."
    link = line.one("a").attributes
    assert (site / address / link["href"]).resolve() == (site / address / name).resolve()
    assert link["type"] == "application/pdf"


@pytest.mark.parametrize("address", PAPERS)
def test_a_paper_is_the_page_without_the_frame_of_the_site(site: Path, address: str) -> None:
    document = parsed((site / address / PAPERS[address]).read_text(encoding="utf-8"))
    whole = page(site, address)
    assert document.one("main").text == whole.one("main").text.replace(
        f"{whole.one('p', class_='paper').text} ", ""
    )
    assert not document.every("script")
    assert not document.every("link")
    canonical = whole.one("p", class_="canonical").text
    assert document.one("base").attributes["href"] == canonical
    assert document.one("p", class_="source").text == f"{canonical}, built on 1 December 2026"


def test_only_what_goes_before_a_meeting_has_a_paper(site: Path) -> None:
    with_paper = {path.parent for path in site.rglob("*.pdf")}
    kinds = {page.kind for page in pages(FACTS) if site / page.address in with_paper}
    without = {page.kind for page in pages(FACTS) if site / page.address not in with_paper}
    assert kinds == set(FILES)
    assert not without & kinds
    assert {"council", "plan", "action"} <= without


def test_where_there_is_no_press_no_page_leads_to_a_paper(site: Path, tmp_path: Path) -> None:
    without = filled(tmp_path, None)
    assert not list(without.rglob("*.pdf"))
    every = sorted(path.relative_to(site) for path in site.rglob("index.html"))
    assert every == sorted(path.relative_to(without) for path in without.rglob("index.html"))
    texts = [(without / path).read_text(encoding="utf-8") for path in every]
    assert not any("PDF, for printing" in text for text in texts)


def test_papers_are_watched_as_they_are_drawn(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []

    def watched(pages: Iterable[Page], number: int, what: str = "pages") -> Iterator[Page]:
        for done, each in enumerate(pages, 1):
            told.append((done, number, what))
            yield each

    fill_site(generated(tmp_path), FACTS, Marks(FACTS), (), watched, press=press)
    papers = [(done, number) for done, number, what in told if what == "PDFs"]
    number = len(list(tmp_path.rglob("*.pdf")))
    assert papers == [(done, number) for done in range(1, number + 1)]
