"""The sentences about what does not fit the model: fields, lists and values."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from macros.reading.dates import EXAMPLES as DATES
from macros.reading.dates import WORDS, When
from macros.reading.fields import Field, Kind, fields_of, noun
from macros.reading.kinds import homes
from macros.reading.model.record import Record
from macros.reading.money import EXAMPLES as AMOUNTS
from macros.reading.money import PHRASES, Amount
from macros.reading.nodes import Fields, Items, Words
from macros.reading.other_dates import no_such_day
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.rules.dates import HAPPENED
from macros.reading.suggestions import look_alike, suggestions
from macros.reading.typed import HYPHEN, quoted
from macros.reading.values import Key, Line, PlanKey, Prose, Ref, ReportName, Text

SHORT_NAMES = (Key, PlanKey, Ref, ReportName)
LONGEST_SHOWN = 60
_ONE_A_LINE = "each entry on a line of its own, after a hyphen and a space"
_CURLY = "Curly brackets { } are not used here: write one field a line, or quote the words."
_OR_LEAVE_OUT = "Leave the line out if the source is silent."


def no_fields(kind: type[Record], place: Place) -> Problem:
    """Something else stands where the fields of a record should."""
    message = f"Here should stand the fields of {noun(kind)}, one a line, each with a colon."
    return Problem(place, f"{message} Its fields are: {', '.join(fields_of(kind))}.")


def no_entry(field: Field, words: Words) -> Problem:
    """Words stand where the fields of an entry should: they may be what its main field holds."""
    problem = no_fields(field.kind, words.place)  # type: ignore[arg-type]  # entries are records
    entry = _entry(field.kind, words)
    return replace(problem, fixes=(entry,) if entry else (), replaces=words.typed)


def missing(field: Field, place: Place) -> Problem:
    """A field that every record of the kind needs is not there."""
    whole = noun(field.record)
    message = f"{whole[0].upper()}{whole[1:]} needs the field “{field.name}”. {field.hint}"
    return Problem(place, message)


def nothing(field: Field, name: Words, written: str) -> Problem:
    """There is a field's name and no value."""
    is_now = f"is “{written}”, which says nothing" if written else "has nothing behind it"
    advice = f"Every {_bare(field)} needs it." if field.required else _OR_LEAVE_OUT
    return Problem(name.place, f"“{field.name}” {is_now}. {advice}")


def empty(field: Field, place: Place) -> Problem:
    """There is a pair of brackets with nothing in it."""
    advice = "Give it at least one entry." if field.required and field.many else _OR_LEAVE_OUT
    return Problem(place, f"“{field.name}” has nothing between its brackets. {advice}")


def curly(node: Fields, *fixes: str) -> Problem:
    """Fields stand in curly brackets, where commas in prose would cut it."""
    return Problem(node.place, _CURLY, fixes, replaces=node.typed)


def swallowed(field: Field, name: Words) -> Problem:
    """A field stands so far right that it has become part of the words above it."""
    own = name.text in fields_of(field.record)
    whose = noun(field.record) if own else homes(name.text, field.record)[0]
    message = f"“{name.text}” looks like a field of {whose}, but stands inside the words"
    where = ", in line with the others" if own else ""
    return Problem(name.place, f"{message} of “{field.name}”. Move it left{where}.")


def not_a_list(field: Field, name: Words, node: Words | Fields) -> Problem:
    """One value, or the fields of one entry, stand where a list should."""
    if isinstance(node, Fields) and node.in_brackets:
        return curly(node)
    message = f"“{field.name}” should be a list: {_ONE_A_LINE}."
    if isinstance(node, Fields):
        first = node.entries[0][0]
        if len(node.entries) == 1:
            message = HYPHEN if first.text.startswith("-") else message
            fix = f"- {first.text.removeprefix('-')}"
            return Problem(first.place, message, (fix,), replaces=first.text)
        how = "Put a hyphen and a space before the first of these, and move the others in line."
        return Problem(node.place, f"{message} {how}")
    if issubclass(field.kind, Record):
        first_name = next(iter(fields_of(field.kind)))
        how = f"Each entry starts with a hyphen, a space and a field, such as “- {first_name}: …”."
        message = f"“{field.name}” should be a list. {how}"
    elif node.plain and node.text.startswith("-") and node.text[1:2].isalnum():
        first_word = node.text.split()[0]
        return Problem(node.place, HYPHEN, (f"- {first_word[1:]}",), replaces=first_word)
    return Problem(node.place, message, as_list(field, name, node), replaces=node.typed)


