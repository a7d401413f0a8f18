"""The cases in tests/mistakes: files as officers would write them, each with its mistakes.

A case is a file `<kind of mistake>/<what is wrong>.<kind of file>.yml`, which takes the place of
that kind of file in the small data folder, or a folder with several files at their own paths. What
the check must say stands above the line it must say it of:

    #! <column>: <message>                  (or: #! warning <column>: <message>)
    #! fix: <the line mended>
    #! and: <a second line of the same mend>

These lines are taken out before the file is read. A file of nothing else is not there at all. Two
more say what a case cannot hold as it is:

    #! saved as: <encoding>                 (or: #! saved as: <encoding>, by Windows)
    #! <number> times what stands below     (the next line is that often longer)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from macros.reading.characters import text_of
from macros.reading.places import Place
from macros.reading.problems import ERROR, WARNING, Problem
from tests.reading.small import SMALL, TOP

FOLDER: Final = Path(__file__).resolve().parents[1] / "mistakes"
PATHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "site": "site.yml",
        "themes": "themes.yml",
        "glossary": "glossary.yml",
        "council": "councils/sample.yml",
        "body": "bodies/sample-police.yml",
        "plan": "plans/sample/streets/plan.yml",
        "progress": "plans/sample/parks/progress/2025-09-30.yml",
        "report": "plans/sample/parks/reports/2025-04-10.yml",
    }
)
_SAYS = re.compile(r"#! (?P<warning>warning )?(?P<column>[0-9]+): (?P<message>.*)")
_FIX = re.compile(r"#! fix: ?(?P<line>.*)")
_SAVED = re.compile(r"(?m)^#! saved as: (?P<encoding>[a-z0-9-]+)(?P<by>, by Windows)?$")
_TIMES = re.compile(r"#! (?P<times>[0-9]+) times what stands below")
_AND = re.compile(r"#! and: ?(?P<line>.*)")


@dataclass(frozen=True)
class Case:
    """One case: all files of the data folder, and every problem that must be found in them."""

    name: str
    files: Mapping[str, str]
    expected: tuple[Problem, ...]
    found: tuple[Problem, ...] = ()
    """The problems of files that cannot be read at all, which are found before the others."""


def cases() -> Iterator[Case]:
    """Return all cases, in the order of their names."""
    for kind in sorted(path for path in FOLDER.iterdir() if path.is_dir()):
        for path in sorted(kind.iterdir()):
            yield _case(path)


def _case(path: Path) -> Case:
    if path.is_dir():
        replaced = {file.relative_to(path).as_posix(): file for file in _files(path)}
    else:
        replaced = {PATHS[path.name.split(".")[1]]: path}
    files = dict(SMALL)
    expected: list[Problem] = []
    found: list[Problem] = []
    for name, file in replaced.items():
        written = file.read_bytes().decode()
        text, problems = without_marks(written, f"{TOP}/{name}")
        expected += problems
        files.pop(name, None)
        files |= {name: text} if text else {}
        if saved := _SAVED.search(written):
            read_text = text_of(_saved(text, saved), f"{TOP}/{name}")
            found += [read_text] if isinstance(read_text, Problem) else []
            files[name] = "" if isinstance(read_text, Problem) else read_text
    return Case(path.relative_to(FOLDER).as_posix(), files, tuple(expected), tuple(found))


def _saved(text: str, how: re.Match[str]) -> bytes:
    """Return the bytes of a file as some program saves its text."""
    ended = text.replace("\n", "\r\n") if how["by"] else text
    return ended.encode(how["encoding"])


def without_marks(text: str, file: str) -> tuple[str, list[Problem]]:
    """Return the text as an officer would write it, and the problems that its marks announce.

    Raises:
        ValueError: a line starts with #! and is none of the marks.
    """
    kept: list[str] = []
    times = 1
    problems: list[Problem] = []
    for line in text.split("\n"):
        if not line.startswith("#!"):
            kept.append(line * times)
            times = 1
        elif found := _SAYS.fullmatch(line):
            place = Place(file, len(kept) + 1, int(found["column"]))
            level = WARNING if found["warning"] else ERROR
            problems.append(Problem(place, found["message"], level=level))
        elif found := _FIX.fullmatch(line):
            problems[-1] = replace(problems[-1], fixes=(*problems[-1].fixes, found["line"]))
        elif found := _AND.fullmatch(line):
            *fixes, last = problems[-1].fixes
            problems[-1] = replace(problems[-1], fixes=(*fixes, f"{last}\n{found['line']}"))
        elif found := _TIMES.fullmatch(line):
            times = int(found["times"])
        elif not _SAVED.fullmatch(line):
            message = f"{file}: not a mark: {line}"
            raise ValueError(message)
    return "\n".join(kept), problems


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
