"""The description of the interface: it names every address there is, and no other."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from macros.exports.every_table import TABLES
from macros.exports.schemas import KINDS
from macros.pages import addresses


def forms(path: str) -> list[str]:
    """Return the forms that an address may have: `{…}` holds one name."""
    words = {"table": [one.name for one in TABLES], "kind": list(KINDS)}
    for name, every in words.items():
        if f"{{{name}}}" in path:
            return [form for word in every for form in forms(path.replace(f"{{{name}}}", word))]
    return [re.sub(r"\\\{[a-z]+\\\}", "[a-z0-9-]+", re.escape(path))]


def test_every_file_has_an_address_that_is_described_and_every_described_one_has_a_file(
    made: Mapping[str, str],
) -> None:
    described = json.loads(made[addresses.OPENAPI])["paths"]
    every = [form for path in described for form in forms(path)]
    there = [f"/{address.removeprefix(addresses.MACHINES)}" for address in made]
    for address in there:
        assert sum(bool(re.fullmatch(form, address)) for form in every) == 1, address
    for form in every:
        assert any(re.fullmatch(form, address) for address in there), form


def test_every_key_in_an_address_is_explained(made: Mapping[str, str]) -> None:
    for path, each in json.loads(made[addresses.OPENAPI])["paths"].items():
        parameters = each["get"].get("parameters", [])
        assert [one["name"] for one in parameters] == re.findall(r"\{([a-z]+)\}", path)
        assert all(one["description"].endswith(".") for one in parameters)


def test_every_operation_has_a_name_of_its_own(made: Mapping[str, str]) -> None:
    paths = json.loads(made[addresses.OPENAPI])["paths"].values()
    names = [each["get"]["operationId"] for each in paths]
    assert len(set(names)) == len(names)