def as_list(field: Field, name: Words, value: Words) -> tuple[str, ...]:
    """Return the list that was meant by one value, as it is typed behind a name or below it."""
    entry = _entry(field.kind, value)
    if not entry:
        return ()
    if value.place.line != name.place.line:
        return (f"- {entry}",)
    if issubclass(field.kind, SHORT_NAMES):
        several = value.text.split(", ")
        inside = entry if len(several) == 1 else ", ".join(several)
        return (f"[{inside}]",) if all(map(field.kind.fits, several)) else ()
    return (f"\n{' ' * (name.place.column + 1)}- {entry}",)


def of_another_list(field: Field, other: Field, place: Place) -> Problem:
    """An entry stands in the wrong one of two lists: the line above it may be missing."""
    message = f"This entry has the fields of one under “{other.name}”, and not “{field.name}”."
    return Problem(place, f"{message} Is the line “{other.name}:” missing above it?")


def cut_at_commas(field: Field, place: Place) -> Problem:
    """Words stand in square brackets, where each comma would begin another entry."""
    message = f"Square brackets would cut “{field.name}” at its commas. Write {_ONE_A_LINE}."
    return Problem(place, message)


def not_words(field: Field, node: Items | Fields) -> Problem:
    """A list or a set of fields stands where words should."""
    fixes = (quoted(node.typed),) if node.typed and field.kind in {Line, Prose} else ()
    if isinstance(node, Fields) and node.typed.startswith("{"):
        return curly(node, *fixes)
    if isinstance(node, Fields) and node.typed:
        message = (
            f"The colon in “{shown(node.typed)}” makes a field of it. Put it in single quotes."
        )
        return Problem(node.place, message, fixes, replaces=node.typed)
    is_now = "a list" if isinstance(node, Items) else "a set of fields"
    message = f"“{field.name}” should be {_should_be(field.kind)}, but is {is_now}"
    if node.in_brackets:
        return Problem(
            node.place, f"{message}, because of its brackets.", fixes, replaces=node.typed
        )
    return Problem(node.place, f"{message}.")


def does_not_fit(field: Field, words: Words) -> Problem:
    """The words are none of what the field may hold."""
    written, whole = words.text.strip(), words.text.rstrip("\n")
    fixes = suggestions(field.kind, written)
    if issubclass(field.kind, Text) and whole != written and field.kind.fits(written):
        fixes = (written,) if written else ()
    more = _more(field.kind, written)
    should = _should_be(field.kind) + ("" if fixes or more else _or_words(field))
    is_now = _is_now(field.kind, written, whole)
    message = f"“{field.name}” should be {should}, {is_now}."
    replaces = written if "\n" in whole else whole
    calls = f"{field.record.__name__}.{field.attribute}"
    message = f"{message} {more}".rstrip()
    return Problem(words.place, message, fixes, replaces=replaces, calls=calls)


def shown(written: str) -> str:
    """Return words on one line, and only the first of many."""
    line = written.replace("\n", " ")
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN].rstrip()}…"


def _entry(kind: Kind, value: Words) -> str:
    """Return one value as an entry of a list; nothing where it is none, or on several lines."""
    if not issubclass(kind, Record) or not value.typed:
        return value.typed
    fields = fields_of(kind)
    needed = {field.name for field in fields.values() if field.required}
    short = "body" in fields and Key.fits(value.text)
    first = "body" if short else next(iter(fields))
    return f"{first}: {value.typed}" if needed <= {first} else ""


def _should_be(kind: Kind) -> str:
    if kind is bool:
        return "yes or no"
    if kind is When:
        return f"a date such as {DATES}"
    if kind is Amount:
        return f"an amount such as {AMOUNTS}"
    if issubclass(kind, StrEnum):
        return f"one of: {', '.join(kind)}"
    return kind.should_be if issubclass(kind, Text) else "a set of fields"


def _is_now(kind: Kind, written: str, whole: str) -> str:
    """Return what stands there instead; spaces at its ends cannot be seen, and are told."""
    if kind is Line and "\n" in written:
        return f"but has {written.count(chr(10)) + 1} lines"
    if not written:
        return "but is empty"
    if "\n" in whole or whole == written:
        return f"but is “{shown(written)}”"
    ends = ["begins"] * whole.startswith(" ") + ["ends"] * whole.endswith(" ")
    return f"but is “{shown(whole)}”, which {' and '.join(ends)} with a space"


def _or_words(field: Field) -> str:
    """Return the words that may stand instead of a date or an amount."""
    if field.attribute in HAPPENED.get(field.record, ()):
        return ""
    words = {When: WORDS, Amount: PHRASES}.get(field.kind, ())
    return f" (or one of the words: {', '.join(words)})" if words else ""


def _more(kind: Kind, written: str) -> str:
    if kind is When:
        return no_such_day(written)
    has_alphabet = issubclass(kind, SHORT_NAMES) or issubclass(kind, StrEnum)
    return look_alike(written) if has_alphabet else ""


def _bare(field: Field) -> str:
    return noun(field.record).removeprefix("an ").removeprefix("a ").removeprefix("the ")
