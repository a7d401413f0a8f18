"""The files of the open data: each at its address, the same each time, and complete."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping

import pytest

from macros.exports.every_file import every_file
from macros.exports.every_table import TABLES
from macros.exports.files import files
from macros.exports.tables import Table
from macros.facts.facts import Facts
from macros.facts.shares import Role
from macros.pages import addresses
from macros.reading.model.action import Action, Milestone
from tests.exports import read_back


def test_each_file_that_is_no_page_has_an_address_of_its_own(real: Facts) -> None:
    every = Counter(address for address, _ in every_file(real))
    assert len(every) > 400
    assert set(every.values()) == {1}


def test_every_file_is_the_same_when_it_is_made_again(real: Facts, made: Mapping[str, str]) -> None:
    assert {address: text() for address, text in files(real)} == made


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.name)
def test_the_table_of_the_site_holds_the_rows_of_every_plan(
    table: Table, real: Facts, made: Mapping[str, str]
) -> None:
    whole = read_back.rows(made[addresses.table(table.name)])
    parts = [made[addresses.table(table.name, "plan", key)] for key in real.plans]
    assert whole == [row for text in parts for row in read_back.rows(text)]


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.name)
def test_each_row_says_last_whether_its_council_is_invented(
    table: Table, real: Facts, made: Mapping[str, str]
) -> None:
    councils = real.register.councils
    every = read_back.rows(made[addresses.table(table.name)])
    assert table.heads[-1].name == "fact_example"
    for row in every:
        invented = councils[row["plan"].split("/")[0]].example
        assert row["fact_example"] == ("true" if invented else "false")
    assert "true" in {row["fact_example"] for row in every}


def test_without_what_is_invented_the_table_of_actions_has_the_numbers_of_the_index(
    real: Facts, made: Mapping[str, str]
) -> None:
    index = json.loads(made[addresses.INDEX])["facts"]["actions"]
    every = read_back.rows(made[addresses.table("actions")])
    counted = [row for row in every if row["fact_example"] == "false"]
    assert len(counted) == index["total"] == real.actions.total < len(every)
    assert Counter(row["fact_status"] for row in counted) == +Counter(index["by_status"])


def test_the_tables_of_a_council_hold_the_rows_of_its_plans(
    real: Facts, made: Mapping[str, str]
) -> None:
    for key, council in real.councils.items():
        rows = read_back.rows(made[addresses.table("actions", "council", key)])
        assert len(rows) == council.actions.total


def refs(made: Mapping[str, str], name: str, kind: str, key: str) -> set[tuple[str, str]]:
    """Return the plan and reference of each row in a table of a body or theme."""
    rows = read_back.rows(made[addresses.table(name, kind, key)])
    return {(row["plan"], row["ref"]) for row in rows}


def test_the_tables_of_a_body_hold_what_its_page_says_it_leads_and_shares_in(
    real: Facts, made: Mapping[str, str]
) -> None:
    for key in real.register.bodies:
        own = [one for one in real.plans.values() if key in one.folder.owners]
        every = real.shares.of(key).every
        actions = {(share.folder.key, share.whole.ref) for share in every}
        parts = {
            (share.folder.key, part.ref)
            for share in every
            for part in share.one.parts
            if share.role == Role.SHARES or not part.leads
        }
        parts |= {(share.folder.key, share.one.ref) for share in every} - actions
        actions |= {
            (plan.key, one.ref)
            for plan in real.plans.values()
            for one in plan.actions.all
            if any(word.update.by == key for word in one.words)
        }
        for plan in own:
            actions |= {(plan.key, one.ref) for one in plan.actions.all}
            parts |= {(plan.key, part.ref) for one in plan.actions.all for part in one.parts}
        assert refs(made, "actions", "body", key) == actions
        assert refs(made, "parts", "body", key) == parts
    assert refs(made, "actions", "body", "wexmouth-police")


def test_the_tables_of_a_theme_hold_what_its_page_shows(
    real: Facts, made: Mapping[str, str]
) -> None:
    for key in real.register.themes:
        for name, kind in (("actions", Action), ("milestones", Milestone)):
            wanted = {
                (each.folder.key, promise.one.ref)
                for each in real.themes.get(key, ())
                for promise in each.promises
                if isinstance(promise.one.thing, kind)
            }
            assert refs(made, name, "theme", key) == wanted
        measured = {
            (each.folder.key, one.ref)
            for each in real.themes.get(key, ())
            for one in each.indicators
            if one.values or one.targets or one.baseline
        }
        assert refs(made, "indicator-values", "theme", key) == measured
