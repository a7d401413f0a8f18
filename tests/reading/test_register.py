"""The register holds everything by its key, and finds what stands in a plan."""

from __future__ import annotations

import pytest

from macros.reading.load import read
from macros.reading.register import Register, actions_of, milestones_of, reportable_of
from tests.reading.small import SMALL, TOP


@pytest.fixture(scope="module")
def register() -> Register:
    register = read(SMALL, TOP).register
    assert register
    return register


def test_everything_is_there_by_its_key(register: Register) -> None:
    parks = register.plans["sample/parks"]
    assert (parks.council, parks.review) == ("sample", "parks")
    assert list(parks.progress) == ["2025-09-30"]
    assert list(parks.reports) == ["2025-04-10", "2025-10-20", "2025-to-2026-q2"]
    assert list(register.councils) == ["sample"]
    assert list(register.bodies) == ["sample-police"]
    assert list(register.themes) == ["lighting", "parks"]


def test_a_plan_without_owners_is_its_councils(register: Register) -> None:
    assert register.plans["sample/streets"].owners == ("sample",)
    assert register.plans["sample/parks"].owners == ("sample", "sample-police")


def test_actions_under_objectives_come_first(register: Register) -> None:
    plan = register.plans["sample/parks"].plan
    assert [action.ref for action in actions_of(plan)] == ["1.1", "2"]
    assert [milestone.ref for milestone in milestones_of(plan)] == ["M1"]
    assert [one.ref for one in reportable_of(plan)] == ["1", "1.1", "1.1a", "1.1b", "2", "M1"]


def test_every_record_knows_where_it_stands(register: Register) -> None:
    (first, *_) = actions_of(register.plans["sample/parks"].plan)
    lines = SMALL["plans/sample/parks/plan.yml"].split("\n")
    assert first.place.file == "data/plans/sample/parks/plan.yml"
    assert lines[first.place.line - 1].strip() == '- ref: "1.1"'
    assert lines[first.at("due").line - 1].strip() == "due: 2025-12-31"
    assert first.at("detail") == first.place
