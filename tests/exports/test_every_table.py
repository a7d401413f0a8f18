"""All tables together: what they leave out is told on the page of the data, field by field."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from macros.exports.every_table import TABLES
from macros.reading.fields import fields_of
from macros.reading.model.action import Action, Added, Milestone, Part
from macros.reading.model.measure import Figure, Indicator
from macros.reading.model.money import Cost
from macros.reading.model.progress import Corrects, Progress, Update
from macros.reading.model.record import Record
from macros.reading.model.shared import Accepted, Evidence, Lead, Move
from tests.conftest import ROOT

QUERIES = {"queries": "queries about what in the papers does not add up"}
LEAD = "the keys of those who lead or share in the work"
ALSO: Mapping[type[Record], set[str]] = {Progress: {"by", "note"}, Indicator: {"note"}}
"""Columns that bear the name of a field, and hold that of another record in the row."""
FIELDS: list[tuple[type[Record], str, str, Mapping[str, str]]] = [
    (Action, "actions", "moved parts", QUERIES),
    (Added, "", "when", {"by": "who added an action", "minute": "and in which minute"}),
    (Lead, "", "post if to_be_confirmed", {"body": LEAD, "of": LEAD, "note": "notes on them"}),
    (Part, "parts", "moved", QUERIES),
    (Milestone, "milestones", "moved", QUERIES),
    (
        Progress,
        "updates",
        "by updates allow_personal",
        {
            "as_at_printed": "its date as the source prints it",
            "note": "the note on a whole round of progress",
            **QUERIES,
        },
    ),
    (Update, "updates", "", QUERIES),
    (Evidence, "", "title link", {"date": "the dates of evidence"}),
    (Accepted, "", "by when", {"minute": "the minute in which something was accepted"}),
    (Corrects, "", "update why", {}),
    (Move, "moved-dates", "", {}),
    (
        Indicator,
        "indicator-values",
        "baseline targets values",
        {"note": "the note on an indicator", **QUERIES},
    ),
    (Figure, "indicator-values", "", {}),
    (Cost, "costs", "cost saving net", QUERIES),
]
"""Records; the table with columns of their fields; fields with another name or a table of their
own; and what the page says of those that are only in the JSON."""


@pytest.mark.parametrize(("record", "table", "elsewhere", "only"), FIELDS)
def test_a_field_that_is_in_no_table_is_named_on_the_page_of_the_data(
    record: type[Record], table: str, elsewhere: str, only: Mapping[str, str]
) -> None:
    columns = {head.name for one in TABLES if one.name == table for head in one.heads}
    own = columns - ALSO.get(record, set())
    assert fields_of(record).keys() - own == {*elsewhere.split(), *only}
    page = " ".join((ROOT / "docs" / "data" / "index.md").read_text(encoding="utf-8").split())
    assert {words for words in only.values() if words not in page} == set()
