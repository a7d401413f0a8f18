"""Slips of the finger as officers make them: each kind a small function of one line.

A function gets a line of a plan's files and returns the lines in its place, the first of which is
the slip; or None where the slip cannot be made there.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Final

from macros.reading.fields import fields_of
from macros.reading.kinds import KINDS, kind_of, records_in
from macros.reading.layout import sign_of
from macros.reading.model.words import YesNo
from macros.reading.nodes import Items, Node, Words
from macros.reading.yaml_text import read

_LINE = re.compile(r"(?P<indent> *)(?P<dash>- +)?(?:(?P<name>[a-z_]+):(?: +|$))?(?P<words>.*)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_REF_FIELDS = frozenset({"about", "words_of", "for", "replaced_by", "depends_on", "answers"})
_KEY_FIELDS = frozenset({"body", "of", "owner", "funding", "themes", "owners", "report"})
_KEYS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*|\[.*\]")
_AMOUNTS = frozenset({"cost", "saving", "net", "amount"})


@dataclass(frozen=True)
class Line:
    """A line outside texts of several lines, with the file in which it stands."""

    path: str
    lines: Sequence[str]
    number: int
    """Counted from 0."""
    known: frozenset[str]
    """Every word, and the words of every line, that the files hold."""

    @cached_property
    def _found(self) -> re.Match[str]:
        found = _LINE.fullmatch(self.text)
        assert found
        return found

    @property
    def text(self) -> str:
        """The line as it is."""
        return self.lines[self.number]

    @property
    def indent(self) -> str:
        """The spaces with which it starts."""
        return self._found["indent"]

    @property
    def dash(self) -> str:
        """The hyphen and spaces with which it begins an entry, or nothing."""
        return self._found["dash"] or ""

    @property
    def name(self) -> str:
        """The name of its field, or nothing."""
        return self._found["name"] or ""

    @property
    def words(self) -> str:
        """What stands behind the name or the hyphen."""
        return self._found["words"]

    @property
    def is_prose(self) -> bool:
        """Whether it holds several words without quotation marks."""
        return self.words[:1].isalpha() and " " in self.words and self.words[-1].isalnum()

    @property
    def above(self) -> str:
        """The line above, or nothing."""
        return self.lines[self.number - 1] if self.number else ""

    @property
    def heading(self) -> str:
        """The name of its field, or of the list in which it stands."""
        above = [one for one in self.lines[: self.number] if not one.startswith(self.indent)]
        last = _LINE.fullmatch(above[-1]) if above and not self.name else None
        return str(last["name"]) if last else self.name

    @property
    def below(self) -> str:
        """The line below, or nothing."""
        return self.lines[self.number + 1] if self.number + 1 < len(self.lines) else ""

    def with_words(self, words: str) -> str:
        """Return the line with other words in it."""
        return self.text[: self._found.start("words")] + words

    def with_name(self, name: str) -> str:
        """Return the line with another name in it."""
        at = self._found.start("name")
        return self.text[:at] + name + self.text[at + len(self.name) :]


Slip = Callable[[Line, random.Random], list[str] | None]


def lines_of(files: Mapping[str, str]) -> Iterator[Line]:
    """Return the lines of the plans' files on which a field or an entry stands."""
    whole = "\n".join(files.values())
    known = {*re.findall(r"[\w./-]+", whole), *re.findall(r"(?:- |: )(.+)", whole)}
    for path, text in sorted(files.items()):
        if kind_of(path) not in {"plan", "progress", "report"}:
            continue
        node, _ = read(text, path)
        assert node
        lines = text.split("\n")
        inside = {number for one in _texts(node) for number in _lines_inside(one, lines)}
        for number, line in enumerate(lines):
            if line.strip() and not line.lstrip().startswith("#") and number not in inside:
                yield Line(path, lines, number, frozenset(known))


def _texts(node: Node) -> Iterator[Words]:
    if isinstance(node, Words):
        yield node
        return
    inner = node.items if isinstance(node, Items) else [value for _, value in node.entries]
    for one in inner:
        yield from _texts(one)


def _lines_inside(words: Words, lines: Sequence[str]) -> Iterator[int]:
    """Return the lines (from 0) of a text that begins below its name."""
    if not sign_of(words, lines):
        return
    first = lines[words.place.line]
    margin = len(first) - len(first.lstrip(" "))
    for number in range(words.place.line, len(lines)):
        if lines[number].strip() and not lines[number].startswith(" " * margin):
            return
        yield number


def _misspelt(word: str, chance: random.Random) -> str:
    """Return a word with two letters swapped, or one of them lost or doubled."""
    at = chance.randrange(len(word) - 1)
    one, two = word[at], word[at + 1]
    middle = chance.choice([two + one, two, one + one + two])
    return word[:at] + middle + word[at + 2 :]


