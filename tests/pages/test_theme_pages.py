"""A theme's page: real councils first, invented ones shown and not counted."""

from __future__ import annotations

from macros.facts.facts import facts
from macros.pages.sentences import plain
from macros.pages.theme_pages import on_theme, theme_sentence
from tests.pages.drawing import Drawing
from tests.plans import AS_AT, files, register, said
from tests.reading.small import SMALL

PLAN = 'actions:\n  - ref: "1"\n    title: One\n    themes: [parks]\n    due: 2025-06\n'
INVENTED = SMALL["councils/sample.yml"]
REAL = INVENTED.replace("example: yes\n", "").replace("Sample", "Zeal")
DONE = {"2026-01-10": said({"1": "status: complete"})}
ALL = {
    "councils/zeal.yml": REAL,
    "councils/other.yml": INVENTED.replace("Sample", "Other"),
    **files(PLAN, key="zeal/parks"),
    **files(PLAN, DONE),
    **files(PLAN, DONE, key="other/parks"),
}


def test_invented_councils_come_last_and_are_not_counted() -> None:
    found = facts(register(ALL), AS_AT)
    every = on_theme("parks", found)
    assert [one.folder.key for one in every] == ["zeal/parks", "other/parks", "sample/parks"]
    assert plain(theme_sentence(every, found)) == (
        "1 council promised 1 action on this. Nobody has reported on the action."
    )


def test_a_sentence_says_how_it_went() -> None:
    found = facts(register({**ALL, **files(PLAN, DONE, key="zeal/parks")}), AS_AT)
    assert plain(theme_sentence(on_theme("parks", found), found)) == (
        "1 council promised 1 action on this. The action is said to be complete."
    )


def test_of_several_actions_it_is_counted_how_they_went() -> None:
    two = PLAN + PLAN.removeprefix("actions:\n").replace('"1"', '"2"')
    found = facts(register({**ALL, **files(two, DONE, key="zeal/parks")}), AS_AT)
    assert plain(theme_sentence(on_theme("parks", found), found)) == (
        "1 council promised 2 actions on this. Of the actions, 1 is said to be complete and 1 "
        "was late when last judged."
    )


def test_a_theme_that_nobody_has_says_so() -> None:
    found = facts(register(ALL), AS_AT)
    assert plain(theme_sentence(on_theme("lighting", found), found)) == (
        "No plan of a real council on this site holds a promise on this subject."
    )


def test_each_plan_has_a_row_side_by_side_and_a_table_of_its_promises() -> None:
    page = Drawing(facts(register(ALL), AS_AT))("themes/parks/")
    (beside,) = page.every("table", class_="compared")
    rows = [one for one in beside.every("th") if one.attributes["scope"] == "row"]
    names = ["Zeal: parks", "Other: parks", "Sample: parks"]
    assert [one.one("a").text for one in rows] == names
    assert len(page.every("table", class_="shares")) == len(names)
