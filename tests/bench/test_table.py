"""What is said of a measure: the table, and the ratios."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.building import Built, Sample
from bench.cost import Clock, Cost
from bench.table import compared, exported, growth, page_count, table


def site(plans: int, seconds: float) -> Built:
    """Return a site of which each stage of ten pages a plan took so many seconds a page."""
    actions, others = 9 * plans, plans

    def cost(pages: int) -> Cost:
        return Cost(seconds * pages, 2 * seconds * pages, pages, 5000 * pages, 10**8)

    before = {stage: cost(actions + others) for stage in ("read", "rules", "facts", "shell")}
    by_page = ("render", "fill", "write")
    return Built(
        plans,
        before,
        {stage: cost(actions) for stage in by_page},
        {stage: cost(others) for stage in by_page},
        Sample(Cost(seconds=10, pieces=100), actions=90, alike=100),
    )


def test_the_table_says_what_each_stage_cost() -> None:
    lines = list(table(site(100, 0.001)))
    assert lines[0] == "100 plans"
    assert " ".join(lines[-2].split()) == "together 1,000 pages 5.0 7.00 14.00 7.000 100"
    assert " ".join(lines[6].split()) == "render 1,000 pages 5.0 1.00 2.00 1.000 100"
    assert lines[-1].startswith("of it without actions’ pages")
    assert len({len(line) for line in lines[1:]}) == 1


def test_a_page_is_compared_with_a_page() -> None:
    one = site(100, 0.001)
    assert page_count(one) == 1000
    found = compared(one, one.sample)
    assert (found.ours, found.filling, found.drawing, found.before) == pytest.approx((3, 2, 100, 4))
    assert found.share == pytest.approx(3 / 101)
    assert found.share_of_all == pytest.approx(7 / 105)
    assert growth(one, site(400, 0.0015)) == pytest.approx(1.5)


def test_files_for_programs_are_compared_with_all_else() -> None:
    one = site(100, 0.001)
    files = Cost(1.4, 2.8, 700, 10**6, 10**8)
    assert exported(replace(one, before={**one.before, "exports": files})) == pytest.approx(0.2)


def test_two_costs_are_added_but_for_memory() -> None:
    together = Cost(1, 2, 3, 4, 5) + Cost(1, 1, 1, 1, 9)
    assert together == Cost(2, 3, 4, 5, 9)


def test_a_lap_begins_where_the_last_one_ended() -> None:
    clock = Clock()
    laps = [clock.lap(pieces=1) for _ in range(3)]
    assert all(lap.seconds >= 0 and lap.passed >= 0 and lap.pieces == 1 for lap in laps)
