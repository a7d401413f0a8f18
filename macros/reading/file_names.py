"""The names of the files in a data folder: which are passed over, and what the others should be."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches
from typing import Final

from macros.reading.kinds import kind_of
from macros.reading.other_dates import days_meant

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
_HIDING = "A name that begins with a full stop is passed over"
OFFICE_FILE: Final = "This is a Word, Excel or PDF file: copy its words into a text file."
_HIDDEN = re.compile(r"(?:^|/)\.")
_OF_EDITORS = re.compile(r"(?:^|/)\.[^A-Za-z0-9/]")
"""What only programs put behind a full stop: ._plan.yml of a Mac, .#plan.yml of Emacs."""
_ENDING = re.compile(r"\.(?:ya?ml|txt)$|^[^.]+$", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:\.(?:ya?ml|txt))?\.(?:docx?|docm|rtf|odt|xlsx?|xlsm|ods|pdf)$", re.IGNORECASE
)
_OF_WINDOWS = ("thumbs.db", "ehthumbs.db", "desktop.ini")
_COPIED = re.compile(
    r"^copy (?:\([0-9]+\) )?of +"
    r"|[ _-]+\(?(?:another )?copy\)?(?: *\(?[0-9]+\)?)?(?=(?:\.[a-z]+)*$)"
    r"| *\([0-9]+\)(?=(?:\.[a-z]+)*$)",
    re.IGNORECASE,
)
"""What Windows, a Mac, Linux and browsers add to the name of a copy."""


def is_passed_over(path: str) -> bool:
    """Return whether a file is a note, or hidden and none that an officer would have hidden."""
    if _name(path) == "README.md":
        return True
    if not _HIDDEN.search(path):
        return False
    is_ours = re.search(r"\.ya?ml$", path, re.IGNORECASE) and not _OF_EDITORS.search(path)
    return not is_ours or (path.startswith(".") and not kind_of(_better(path)))


def misplaced(path: str, there: Collection[str]) -> str:
    """Return what to say of a file that is none of the record, given the paths of all files."""
    *folders, name = path.split("/")
    if program := _left_by(name):
        return f"{program} left this. Delete it."
    original = _better("/".join(map(_uncopied, (*folders, name))))
    if original in there and original != _better(path):
        advice = "Delete it, or give it a name of its own if it says something else."
        return f"This looks like a copy of {original}. {advice}"
    return _of_no_copy("/".join([*folders, _uncopied(name)]), there)


def _of_no_copy(path: str, there: Collection[str]) -> str:
    better = _better(path)
    if _OFFICE.search(path) and kind_of(_OFFICE.sub(".yml", path.lower().replace(" ", "-"))):
        return OFFICE_FILE
    if not kind_of(better) or not _ENDING.search(_name(path)):
        if _HIDDEN.search(path):
            return f"{_HIDING}. Take the full stop away, or the file."
        return f"This is not a file of the record. Files belong at: {_LAYOUT}."
    folder, _, name = better.rpartition("/")
    if named_for := _NAMED_FOR.get(folder.split("/")[-1] if not _DATED.match(name) else ""):
        days = days_meant(re.sub(r"(?<=.)\.[^.]*$", "", _name(path)))
        if len(days) != 1:
            return f"This name will not do: {named_for}, as in {folder}/2026-06-30.yml."
        better = f"{folder}/{days[0]}.yml"
    why = _HIDING if _HIDDEN.search(path) else "This name will not do"
    message = f"{why}: call the file {better}."
    return f"{message} One is there already: keep one of the two." if better in there else message


def _name(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def _left_by(name: str) -> str:
    """Return the program that leaves files of this name behind, or nothing."""
    if name.startswith("~$"):
        return "Word or Excel"
    return "Windows" if name.lower() in _OF_WINDOWS else ""


def _uncopied(name: str) -> str:
    """Return a name without what programs add to that of a copy."""
    while (shorter := _COPIED.sub("", name)) not in {name, ""}:
        name = shorter
    return name


def _better(path: str) -> str:
    """Return the path in small letters and hyphens, with folders and names as they should be."""
    plain = re.sub(r"[^a-z0-9/.-]+", "-", path.lower()).replace("-.", ".")
    plain = re.sub(r"(?:\.ya?ml)?(?:\.ya?ml|\.txt)$", ".yml", plain)
    plain += "" if "." in _name(plain) else ".yml"
    *folders, name = plain.split("/")
    name = re.sub(r"[.-]+(?=.*\.yml$)", "-", name).lstrip("-")
    folders = [re.sub(r"\.+", "-", part).strip("-") for part in folders]
    folders = [
        _nearest(part, _FOLDERS) if at in {0, 3} else part for at, part in enumerate(folders)
    ]
    named = name if len(folders) in {1, 4} else _nearest(name, _NAMES)
    return "/".join([*folders, named])


def _nearest(part: str, parts: tuple[str, ...]) -> str:
    return next(iter(get_close_matches(part, parts, n=1, cutoff=0.7)), part)
