"""The page of what is due in a council: by month, late ones after, and how to follow it."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.facts import Facts, facts
from macros.pages.macros import MACROS
from macros.pages.render import environment, render
from macros.pages.views import Views
from tests.facts.test_agenda import PLAN, SAID
from tests.pages.drawing import Drawing
from tests.pages.html import Element, parsed
from tests.plans import AS_AT, facts_of, files, register
from tests.reading.small import SMALL


def page(plan: str = PLAN, as_at: date = AS_AT) -> Element:
    return Drawing(facts_of(plan, SAID, as_at=as_at))("sample/calendar/")


def rows(whole: Element, section: str) -> list[str]:
    every = whole.one("section", id=section).every("tr")
    return [
        " ".join(cell.text for cell in row.every() if cell.tag in {"th", "td"}) for row in every
    ]


def test_it_says_how_much_is_to_come_and_how_much_is_late() -> None:
    assert page().one("p", class_="summary").text == (
        "Plans of Sample have 3 things to come and 2 things late."
    )


def test_it_shows_what_is_to_come_by_month() -> None:
    months = [one.text for one in page().one("section", id="coming").every("h3")]
    assert months == ["February 2026", "March 2026"]
    head = "What Promised for How it stands"
    assert rows(page(), "coming") == [
        head,
        "Report: A report Sample: parks 15 February 2026 and then every month Promised report",
        "2 Mow the lawns Sample: parks February 2026 Not reported due in 1 month",
        head,
        "1 Light the paths Sample: parks 2 March 2026 Not reported due in 1 month",
    ]


@pytest.mark.parametrize("key", ["calendar/parks", "sample/calendar"])
def test_no_council_or_plan_may_take_the_place_of_a_calendar(key: str) -> None:
    council = {"councils/calendar.yml": SMALL["councils/sample.yml"]}
    with pytest.raises(ValueError, match="“calendar” is"):
        register({**files(PLAN, key=key), **(council if key.startswith("calendar") else {})})


def test_it_shows_what_is_late_and_leads_to_each_action() -> None:
    late = page().one("section", id="late")
    links = [one.attributes["href"] for one in late.every("a")]
    assert links == ["../../sample/parks/actions/4/", "../../sample/parks/actions/3/"]
    assert [text.split()[-2:] for text in rows(page(), "late")[1:]] == [
        ["months", "late"],
        ["month", "late"],
    ]


def test_it_leads_to_the_calendar_file() -> None:
    links = [one.attributes["href"] for one in page().every("a")]
    assert "../../sample/calendar.ics" in links
    assert "../../calendar/#follow" in links


def test_without_dates_it_says_so_and_leads_to_no_file() -> None:
    whole = page('actions:\n  - ref: "5"\n    title: Paint the gates\n')
    assert whole.one("p", class_="summary").text == (
        "No plan of Sample that still runs has a date to come."
    )
    assert "calendar.ics" not in str([one.attributes for one in whole.every("a")])
    assert not whole.every("section", id="late")


def test_a_page_shows_so_many_and_says_how_many_there_are() -> None:
    found = facts_of(PLAN, SAID)
    drawing = Drawing(found)
    drawing.env.globals["view"] = Views(found, most=1)
    text = drawing("sample/calendar/").text
    assert "These are the next 1 of 3." in text
    assert "These are the 1 that are late the longest, of 2." in text


def whole_calendar(found: Facts) -> Element:
    (macro,) = [one for one in MACROS if one.name == "calendar"]
    return parsed(render(environment(found), macro.template, "../", macro.context(found)))


def test_the_page_of_all_councils_leaves_out_what_is_invented_and_leads_to_it() -> None:
    real = {"councils/other.yml": SMALL["councils/sample.yml"].replace("example: yes\n", "")}
    other = files('actions:\n  - ref: "1"\n    title: Roads\n', key="other/roads")
    whole = whole_calendar(facts(register({**real, **other, **files(PLAN, SAID)}), AS_AT))
    assert whole.one("section", id="coming").text == (
        "To come Nothing is to come in a plan that still runs."
    )
    assert rows(whole, "councils")[-1:] == ["Sample Borough Council Example, invented 3 2"]
    numbers = whole.one("section", id="councils").every("td")
    assert [one.attributes["data-label"] for one in numbers] == ["To come", "Late"] * 2
    assert "../sample/calendar/" in [one.attributes["href"] for one in whole.every("a")]


def test_where_all_is_invented_it_is_counted_and_called_so() -> None:
    whole = whole_calendar(facts_of(PLAN, SAID))
    coming = whole.one("section", id="coming")
    assert coming.text.startswith("To come All plans here are invented, as an example. February")
    assert len(whole.one("section", id="late").every("tr")) == 3
    assert "calendar.ics" not in str([one.attributes for one in whole.every("a")])
