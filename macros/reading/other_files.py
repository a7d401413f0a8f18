"""Files that are something else than their place says: a quoted mail, a table, a file of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from macros.reading.fields import fields_of, noun
from macros.reading.kinds import KINDS

_FIELD = re.compile(r"^[ -]*[A-Za-z_]+ ?:(?: |$)", re.MULTILINE)
_SEPARATORS = (",", ";", "\t")
_AS_FIELDS = "Write its words as fields, one a line, each with a colon."
_HOMES = {
    "council": "move it to councils/",
    "body": "move it to bodies/",
    "plan": "call it plan.yml, in a folder of its own",
    "progress": "move it to progress/",
    "report": "move it to reports/",
}


def of_another_program(text: str) -> str:
    """Return what to say of a text that another program has made, or nothing."""
    lines = [line for line in text.split("\n") if line.strip()]
    if lines and all(line.startswith(">") for line in lines):
        return "Each line of this file begins with “>”, as mails quote one. Take it out everywhere."
    if lines and re.match(r"\s*<[!?/a-zA-Z]", lines[0]):
        return f"This is the code of a web page. {_AS_FIELDS}"
    if _is_table(lines) and not _FIELD.search(text):
        return f"This is a table, as spreadsheets save one. {_AS_FIELDS}"
    return ""


def of_another_kind(kind: str, names: Iterable[str]) -> str:
    """Return what to say of a file whose fields are all that another kind needs, or nothing."""
    there = set(names)
    if not _missing(kind, there):
        return ""
    own = len(there & {*fields_of(KINDS[kind][0])})
    for other, home in _HOMES.items():
        record = KINDS[other][0]
        if not _missing(other, there) and len(there & {*fields_of(record)}) > own:
            return f"This is {noun(record)}: {home}."
    return ""


def _is_table(lines: list[str]) -> bool:
    """Return whether one sign parts all lines, and is followed by no space in the first."""
    parting = [sign for sign in _SEPARATORS if all(sign in line for line in lines)]
    return len(lines) > 1 and any(f"{sign} " not in lines[0] for sign in parting)


def _missing(kind: str, there: AbstractSet[str]) -> set[str]:
    """Return the fields that a kind of file needs and that are not there."""
    fields = fields_of(KINDS[kind][0])
    return {name for name, field in fields.items() if field.required} - there
