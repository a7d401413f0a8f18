"""Schemas: those in schema/ are the model's, and they accept all that the reader accepts."""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros.reading.fields import fields_of
from macros.reading.kinds import KINDS, kind_of
from macros.reading.model.record import Record
from macros.reading.schema import schemas
from tests.conftest import ROOT
from tests.reading.small import SMALL

SCHEMAS = schemas()


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return what checks files of a kind."""
    return Draft202012Validator(SCHEMAS[kind])


def as_text(written: str) -> Any:  # noqa: ANN401  YAML may hold anything
    """Return what a file holds, with every value as the text it is."""
    return yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506  it makes only text


def faults(kind: str, written: str) -> list[str]:
    """Return what a schema says against a file."""
    return [error.message for error in validator(kind).iter_errors(as_text(written))]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_each_kind_of_file_is_the_models(kind: str) -> None:
    written = (ROOT / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == SCHEMAS[kind], "Run `make schema`."


def test_there_is_a_schema_for_each_kind_of_file_and_no_other() -> None:
    names = {path.name for path in (ROOT / "schema").iterdir()}
    assert names == {f"{kind}.schema.json" for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_each_schema_is_sound(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])
    assert SCHEMAS[kind]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_every_field_of_every_record_has_its_hint_in_a_schema() -> None:
    for kind, (record, _) in KINDS.items():
        _has_hints(record, SCHEMAS[kind])
        for name, definition in SCHEMAS[kind]["$defs"].items():
            assert all(field["description"] for field in definition["properties"].values()), name


def _has_hints(record: type[Record], schema: dict[str, Any]) -> None:
    hints = {name: field.hint for name, field in fields_of(record).items()}
    assert {name: field["description"] for name, field in schema["properties"].items()} == hints


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_of_the_record_fits_its_schema(kind: str) -> None:
    data = ROOT / "data"
    files = {path.relative_to(data).as_posix(): path for path in data.rglob("*.yml")}
    own = {name: path for name, path in files.items() if kind_of(name) == kind}
    found = {name: faults(kind, path.read_text(encoding="utf-8")) for name, path in own.items()}
    assert own
    assert not {name: messages for name, messages in found.items() if messages}


@pytest.mark.parametrize("path", SMALL)
def test_the_small_example_fits_its_schemas(path: str) -> None:
    kind = kind_of(path)
    assert kind
    assert faults(kind, SMALL[path]) == []


@pytest.mark.parametrize("path", SMALL)
def test_what_is_right_is_right_in_an_editor(path: str) -> None:
    kind = kind_of(path)
    assert kind
    data = yaml.load(SMALL[path], Loader=_EditorLoader)  # noqa: S506  a safe loader without dates
    assert not [error.message for error in validator(kind).iter_errors(data)]


MISTAKES = [
    ("an unknown field", "plan", "leed: Head of Parks"),
    ("an unknown field further in", "progress", "updates:\n  - about: '1'\n    stauts: complete"),
    ("an unknown word", "progress", "updates:\n  - about: '1'\n    status: done"),
    ("a date in letters", "report", "date: 1 March 2004"),
    ("words where a list should be", "council", "posts: Head of Parks"),
    ("a key with capitals", "plan", "owners: [Sample]"),
]


@pytest.mark.parametrize(("what", "kind", "mistake"), MISTAKES, ids=[each[0] for each in MISTAKES])
def test_a_file_with_a_mistake_does_not_fit(what: str, kind: str, mistake: str) -> None:
    right = next(text for path, text in SMALL.items() if kind_of(path) == kind)
    whole = {**as_text(right), **as_text(mistake)}
    assert not list(validator(kind).iter_errors(as_text(right))), what
    assert list(validator(kind).iter_errors(whole)), what


@pytest.mark.parametrize("path", SMALL)
def test_a_file_without_a_field_it_needs_does_not_fit(path: str) -> None:
    kind = kind_of(path)
    assert kind
    whole = as_text(SMALL[path])
    for name in SCHEMAS[kind]["required"]:
        without = copy.deepcopy(whole)
        del without[name]
        assert list(validator(kind).iter_errors(without)), name


class _EditorLoader(yaml.SafeLoader):
    """Reads as editors do (YAML 1.2): numbers and true are guessed, dates and yes are words."""


_EditorLoader.yaml_implicit_resolvers = {
    letter: [one for one in resolvers if one[0].endswith((":int", ":float", ":null"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
