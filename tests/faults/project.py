"""A small project of its own: our code and pages, and a council with two plans."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from tests.conftest import ROOT
from tests.reading.small import SMALL

OLD, NEW = "2026-01-31", "2026-02-01"
"""The days for which the site before and the site after are built: every page tells its day."""
_NONE: Mapping[str, str] = MappingProxyType({})


def project(folder: Path) -> Path:
    """Make a small project in a folder that is not there yet."""
    for name in ("docs", "overrides", "macros"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name, text in SMALL.items():
        write(folder / "data" / name, text)
    return folder


def write(path: Path, text: str) -> None:
    """Write a file, and the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def replace(path: Path, old: str, new: str) -> None:
    """Put other words in the place of some in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def environ(top: Path, more: Mapping[str, str] = _NONE) -> dict[str, str]:
    """Return what a build needs to know of the machine: where the project's own code is."""
    own = {"PATH": os.environ["PATH"], "NO_MKDOCS_2_WARNING": "1"}
    return {**own, "PYTHONPATH": f"{top}{os.pathsep}{ROOT}", **more}


def command(*arguments: str, planted: str = "") -> list[str]:
    """Return the command that builds for the new day, maybe with a fault: “kind moment”."""
    module = ["tests.faults.planted", *planted.split()] if planted else ["macros"]
    return [sys.executable, "-m", *module, "build", "--as-at", NEW, *arguments]


def build(top: Path, *arguments: str, planted: str = "") -> subprocess.CompletedProcess[str]:
    """Run a build in a project, and return how it ended."""
    return subprocess.run(
        command(*arguments, planted=planted),
        cwd=top,
        env=environ(top),
        capture_output=True,
        text=True,
        check=False,
    )


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path."""
    every = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in every}


def names_of(site: Mapping[str, bytes]) -> set[str]:
    """Return the names of a site's files, but for those of the index: they tell what it holds."""
    return {name for name in site if not name.startswith("pagefind/")}
