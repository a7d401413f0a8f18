"""Where a field or an entry stands under a name that is not its own."""

from __future__ import annotations

import pytest

from macros.reading.fields import fields_of
from macros.reading.model.action import Objective
from macros.reading.model.plan import Plan
from macros.reading.nodes import Items
from macros.reading.strays import belongs_to, could_be, misplaced, strange
from macros.reading.yaml_text import read

ACTIONS = fields_of(Objective)["actions"]


def entries(*written: str) -> Items:
    """Return entries, each with its fields between semicolons."""
    text = "\n".join(f"- {one}".replace("; ", "\n  ") for one in written)
    node, _ = read(text, "f")
    assert isinstance(node, Items)
    return node


@pytest.mark.parametrize(
    ("entry", "could", "does"),
    [
        ("ref: 1; title: a; due: 2005", None, None),
        ("ref: 1; title: a; date: 2005", "milestones", None),
        ("title: a; date: 2005", "milestones", None),
        ("ref: 1; title: a; date: 2005; is: start", "milestones", "milestones"),
        ("date: 2005", "milestones", "milestones"),
        ("ref: 1; title: a; colour: red", None, None),
    ],
)
def test_one_strange_field_makes_no_other_entry(
    entry: str, could: str | None, does: str | None
) -> None:
    (item,) = entries(entry).items
    named = [found and found.name for found in (could_be(ACTIONS, item), belongs_to(ACTIONS, item))]
    assert named == [could, does]


def test_what_could_wholly_be_another_entry_has_all_that_it_needs() -> None:
    (item,) = entries("title: a; date: 2005").items
    assert could_be(ACTIONS, item, wholly=True) is None


def test_an_entry_of_another_list_tells_of_those_below_it() -> None:
    one, sure = "ref: 1; title: a; date: 2005", "ref: 2; title: a; date: 2005; is: start"
    node = entries(one, sure, one)
    assert [item for item, _ in misplaced(ACTIONS, node)] == list(node.items[1:])


def test_names_are_strange_only_where_they_stand() -> None:
    node, _ = read(
        "- title: a\n  actions:\n    - title: b\n      colour: red\n      parts:\n"
        "        - actions:\n            - ref: 1\n  formerly: x\n",
        "f",
    )
    assert node
    assert set(strange(fields_of(Plan)["objectives"].kind, node)) == {
        "colour",
        "actions",
        "formerly",
    }
