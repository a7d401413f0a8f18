"""What an officer may have meant by a line at which YAML stops: one small guess after another.

Each guess changes lines without adding any, so that every other line keeps its number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.reading.hyphens import not_a_hyphen
from macros.reading.kinds import homes, is_list, is_prose
from macros.reading.quoting import QUOTES, why_and_how, without_mark
from macros.reading.typed import HYPHEN, IN_QUOTES, quoted

_NAMED = re.compile(r"(?P<before> *(?:- +)*(?P<name>[a-z_]+): +)(?P<words>\S.*?) *")
_ENTRY = re.compile(r"(?P<before> *(?:- +)+)(?P<words>\S.*?) *")
_ANY_NAME = re.compile(r"(?P<before> *[A-Za-z_]+: +)(?P<words>\S.*?) *")
_NO_SPACE = re.compile(r"(?P<before> *(?:- +)*(?P<name>[a-z_]+):)(?P<words>[^\s:].*?) *")
_NO_COLON = re.compile(r"(?P<before> *(?:- +)*(?P<name>[a-z_]+)) +(?P<words>[^\s:].*?) *")
_NO_SPACE_BEHIND_HYPHEN = re.compile(r"(?P<before> *-)(?P<words>[^\s-].*?) *")
_BARE = re.compile(r"(?P<before> *(?:- +)?(?P<name>[a-z_]+)) *")
_STARTS = re.compile(r" *(?P<dashes>(?:- +)*)(?:(?P<name>[a-z_]+):(?: |$)|(?<=- )\S|-$)")
_BULLET = re.compile(
    r" *(?:[-*\u2010-\u2015\u2022\u2023\u2043\u2212\u25aa\u25cf\u25e6\u00b7]|[0-9]{1,3}[.)]) +\S"
)
_KEYS = re.compile(r"\[(?P<keys>[\w./ ,'\"-]+)\]?")
_KEY = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s,'\"]+")
_NO_HYPHEN = "The entries of this list begin with a hyphen and a space, and this one does not."
_LIST_BELOW = (
    "A list stands below these words. Write | after the colon, and all of the words below it."
)
_NEXT_LINE = "Start them on the next line, after >-."


@dataclass(frozen=True)
class Mend:
    """One guess: the line and column (from 0) it concerns, what to say, what to write instead.

    `changed` holds every line that the guess changes; `fixes` is empty where one is not enough.
    """

    line: int
    column: int
    message: str
    fixes: tuple[str, ...]
    changed: Mapping[int, str]


Guess = Callable[[Sequence[str], int], Iterator[Mend]]


def other_hyphens(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """A dash, a bullet or a number stands where the hyphen of an entry should."""
    if told := not_a_hyphen(lines, number):
        message, column, whole = told
        yield Mend(number, column, message, (whole,), {number: whole})


def behind_names(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """A colon or a space is missing behind the name of a field."""
    for form, missing, between in (
        (_NO_SPACE, "space", " "),
        (_NO_COLON, "colon and a space", ": "),
    ):
        found = form.fullmatch(lines[number])
        if found and homes(found["name"]):
            message = f"After the name of the field there should be a {missing}."
            yield _one_line(number, found, message, found["before"] + between + found["words"])
    if (bare := _BARE.fullmatch(lines[number])) and homes(bare["name"]):
        message, mended = (
            "After the name of the field there should be a colon.",
            f"{bare['before']}:",
        )
        yield Mend(number, bare.end("name"), message, (mended,), {number: mended})


def behind_hyphens(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """A space is missing behind the hyphen that begins an entry."""
    if found := _NO_SPACE_BEHIND_HYPHEN.fullmatch(lines[number]):
        yield _one_line(number, found, HYPHEN, f"{found['before']} {found['words']}")


def first_hyphen(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """The first entry of the list has no hyphen, and the second one has."""
    indent, above = _indent(lines[number]), number
    if not lines[number].lstrip().startswith("- "):
        return
    while above and (not lines[above - 1].strip() or _indent(lines[above - 1]) > indent):
        above -= 1
    found = _STARTS.match(lines[above])
    if found and found["name"] and _indent(lines[above]) == indent + 2:
        mended = f"{lines[above][:indent]}- {lines[above][indent + 2 :]}"
        yield Mend(above, indent + 2, _NO_HYPHEN, (mended,), {above: mended})


def too_far_left(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """The line above should stand further right, among the fields above and below it."""
    at = next((n for n in range(number - 1, -1, -1) if lines[n].strip()), 0)
    indent, starts, below = (
        _indent(lines[at]),
        _STARTS.match(lines[at]),
        _STARTS.match(lines[number]),
    )
    if not at or not below or not starts or starts["dashes"] or not homes(starts["name"] or ""):
        return
    column = _indent(lines[number]) + (len(below["dashes"]) or 0)
    for line in reversed(lines[:at]):
        found = _STARTS.match(line)
        if found and _indent(line) + len(found["dashes"]) == column > indent:
            spaces = f"{column - indent} space{'s' if column - indent > 1 else ''}"
            whole = _shifted(lines[at], column - indent)
            message = f"This line stands {spaces} too far left."
            yield Mend(at, indent, message, (whole,), {at: whole})
            return
        if line.strip() and _indent(line) + len(found["dashes"] if found else "") < column:
            return


def moved(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """The line, alone or with all that belongs to it, should stand further left or right."""
    found = _STARTS.match(lines[number])
    if not found or (found["name"] and not homes(found["name"])):
        return
    indent, block = _indent(lines[number]), _block(lines, number)
    columns = _columns_above(lines, number, entries=bool(found["dashes"])) - {indent}
    for column in sorted(columns, key=lambda c: (abs(c - indent), -c)):
        step = column - indent
        spaces = f"{abs(step)} space{'s' if abs(step) > 1 else ''}"
        message = f"This line stands {spaces} too far {'left' if step > 0 else 'right'}"
        one = _shifted(lines[number], step)
        yield Mend(number, indent, f"{message}.", (one,), {number: one})
        if len(block) > 1:
            changed = {n: _shifted(lines[n], step) for n in block}
            yield Mend(number, indent, f"{message}, with what belongs to it.", (), changed)


def list_below(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """A list stands below words on one line, and should be part of them."""
    found = _NAMED.fullmatch(lines[number])
    if not found or is_list(found["name"]) or not found["words"][0].isalnum():
        return
    column = found.end("name") - len(found["name"])
    below = _list_at(lines, number + 1, column)
    if not below or not _BULLET.match(lines[below[0]]):
        return
    starts = (_STARTS.match(lines[n]) for n in below)
    if any(one and one["name"] and homes(one["name"]) for one in starts):
        return
    indent, words = _indent(lines[below[0]]), found["words"]
    fix = f"{found['before'].rstrip()} |\n{' ' * indent}{words}"
    right = indent > column and all(_indent(lines[n]) >= indent for n in below)
    fixes = (fix,) if right and is_prose(found["name"]) else ()
    changed = {**dict.fromkeys(below, ""), number: found["before"] + quoted(words)}
    yield Mend(number, found.start("words"), _LIST_BELOW, fixes, changed)


def in_brackets(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """A list of short names in square brackets is not closed, or has a comma too many or few."""
    found = _NAMED.fullmatch(lines[number])
    inner = _KEYS.fullmatch(found["words"]) if found else None
    if found is None or inner is None or not is_list(found["name"]) or _goes_on(lines, number):
        return
    keys, parts = _KEY.findall(inner["keys"]), [*filter(str.strip, inner["keys"].split(","))]
    message = "There is a comma too many between these square brackets."
    if not found["words"].endswith("]"):
        message = "The square bracket [ that opens here is never closed."
    elif len(parts) < len(keys):
        message = "There is a comma missing between these square brackets."
    if len(parts) == len(keys) or all(key[0] in QUOTES for key in keys):
        yield _one_line(number, found, message, f"{found['before']}[{', '.join(keys)}]")


def in_quotes(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """The words of one line should stand in single quotes."""
    if _goes_on(lines, number):
        return
    for form in (_NAMED, _ENTRY, _ANY_NAME):
        found = form.fullmatch(lines[number])
        in_entry = found and form is _NAMED and lines[number].lstrip().startswith("-")
        if found and not (in_entry and not homes(found["name"])):
            message, *meant = why_and_how(found["words"])
            yield _one_line(number, found, message, *(found["before"] + one for one in meant))


def folded(lines: Sequence[str], number: int) -> Iterator[Mend]:
    """Words over several lines should start on the line below."""
    found = _NAMED.fullmatch(lines[number]) or _ENTRY.fullmatch(lines[number])
    if (
        not found
        or not _goes_on(lines, number)
        or found["words"].startswith((*QUOTES, "#"))
        or (found["words"][0] in "|>" and not without_mark(found["words"])[0])
        or (found["words"][0] == "[" and is_list(found.groupdict().get("name") or ""))
    ):
        return
    below = [n for n in _block(lines, number)[1:] if lines[n].strip()]
    message = why_and_how(" ".join([found["words"], *(lines[n].strip() for n in below)]))[0]
    mark, words = without_mark(found["words"])
    fix = f"{found['before'].rstrip()} {mark or '>-'}\n{' ' * _indent(lines[below[0]])}{words}"
    changed = {n: lines[n].replace("'", "''") for n in below}
    changed[below[-1]] = f"{changed[below[-1]].rstrip()}'"
    changed[number] = found["before"] + quoted(words)[:-1]
    message = message.replace(IN_QUOTES, _NEXT_LINE)
    yield Mend(number, found.start("words"), message, (fix,), changed)


GUESSES: tuple[Guess, ...] = (
    list_below,
    other_hyphens,
    too_far_left,
    behind_names,
    behind_hyphens,
    first_hyphen,
    moved,
    in_brackets,
    in_quotes,
    folded,
)


def _one_line(number: int, found: re.Match[str], message: str, *fixes: str) -> Mend:
    return Mend(number, found.start("words"), message, fixes, {number: fixes[0]})


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _block(lines: Sequence[str], number: int) -> list[int]:
    """Return the numbers of a line and of those below that stand further right."""
    indent, last = _indent(lines[number]), number
    for below in range(number + 1, len(lines)):
        if lines[below].strip():
            if _indent(lines[below]) <= indent:
                break
            last = below
    return list(range(number, last + 1))


def _list_at(lines: Sequence[str], first: int, column: int) -> list[int]:
    """Return the numbers of lines, from one on, that begin an entry at a column or stand right."""
    numbers: list[int] = []
    for number in range(first, len(lines)):
        indent = _indent(lines[number])
        if lines[number].strip():
            if indent < column or (indent == column and not _BULLET.match(lines[number])):
                break
            numbers.append(number)
    return numbers


def _goes_on(lines: Sequence[str], number: int) -> bool:
    """Return whether the words of a line go on below it."""
    found = _STARTS.match(lines[number])
    below = [lines[n] for n in _block(lines, number)[1:] if lines[n].strip()]
    names = _indent(lines[number]) + len(found["dashes"] if found else "")
    if not below or _indent(below[0]) <= names:
        return False
    starts = _STARTS.match(below[0])
    return not starts or (starts["name"] is not None and not homes(starts["name"]))


def _columns_above(lines: Sequence[str], number: int, *, entries: bool) -> set[int]:
    """Return where the entries stand, or else the names, among which this line could be."""
    columns: set[int] = set()
    least = None
    for line in reversed(lines[:number]):
        if (found := _STARTS.match(line)) and (least is None or _indent(line) < least):
            least = _indent(line)
            columns |= {least} if entries and found["dashes"] else set()
            columns |= set() if entries else {least + len(found["dashes"])}
        if least == 0:
            break
    return columns


def _shifted(line: str, step: int) -> str:
    return " " * step + line if step > 0 else line[-step:]
