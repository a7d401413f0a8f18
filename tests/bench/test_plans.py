"""The plans that are measured: the same each time, free of mistakes, and as large as promised."""

from __future__ import annotations

from statistics import mean

from bench.plans import ACTIONS, LETTERS, files
from macros.reading.load import read


def test_the_same_seed_gives_the_same_files() -> None:
    assert dict(files(3, seed=7)) == dict(files(3, seed=7))
    assert dict(files(3, seed=7)) != dict(files(3, seed=8))


def test_they_are_free_of_mistakes_and_as_large_as_promised() -> None:
    reading = read(dict(files(12)), "data")
    assert reading.register
    assert reading.problems == ()
    plans = reading.register.plans
    assert len(plans) == 12
    assert {len(o.actions) for p in plans.values() for o in p.plan.objectives} == {ACTIONS // 3}
    updates = [u for p in plans.values() for one in p.progress.values() for u in one.updates]
    assert 2 * ACTIONS * 12 < len(updates) < 3 * ACTIONS * 12
    assert abs(mean(len(update.note or "") for update in updates) - LETTERS) < 10
