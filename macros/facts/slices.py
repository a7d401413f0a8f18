"""The slice of the record that a report is made from: what its seal holds, and the plan it gives.

A slice holds what had been agreed by the end of the report's period and had been made public by
the day of the report, and of that only what the report's figures and words are made from.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final, TypeVar

from macros.facts.figures import public_by, stated_by
from macros.facts.history import said_on
from macros.facts.period import there
from macros.reading import shape
from macros.reading.dates import When
from macros.reading.fields import Field, fields_of
from macros.reading.model.action import Action, Added, Milestone, Objective, Part
from macros.reading.model.measure import Figure, Indicator, Risk
from macros.reading.model.money import Cost, Funding
from macros.reading.model.plan import Plan, Promise
from macros.reading.model.progress import Corrects, Progress, Update
from macros.reading.model.record import Record
from macros.reading.model.report import Approved, Report
from macros.reading.model.shared import Accepted, Evidence, Lead, Move
from macros.reading.money import Amount
from macros.reading.nodes import Fields, Items, Node, Words
from macros.reading.places import NOWHERE, Place
from macros.reading.register import PlanFolder
from macros.reading.seals import Slice, Tree, grown

AnyRecord = TypeVar("AnyRecord", bound=Record)
SEALED: Final[Mapping[type[Record], tuple[str, ...]]] = MappingProxyType(
    {
        Plan: (
            *("title", "refs", "owners", "reporting", "objectives", "actions", "milestones"),
            *("indicators", "costs", "funding", "risks"),
        ),
        Promise: ("what", "every", "first_due", "until", "to", "public"),
        Objective: ("title", "leads", "actions", "milestones"),
        Action: ("title", "leads", "added", "due", "moved", "continues", "parts"),
        Added: ("when", "by", "minute"),
        Part: ("title", "leads", "due", "moved", "continues"),
        Milestone: ("title", "date", "moved", "is"),
        Lead: ("post", "body", "of", "if", "to_be_confirmed"),
        Move: ("to", "agreed", "by", "why", "minute"),
        Indicator: ("name", "unit", "per", "better", "about", "baseline", "targets", "values"),
        Figure: ("value", "when", "said", "per", "source", "note"),
        Cost: ("for", "title", "cost", "saving", "net", "net_is", "funding", "part_of"),
        Funding: ("name", "state", "amount", "until", "from"),
        Risk: ("risk", "consequence", "likelihood", "impact", "control"),
        Progress: ("as_at", "by", "said", "status_from", "updates"),
        Update: (
            *("status", "status_from", "completed", "note", "words_of", "waiting_for"),
            *("replaced_by", "evidence", "accepted", "no_change", "corrects", "by"),
        ),
        Evidence: ("title", "link", "date"),
        Accepted: ("by", "when", "minute"),
        Corrects: ("update", "why"),
        Report: (
            *("kind", "title", "title_printed", "meeting", "date", "by", "covers"),
            *("foreword", "highlights", "approved"),
        ),
        Approved: ("by", "when"),
    }
)
"""The fields that are sealed. A seal of format 1 holds these: a change here needs another format.

Only a field that no record could hold before may be added: it changes no seal that there is.

