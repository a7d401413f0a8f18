"""From the shape of a file to a record: each value gets the kind its field has in the model.

Nothing is guessed. Where a value does not fit, the problem is noted and a blank takes its place, so
that the rest of the file can still be checked; no record with problems is ever published.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from macros.reading.dates import FORMS as DATE_FORMS
from macros.reading.dates import WORDS as DATE_WORDS
from macros.reading.dates import Exactness, When, suggestions, when
from macros.reading.fields import Field, Kind, fields_of, noun
from macros.reading.model.record import Record
from macros.reading.money import FORMS as MONEY_FORMS
from macros.reading.money import PHRASES, Amount, amount
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.values import Key, PlanKey, Ref, ReportName, Text
from macros.reading.yaml_text import Fields, Items, Node, Words

AnyRecord = TypeVar("AnyRecord", bound=Record)
Note = Callable[[Place, str], None]
_YES = MappingProxyType({"yes": True, "no": False})
_NOTHING = ("", "~", "null", "Null", "NULL")
_IN_BRACKETS = (Key, PlanKey, Ref, ReportName)


def record(kind: type[AnyRecord], node: Node, problems: list[Problem]) -> AnyRecord:
    """Return the record that a file or entry holds; add to `problems` whatever does not fit."""
    known = fields_of(kind)
    if not isinstance(node, Fields):
        message = f"Here should stand the fields of {noun(kind)}, one a line, each with a colon."
        problems.append(Problem(node.place, message))
        node = Fields((), node.place)
    written: dict[str, tuple[Words, Node]] = {}
    for name, value in node.entries:
        if name.text in known:
            written[name.text] = (name, value)
        else:
            problems.append(_unknown(kind, name))
    values: dict[str, object] = {}
    for field in known.values():
        if field.name in written:
            values[field.attribute] = _field(field, *written[field.name], problems)
        elif field.required:
            problems.append(_missing(kind, field, node.place))
            values[field.attribute] = () if field.many else _blank(field.kind, node.place)
    places = {known[name].attribute: value[0].place for name, value in written.items()}
    return kind(place=node.place, places=places, **values)  # type: ignore[arg-type]  # by the model


def _unknown(kind: type[Record], name: Words) -> Problem:
    names = list(fields_of(kind))
    near = get_close_matches(name.text.lower().replace("-", "_"), names, n=1, cutoff=0.6)
    message = f"“{name.text}” is not a field of {noun(kind)}."
    if near:
        return Problem(name.place, f"{message} Did you mean “{near[0]}”?", (near[0],), replaces=name.text)
    return Problem(name.place, f"{message} Its fields are: {', '.join(names)}.")


def _missing(kind: type[Record], field: Field, place: Place) -> Problem:
    whole = noun(kind).capitalize()
    return Problem(place, f"{whole} needs the field “{field.name}”. {field.hint}")


def _field(field: Field, name: Words, node: Node, problems: list[Problem]) -> object:
    if isinstance(node, Words) and node.plain and node.text in _NOTHING:
        message = f"“{name.text}” has nothing behind it. Leave the line out if the source is silent."
        problems.append(Problem(name.place, message))
        return () if field.many else _blank(field.kind, name.place)
    if field.many:
        return _list(field, node, problems)
    return _value(field, node, problems)


def _list(field: Field, node: Node, problems: list[Problem]) -> tuple[object, ...]:
    if isinstance(node, Words) and field.kind is Amount:
        return (_value(field, node, problems),)
    if not isinstance(node, Items):
        message = f"“{field.name}” should be a list: each entry on a line of its own after “- ”."
        problems.append(Problem(node.place, message))
        return ()
    if node.in_brackets and field.kind not in _IN_BRACKETS:
        message = (
            f"Square brackets would cut “{field.name}” at its commas. Write each entry on a line "
            "of its own after “- ”."
        )
        problems.append(Problem(node.place, message))
    return tuple(_value(field, item, problems) for item in node.items)


def _value(field: Field, node: Node, problems: list[Problem]) -> object:
    if issubclass(field.kind, Record):
        return record(field.kind, node, problems)
    if not isinstance(node, Words):
        what = "a list" if isinstance(node, Items) else "a set of fields"
        message = f"“{field.name}” should be {_should_be(field.kind)}, but is {what}."
        problems.append(Problem(node.place, message))
        return _blank(field.kind, node.place)
    read = _read(field.kind, node)
    if read is not None:
        return read
    problems.append(_does_not_fit(field, node))
    return _blank(field.kind, node.place)


def _read(kind: Kind, words: Words) -> object | None:
    """Return the value, or None where the text is none of what the field may hold."""
    if kind is bool:
        return _YES.get(words.text)
    if kind is When:
        return when(words.text)
    if kind is Amount:
        return amount(words.text)
    if issubclass(kind, StrEnum):
        return kind(words.text) if words.text in set(kind) else None
    if issubclass(kind, Text):
        text = words.text.rstrip("\n")
        return kind(text, words.place) if text.strip() and kind.fits(text) else None
    raise TypeError(kind)


def _does_not_fit(field: Field, words: Words) -> Problem:
    is_now = f"but is “{words.text.strip()}”" if words.text.strip() else "but is empty"
    message = f"“{field.name}” should be {_should_be(field.kind)}, {is_now}."
    return Problem(words.place, message, tuple(_meant(field.kind, words.text)), replaces=words.text.strip())


def _should_be(kind: Kind) -> str:
    if kind is bool:
        return "yes or no"
    if kind is When:
        return f"{DATE_FORMS}, or one of: {', '.join(DATE_WORDS)}"
    if kind is Amount:
        return MONEY_FORMS.format("; ".join(PHRASES))
    if issubclass(kind, StrEnum):
        return f"one of: {', '.join(kind)}"
    if issubclass(kind, Text):
        return kind.should_be
    return "a set of fields"


def _meant(kind: Kind, written: str) -> list[str]:
    if kind is When:
        return list(suggestions(written))
    if kind is bool:
        near = {"true": "yes", "y": "yes", "on": "yes", "false": "no", "n": "no", "off": "no"}
        lowered = written.lower()
        return [near.get(lowered, lowered)] if lowered in {*near, "yes", "no"} else []
    if issubclass(kind, StrEnum):
        wanted = written.lower().replace("_", " ").replace("-", " ")
        return get_close_matches(wanted, [str(word) for word in kind], n=1, cutoff=0.6)
    if issubclass(kind, Key):
        slug = "-".join(part for part in _letters(written).split() if part)
        return [slug] if slug else []
    return []


def _letters(written: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else " " for c in written.lower())


def _blank(kind: Kind, place: Place) -> object:
    """Return what stands in for a value that is missing or does not fit."""
    if kind is bool:
        return False
    if kind is When:
        return When("", Exactness.WORDS)
    if kind is Amount:
        return Amount("")
    if issubclass(kind, StrEnum):
        return next(iter(kind))
    if issubclass(kind, Text):
        return kind("", place)
    return record(kind, Fields((), place), [])
