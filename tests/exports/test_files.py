"""The files for machines: as many as were announced, each at one address, the same each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from macros.exports.every_table import TABLES
from macros.exports.files import files, number_of_files
from macros.facts.facts import Facts
from macros.pages import addresses
from tests.exports import read_back


def test_there_are_as_many_files_as_were_announced_each_at_its_own_address(real: Facts) -> None:
    every = Counter(address for address, _ in files(real))
    assert len(every) == number_of_files(real) > 400
    assert set(every.values()) == {1}


def test_every_file_is_the_same_when_it_is_made_again(real: Facts, made: Mapping[str, str]) -> None:
    assert {address: text() for address, text in files(real)} == made


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.name)
def test_the_table_of_the_site_holds_the_rows_of_every_plan(
    table: object, real: Facts, made: Mapping[str, str]
) -> None:
    name = str(getattr(table, "name", ""))
    whole = read_back.rows(made[addresses.table(name)])
    parts = [made[addresses.table(name, "plan", key)] for key in real.plans]
    assert whole == [row for text in parts for row in read_back.rows(text)]


def test_the_tables_of_a_council_hold_the_rows_of_its_plans(
    real: Facts, made: Mapping[str, str]
) -> None:
    for key, council in real.councils.items():
        rows = read_back.rows(made[addresses.table("actions", "council", key)])
        assert len(rows) == council.actions.total


def test_the_table_of_a_body_holds_what_it_leads_or_shares_in(made: Mapping[str, str]) -> None:
    rows = read_back.rows(made[addresses.table("actions", "body", "wexmouth-police")])
    assert {"1.3", "2.4", "1.1", "4.7"} < {row["ref"] for row in rows}
    assert all("Wexmouth Police" in row["leads"] + row["partners"] for row in rows)


def test_the_table_of_a_theme_holds_what_has_to_do_with_it(
    real: Facts, made: Mapping[str, str]
) -> None:
    for key in real.register.themes:
        rows = read_back.rows(made[addresses.table("actions", "theme", key)])
        assert all(key in row["themes"].split("; ") for row in rows)
        wanted = [
            row
            for row in read_back.rows(made[addresses.table("actions")])
            if key in row["themes"].split("; ")
        ]
        assert rows == wanted


@pytest.mark.site
def test_the_built_site_holds_them_all(site: Path, made: Mapping[str, str]) -> None:
    for address, text in made.items():
        assert (site / address).read_bytes() == text.encode(), address
