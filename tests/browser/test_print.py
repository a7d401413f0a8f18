"""On paper a page is whole: all rows, all that is folded, and none of the controls."""

from __future__ import annotations

import pytest

from macros.facts.facts import Facts
from tests.browser.conftest import Open
from tests.browser.kinds import KINDS
from tests.browser.measure import cut, seen_texts, unseen
from tests.paper import A4, missing, sheets, without_spaces

pytestmark = pytest.mark.browser

_CONTROLS = ".skip, .menu, nav, .filter, .progress .count"
_PRINTED = {
    # at most so many sheets of A4
    "plan with progress": 12,
    "plan with objectives": 22,
    "council": 3,
    "paper": 6,
    "quarterly report": 8,
    "yearly report": 10,
    "needs attention in a council": 4,
    "questions": 5,
    "exception report": 3,
    "year": 3,
}


@pytest.mark.parametrize("kind", _PRINTED)
def test_nothing_is_missing_on_paper(visit: Open, kind: str) -> None:
    page = visit(kind).page
    page.emulate_media(media="print")
    assert unseen(page.locator("main tbody tr")) == []
    assert unseen(page.locator("main .more > :not(summary)")) == []
    assert cut(page.locator("main tbody :is(th, td)")) == []
    assert page.locator(".site-footer .print-only").is_visible()
    controls = page.locator(_CONTROLS)
    assert len(unseen(controls)) == controls.count() > 0


def test_paper_shows_all_rows_whatever_was_chosen(visit: Open) -> None:
    page = visit("plan with progress").page
    page.locator(".chip", has_text="Late").click()
    page.emulate_media(media="print")
    rows = page.locator("#progress tbody tr")
    assert rows.count() == 32
    assert unseen(rows) == []


@pytest.mark.parametrize("kind", ["plan with progress", "quarterly report"])
def test_paper_is_light_though_the_screen_is_dark(visit: Open, kind: str) -> None:
    page = visit(kind, scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(26, 28, 43)"


@pytest.mark.parametrize(("kind", "most"), _PRINTED.items())
def test_a_page_is_whole_on_few_sheets_of_a4_that_say_whence_they_come(
    visit: Open, real: Facts, kind: str, most: int
) -> None:
    page = visit(kind).page
    page.emulate_media(media="print")
    texts = seen_texts(page.locator("main"))
    assert len(texts) > 20
    paper = page.pdf(prefer_css_page_size=True)
    printed = sheets(paper)
    assert {sheet.size for sheet in printed} == {A4}
    assert 1 <= len(printed) <= most
    assert missing(texts, printed) == []
    assert [sheet.outside for sheet in printed] == [""] * len(printed)
    source = without_spaces(f"{real.register.site.address}{KINDS[kind]}, built on 22 November 2026")
    feet = [f"{source}{number}of{len(printed)}" for number in range(1, len(printed) + 1)]
    assert [sheet.foot for sheet in printed] == feet


@pytest.mark.parametrize(
    ("style", "fault"),
    [
        (".words li > * { white-space: nowrap }", "outside"),
        (".words li { max-height: 3rem; overflow: hidden }", "missing"),
    ],
)
def test_what_paper_cuts_is_found(visit: Open, style: str, fault: str) -> None:
    page = visit("paper").page
    page.emulate_media(media="print")
    texts = seen_texts(page.locator("main"))
    page.evaluate(
        "style => document.adoptedStyleSheets.push(new CSSStyleSheet()) &&"
        " document.adoptedStyleSheets[0].replaceSync(style)",
        f"@media print {{ {style} }}",
    )
    printed = sheets(page.pdf(prefer_css_page_size=True))
    found = {"missing": missing(texts, printed), "outside": [one.outside for one in printed]}
    assert any(found[fault])


def test_paper_has_room_to_write_below_each_question_and_the_screen_has_none(visit: Open) -> None:
    page = visit("questions").page
    rooms = page.locator(".questions > li .write-on")
    assert len(unseen(rooms)) == rooms.count() == page.locator(".questions > li").count() > 0
    page.emulate_media(media="print")
    assert unseen(rooms) == []
