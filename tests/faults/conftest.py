"""A small project, and its site before and after, built once for all faults."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.project import OLD, build, files, names_of, project


@dataclass(frozen=True)
class Good:
    """A project in which nothing is wrong, and the files of its site on the old and new day."""

    top: Path
    old: Mapping[str, bytes]
    new: Mapping[str, bytes]


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Good:
    """Return the project, built for both days."""
    top = project(tmp_path_factory.mktemp("good") / "project")
    sites = []
    for day in ([], ["--as-at", OLD]):
        ended = build(top, *day)
        assert ended.returncode == 0, ended
        sites.append(files(top / "site"))
    new, old = sites
    assert names_of(old) == names_of(new)
    assert old != new
    return Good(top, old, new)


@pytest.fixture
def top(good: Good, tmp_path: Path) -> Path:
    """Return a copy of the project, with the old site as its live one."""
    shutil.copytree(good.top, tmp_path / "project")
    assert files(tmp_path / "project" / "site") == good.old
    return tmp_path / "project"
