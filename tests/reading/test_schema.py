"""The schemas accept all that the reader accepts, as an editor would read it."""

from __future__ import annotations

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros.reading.fields import fields_of
from macros.reading.kinds import KINDS, kind_of
from macros.reading.schema import schemas
from tests.reading.small import SMALL

SCHEMAS = schemas()


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize("path", SMALL)
def test_what_is_right_is_right_in_an_editor(path: str) -> None:
    kind = kind_of(path)
    assert kind
    data = yaml.load(SMALL[path], Loader=_EditorLoader)  # noqa: S506  a safe loader without dates
    assert not [error.message for error in Draft202012Validator(SCHEMAS[kind]).iter_errors(data)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_shows_its_hint(kind: str) -> None:
    record, _ = KINDS[kind]
    shown = {name: one["description"] for name, one in SCHEMAS[kind]["properties"].items()}
    assert shown == {name: field.hint for name, field in fields_of(record).items()}


class _EditorLoader(yaml.SafeLoader):
    """Reads as editors do (YAML 1.2): numbers and true are guessed, dates and yes are words."""


_EditorLoader.yaml_implicit_resolvers = {
    letter: [one for one in resolvers if one[0].endswith((":int", ":float", ":null"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
