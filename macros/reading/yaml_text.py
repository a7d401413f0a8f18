"""From the text of a YAML file to its nodes: words, items and fields, each as written.

YAML's own guesses (numbers, dates, yes and no) never happen here, and what officers do not need
and what could lose words silently (anchors, tags, `{ }`, comments behind words) is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from macros.reading.hyphens import not_a_hyphen
from macros.reading.left_out import is_empty, without_part
from macros.reading.nodes import Fields, Items, Node, Words
from macros.reading.parts import Part
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.slips import slip
from macros.reading.typed import Typed, comment, lost, quoted, starts_with_sign

DEEPEST = 10
LONGEST_TEXT = 20_000
MOST_SLIPS = 20
MOST_READ_AGAIN = 900_000
_BEHIND_NAME = re.compile(r" *(?:- +)*(?:[A-Za-z_]+: +)?")
_TWICE_CURLY = re.compile("{{.*}}")
_ENDS = (",", "]", "}")
MOST_NODES = 10_000
MOST_NOTED = 200
_MANY = f"This file holds more than {MOST_NODES:,} names and texts; no plan needs that. Split it."
_MORE = "There is more to mend below, which will be told when what stands above it is mended."
_EMPTY = "This file is empty."
_END = "A line of three full stops ends the file, and would be lost. Take it out."
_SECOND = "The line --- begins a second file inside this one. Take it out."
_MERGE = "“<<” copies fields from elsewhere, which is not done here. Write them out."


class _Refused(Exception):  # noqa: N818  a signal, not an error
    """Carries the problem at which reading this file, or at least one part of it, has to stop.

    `mark` is what stands there and has to go, after which all the rest can be read; `meant` comes
    in its place.
    """

    def __init__(
        self, problem: Problem, *, in_part: bool = False, mark: str = "", meant: str = ""
    ) -> None:
        super().__init__(problem.message)
        self.problem = problem
        self.in_part = in_part
        self.mark = mark
        self.meant = meant


def read(text: str, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return what the file holds, None where it cannot be read, and all that is wrong with it.

    Where the parser stops at a slip that can be guessed, it is noted and mended in memory, so that
    one slip does not hide the others. Where it cannot be guessed, one field or entry is left out,
    and its problem says which.
    """
    slips: list[Problem] = []
    parts: list[Part] = []
    mended: str | None = text
    while mended is not None and len(slips) < MOST_SLIPS:
        reader = _Reader(mended, file, parts)
        try:
            node = reader.document()
        except yaml.YAMLError as error:
            problem, meant = slip(error, mended, file)
            if meant is None:
                again = _again(slips, mended)
                problem, meant = without_part(problem, mended, parts if again else None)
            mended = meant
            slips.append(problem)
        except _Refused as refused:
            if refused.problem.message == _EMPTY and parts:
                return None, tuple(slips)
            if not (refused.in_part or refused.mark):
                return None, (*slips, *reader.problems, refused.problem)
            if refused.mark and _again(slips, mended):
                problem, mended = refused.problem, _without_mark(refused, mended)
            else:
                wanted = parts if refused.in_part else None
                problem, mended = without_part(refused.problem, mended, wanted)
            slips.append(problem)
        else:
            return node, (*slips, *reader.problems)
    return None, tuple(slips)


def _again(slips: Sequence[Problem], text: str) -> bool:
    """Return whether a text that has had some slips is still short enough to be read again."""
    return (len(slips) + 1) * len(text) <= MOST_READ_AGAIN


def _without_mark(refused: _Refused, text: str) -> str:
    """Return the text without the mark at which it was refused; all lines stay where they are."""
    lines = text.split("\n")
    at = refused.problem.place.line - 1
    rest = lines[at].removeprefix(refused.mark)
    lines[at] = refused.meant + rest if refused.meant else rest.lstrip()
    return "\n".join(lines)