def _has_neighbour(line: Line) -> bool:
    """Return whether another field or entry of the same record or list stands just below."""
    column = len(line.indent) + (0 if line.dash and not line.name else len(line.dash))
    below = _LINE.fullmatch(line.below)
    return bool(below and below["name"] and not below["dash"] and len(below["indent"]) == column)


def _moved(step: int, *, entries: bool) -> Slip:
    def slip(line: Line, _: random.Random) -> list[str] | None:
        fits = bool(line.dash) == entries and (line.dash or line.name) and line.indent
        if not fits or not _has_neighbour(line):
            return None
        return [" " + line.text if step > 0 else line.text[1:]]

    return slip


def no_space_behind_colon(line: Line, _: random.Random) -> list[str] | None:
    """`title:Words`."""
    return [line.text.replace(": ", ":", 1)] if line.name and line.words else None


def no_space_behind_hyphen(line: Line, _: random.Random) -> list[str] | None:
    """`-post: Director`."""
    return [line.text.replace("- ", "-", 1)] if line.dash else None


def no_colon(line: Line, _: random.Random) -> list[str] | None:
    """`title Words`."""
    return [line.text.replace(":", "", 1)] if line.name and line.words else None


def misspelt_name(line: Line, chance: random.Random) -> list[str] | None:
    """`titel: Words`."""
    if len(line.name) < 3:
        return None
    name = _misspelt(line.name, chance)
    return [line.with_name(name)] if name not in _NAMES else None


def capital_name(line: Line, _: random.Random) -> list[str] | None:
    """`Title: Words`."""
    return [line.with_name(line.name.capitalize())] if line.name else None


def misspelt_choice(line: Line, chance: random.Random) -> list[str] | None:
    """`status: in progres`."""
    if line.words not in _CHOICES.get(line.name, ()) or len(line.words) < 3:
        return None
    word = _misspelt(line.words, chance)
    return [line.with_words(word)] if word not in _CHOICES[line.name] else None


def misspelt_ref(line: Line, chance: random.Random) -> list[str] | None:
    """`about: "1.66"`, where there is only 1.6."""
    return _misspelt_in(line, chance, r"[\w.]*\d[\w.]*") if line.name in _REF_FIELDS else None


def misspelt_key(line: Line, chance: random.Random) -> list[str] | None:
    """`body: safer-wallsall`."""
    fits = line.name in _KEY_FIELDS and _KEYS.fullmatch(line.words)
    return _misspelt_in(line, chance, r"[\w-]{3,}") if fits else None


def misspelt_post(line: Line, chance: random.Random) -> list[str] | None:
    """`post: Directer`."""
    if line.name != "post":
        return None
    post = _misspelt(line.words, chance)
    return [line.with_words(post)] if post not in line.known else None


def _misspelt_in(line: Line, chance: random.Random, form: str) -> list[str] | None:
    found = re.search(form, line.words)
    if found is None:
        return None
    word = found[0] + found[0][-1]
    if len(found[0]) > 2 and chance.random() < 0.5:
        word = _misspelt(found[0], chance)
    if word in line.known or word.strip(".") != word:
        return None
    return [line.with_words(line.words.replace(found[0], word, 1))]


def same_field_twice(line: Line, _: random.Random) -> list[str] | None:
    """A line that was copied and left."""
    if not line.name or line.dash or not line.words or line.words.startswith((">", "|")):
        return None
    return [line.text, line.text]


def same_ref_twice(line: Line, _: random.Random) -> list[str] | None:
    """The reference of the entry before, copied and not changed."""
    field = {"plan": "ref", "progress": "about"}.get(str(kind_of(line.path)))
    begins = f"{line.indent}{line.dash}{field}: "
    above = [one for one in line.lines[: line.number] if one.startswith(begins)]
    return [above[-1]] if line.dash and line.name == field and above else None


def quote_never_closed(line: Line, _: random.Random) -> list[str] | None:
    """`about: "1.6`."""
    closed = len(line.words) > 2 and line.words[0] in "'\"" and line.words[0] == line.words[-1]
    return [line.text[:-1]] if closed else None


def stray_quote(line: Line, _: random.Random) -> list[str] | None:
    """`title: "Words`."""
    return [line.with_words(f'"{line.words}')] if line.is_prose else None


def number_sign(line: Line, chance: random.Random) -> list[str] | None:
    """`title: Close action #4 by May`."""
    return _inserted(line, chance, " #4 ")


def colon_in_words(line: Line, chance: random.Random) -> list[str] | None:
    """`title: Phase 2: the second`."""
    return _inserted(line, chance, ": ")


def no_break_space(line: Line, chance: random.Random) -> list[str] | None:
    """A space as word processors write it between a number and its noun."""
    return _inserted(line, chance, "\u00a0")


def _inserted(line: Line, chance: random.Random, sign: str) -> list[str] | None:
    if not line.is_prose:
        return None
    spaces = [found.start() for found in re.finditer(" ", line.words)]
    at = chance.choice(spaces)
    return [line.with_words(line.words[:at] + sign + line.words[at + 1 :])]


