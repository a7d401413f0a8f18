"""The record handed on: everything officers wrote, under their own names, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.exports import record as export
from macros.reading.kinds import kind_of
from macros.reading.register import Register
from tests.conftest import ROOT
from tests.plans import KEY, files, register
from tests.reading.small import SMALL

DATA = ROOT / "data"
FILES = [path.relative_to(DATA).as_posix() for path in sorted(DATA.rglob("*.yml"))]
PLAN = """
objectives:
  - ref: O1
    title: Safe parks
    milestones:
      - ref: M1
        title: Work begins
        date: 2004/05 Q2
        is: start
    leads:
      - post: Head of Parks
        if: the bid succeeds
      - to_be_confirmed: yes
costs:
  - for: O1
    cost: about £2,000 to £7,000 a year
    saving:
      - not quantifiable
funding:
  - ref: lamp-fund
    name: Lamp fund
    from: The government
    until: ongoing
actions:
  - ref: "1.10"
    title: "Light: the paths"
"""


def dumped(found: Register) -> Any:  # noqa: ANN401  JSON may hold anything
    """Return what is handed on of everything."""
    return json.loads(json.dumps(export.whole(found)))


def of_file(path: str, whole: Any) -> Any:  # noqa: ANN401  JSON may hold anything
    """Return what is handed on of one file."""
    parts = path.removesuffix(".yml").split("/")
    match kind_of(path):
        case "site":
            return whole["site"]
        case "themes":
            return {"themes": whole["themes"]}
        case "glossary":
            return {"terms": whole["terms"]}
        case "plan":
            return whole["plans"]["/".join(parts[1:3])]["plan"]
        case "progress" | "report":
            return whole["plans"]["/".join(parts[1:3])][parts[3]][parts[4]]
        case _:
            return whole[parts[0]][parts[1]]


def as_written(value: Any) -> Any:  # noqa: ANN401  JSON may hold anything
    """Return what was handed on as the texts that stand in the file."""
    if isinstance(value, dict):
        if "written" in value:
            return value["written"]
        return {name: as_written(each) for name, each in value.items()}
    if isinstance(value, list):
        return [as_written(each) for each in value]
    return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


def lists(value: Any) -> Any:  # noqa: ANN401  YAML may hold anything
    """Return what stands in a file, each text without the line break at its end, costs as lists."""
    if isinstance(value, dict):
        amounts = {"cost", "saving", "net", "amount"}
        return {
            name: [each] if name in amounts and isinstance(each, str) else lists(each)
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [lists(each) for each in value]
    return value.rstrip("\n")


@pytest.mark.parametrize("path", FILES)
def test_nothing_that_was_written_is_lost_and_nothing_is_added(path: str, record: Register) -> None:
    text = Path(DATA, path).read_text(encoding="utf-8")
    written = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  it makes only text
    assert as_written(of_file(path, dumped(record))) == lists(written)


def test_fields_have_the_officers_names() -> None:
    plan = export.plan_folder(register(files(PLAN)).plans[KEY])
    found: Any = plan
    objective = found["plan"]["objectives"][0]
    assert objective["milestones"][0]["is"] == "start"
    assert objective["leads"] == [
        {"post": "Head of Parks", "if": "the bid succeeds"},
        {"to_be_confirmed": True},
    ]
    assert found["plan"]["costs"][0]["for"] == "O1"
    assert found["plan"]["funding"][0]["from"] == "The government"
    assert found["plan"]["actions"] == [{"ref": "1.10", "title": "Light: the paths"}]


def test_dates_and_amounts_are_as_written_and_as_understood() -> None:
    found: Any = export.plan_folder(register(files(PLAN)).plans[KEY])
    plan = found["plan"]
    assert plan["objectives"][0]["milestones"][0]["date"] == {
        "written": "2004/05 Q2",
        "exactness": "quarter of a financial year",
        "first": "2004-07-01",
        "last": "2004-09-30",
    }
    assert plan["funding"][0]["until"] == {"written": "ongoing"}
    assert plan["costs"][0]["cost"] == [
        {
            "written": "about £2,000 to £7,000 a year",
            "unit": "£",
            "low": "2000",
            "high": "7000",
            "exactness": "about",
            "period": "a year",
        }
    ]
    assert plan["costs"][0]["saving"] == [{"written": "not quantifiable"}]


@pytest.mark.parametrize(
    ("key", "name"), [("sample", "Sample Borough Council"), ("sample-police", "Sample Police")]
)
def test_a_council_or_body_is_found_by_its_key(key: str, name: str) -> None:
    found: Any = export.one_of(register(SMALL), key)
    assert found["name"] == name


def test_a_plan_is_found_with_its_progress_and_reports() -> None:
    found: Any = export.one_of(register(SMALL), KEY)
    assert found["plan"]["title"] == "Parks"
    assert list(found["progress"]) == ["2025-09-30"]
    assert list(found["reports"]) == ["2025-04-10", "2025-10-20", "2025-to-2026-q2"]


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(KeyError, match="sample/roads"):
        export.one_of(register(SMALL), "sample/roads")


def test_everything_is_sorted_by_its_key(record: Register) -> None:
    whole: Any = export.whole(record)
    for kind in ("councils", "bodies", "plans"):
        assert list(whole[kind]) == sorted(whole[kind])
