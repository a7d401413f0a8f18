"""The path of a file says what kind it is, and every record has its homes."""

from __future__ import annotations

import pytest

from macros.reading.fields import fields_of
from macros.reading.kinds import KINDS, homes, kind_of, records_in
from macros.reading.model.action import Action, Part
from macros.reading.model.plan import Plan
from macros.reading.model.record import Record
from macros.reading.yaml_text import DEEPEST
from tests.reading.small import SMALL


def test_the_small_data_folder_has_every_kind_of_file() -> None:
    assert {kind_of(path) for path in SMALL} == set(KINDS)


@pytest.mark.parametrize(
    "path",
    [
        *("plan.yml", "plans/plan.yml", "plans/sample/plan.yml", "plans/sample/a/b/plan.yml"),
        *("plans/Sample/parks/plan.yml", "plans/sample/parks/plan.yaml", "councils/a b.yml"),
        *("councils/../site.yml", "councils/a.yml\n", "councils/-a.yml", "councils/a--b.yml"),
        *("plans/sample/parks/progress/a/b.yml", "site.yml/site.yml", "councils/é.yml", ""),
    ],
)
def test_other_paths_are_none_of_the_record(path: str) -> None:
    assert kind_of(path) is None


def test_records_are_found_the_nearest_first() -> None:
    records = records_in(Plan)
    assert records[0] is Plan
    assert records.index(Action) < records.index(Part)
    assert len(set(records)) == len(records)


def test_a_field_has_its_homes_those_inside_first() -> None:
    assert homes("parts") == ("an action",)
    assert homes("updates") == ("a progress file",)
    assert homes("due", Plan)[0] == "“asked”"
    assert homes("due", Action)[0] == "an action"
    assert homes("nothing") == ()


def test_the_reader_goes_as_deep_as_the_model() -> None:
    assert max(levels(root) for root, _ in KINDS.values()) == DEEPEST


def levels(record: type[Record]) -> int:
    """Return how many lists and sets of fields can stand inside one another, this one counted."""
    inside = [
        field.many + (levels(field.kind) if issubclass(field.kind, Record) else 0)
        for field in fields_of(record).values()
    ]
    return 1 + max(inside, default=0)