An entry's reference is the name under which it stands, so it is not repeated inside.
"""
_REFERENCES: Mapping[type[Record], str] = MappingProxyType(
    {
        kind: "about" if kind is Update else "ref"
        for kind in SEALED
        if kind is Update or "ref" in fields_of(kind)
    }
)
_NEEDED: Mapping[str, Node] = MappingProxyType(
    {"state": Words("adopted", NOWHERE), "review": Fields((), NOWHERE)}
)
"""What a plan must have and no slice holds: it says nothing about the time of the report."""
Keeps = Callable[[Record, str], bool]
"""What tells whether a record belongs to a slice, given the field in which it stands."""


@dataclass(frozen=True)
class Leaf:
    """One text of a slice: where it stands in it, and where an officer wrote it."""

    pointer: str
    text: str
    place: Place


def slice_of(folder: PlanFolder, name: str) -> tuple[Leaf, ...]:
    """Return what a quarterly or yearly report is made from, in the order of the record.

    Raises:
        KeyError: the plan has no such report.
        ValueError: the report covers no period.
    """
    report = folder.reports[name]
    if report.covers is None:
        raise ValueError(name)
    keeps = _known(report.covers.end, report.date.end)
    leaves = [*_leaves(folder.plan, "/plan", keeps), *_leaves(report, "/report", keeps)]
    for each, progress in folder.progress.items():
        said = said_on(folder, progress)
        if progress.as_at.start <= report.covers.end and said.start <= report.date.end:
            at = f"/progress/{each}"
            if progress.said is None:
                leaves.append(Leaf(f"{at}/said", said.written, progress.at("as_at")))
            leaves += _leaves(progress, at, keeps)
    return tuple(leaves)


def texts_of(leaves: tuple[Leaf, ...]) -> Slice:
    """Return the texts of a slice by where they stand in it."""
    return {leaf.pointer: leaf.text for leaf in leaves}


def whole(one: Record, at: str) -> Iterator[Leaf]:
    """Return every text of a record that stands at `at`, what no seal holds among it."""
    return _leaves(one, at, lambda _one, _field: True, sealed=False)


def escaped(name: str) -> str:
    """Return a name as it stands between the strokes that tell where something is."""
    return name.replace("~", "~0").replace("/", "~1")


def folder_of(key: str, name: str, texts: Slice) -> PlanFolder:
    """Return the plan that a slice holds, with the progress known by then and the one report."""
    tree = grown(texts)
    progress = _below(tree, "progress")
    return PlanFolder(
        key=key,
        plan=_record(Plan, {**_below(tree, "plan")}),
        progress={each: _record(Progress, _below(progress, each)) for each in sorted(progress)},
        reports={name: _record(Report, _below(tree, "report"))},
    )


def _known(last: date, known: date) -> Keeps:
    """Return what tells whether a record belongs to a slice."""

    def keeps(one: Record, field: str) -> bool:
        if isinstance(one, Action):
            return there(one, last)
        if isinstance(one, Move):
            return one.agreed.start <= last
        if isinstance(one, Figure):
            return (public_by if field == "values" else stated_by)(one, known)
        if isinstance(one, Objective) and one.actions:
            return any(there(action, last) for action in one.actions) or bool(one.milestones)
        return True

    return keeps


def _leaves(one: Record, at: str, keeps: Keeps, *, sealed: bool = True) -> Iterator[Leaf]:
    fields = fields_of(type(one))
    unsaid = _unsaid(type(one))  # type: ignore[arg-type]  # mypy takes classes for unhashable
    for name in SEALED[type(one)] if sealed else fields:
        field = fields[name]
        held = getattr(one, field.attribute)
        many = held if field.many else (held,)
        kept = [each for each in many if not isinstance(each, Record) or keeps(each, name)]
        for number, each in enumerate(kept, 1):
            here = f"{at}/{name}" + (f"/{escaped(_name(each, number))}" if field.many else "")
            if isinstance(each, Record):
                yield from _leaves(each, here, keeps, sealed=sealed)
            elif field.many or each != unsaid[field.attribute]:
                yield Leaf(here, _text(each), one.at(field.attribute))


@cache
def _unsaid(kind: type) -> Mapping[str, object]:
    """Return what each field of a kind of record holds when it is left out."""
    return {field.name: field.default for field in dataclasses.fields(kind)}


def _name(entry: object, number: int) -> str:
    """Return the name under which an entry of a list stands: its reference, else its number."""
    reference = _REFERENCES.get(type(entry)) if isinstance(entry, Record) else None
    return str(getattr(entry, reference)) if reference else str(number)


def _text(value: object) -> str:
    if isinstance(value, When | Amount):
        return value.written
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _below(tree: Tree, name: str) -> Tree:
    held = tree.get(name, {})
    return held if isinstance(held, dict) else {}


def _record(kind: type[AnyRecord], tree: Tree) -> AnyRecord:
    return shape.record(kind, _fields(kind, tree), [])


def _fields(kind: type[Record], tree: Tree, ref: str = "") -> Fields:
    known = fields_of(kind)
    held: dict[str, Node] = {
        name: _node(known[name], each) for name, each in tree.items() if name in known
    }
    held |= {_REFERENCES[kind]: Words(ref, NOWHERE, plain=False)} if kind in _REFERENCES else {}
    held = {**(_NEEDED if kind is Plan else {}), **held}
    return Fields(tuple((Words(name, NOWHERE), node) for name, node in held.items()), NOWHERE)


def _node(field: Field, held: str | Tree) -> Node:
    if isinstance(held, str):
        return Words(held, NOWHERE, plain=False)
    if not field.many:
        return _fields(field.kind, held) if issubclass(field.kind, Record) else Items((), NOWHERE)
    entries = sorted(held.items(), key=lambda one: _in_order(one[0]))
    return Items(tuple(_entry(field, name, each) for name, each in entries), NOWHERE)


def _entry(field: Field, name: str, held: str | Tree) -> Node:
    if isinstance(held, str):
        return Words(held, NOWHERE, plain=False)
    return _fields(field.kind, held, name) if issubclass(field.kind, Record) else Items((), NOWHERE)


def _in_order(name: str) -> list[tuple[int, int, str]]:
    """Return by what references are put in order: 1.2 stands before 1.10."""
    parts = re.findall("[0-9]+|[^0-9]+", name)
    return [
        (0, int(part), "") if part.isascii() and part.isdigit() else (1, 0, part) for part in parts
    ]
