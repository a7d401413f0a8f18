"""The files of a data folder: their texts, and what is wrong with them as files."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path

from macros.reading import characters
from macros.reading.kinds import kind_of
from macros.reading.other_dates import days_meant
from macros.reading.places import Place
from macros.reading.problems import Problem

_PASSED_OVER = re.compile(r"(?:.*/)?(?:README\.md|\..*)")
_FOLDERS = ("councils", "bodies", "plans", "progress", "reports")
_NAMES = ("site.yml", "themes.yml", "glossary.yml", "plan.yml")
_LAYOUT = (
    "site.yml, themes.yml, glossary.yml, councils/NAME.yml, bodies/NAME.yml, "
    "plans/COUNCIL/REVIEW/plan.yml, …/progress/NAME.yml or …/reports/NAME.yml"
)
_NAMED_FOR = {
    "progress": "a progress file is named for the date in its “as_at”",
    "reports": "a report is named for its “date”, or for the period it “covers”",
}
_DATED = re.compile("[0-9]{4}(?![0-9])")
_LINK = "This is a link to another place. Put the files themselves here."


def texts_of(folder: Path) -> tuple[dict[str, str], list[Problem]]:
    """Return the text of each file by its path below the folder, and what is wrong with some.

    A file that cannot be read, or is none of the record, is there with an empty text.

    Raises:
        OSError: a folder cannot be read.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for path in _paths(folder):
        name = path.relative_to(folder).as_posix()
        text = _text_of(path, name, f"{folder.name}/{name}")
        if isinstance(text, Problem):
            problems.append(text)
        if path.is_file():
            texts[name] = "" if isinstance(text, Problem) else text
    return texts, problems


def misplaced(path: str, there: Collection[str]) -> str:
    """Return what to say of a file that is none of the record, given the paths of all files."""
    better = _better(path)
    if not kind_of(better):
        return f"This is not a file of the record. Files belong at: {_LAYOUT}."
    folder, _, name = better.rpartition("/")
    if named_for := _NAMED_FOR.get(folder.split("/")[-1] if not _DATED.match(name) else ""):
        days = days_meant(Path(path).stem if "." in Path(path).name else Path(path).name)
        if len(days) != 1:
            return f"This name will not do: {named_for}, as in {folder}/2026-06-30.yml."
        better = f"{folder}/{days[0]}.yml"
    message = f"This name will not do: call the file {better}."
    return f"{message} One is there already: keep one of the two." if better in there else message


def _text_of(path: Path, name: str, file: str) -> str | Problem:
    if path.is_symlink():
        return Problem(Place(file, 1, 1), _LINK)
    if kind_of(name) is None:
        return ""
    if not path.is_file():
        return Problem(Place(file, 1, 1), "This is no file of text. Put one in its place.")
    try:
        if (size := path.stat().st_size) > characters.LARGEST_FILE:
            return characters.too_large(size, file)
        return characters.text_of(path.read_bytes(), file)
    except OSError as cause:
        message = f"The system does not let this file be read ({cause.strerror})."
        return Problem(Place(file, 1, 1), f"{message} Ask whoever looks after the computer.")


def _paths(folder: Path) -> Iterator[Path]:
    """Return all files below the folder, and links to folders, but not notes and hidden files.

    Raises:
        OSError: a folder cannot be read; to pass over it would lose what it holds.
    """
    for top, folders, names in os.walk(folder, onerror=_refuse):
        folders.sort()
        links = [name for name in folders if (Path(top) / name).is_symlink()]
        for name in sorted([*names, *links]):
            path = Path(top) / name
            if not _PASSED_OVER.fullmatch(path.relative_to(folder).as_posix()):
                yield path


def _refuse(error: OSError) -> None:
    raise error


def _better(path: str) -> str:
    """Return the path in small letters and hyphens, with folders and names as they should be."""
    plain = re.sub(r"[^a-z0-9/.-]+", "-", path.lower()).replace("-.", ".")
    plain = re.sub(r"(?:\.ya?ml)?(?:\.ya?ml|\.txt)$", ".yml", plain)
    plain += "" if "." in plain.rsplit("/", 1)[-1] else ".yml"
    *folders, name = plain.split("/")
    name = re.sub(r"[.-]+(?=.*\.yml$)", "-", name)
    folders = [re.sub(r"\.+", "-", part).strip("-") for part in folders]
    folders = [
        _nearest(part, _FOLDERS) if at in {0, 3} else part for at, part in enumerate(folders)
    ]
    named = name if len(folders) in {1, 4} else _nearest(name, _NAMES)
    return "/".join([*folders, named])


def _nearest(part: str, parts: tuple[str, ...]) -> str:
    return next(iter(get_close_matches(part, parts, n=1, cutoff=0.7)), part)
