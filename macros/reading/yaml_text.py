"""The shape of a YAML file: words, items and fields, each kept as written and with its place.

YAML's own guesses (numbers, dates, yes and no) never happen here, and what officers do not need
and what could lose words silently (anchors, tags, `{ }`, comments behind words) is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.slips import slip

DEEPEST = 10
LONGEST_TEXT = 20_000


@dataclass(frozen=True)
class Words:
    """Text as written."""

    text: str
    place: Place
    plain: bool = True


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    place: Place
    in_brackets: bool = False


@dataclass(frozen=True)
class Fields:
    """Names and what stands behind each, in the order of the file."""

    entries: tuple[tuple[Words, Node], ...]
    place: Place


Node = Words | Items | Fields


class _Refused(Exception):
    """Carries the problem at which reading this file has to stop."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read(text: str, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return what the file holds, None where it cannot be read, and all that is wrong with it."""
    reader = _Reader(text, file)
    try:
        node = reader.document()
    except yaml.YAMLError as error:
        return None, (*reader.problems, slip(error, text, file))
    except _Refused as refused:
        return None, (*reader.problems, refused.problem)
    return node, tuple(reader.problems)


class _Reader:
    """Walks the parser's events once; a class only because the walk shares one stream."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def document(self) -> Node:
        event = self._next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise _Refused(Problem(Place(self.file, 1, 1), "This file is empty."))
        node = self._node(event, 1)
        for after in self.events:
            if isinstance(after, yaml.DocumentStartEvent):
                message = "The line --- begins a second file inside this one. Take it out."
                raise _Refused(Problem(self._place(after), message))
        return node

    def _next(self) -> yaml.Event:
        return next(self.events)

    def _place(self, event: yaml.Event) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _refuse(self, event: yaml.Event, message: str, *fixes: str) -> None:
        self.problems.append(Problem(self._place(event), message, fixes))

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._check_extras(event)
        if depth > DEEPEST and isinstance(event, yaml.CollectionStartEvent):
            message = f"Fields stand more than {DEEPEST} levels deep here; no plan needs that."
            raise _Refused(Problem(self._place(event), message))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._fields(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._words(event)
        return Words("", self._place(event))

    def _check_extras(self, event: yaml.Event) -> None:
        """Anchors, aliases and tags are YAML's, not plans'."""
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, "Words that start with * must stand in single quotes.")
        elif getattr(event, "anchor", None):
            self._refuse(event, "Words that start with & must stand in single quotes.")
        elif getattr(event, "tag", None):
            self._refuse(event, "Words that start with ! must stand in single quotes.")

    def _items(self, start: yaml.SequenceStartEvent, depth: int) -> Items:
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return Items(tuple(items), self._place(start), bool(start.flow_style))

    def _fields(self, start: yaml.MappingStartEvent, depth: int) -> Fields:
        if start.flow_style:
            message = "Curly brackets { } are not used here: write one field a line."
            self._refuse(start, message)
        entries: dict[str, tuple[Words, Node]] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            name = self._name(event)
            value = self._node(self._next(), depth + 1)
            if name.text in entries:
                self._refuse_twice(entries[name.text][0], name)
            entries[name.text] = (name, value)
        return Fields(tuple(entries.values()), self._place(start))

    def _name(self, event: yaml.Event) -> Words:
        if not isinstance(event, yaml.ScalarEvent):
            message = "A field's name must be one word before a colon."
            raise _Refused(Problem(self._place(event), message))
        self._check_extras(event)
        return Words(event.value, self._place(event))

    def _refuse_twice(self, first: Words, second: Words) -> None:
        message = (
            f"“{second.text}” stands here twice: first on line {first.place.line} and again on "
            f"line {second.place.line}. Keep one."
        )
        self.problems.append(Problem(second.place, message))

    def _words(self, event: yaml.ScalarEvent) -> Words:
        place = self._place(event)
        if len(event.value) > LONGEST_TEXT:
            message = f"This text has {len(event.value):,} letters; the most is {LONGEST_TEXT:,}."
            self._refuse(event, message)
        if event.style not in {"|", ">"}:
            self._check_comment(event)
        if event.style == '"' and "\\" in self._as_typed(event):
            message = "A backslash inside double quotes changes the words. Use single quotes."
            self._refuse(event, message)
        return Words(event.value, place, plain=event.style is None or event.style == "")

    def _check_comment(self, event: yaml.ScalarEvent) -> None:
        """A comment behind words would silently lose whatever stands in it."""
        end = event.end_mark
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        rest = line[end.column :]
        if event.value and rest.lstrip().startswith("#"):
            place = Place(self.file, end.line + 1, line.index("#", end.column) + 1)
            message = (
                "Everything from # on would be lost. If it belongs to the words, put them in "
                "single quotes; if it is a comment, give it a line of its own."
            )
            fixes = (_quoted(line, event),) if event.start_mark.line == end.line else ()
            self.problems.append(Problem(place, message, fixes))

    def _as_typed(self, event: yaml.ScalarEvent) -> str:
        first, last = event.start_mark, event.end_mark
        lines = self.lines[first.line : last.line + 1]
        lines[-1] = lines[-1][: last.column]
        return "\n".join([lines[0][first.column :], *lines[1:]] if len(lines) > 1 else [
            lines[0][first.column :]
        ])


def _quoted(line: str, event: yaml.ScalarEvent) -> str:
    start = event.start_mark.column
    return f"{line[:start]}'{line[start:].rstrip().replace(chr(39), chr(39) * 2)}'"
