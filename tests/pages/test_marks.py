"""Macros of hand-written pages leave marks, and each mark is filled with what it stands for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.facts.facts import facts
from macros.pages.macros import MACROS, Macro, plan_by_key
from macros.pages.marks import Marks
from macros.pages.render import OVERRIDES, environment
from tests.conftest import ROOT
from tests.pages.html import parsed
from tests.plans import AS_AT, KEY, facts_of, files, register, said

PLAN = """
title: Parks & {{ 7*7 }}
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
    moved:
      - to: 2025-07
        agreed: 2025-05-15
        by: Cabinet
        why: The lamps were late
  - ref: "2"
    title: Mow the lawns
    depends_on: ["1"]
reporting:
  - what: A report
    every: once
"""
DONE = "status: complete\n    accepted:\n      by: Cabinet\n      when: 2025-07-20"
FACTS = facts_of(PLAN, {"2025-07-31": said({"1": DONE})}, {"2025-08-15": ""})
ENV = environment(FACTS)
ARGUMENTS: dict[str, tuple[object, ...]] = {
    "progress_summary": (KEY,),
    "progress_table": (KEY,),
    "plan_link": (KEY,),
    "definitions": ("proof",),
    "latest_updates": (1,),
}


def page(*names: str, address: str = "about/") -> str:
    """Return what macros draw on a hand-written page."""
    marks = Marks(FACTS)
    functions = marks.functions()
    html = "".join(functions[name](*ARGUMENTS.get(name, ())) for name in names)
    return marks.fill(html, address, ENV)


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: macro.name)
def test_a_macro_returns_an_opaque_mark(macro: Macro) -> None:
    marks = Marks(FACTS)
    mark = marks.functions()[macro.name](*ARGUMENTS.get(macro.name, ()))
    assert re.fullmatch(r'<(div|span) data-plans-mark="0"></\1>', mark)
    assert len(marks.calls) == 1


@pytest.mark.parametrize("macro", MACROS, ids=lambda macro: macro.name)
def test_each_mark_is_filled_with_whole_html(macro: Macro) -> None:
    html = page(macro.name)
    assert "data-plans-mark" not in html
    assert parsed(html).text


def test_marks_are_filled_in_their_places() -> None:
    marks = Marks(FACTS)
    link, table = marks.functions()["plan_link"], marks.functions()["latest_updates"]
    html = marks.fill(f"<p>{link(KEY)}</p>{table()}<p>{link(KEY)}</p>", "about/", ENV)
    assert [one.tag for one in parsed(html).children if not isinstance(one, str)] == [
        "p",
        "table",
        "p",
    ]


def test_the_text_of_officers_meets_no_template() -> None:
    assert parsed(page("plan_link")).text == "Parks & {{ 7*7 }}, Sample Borough Council"
    assert "{{" not in page("plan_link")


def test_a_link_inside_a_sentence_brings_no_space_of_its_own() -> None:
    assert page("plan_link").startswith("<a ")
    assert page("plan_link").endswith("</a>")


@pytest.mark.parametrize(("address", "root"), [("", "./"), ("about/", "../"), ("a/b/", "../../")])
def test_links_start_at_the_page_that_holds_the_mark(address: str, root: str) -> None:
    link = parsed(page("plan_link", address=address)).one("a")
    assert link.attributes["href"] == f"{root}{KEY}/"


def test_the_newest_updates_are_as_many_as_were_asked_for() -> None:
    marks = Marks(FACTS)
    latest = marks.functions()["latest_updates"]
    tables = parsed(marks.fill(latest(1) + latest(2) + latest("2"), "", ENV)).every("tbody")
    assert [len(table.every("tr")) for table in tables] == [1, 2, 2]


def test_an_unknown_plan_is_answered_with_a_sentence() -> None:
    with pytest.raises(ValueError, match=r"There is no plan “sample/roads”\. There are: sample/"):
        plan_by_key(FACTS, "sample/roads")
    with pytest.raises(ValueError, match=r"There is no plan “sample/roads”\. There are: sample/"):
        Marks(FACTS).functions()["progress_table"]("sample/roads")


def test_without_a_key_the_first_plan_is_shown() -> None:
    marks = Marks(FACTS)
    html = marks.fill(marks.functions()["plan_link"](), "", ENV)
    assert parsed(html).one("a").attributes["href"] == f"./{KEY}/"


def test_where_all_is_invented_it_is_counted_and_called_so() -> None:
    text = parsed(page("figures")).text
    assert text.startswith("2 promises in 1 plan of 1 council, invented as an example 1 said")


def test_a_plan_that_was_only_asked_for_is_not_counted() -> None:
    wish = (
        "state: requested\nasked:\n  by: Scrutiny Committee\n  of: Head of Roads\n  when: 2025-04\n"
    )
    plans = {**files(PLAN), **files(wish, key="sample/roads")}
    marks = Marks(facts(register(plans), AS_AT))
    html = marks.fill(marks.functions()["figures"](), "", ENV)
    assert parsed(html).text.startswith("2 promises in 1 plan of 1 council, invented as")


def test_without_a_plan_macros_of_one_plan_say_so() -> None:
    found = facts(register({}), AS_AT)
    marks = Marks(found)
    functions = marks.functions()
    html = "".join(functions[name]() for name in ("progress_summary", "progress_table"))
    filled = parsed(marks.fill(html + functions["plan_link"](), "", environment(found)))
    assert filled.text == "There is no plan yet." * 2 + "no plan yet"


def test_every_macro_has_a_template_and_every_template_a_macro() -> None:
    templates = {path.stem for path in (OVERRIDES / "plans" / "macros").glob("*.html")}
    assert templates == {macro.name for macro in MACROS}


def test_every_macro_stands_on_the_page_about_macros_with_an_example() -> None:
    text = Path(ROOT, "docs", "guide", "macros.md").read_text(encoding="utf-8")
    # whole pages of their own, and linked from here
    lists = {"body_list", "calendar", "post_list", "theme_list"}
    elsewhere = {"accessibility_statement", "all_updates", "data_tables", "glossary", *lists}
    for macro in MACROS:
        assert f"## {macro.name}\n" in text or macro.name == "macro_list"
        assert macro.example.startswith(f"{macro.name}(")
        assert (f"{{{{ {macro.name}(" in text) == (macro.name not in elsewhere)


def test_every_macro_says_what_it_shows() -> None:
    functions = Marks(FACTS).functions()
    assert {name: function.__doc__ for name, function in functions.items()} == {
        macro.name: macro.what for macro in MACROS
    }