class _Reader:
    """Walks the parser's events once; a class only because the walk shares one stream."""

    def __init__(self, text: str, file: str, parts: Sequence[Part]) -> None:
        self.file = file
        self.parts = parts
        self.emptied = {part.first for part in parts}
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.last_line = 0
        self.nodes = 0

    def document(self) -> Node:
        event = self._next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise _Refused(Problem(Place(self.file, 1, 1), _EMPTY))
        node = self._node(event, 1)
        if isinstance(node, Words) and node.plain and not node.text:
            raise _Refused(Problem(Place(self.file, 1, 1), _EMPTY))
        for after in self.events:
            if isinstance(after, yaml.DocumentStartEvent):
                raise _Refused(Problem(self._place(after), _SECOND), mark="---")
            if isinstance(after, yaml.DocumentEndEvent) and after.explicit:
                raise _Refused(Problem(self._place(after), _END), mark="...")
        return node

    def _next(self) -> yaml.Event:
        return next(self.events)

    def _place(self, event: yaml.Event) -> Place:
        line, column = _start(event)
        return Place(self.file, line + 1, column + 1)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self.nodes += 1
        if self.nodes > MOST_NODES or len(self.problems) >= MOST_NOTED:
            message = _MANY if self.nodes > MOST_NODES else _MORE
            raise _Refused(Problem(self._place(event), message))
        if is_empty(event) and _start(event)[0] in self.emptied:
            return Words("", self._place(event), unread=True)
        if self._is_extra(event) and isinstance(event, yaml.AliasEvent | yaml.ScalarEvent):
            written = self._rest_of_line(event)
            words = written.partition(" ")[2] if written.startswith("!!") else written
            return Words(words, self._place(event), plain=False)
        if depth > DEEPEST and isinstance(event, yaml.CollectionStartEvent):
            message = f"Fields stand more than {DEEPEST} levels deep here; no plan needs that."
            raise _Refused(Problem(self._place(event), message))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._fields(event, depth)
        return self._words(event)

    def _is_extra(self, event: yaml.Event) -> bool:
        """Anchors, aliases and tags are YAML's, not plans': note them."""
        if (getattr(event, "anchor", None) or getattr(event, "tag", None)) is None:
            return False
        written = self._rest_of_line(event)
        if isinstance(event, yaml.CollectionStartEvent) or written.startswith("!!"):
            mark = written.split(" ")[0]
            use = "programs" if mark.startswith("!") else "copying"
            message = f"“{mark}” is a mark for {use}, which is not done here. Take it out."
            whole = written[: len(mark) + 1]
            self.problems.append(Problem(self._place(event), message, ("",), replaces=whole))
        else:
            message = starts_with_sign(written[:1])
            fixes = (quoted(written),)
            self.problems.append(Problem(self._place(event), message, fixes, replaces=written))
        return True

    def _rest_of_line(self, event: yaml.Event) -> str:
        """Return what is typed from here on, to the end of the line or of an entry in brackets."""
        (line, column), (_, end) = _start(event), _end(event)
        self.last_line = max(self.last_line, line)
        in_brackets = (
            isinstance(event, yaml.AliasEvent) and self.lines[line][end : end + 1] in _ENDS
        )
        return self.lines[line][column : end if in_brackets else None].rstrip()

    def _items(self, start: yaml.SequenceStartEvent, depth: int) -> Items:
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            comment_only = is_empty(event) and self._instead_of_words(*_start(event))
            items.append(comment_only or self._node(event, depth + 1))
        if start.flow_style:
            self._refuse_comment(*_end(event))
        typed = self._typed(start, event)
        return Items(tuple(items), self._place(start), bool(start.flow_style), typed)

    def _fields(self, start: yaml.MappingStartEvent, depth: int) -> Fields:
        entries: dict[str, tuple[Words, Node]] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            name, noted = self._name(event), len(self.problems)
            node = self._behind(event, self._next(), depth + 1)
            if name.text == "<<":
                self.problems[noted:] = [Problem(name.place, _MERGE)]
                continue
            if name.text in entries:
                self._refuse_twice(entries[name.text][0], name)
            entries[name.text] = (name, node)
        typed = self._typed(start, event)
        if start.flow_style:
            self._refuse_comment(*_end(event))
        inside = tuple(entries.values())
        whole = not any(_may_own(start, event, part) for part in self.parts)
        return Fields(inside, self._place(start), bool(start.flow_style), typed, whole)

    def _behind(self, name: yaml.Event, event: yaml.Event, depth: int) -> Node:
        """Return what stands behind a name, on its line or below."""
        if is_empty(event):
            return self._instead_of_words(*_end(name)) or self._node(event, depth)
        if _start(event)[0] > _start(name)[0]:
            self._refuse_comment(*_end(name))
        return self._node(event, depth)

    def _name(self, event: yaml.Event) -> Words:
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse_twice_curly(event)
            message = "A field's name must be one word before a colon."
            raise _Refused(Problem(self._place(event), message), in_part=True)
        line, column = _start(event)
        told = None if event.style else not_a_hyphen(self.lines, line)
        if told and told[1] == column:
            problem = Problem(self._place(event), told[0], (told[2],))
            raise _Refused(problem, mark=self.lines[line], meant=told[2])
        self._is_extra(event)
        return Words(event.value, self._place(event))

    def _refuse_twice_curly(self, event: yaml.Event) -> None:
        """Stop at words in two curly brackets, such as a word processor's {{ Name }}."""
        line, column = _start(event)
        typed = self.lines[line]
        at = column - 1
        if at and _TWICE_CURLY.match(typed, at) and _BEHIND_NAME.fullmatch(typed[:at]):
            place, words = Place(self.file, line + 1, at + 1), typed[at:].rstrip()
            meant = typed[:at] + quoted(words)
            problem = Problem(place, starts_with_sign("{"), (meant,))
            raise _Refused(problem, mark=typed, meant=meant)

    def _refuse_twice(self, first: Words, second: Words) -> None:
        message = (
            f"“{second.text}” stands here twice: first on line {first.place.line} and again on "
            f"line {second.place.line}. Keep one."
        )
        self.problems.append(Problem(second.place, message))

    def _words(self, event: yaml.Event) -> Words:
        value, style = getattr(event, "value", ""), getattr(event, "style", None) or ""
        if len(value) > LONGEST_TEXT:
            message = f"This text is {len(value):,} characters long; the most is {LONGEST_TEXT:,}."
            self.problems.append(Problem(self._place(event), message))
            return Words(value, self._place(event), plain=not style)
        typed = Typed(self.file, self.lines, _start(event), _end(event), style)
        whole = typed.text if value and typed.on_one_line else ""
        if typed.is_harmless:
            self.last_line = typed.end[0]
            return Words(value, self._place(event), plain=not style, typed=whole)
        self.last_line = typed.end[0] - (typed.in_block and typed.end[1] == 0)
        self.problems += typed.problems()
        swallowed = typed.swallowed()
        return Words(value, self._place(event), plain=not style, swallowed=swallowed, typed=whole)

    def _typed(self, start: yaml.Event, end: yaml.Event) -> str:
        """Return all of a list or of a set of fields as typed, if it stands on one line."""
        line, column = _start(start)
        if getattr(start, "flow_style", False):
            return self.lines[line][column : _end(end)[1]] if _end(end)[0] == line else ""
        return self.lines[line][column:].rstrip() if self.last_line == line else ""

    def _refuse_comment(self, line: int, column: int) -> None:
        """Note a comment behind whatever ends at this line and column."""
        written = self.lines[line] if line < len(self.lines) else ""
        if (at := comment(written, column)) is not None:
            self.problems.append(lost(self.file, line, written, at, None))

    def _instead_of_words(self, line: int, column: int) -> Words | None:
        """Return a comment that stands where words should, noting that it would be lost."""
        if line >= len(self.lines) or (at := comment(self.lines[line], column)) is None:
            return None
        self.problems.append(lost(self.file, line, self.lines[line], at, at))
        place = Place(self.file, line + 1, at + 1)
        return Words(self.lines[line][at:].rstrip(), place, plain=False)


def _may_own(start: yaml.Event, end: yaml.Event, part: Part) -> bool:
    """Return whether a loose line of a part may be one of a set of fields."""
    (first, column), (last, _) = _start(start), _start(end)
    begun = first <= part.last or not part.begins
    return part.loose is not None and column >= part.loose and begun and part.first <= last


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _end(event: yaml.Event) -> tuple[int, int]:
    mark = event.end_mark
    return (mark.line, mark.column) if mark else (0, 0)
