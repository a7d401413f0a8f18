"""Imports run one way, the generator stays replaceable, and reading and facts stay pure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = tuple(sorted((ROOT / "macros").rglob("*.py")))
MAY_IMPORT = {
    "reading": {"reading"},
    "facts": {"reading", "facts"},
    "pages": {"reading", "facts", "pages"},
    "exports": {"reading", "facts", "pages", "exports"},
    "editing": {"reading", "facts", "pages", "exports", "editing"},
}
"""What each part of the code may import of the others; the command and the door may import all."""
AT_THE_EDGE = {
    "macros/pages/publish.py": {"surroundings", "exports"},
    "macros/pages/data_views.py": {"exports"},
}
"""What meets MkDocs asks for the day and the addresses, and writes the exports beside the pages.

The page about the data says what the tables hold, from the tables themselves.
"""
PURE = ("reading", "facts")
ON_DISK = {"macros/reading/load.py", "macros/reading/files.py", "macros/reading/fields.py"}
"""The modules of reading that touch the disk: the data folder, and the model's own hints."""
FRAMEWORKS = {"jinja2", "mkdocs", "mkdocs_macros", "markdown", "nh3", "markupsafe", "watchdog"}
OF_THE_MACHINE = {"time", "socket", "subprocess", "random", "locale", "threading", "asyncio"}
IMPURE_NAMES = {
    *("datetime.now", "datetime.today", "datetime.utcnow", "date.today", "time.time"),
    *("os.environ", "os.getenv", "sys.argv", "sys.stdin"),
}
IMPURE_CALLS = {"open", "print", "input"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part_of(path: Path) -> str:
    """Return the part of the code a module belongs to: reading, facts, …; empty for the others."""
    inside = path.relative_to(ROOT / "macros").parts
    return inside[0] if len(inside) > 1 else ""


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Return the full name of everything that a module imports."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def dotted(node: ast.AST) -> str:
    """Return `a.b` for the last two names of an attribute."""
    if isinstance(node, ast.Attribute):
        owner = node.value.attr if isinstance(node.value, ast.Attribute) else ""
        owner = node.value.id if isinstance(node.value, ast.Name) else owner
        return f"{owner}.{node.attr}"
    return ""


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    allowed = MAY_IMPORT.get(part_of(path))
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("macros.")}
    assert allowed is None or ours <= allowed | AT_THE_EDGE.get(name_of(path), set())


def test_every_part_of_the_code_is_known() -> None:
    assert {part_of(path) for path in MODULES} - {""} <= set(MAY_IMPORT)


def test_only_publishing_imports_the_generator() -> None:
    importing = {name_of(path) for path in MODULES if "mkdocs" in roots(path)}
    assert importing <= {"macros/pages/publish.py"}


def roots(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imported(path)}


@pytest.mark.parametrize("path", [p for p in MODULES if part_of(p) in PURE], ids=name_of)
def test_reading_and_facts_ask_neither_frameworks_nor_clock_nor_environment(path: Path) -> None:
    assert not roots(path) & (FRAMEWORKS | OF_THE_MACHINE)
    assert not {dotted(node) for node in ast.walk(tree_of(path))} & IMPURE_NAMES
    calls = [node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)]
    assert not {call.id for call in calls if isinstance(call, ast.Name)} & IMPURE_CALLS


@pytest.mark.parametrize("path", [p for p in MODULES if part_of(p) in PURE], ids=name_of)
def test_only_loading_touches_the_disk(path: Path) -> None:
    touching = roots(path) & {"os", "pathlib", "shutil", "tempfile", "inspect", "io"}
    assert not touching or name_of(path) in ON_DISK
