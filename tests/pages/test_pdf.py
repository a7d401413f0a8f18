"""The PDFs: whole, tagged, in our own letters, and the same to the byte."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import decode_text

from macros.facts.facts import Facts
from macros.pages.pages import pages
from macros.pages.paper import FILES
from macros.pages.pdf import missing as not_here
from macros.pages.pdf import pdfs
from macros.pages.render import environment
from macros.pages.site import body, on_paper
from macros.pages.words import date_in_words
from tests.pages.html import Element, parsed
from tests.paper import A4, missing, sheets, without_spaces

pytestmark = pytest.mark.site
YEAR = "wexmouth/reports/2025-to-2026/"
REPORT = "wexmouth/community-safety/reports/2025-to-2026/"
QUARTER = "wexmouth/community-safety/reports/2025-to-2026-q3/"
PAGES = (YEAR, REPORT, QUARTER)
PLAIN = '<!doctype html><html lang="en"><title>Plain</title>{head}<p>{words}</p>'
_DAY = 86_400


@dataclass(frozen=True)
class Drawn:
    """What the press was given for each address, the pages' own HTML, and what it made."""

    documents: Mapping[str, str]
    bodies: Mapping[str, Element]
    made: Mapping[str, bytes]


@dataclass
class Tags:
    """How often each tag stands in a PDF, and the texts that stand for its pictures."""

    names: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def drawn(real: Facts, tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """Return three reports of Wexmouth as PDF, drawn just now."""
    assert not_here() == "", not_here()
    env = environment(real)
    every = {page.address: page for page in pages(real) if page.address in PAGES}
    documents = {address: on_paper(every[address], env, real) for address in PAGES}
    bodies = {address: parsed(body(every[address], env, real)) for address in PAGES}
    made = pdfs(documents.values(), tmp_path_factory.mktemp("kept"))
    return Drawn(documents, bodies, dict(zip(PAGES, made, strict=True)))


def seen(element: Element) -> Iterator[str]:
    """Return each text in an element that is meant to be seen."""
    for child in element.children:
        if isinstance(child, str):
            yield from [child] if child.strip() else []
        elif (
            child.tag not in {"title", "desc"}  # those of a drawing are heard
            and "hidden" not in child.attributes
            and "unseen" not in child.attributes.get("class", "").split()
        ):
            yield from seen(child)


def opened(pdf: bytes) -> PDFDocument:
    """Return a PDF with its catalogue."""
    return PDFDocument(PDFParser(io.BytesIO(pdf)))


def tags(pdf: bytes) -> Tags:
    """Return all tags in a PDF."""
    found, waiting = Tags(), [opened(pdf).catalog["StructTreeRoot"]]
    while waiting:
        one = resolve1(waiting.pop())
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            waiting += [one["K"]] if "K" in one else []
            if "S" in one:
                found.names.append(literal_name(one["S"]))
            if "S" in one and literal_name(one["S"]) == "Figure":
                found.pictures.append(decode_text(one["Alt"]))
    return found


@pytest.mark.parametrize("address", PAGES)
def test_every_text_of_a_page_is_in_its_pdf_and_inside_the_margins(
    drawn: Drawn, address: str
) -> None:
    printed = sheets(drawn.made[address])
    texts = list(seen(drawn.bodies[address].one("main")))
    assert len(texts) > 40
    assert missing(texts, printed) == []
    assert [sheet.outside for sheet in printed] == [""] * len(printed)
    assert {sheet.size for sheet in printed} == {A4}


def test_every_action_status_and_note_of_the_year_is_in_the_report(
    drawn: Drawn, real: Facts
) -> None:
    period = real.plans["wexmouth/community-safety"].periods["2025-to-2026"]
    late = [text for one in period.late for text in (one.thing.title, one.status.capitalize())]
    moved = [text for one in period.moved for text in (one.standing.thing.title, one.last.why)]
    silent = [f"{one.ref} {one.thing.title}" for one in period.not_mentioned]
    dates = [date_in_words(one.last.to) for one in period.moved]
    numbers = [f"{one.ref}" for one in (*period.opening, *period.closing, *period.completed)]
    assert all([late, moved, silent, dates, numbers])
    assert missing([*late, *moved, *silent, *dates, *numbers], sheets(drawn.made[REPORT])) == []


@pytest.mark.parametrize("address", PAGES)
def test_each_sheet_says_whence_and_when_it_comes(drawn: Drawn, real: Facts, address: str) -> None:
    printed = sheets(drawn.made[address])
    source = without_spaces(f"{real.register.site.address}{address}, built on 22 November 2026")
    feet = [f"{source}{number}of{len(printed)}" for number in range(1, len(printed) + 1)]
    assert [sheet.foot for sheet in printed] == feet


@pytest.mark.parametrize("address", PAGES)
def test_a_pdf_says_what_it_is_and_is_tagged(drawn: Drawn, address: str) -> None:
    document = opened(drawn.made[address])
    assert document.catalog["Lang"] == b"en-GB"
    assert document.catalog["MarkInfo"] == {"Marked": True}
    assert document.catalog["ViewerPreferences"] == {"DisplayDocTitle": True}
    title = parsed(drawn.documents[address]).every("title")[0].text
    assert decode_text(document.info[0]["Title"]) == title
    stream = resolve1(document.catalog["Metadata"])
    assert isinstance(stream, PDFStream)
    said = ET.fromstring(stream.get_data())  # noqa: S314  our own file
    ours = {"pdfuaid": "http://www.aiim.org/pdfua/ns/id/"}
    assert [
        one.get(f"{{{ours['pdfuaid']}}}part") for one in said.iter() if "part" in str(one.attrib)
    ] == ["1"]


@pytest.mark.parametrize("address", PAGES)
def test_headings_lists_and_tables_are_tagged_as_in_the_page(drawn: Drawn, address: str) -> None:
    page, found = drawn.bodies[address].one("main"), tags(drawn.made[address])
    for tag in ("h1", "h2", "h3", "caption"):
        assert found.names.count(tag.upper().replace("CAPTION", "Caption")) >= len(page.every(tag))
    assert found.names.count("TH") >= len(page.every("th")) > 0
    assert found.names.count("Table") >= len(page.every("table"))
    assert all(found.pictures)


def test_each_line_of_a_chart_says_its_colour_for_no_stylesheet_reaches_it(drawn: Drawn) -> None:
    lines = [
        each.attributes
        for drawing in drawn.bodies[REPORT].every("svg")
        if drawing.attributes.get("role") == "img" and "font-family" in drawing.attributes
        for each in drawing.every("path")
    ]
    assert len(lines) > 10
    assert all("stroke" in line for line in lines)
    assert {line.get("fill") for line in lines if line["class"] in {"reached", "target"}} == {
        "none"
    }


def test_no_letters_are_used_but_ours(drawn: Drawn) -> None:
    document = opened(drawn.made[REPORT])
    names = {
        literal_name(resolve1(font)["BaseFont"]).partition("+")[2]
        for page in PDFPage.create_pages(document)
        for font in resolve1(resolve1(page.resources)["Font"]).values()
    }
    assert {"-".join(name.split("-")[:2]) for name in names} == {"Source-Sans", "Source-Serif"}


def test_a_second_drawing_elsewhere_is_the_same_to_the_byte(
    drawn: Drawn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    again = pdfs([drawn.documents[YEAR], drawn.documents[REPORT]], tmp_path / "elsewhere")
    assert list(again) == [drawn.made[YEAR], drawn.made[REPORT]]


def test_only_what_changed_is_drawn_again_and_the_long_unused_is_forgotten(tmp_path: Path) -> None:
    old, new = (PLAIN.format(head="", words=words) for words in ("Old", "New"))
    list(pdfs([old], tmp_path))
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"kept")
    unused = tmp_path / "unused.pdf"
    unused.write_bytes(b"unused")
    os.utime(unused, (time.time() - 31 * _DAY,) * 2)
    os.utime(kept, (time.time() - 31 * _DAY,) * 2)
    same, other = pdfs([old, new], tmp_path)
    assert same == b"kept"
    assert missing(["New"], sheets(other)) == []
    assert not unused.exists()
    assert kept.exists()


def test_a_pdf_loads_nothing(tmp_path: Path) -> None:
    style = tmp_path / "large.css"
    style.write_text("@page { size: A3 }", encoding="utf-8")
    link = f'<link rel="stylesheet" href="{style.as_uri()}">'
    (drawn,) = pdfs([PLAIN.format(head=link, words="Small")], tmp_path / "kept")
    assert {sheet.size for sheet in sheets(drawn)} == {A4}


def test_every_kind_with_a_pdf_is_a_kind_of_page(real: Facts) -> None:
    assert set(FILES) - {"first-version"} <= {page.kind for page in pages(real)}
