"""Each form as its own judge sees it, for every plan, the invented ones too."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import frictionless
import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from macros.exports.files import files
from macros.exports.schemas import KINDS, schema
from macros.facts.facts import facts
from macros.pages import addresses
from tests.exports.closed import closed
from tests.pages.payloads import PAYLOADS
from tests.pages.planted import harmless
from tests.plans import AS_AT, register

Made = Mapping[str, str]


@pytest.fixture(scope="module")
def planted() -> Made:
    """Return every file for machines of a record in which every text tries to be code."""
    known = facts(register(harmless().planted(" ".join(PAYLOADS))), AS_AT)
    return {address: text() for address, text in files(known)}


@pytest.fixture(params=["made", "planted"])
def every(request: pytest.FixtureRequest) -> Made:
    """Return the files of the real record, and of the one that tries to be code."""
    found: Made = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def folder(every: Made, tmp_path: Path) -> Path:
    """Return a folder that holds the files as a site does."""
    for address, text in every.items():
        path = tmp_path / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return the judge of a kind of document."""
    return judge_by(published(kind))


@cache
def strict(kind: str) -> Draft202012Validator:
    """Return the judge of a kind of document that lets nothing pass but what there is today."""
    return judge_by(closed(published(kind)))


def published(kind: str) -> Any:  # noqa: ANN401  a schema may hold anything
    """Return the schema of a kind of document."""
    return schema(kind, "https://plans.example/schema.json")


def judge_by(checked: Any) -> Draft202012Validator:  # noqa: ANN401  a schema may hold anything
    """Return what judges by a schema, which is sound itself."""
    Draft202012Validator.check_schema(checked)
    return Draft202012Validator(checked, format_checker=Draft202012Validator.FORMAT_CHECKER)


def documents(made: Made) -> dict[str, Any]:
    """Return every document by its address."""
    found = {name: json.loads(text) for name, text in made.items() if name.endswith(".json")}
    return {name: one for name, one in found.items() if "kind" in one}


def test_every_document_fits_the_schema_it_names(every: Made) -> None:
    found = documents(every)
    assert {one["kind"] for one in found.values()} == set(KINDS)
    for name, one in found.items():
        for judge in (validator(one["kind"]), strict(one["kind"])):
            assert [fault.message for fault in judge.iter_errors(one)] == [], name
        assert one["$schema"].endswith(addresses.schema(one["kind"]))
        assert json.loads(every[addresses.schema(one["kind"])])["$id"] == one["$schema"]


def one_of_each(made: Made) -> dict[str, Any]:
    """Return one document of each kind."""
    found = {one["kind"]: one for one in documents(made).values()}
    assert set(found) == set(KINDS)
    return found


def test_a_document_that_says_less_does_not_fit(made: Made) -> None:
    for kind, one in one_of_each(made).items():
        judge = validator(kind)
        for name in one:
            less = {other: each for other, each in one.items() if other != name}
            assert not judge.is_valid(less), name
        for name in one["facts"]:
            less = {other: each for other, each in one["facts"].items() if other != name}
            assert not judge.is_valid({**one, "facts": less}), name


def test_a_document_may_gain_fields_and_words_until_the_next_version(made: Made) -> None:
    for kind, one in one_of_each(made).items():
        more = {**one, "more": 1, "facts": {**one["facts"], "more": 1}}
        assert not strict(kind).is_valid(more)
        for later in ("1.1", "1.10"):
            assert validator(kind).is_valid({**more, "version": later})
            assert not strict(kind).is_valid({**one, "version": later})
        for other in ("2.0", "1", "11.0"):
            assert not validator(kind).is_valid({**one, "version": other})


def test_a_list_of_words_may_gain_a_word(made: Made) -> None:
    one = one_of_each(made)["plan"]
    record, found = one["record"], one["facts"]
    thing = {**found["things"][0], "status": "thought about"}
    for more in (
        {"record": {**record, "plan": {**record["plan"], "state": "thought about"}}},
        {"facts": {**found, "things": [thing]}},
    ):
        assert validator("plan").is_valid({**one, **more})
        assert not strict("plan").is_valid({**one, **more})


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # the judge's own
def test_every_data_package_and_each_of_its_tables_is_sound(folder: Path) -> None:
    packages = sorted(folder.rglob(addresses.PACKAGE))
    assert len(packages) > 1
    for path in packages:
        report = frictionless.Package(str(path)).validate()
        assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


def test_the_interface_is_described_as_the_standard_wants(folder: Path) -> None:
    path = folder / addresses.OPENAPI
    validate(json.loads(path.read_text(encoding="utf-8")), base_uri=path.as_uri())
