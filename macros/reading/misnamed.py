"""A field whose name its record does not know, and the one that was probably meant by it."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from types import MappingProxyType

from macros.reading import misfits
from macros.reading.fields import Field, fields_of, noun
from macros.reading.kinds import homes
from macros.reading.model.record import Record
from macros.reading.money import Amount
from macros.reading.nodes import Node, Words
from macros.reading.problems import Problem
from macros.reading.suggestions import look_alike, nearest

_MOST_HOMES = 3
_CLOSE = 0.84
_BY_WHEN = ("due", "date")
_BY_WHOM = ("leads", "owners")
_MEANT = MappingProxyType(
    {
        "date": ("due", "as_at", "when"),
        "due": ("date",),
        **dict.fromkeys(("deadline", "due_date", "target_date", "by_when", "end_date"), _BY_WHEN),
        **dict.fromkeys(("owner", "lead_officer", "responsible", "assigned_to"), _BY_WHOM),
        **dict.fromkeys(("description", "desc"), ("detail",)),
        **dict.fromkeys(("ref", "reference", "id", "number"), ("ref", "about", "for")),
        "title": ("name", "risk", "what", "post"),
        "name": ("title", "risk", "what"),
        **dict.fromkeys(("comment", "comments", "remark", "remarks"), ("note",)),
        "reason": ("why",),
        "url": ("link", "website", "page"),
    }
)
"""What officers call a field, and what it may be called here: what is needed, or the first."""


def meant(kind: type[Record], name: str, written: Collection[str]) -> Field | None:
    """Return which field that is not written yet was probably meant by a name, if any was."""
    known = fields_of(kind)
    spelled = name.lower().replace("-", "_").replace(" ", "_")
    called = [known[one] for one in _MEANT.get(spelled, ()) if one in known]
    if called:
        likeliest = max(called, key=lambda one: one.required)
        return likeliest if likeliest.name not in written else None
    free = {one: field for one, field in known.items() if one not in written}
    if homes(name):
        return free.get(next(iter(get_close_matches(name, free, n=1, cutoff=_CLOSE)), ""))
    return free.get(nearest(name, free) or "")


def unknown(
    kind: type[Record], name: Words, value: Node, field: Field | None, other: Field | None
) -> Problem:
    """A field has a name that the model does not know, or stands in the wrong place.

    `field` is the one that was probably meant; `other` is the list that could hold the whole entry.
    """
    message = f"“{misfits.shown(name.text)}” is not a field of {noun(kind)}."
    if look := look_alike(name.text):
        message = f"{message} {look}"
    if field:
        message = f"{message} Did you mean “{field.name}”?"
        if other:
            whole = f"If this is {noun(other.kind)}"  # type: ignore[arg-type]  # records are listed
            message = f"{message} {whole}, is the line “{other.name}:” missing above it?"
        fixes, replaces = _renamed(field, name, value)
        return Problem(name.place, message, fixes, replaces=replaces)
    if elsewhere := homes(name.text, kind):
        which = ", ".join(elsewhere[:_MOST_HOMES]) + " and others" * (len(elsewhere) > _MOST_HOMES)
        question = "Does this line stand too far left or right?"
        return Problem(name.place, f"{message} It is a field of {which}. {question}")
    return Problem(name.place, f"{message} Its fields are: {', '.join(fields_of(kind))}.")


def _renamed(field: Field, name: Words, value: Node) -> tuple[tuple[str, ...], str]:
    """Return the field with its right name, as a list if it holds one, and what that replaces."""
    on_its_line = isinstance(value, Words) and value.place.line == name.place.line
    if on_its_line and isinstance(value, Words) and field.many and field.kind is not Amount:
        fixes = misfits.as_list(field, name, value)
        return tuple(f"{field.name}: {fix}" for fix in fixes), f"{name.text}: {value.typed}"
    return (field.name,), name.text
