"""What is wrong with the pages in docs/, at their lines: as MkDocs told it, or our own check."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from macros.reading.places import Place
from macros.reading.problems import Problem

_PAGE = re.compile(r"(?:Doc file|page) '([^']+)'|_File_: `([^`]+)`|Encoding error.*: (.+)")
_LINK = re.compile(r"link '([^']*)'")
_FAILED = re.compile(
    r"_\w+Error_: (.*?)\n\s*```|_Line \d+ in Markdown file:_ \*\*(.*?)\*\*", re.DOTALL
)
_FAILED_LINE = re.compile(r'File "<\w+>", line (\d+)|_Line (\d+) in Markdown')
_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n(?:---|\.\.\.)\s*\n", re.DOTALL)
_QUOTED = re.compile("(?:^|loads |picture |heading |link to )“([^”]+)”")
_SETTINGS = Place("mkdocs.yml", 1, 1)


@contextmanager
def heard(docs: Path) -> Iterator[list[Problem]]:
    """Give a list that fills with what MkDocs warns of meanwhile; else nobody would see it."""
    problems: list[Problem] = []
    listener = _Listener(docs, problems)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield problems
    finally:
        logger.removeHandler(listener)


def in_source(problem: Problem, docs: Path) -> Problem:
    """Return a problem of a built page at its source, if that is a page in docs/."""
    page = problem.place.file.removeprefix("site/").removesuffix(".html")
    for name in (f"{page.removesuffix('/index')}.md", f"{page}.md"):
        if (docs / name).is_file():
            quoted = _QUOTED.search(problem.message)
            place = _place(docs, name, quoted[1] if quoted else "")
            return replace(problem, place=place)
    return problem


class _Listener(logging.Handler):
    """Keeps each warning as a problem."""

    def __init__(self, docs: Path, problems: list[Problem]) -> None:
        super().__init__(logging.WARNING)
        self.docs = docs
        self.problems = problems

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        self.problems.append(_problem(record.getMessage(), self.docs))


def _problem(told: str, docs: Path) -> Problem:
    found = _PAGE.search(told)
    if not found:
        return Problem(_SETTINGS, told)
    name = next(filter(None, found.groups()))
    if failed := _FAILED.search(told):
        return Problem(_place_of_macro(docs, name, told), failed[1] or failed[2])
    link = _LINK.search(told)
    message = told.replace(f"Doc file '{name}' contains", "This page has")
    return Problem(_place(docs, name, link[1] if link else ""), message)


def _place_of_macro(docs: Path, name: str, told: str) -> Place:
    """Return where a macro failed: its line is counted from the end of the front matter."""
    text = (docs / name).read_text(encoding="utf-8")
    front = _FRONT_MATTER.match(text)
    below = text[front.end() :] if front else text
    above = text.count("\n") - below.lstrip("\n").count("\n")
    found = _FAILED_LINE.findall(told)
    return Place(f"docs/{name}", above + int("".join(found[-1])) if found else 1, 1)


def _place(docs: Path, name: str, words: str) -> Place:
    """Return the first line of a page with some words that are no part of others, or line 1."""
    text = (docs / name).read_text(encoding="utf-8", errors="replace")
    found = re.search(rf"(?<![\w./#-]){re.escape(words)}", text)
    return Place(f"docs/{name}", text.count("\n", 0, found.start() if found else 0) + 1, 1)
