"""Building as it is measured: every stage, every page, and a sample that MkDocs draws alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import yardstick
from bench.building import AS_AT, Built, built
from bench.table import page_count, stages
from macros.facts.facts import Facts
from macros.pages.pages import pages
from macros.pages.render import environment
from macros.pages.shell import shell
from macros.pages.site import SHELL, body
from tests.conftest import AS_AT as TODAY

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def one() -> Built:
    """Return what a site of two plans cost, with a sample of seven pages."""
    return built(2, seed=1, sample=7)


def test_each_stage_is_measured(one: Built) -> None:
    costs = stages(one)
    names = ["read", "rules", "facts", "exports", "shell", "render", "fill", "write"]
    assert list(costs) == names
    assert all(cost.seconds > 0 and cost.peak > 0 for cost in costs.values())
    assert costs["facts"].pieces == one.actions["write"].pieces == 60
    assert costs["render"].size < costs["fill"].size == costs["write"].size


def test_a_sample_is_drawn_by_mkdocs_to_the_same_bytes(one: Built) -> None:
    assert (one.sample.theirs.pieces, one.sample.alike) == (7, 7)
    assert 0 < one.sample.actions < 7
    assert AS_AT.year == 2026
    assert page_count(one) > 60


def test_every_page_of_the_real_record_is_drawn_by_mkdocs_to_the_same_bytes(
    real: Facts, tmp_path: Path
) -> None:
    env = environment(real)
    every = [(page, body(page, env, real)) for page in pages(real)]
    drawn = yardstick.draw(every, tmp_path, yardstick.bare(real.register), TODAY)
    frame = shell((drawn / SHELL).read_text(encoding="utf-8"))
    assert yardstick.unlike(every, drawn, frame, real.register.site) == []
