"""The pages that are PDF files too: which they are, and each with the file that is made of it.

A file is drawn from the page's own HTML, so the page is held back until its file is there: it says
how large the file is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from macros.pages.page import Page, Paper
from macros.pages.watched import Watched, unwatched

FILES: Mapping[str, str] = MappingProxyType(
    {
        "period": "report.pdf",
        "first-version": "report.pdf",
        "year": "year.pdf",
        "questions": "questions.pdf",
    }
)
"""The kinds of pages that are PDF too, each with the name of the file beside it."""

Press = Callable[[Iterable[str]], Iterator[bytes]]
"""Draws documents as PDF, in their order."""


def with_papers(
    pages: Iterable[Page],
    folder: Path,
    document: Callable[[Page], str],
    press: Press | None,
    watched: Watched = unwatched,
) -> Iterator[Page]:
    """Hand on all pages; write the PDF of each that has one, and hand it on after all others.

    `document` makes of a page what the press draws. Where there is no press, no page has a PDF.
    """
    held: list[Page] = []
    for page in pages:
        if press and page.kind in FILES:
            held.append(page)
        else:
            yield page
    if press and held:
        drawn = zip(held, press(map(document, held)), strict=True)
        papers = (replace(page, paper=_written(folder, page, pdf)) for page, pdf in drawn)
        yield from watched(papers, len(held), "PDFs")


def _written(folder: Path, page: Page, pdf: bytes) -> Paper:
    paper = Paper(f"{page.address}{FILES[page.kind]}", len(pdf))
    path = folder / paper.address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pdf)
    return paper
