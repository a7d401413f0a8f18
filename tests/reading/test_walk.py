"""Walking meets every record once, however deep it stands."""

from __future__ import annotations

from macros.reading.load import read
from macros.reading.model.action import Action, Part
from macros.reading.model.shared import Lead
from macros.reading.register import PlanFolder
from macros.reading.walk import inside, walk
from tests.reading.small import SMALL, TOP


def parks() -> PlanFolder:
    register = read(SMALL, TOP).register
    assert register
    return register.plans["sample/parks"]


def test_every_record_is_met_once_and_in_the_order_of_the_model() -> None:
    met = list(walk(parks().plan))
    assert met[0] is parks().plan or met[0] == parks().plan
    assert len({id(record) for record in met}) == len(met)
    assert [one.ref for one in met if isinstance(one, Action | Part)] == [
        "1.1",
        "1.1a",
        "1.1b",
        "2",
    ]
    assert sum(isinstance(one, Lead) for one in met) == 2


def test_what_stands_directly_inside_is_no_deeper() -> None:
    plan = parks().plan
    assert not any(isinstance(one, Part) for one in inside(plan))
    assert [one for one in inside(plan) if isinstance(one, Action)] == list(plan.actions)
