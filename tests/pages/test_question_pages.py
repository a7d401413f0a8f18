"""The page of questions: by who is asked, numbered, with what each rests on."""

from __future__ import annotations

from macros.facts.facts import facts
from tests.pages.drawing import Drawing
from tests.pages.html import Element
from tests.plans import AS_AT, files, register, said

HEAD = "    leads:\n      - post: Head of Parks\n"
POLICE = HEAD.replace("post: Head of Parks", "body: sample-police")
ACTION = '  - ref: "{ref}"\n    title: Light path {ref}\n    due: {due}\n'
PAST = "judged_on: 2025-12-31\nbecause: It is the day of its last paper.\n"


def drawn(plan: str, progress: dict[str, str] | None = None) -> Element:
    """Return the page of questions of one plan."""
    found = register(files(plan, progress or {}))
    return Drawing(facts(found, AS_AT))("sample/parks/questions/")


def test_questions_stand_by_who_leads_and_the_most_pressing_first() -> None:
    page = drawn(
        "actions:\n"
        + ACTION.format(ref="1", due="2025-12")
        + HEAD
        + ACTION.format(ref="2", due="2025-06")
        + POLICE
        + ACTION.format(ref="3", due="to be confirmed")
        + POLICE
        + ACTION.format(ref="4", due="2025-09")
    )
    heads = [one.text for one in page.one("div", class_="content").every("h2")]
    assert heads[:3] == ["Sample Police", "No lead is named", "Head of Parks"]
    numbers = [one.attributes["id"] for one in page.every("li") if "id" in one.attributes]
    assert numbers == ["question-1", "question-2", "question-3", "question-4"]
    starts = [one.attributes["start"] for one in page.every("ol", class_="questions")]
    assert starts == ["1", "3", "4"]


def test_each_question_shows_what_it_rests_on_and_where_to_read_on() -> None:
    words = {"2025-10-31": said({"1": "status: in progress"})}
    page = drawn("actions:\n" + ACTION.format(ref="1", due="2025-06"), words)
    (item,) = page.one("ol", class_="questions").every("li")
    assert item.one("a").attributes["href"] == "../../../sample/parks/actions/1/"
    basis = item.every("p")[1].text
    assert "7 months late. Due June 2025 and not reported complete;" in basis
    assert "Nobody is named to lead it." in basis
    assert len(item.every("div", class_="write-on")) == 1


def test_a_plan_that_raises_no_question_says_so() -> None:
    page = drawn("actions:\n" + ACTION.format(ref="1", due="2026-06") + HEAD)
    assert "raises no question" in page.one("p", class_="summary").text
    assert "No question" in [one.text for one in page.every("h2")]


def test_questions_on_a_plan_of_the_past_ask_nobody_for_an_answer_today() -> None:
    page = drawn(f"{PAST}actions:\n" + ACTION.format(ref="1", due="2025-06"))
    assert "Nobody need answer for it today" in page.text
    assert "leave open" in page.one("p", class_="summary").text


def test_a_plan_that_has_ended_is_asked_about_in_the_same_way() -> None:
    page = drawn("state: closed\nactions:\n" + ACTION.format(ref="1", due="2025-06"))
    assert "The plan has ended. Nobody need answer for it today" in page.text
    assert "On 31 January 2026 it was not reported complete. What became of it?" in page.text
