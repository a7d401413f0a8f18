"""What several tests share: the real record, its facts, and the real site, built once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from macros.facts.facts import Facts, facts
from macros.facts.rules import broken
from macros.pages import publish
from macros.reading.load import load
from macros.reading.register import Register

settings.register_profile("plans", deadline=None)  # a busy machine is no fault
settings.load_profile("plans")
ROOT = Path(__file__).resolve().parents[1]
AS_AT = date(2026, 11, 22)


@pytest.fixture(scope="session")
def record() -> Register:
    """Return the register of the data folder."""
    register = load(ROOT / "data", broken).register
    assert register, "The data needs mending: run `plans check`."
    return register


@pytest.fixture(scope="session")
def real(record: Register) -> Facts:
    """Return all facts of the data folder on one day."""
    return facts(record, AS_AT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the whole site, built strictly and found without fault."""
    folder = tmp_path_factory.mktemp("built") / "site"
    publish.build(ROOT, ROOT / "data", folder, AS_AT)
    return folder
