"""Words as they were typed, and what YAML would silently lose or change in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from macros.reading.by_name import may_hold, of_excel
from macros.reading.nodes import Words
from macros.reading.places import Place
from macros.reading.problems import Problem

_FIELD = re.compile(r" *(?:- +)*([a-z_]+):(?: |$)")
_ENTRY = re.compile(r" *(?:[-*•] |-[A-Za-z])")
_COMMENT_BEHIND = re.compile(":?[ ,]*#")
IN_QUOTES = "Put them in single quotes."
HYPHEN = "After the hyphen that begins an entry there should be a space."
_COMMENT = (
    "Everything from # on would be lost. If it belongs to the words, put them in single quotes; "
    "if it is a comment, give it a line of its own."
)
_COMMENT_BELOW = (
    "This line starts with # and would be lost. If it belongs to the words above it, put all of "
    "them in single quotes; if it is a comment, move it left, in line with the next field."
)
_PUBLISHED = (
    "This line stands inside the words of a field, where # begins no comment: it would be "
    "published. Move it out of the words."
)
BACKSLASH = "A backslash inside double quotes changes the words. Use single quotes."
_RUN_TOGETHER = (
    "Words after > run together into one paragraph, and so would this list. Write | instead of >."
)
_HALF_A_BREAK = (
    "One empty line does not begin a paragraph in words after >. Leave two, or write | instead of "
    ">. If another field or entry begins here, its first line is missing."
)
_TOO_MANY = (
    "Between paragraphs of words after | there is one empty line. If another field or entry begins "
    "here, its first line is missing."
)
_GOES_ON = (
    "Words that go on below their line begin with >- and stand on the lines below it. If these "
    "belong to another field or entry, its first line is missing."
)
_RUN_INTO = (
    "This line starts like an entry of a list, but would run into the words above it. To keep the "
    "lines apart, write | after the colon and all of the words below."
)
_TOO_FAR_RIGHT = (
    "This line starts like an entry of a list but stands too far right: it would become part of "
    "the words above it. Move it left, in line with the other entries."
)


def quoted(words: str) -> str:
    """Return the words in single quotes, so that every sign in them stands for itself."""
    doubled = words.replace("'", "''")
    return f"'{doubled}'"


def starts_with_sign(sign: str) -> str:
    """Return what to say of words that start with a sign which YAML would take for its own."""
    return f"These words start with “{sign}”, which has a meaning of its own here. {IN_QUOTES}"


def comment(line: str, after: int) -> int | None:
    """Return where a comment starts behind whatever ends at `after`, or None where none does."""
    found = _COMMENT_BEHIND.match(line, after)
    return found.end() - 1 if found else None


def lost(file: str, number: int, line: str, at: int, words: int | None) -> Problem:
    """Return the problem of a comment behind words: whatever stands in it would be lost.

    It starts at `at` (from 0). The words before it start at `words`, if quoting them is a mend.
    """
    named = _FIELD.match(line)
    name, behind = named[1] if named else "", line[at:].rstrip()
    place = Place(file, number + 1, at + 1)
    if words == at and (shown := of_excel(name, behind)):
        return Problem(place, shown)
    return Problem(place, _COMMENT, tuple(_saved(line, at, words, name)))


def _saved(line: str, at: int, words: int | None, name: str) -> Iterator[str]:
    """Return what can be written so that a comment is not lost, the likeliest first."""
    indent = " " * (len(line) - len(line.lstrip(" ")))
    apart = f"{indent}{line[at:].rstrip()}\n{line[:at].rstrip()}"
    if words is None:
        yield apart
        return
    mends = may_hold(name, line[words:].rstrip())
    whole = [line[:words] + quoted(line[words:].rstrip())] if mends else []
    if words == at:
        yield from whole
    else:
        yield from [apart, *whole] if line[at:].startswith("# ") else [*whole, apart]


@dataclass(frozen=True)
class Typed:
    """Words in their file: `start` and `end` are line and column, both counted from 0.

    `style` is the sign they begin with: a quotation mark, | or >, or nothing.
    """

    file: str
    lines: Sequence[str]
    start: tuple[int, int]
    end: tuple[int, int]
    style: str

    @property
    def in_block(self) -> bool:
        """Whether the words stand on the lines below their | or >."""
        return self.style in {"|", ">"}

    @property
    def on_one_line(self) -> bool:
        """Whether the words start and end on the same line."""
        return self.start[0] == self.end[0]

    @property
    def is_harmless(self) -> bool:
        """Whether the words are such that nothing can be lost: most are, and this saves time."""
        return self.on_one_line and self.style != '"' and "#" not in self._behind

    @cached_property
    def text(self) -> str:
        """The words with their quotation marks."""
        (first, left), (last, right) = self.start, self.end
        if first == last:
            return self.lines[first][left:right]
        return "\n".join([self.lines[first][left:], *self.lines[first + 1 : last]])

    @property
    def _behind(self) -> str:
        """What stands behind the words on their line, and the line below."""
        (line, column), lines = self.end, len(self.lines)
        behind = self.lines[line][column:] if line < lines else ""
        return behind + (self.lines[line + 1] if line + 1 < lines else "")

    def below(self) -> Iterator[tuple[int, str]]:
        """Return the lines of the words but the first, each with its number from 0."""
        last = self.end[0] if self.in_block and self.end[1] == 0 else self.end[0] + 1
        for number in range(self.start[0] + 1, min(last, len(self.lines))):
            yield number, self.lines[number]

    def problems(self) -> Iterator[Problem]:
        """Return what would be lost or changed, each with the line mended where that is plain."""
        yield from self._comments()
        if self.style == '"' and "\\" in self.text:
            fixes = (
                (quoted(self.text[1:-1]),) if self.on_one_line and '\\"' not in self.text else ()
            )
            yield Problem(self._place(*self.start), BACKSLASH, fixes, replaces=self.text)
        if self.in_block:
            yield from self._published_comments()
            yield from self._empty_lines()
            yield from self._run_together() if self.style == ">" else ()
        else:
            yield from list(self._too_far_right()) or self._goes_on()

    def swallowed(self) -> tuple[Words, ...]:
        """Return what looks like the name of a field at the start of a line inside the words."""
        return tuple(
            Words(found[1], self._place(number, found.start(1)))
            for number, line in self.below()
            if (found := _FIELD.match(line))
        )

    def _comments(self) -> Iterator[Problem]:
        number, after = (self.start[0], self.start[1] + 1) if self.in_block else self.end
        line = self.lines[number] if number < len(self.lines) else ""
        behind = re.compile("[-+0-9]*").match(line, after) if self.in_block else None
        at = comment(line, behind.end() if behind else after)
        if at is not None and self.text:
            mendable = self.on_one_line and not self.style
            yield lost(self.file, number, line, at, self.start[1] if mendable else None)
        elif self.text and not self.style and self._seems_to_go_on(number + 1):
            at = self.lines[number + 1].index("#")
            yield Problem(self._place(number + 1, at), _COMMENT_BELOW)

    def _seems_to_go_on(self, number: int) -> bool:
        """Return whether a comment stands where the next line of these words would."""
        below = self.lines[number] if number < len(self.lines) else ""
        if not below.lstrip(" ").startswith("#"):
            return False
        first = self.lines[self.start[0]]
        named = _FIELD.match(first)
        return below.index("#") > (named.start(1) if named else len(first) - len(first.lstrip(" ")))

    def _published_comments(self) -> Iterator[Problem]:
        """A comment inside the words of a block is no comment: it would be published."""
        for number, line in self.below():
            if line.lstrip(" ").startswith("# "):
                yield Problem(self._place(number, line.index("#")), _PUBLISHED)

    def _empty_lines(self) -> Iterator[Problem]:
        """There are as many empty lines between paragraphs as keep them apart, and no more."""
        written = [(number, line) for number, line in self.below() if line.strip()]
        for (above, _), (number, line) in pairwise(written):
            empty = number - above - 1
            if empty == 1 and self.style == ">":
                yield Problem(self._place(number, len(line) - len(line.lstrip(" "))), _HALF_A_BREAK)
            elif empty > 1 and self.style == "|":
                yield Problem(self._place(number, len(line) - len(line.lstrip(" "))), _TOO_MANY)

    def _goes_on(self) -> Iterator[Problem]:
        """Words without quotation marks end on their line, or stand below >-."""
        if self.on_one_line or self.style or self.swallowed():
            return
        first, left = self.start
        begun = self.lines[first][left:].rstrip()
        indents = {len(line) - len(line.lstrip(" ")) for _, line in self.below() if line.strip()}
        fixes = [f">-\n{' ' * indent}{begun}" for indent in indents if len(indents) == 1]
        yield Problem(self._place(first, left), _GOES_ON, tuple(fixes), replaces=begun)

    def _run_together(self) -> Iterator[Problem]:
        """A list inside words after > loses its lines, unless empty lines keep them apart."""
        above, margin = "", None
        for number, line in self.below():
            indent = len(line) - len(line.lstrip(" "))
            margin = indent if margin is None and line.strip() else margin
            if above.strip() and _ENTRY.match(line):
                yield Problem(self._place(number, indent), _RUN_TOGETHER)
                return
            above = line

    def _too_far_right(self) -> Iterator[Problem]:
        """A list indented too far becomes part of the words above it."""
        before = self.lines[self.start[0]][: self.start[1]]
        dash = before.rindex("-") if before.strip(" ") == "-" else None
        for number, line in self.below():
            entry = line.lstrip(" ")
            place = self._place(number, len(line) - len(entry))
            if entry[:2] not in {"", "- "} and entry[0] == self.text[0] == "-":
                yield Problem(place, HYPHEN, (line.replace("-", "- ", 1),))
            elif _ENTRY.match(line) and dash is not None:
                yield Problem(place, _TOO_FAR_RIGHT, (" " * dash + entry,))
            elif _ENTRY.match(line):
                yield Problem(place, _RUN_INTO)
                return

    def _place(self, number: int, column: int) -> Place:
        return Place(self.file, number + 1, column + 1)