def tab(line: Line, _: random.Random) -> list[str] | None:
    """A tab instead of two spaces at the start."""
    return ["\t" + line.text[2:]] if line.indent else None


def no_such_day(line: Line, chance: random.Random) -> list[str] | None:
    """`due: 2026-02-30`."""
    if not _DAY.fullmatch(line.words):
        return None
    year = line.words[:4]
    return [line.with_words(chance.choice([f"{year}-02-30", f"{year}-13-01", f"31/02/{year}"]))]


def slashes(line: Line, _: random.Random) -> list[str] | None:
    """`due: 05/03/2026`."""
    if not _DAY.fullmatch(line.words):
        return None
    year, month, day = line.words.split("-")
    return [line.with_words(f"{day}/{month}/{year}")]


def mistyped_amount(line: Line, chance: random.Random) -> list[str] | None:
    """`£2,00`, `£2,O00`, `£2.000`, `£2,000 a yaer`, `not quantifable`."""
    if line.heading not in _AMOUNTS or not line.words:
        return None
    number, word = re.search(r",[0-9]{3}", line.words), re.search(r"[a-z]{4,}", line.words)
    ways = [line.words.replace(word[0], _misspelt(word[0], chance))] if word else []
    if number:
        ways.append(line.words.replace(number[0], number[0][:-1], 1))
        ways.append(line.words.replace(number[0], f"{number[0][:-1]}O", 1))
        ways.append(line.words.replace(number[0], f".{number[0][1:]}", 1))
    return [line.with_words(chance.choice(ways))] if ways else None


def conflict_mark(line: Line, chance: random.Random) -> list[str] | None:
    """What git leaves where two changes clash."""
    return [chance.choice(["<<<<<<< HEAD", "=======", ">>>>>>> main"]), line.text]


def heading_deleted(line: Line, _: random.Random) -> list[str] | None:
    """The line above a list is gone."""
    below = _LINE.fullmatch(line.below)
    return [] if line.name and not line.words and below and below["dash"] else None


def hyphen_deleted(line: Line, _: random.Random) -> list[str] | None:
    """An entry without its hyphen."""
    if not line.dash:
        return None
    return [line.text.replace("- ", "  ", 1)]


def square_bracket(line: Line, _: random.Random) -> list[str] | None:
    """`title: [TBC] Words`."""
    return [line.with_words(f"[TBC] {line.words}")] if line.is_prose else None


def programmers_yes(line: Line, chance: random.Random) -> list[str] | None:
    """`public: true`."""
    ways = {"yes": ["true", "Yes", "y"], "no": ["false", "No", "n"]}.get(line.words)
    fits = ways and line.name in _YES_OR_NO
    return [line.with_words(chance.choice(ways))] if ways and fits else None


def old_windows_letter(line: Line, chance: random.Random) -> list[str] | None:
    """A letter as old programs for Windows save it: here it stands for one byte."""
    return _inserted(line, chance, " \udc92")


def nothing_behind_name(line: Line, _: random.Random) -> list[str] | None:
    """`title:`."""
    if not line.name or not line.words or line.words.startswith((">", "|")):
        return None
    return [line.with_words("").rstrip()]


_ROOTS = [KINDS[kind][0] for kind in ("plan", "progress", "report")]
_FIELDS = [
    field for root in _ROOTS for record in records_in(root) for field in fields_of(record).values()
]
_NAMES = {field.name for field in _FIELDS}
_CHOICES = {
    name: {
        str(word)
        for one in _FIELDS
        if one.name == name and issubclass(one.kind, StrEnum)
        for word in one.kind
    }
    for name in _NAMES
    if all(issubclass(one.kind, StrEnum) for one in _FIELDS if one.name == name)
}
_YES_OR_NO = {field.name for field in _FIELDS if field.kind in {bool, YesNo}}

SLIPS: Final[Mapping[str, Slip]] = MappingProxyType(
    {
        "field one space too far right": _moved(1, entries=False),
        "field one space too far left": _moved(-1, entries=False),
        "entry one space too far right": _moved(1, entries=True),
        "entry one space too far left": _moved(-1, entries=True),
        **{
            slip.__name__.replace("_", " "): slip
            for slip in (
                no_space_behind_colon,
                no_space_behind_hyphen,
                no_colon,
                misspelt_name,
                capital_name,
                misspelt_choice,
                misspelt_ref,
                misspelt_key,
                misspelt_post,
                same_field_twice,
                same_ref_twice,
                quote_never_closed,
                stray_quote,
                number_sign,
                colon_in_words,
                no_break_space,
                tab,
                no_such_day,
                slashes,
                mistyped_amount,
                conflict_mark,
                heading_deleted,
                hyphen_deleted,
                square_bracket,
                programmers_yes,
                old_windows_letter,
                nothing_behind_name,
            )
        },
    }
)
