"""Something in the data that needs mending: what, where, and how; and the ways to say so."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from macros.reading.places import Place

ERROR = "error"
WARNING = "warning"
_SPACES_BEFORE_BREAK = re.compile(" +$", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend.

    `fixes`, the likeliest first, stand for the whole line, or for the words `replaces` in it.
    `paste` holds lines that belong elsewhere: the message says where.
    `calls` is the field, such as Update.about, whose words should be the name of something.
    """

    place: Place
    message: str
    fixes: tuple[str, ...] = ()
    level: str = ERROR
    replaces: str = ""
    written: str = ""
    paste: str = ""
    calls: str = ""

    def on_line(self, line: str) -> Problem:
        """Return the problem with its line, and each fix as the whole line mended.

        Where the words to be replaced do not stand on the line as written, there is no fix.
        """
        before, after = line[: self.place.column - 1], line[self.place.column - 1 :]
        fixes = self.fixes
        if self.replaces and self.replaces not in after:
            fixes = ()
        elif self.replaces:
            mended = [before + after.replace(self.replaces, fix, 1) for fix in fixes]
            fixes = tuple(_SPACES_BEFORE_BREAK.sub("", whole) for whole in mended)
        return replace(self, fixes=fixes, replaces="", written=line, calls="")


def as_text(problems: Iterable[Problem]) -> str:
    """Return the problems for a terminal: a heading each, the line as it is, and as it could be."""
    return "".join(f"{_as_text(problem)}\n" for problem in problems)


def as_github(problems: Iterable[Problem]) -> str:
    """Return the problems as GitHub's workflow commands, which show them beside the line."""
    return "".join(f"{_as_github(problem)}\n" for problem in problems)


def as_gitlab(problems: Iterable[Problem]) -> str:
    """Return the problems as GitLab's code quality report (a subset of Code Climate's form)."""
    seen: Counter[tuple[str, str, str]] = Counter()
    issues = []
    for problem in problems:
        alike = (problem.place.file, problem.message, problem.written)
        issues.append(_as_gitlab(problem, "\0".join([*alike, str(seen[alike])])))
        seen[alike] += 1
    return json.dumps(issues, indent=2) + "\n"


def as_json(problems: Iterable[Problem]) -> str:
    """Return the problems as a JSON list of objects."""
    return json.dumps([_as_object(problem) for problem in problems], indent=2) + "\n"


FORMATS: Final[Mapping[str, Callable[[Iterable[Problem]], str]]] = MappingProxyType(
    {"text": as_text, "github": as_github, "gitlab": as_gitlab, "json": as_json}
)


def in_words(problem: Problem) -> str:
    """Return the message with its fixes in one paragraph, and below it what can be pasted."""
    said = problem.message
    if problem.fixes:
        verb = "Write instead" if len(problem.fixes) == 1 else "Write either"
        said = f"{said} {verb}: {' — or: '.join(fix.strip() for fix in problem.fixes)}"
    return f"{said}\n{problem.paste}" if problem.paste else said


def _as_text(problem: Problem) -> str:
    file, line, column = problem.place
    lines = [f"{file}:{line}:{column}: {problem.level}: {problem.message}"]
    if problem.written.strip():
        lines.append(_indented(problem.written))
    for fix, verb in zip(problem.fixes, _verbs(len(problem.fixes)), strict=True):
        lines += [f"  {verb}:", _indented(fix)]
    if problem.paste:
        lines += ["  Ready to paste:", _indented(problem.paste)]
    return "\n".join(lines)


def _indented(lines: str) -> str:
    return "\n".join(f"    | {line.rstrip()}" for line in lines.split("\n"))


def _verbs(fixes: int) -> list[str]:
    return ["Write instead", *["or"] * fixes][:fixes]


def _as_github(problem: Problem) -> str:
    file, line, column = problem.place
    level = "error" if problem.level == ERROR else "warning"
    place = f"file={_property(file)},line={line},col={column}"
    return f"::{level} {place}::{_data(in_words(problem))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _as_gitlab(problem: Problem, told_apart: str) -> dict[str, object]:
    """Return one issue; GitLab tells issues apart by their fingerprint, whatever their line."""
    return {
        "description": in_words(problem),
        "check_name": "plans-check",
        "fingerprint": hashlib.sha256(told_apart.encode()).hexdigest(),
        "severity": "major" if problem.level == ERROR else "minor",
        "location": {"path": problem.place.file, "lines": {"begin": problem.place.line}},
    }


def _as_object(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "level": problem.level,
        "message": problem.message,
        "written": problem.written,
        "fixes": list(problem.fixes),
        "paste": problem.paste,
    }
