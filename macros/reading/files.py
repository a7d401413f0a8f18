"""The files of a data folder: their texts, and what is wrong with them as files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from macros.reading import characters
from macros.reading.file_names import is_passed_over
from macros.reading.kinds import kind_of
from macros.reading.places import Place
from macros.reading.problems import Problem

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
    """Return all files below the folder, and links to folders, but not what is passed over.

    Raises:
        OSError: a folder cannot be read; to pass over it would lose what it holds.
    """
    for top, folders, names in os.walk(folder, onerror=_refuse):
        folders.sort()
        links = [name for name in folders if (Path(top) / name).is_symlink()]
        for name in sorted([*names, *links]):
            path = Path(top) / name
            if not is_passed_over(path.relative_to(folder).as_posix()):
                yield path


def _refuse(error: OSError) -> None:
    raise error
