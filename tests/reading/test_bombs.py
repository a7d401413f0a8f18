"""No file takes all time or memory: each bomb is refused within a second and 300 MB."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping

import pytest

from tests.conftest import ROOT
from tests.reading.bombs import BOMBS, Cost

pytestmark = pytest.mark.bombs
MOST_SECONDS = 1.5  # one on a quiet machine, and half as much again on a busy one
"""Of the processor."""
MOST_MEMORY = 300_000_000
PATIENCE = 3_600
"""Seconds on the clock in which a busy machine may read all of them."""


@pytest.fixture(scope="module")
def costs() -> Mapping[str, Cost]:
    """Return what each bomb costs, in a process of its own."""
    command = [sys.executable, "-m", "tests.reading.bombs"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=PATIENCE)
    read = [Cost(**json.loads(line)) for line in ran.stdout.splitlines()]
    return {cost.name: cost for cost in read}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once(name: str, costs: Mapping[str, Cost]) -> None:
    cost = costs[name]
    assert (cost.refused, cost.signal) == (True, 0)
    assert cost.seconds < MOST_SECONDS
    assert cost.memory < MOST_MEMORY
