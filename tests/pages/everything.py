"""Files in which every field of the model is filled, each text with a word of its own."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import yaml

from macros.reading.dates import When
from macros.reading.fields import Field, fields_of
from macros.reading.load import read
from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.council import Body, Council, Programme, ProgrammeReview
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.money import Cost, Funding
from macros.reading.model.plan import Asked, Decision, Follows, Plan, Promise
from macros.reading.model.progress import Corrects, Progress, Update
from macros.reading.model.record import Record
from macros.reading.model.report import (
    Report,
)
from macros.reading.model.review import Finding, Recommendation
from macros.reading.model.shared import Lead, Query
from macros.reading.model.site import Glossary, Site, Term, Theme, Themes
from macros.reading.money import Amount
from macros.reading.values import Address, Line, Prose, Reason
from tests.reading.small import SMALL, TOP

Value = str | list["Value"] | dict[str, "Value"]
Name = tuple[type[Record], str]
DAY = "2025-06-01"
OTHER = "sample/streets"
POST = "word0000"
ADDED_TO: set[Name] = {(Site, "address"), (Site, "edit")}
LEFT_OUT: set[Name] = {
    # what cannot stand together with the rest, and whole files that other tests fill
    *{(Lead, "body"), (Lead, "to_be_confirmed"), (Plan, "asked"), (Update, "replaced_by")},
    (Progress, "by"),
    *{(Council, "example"), (Body, "example"), (Report, "covers"), (Plan, "formerly")},
    *{(Plan, "replaces"), (Council, "succeeded_by"), (Body, "of")},
    *{(Objective, "actions"), (Objective, "milestones")},
}
WITH_THEMES = (Action, Milestone, Objective, Indicator, Recommendation)
GIVEN: Mapping[Name, Value] = {
    (Objective, "ref"): "O1",
    (Part, "ref"): "1a",
    (Milestone, "ref"): "M1",
    (Finding, "ref"): "F1",
    (Recommendation, "ref"): "R1",
    (Indicator, "ref"): "I1",
    (Risk, "ref"): "K1",
    (Funding, "ref"): "fund",
    (Action, "ref"): "1",
    (Action, "depends_on"): ["2"],
    **{(kind, "themes"): ["parks"] for kind in WITH_THEMES},
    (Action, "answers"): ["F1"],
    (Recommendation, "answers"): ["F1"],
    (Query, "about"): "1",
    (Indicator, "about"): ["1"],
    (Promise, "about"): ["1"],
    (Cost, "for"): "1",
    (Cost, "funding"): ["fund"],
    (Lead, "post"): POST,
    (Lead, "of"): "sample",
    (Plan, "owners"): ["sample"],
    (Plan, "state"): "adopted",
    (Plan, "source"): DAY,
    (Plan, "replaced_by"): OTHER,
    (Follows, "plan"): OTHER,
    (Decision, "owner"): "sample",
    (Decision, "report"): DAY,
    (Asked, "report"): DAY,
    (Promise, "kept"): [DAY],
    (Promise, "first_due"): DAY,
    (Progress, "report"): DAY,
    (Update, "about"): "1",
    (Update, "words_of"): "2",
    (Update, "by"): "sample-police",
    (Corrects, "update"): "2025-05-01",
    (Report, "kind"): "progress",
    (Site, "official"): ["sample"],
    (Council, "gss"): "E07000078",
    (Council, "languages"): ["en"],
    (Programme, "plan"): "sample/parks",
    (Programme, "report"): DAY,
    (ProgrammeReview, "plan"): "sample/parks",
    (ProgrammeReview, "stage"): "pilot",
    (Term, "council"): "sample",
    (Theme, "key"): "parks",
}


class Writer:
    """Writes records in which every field is filled, each text with a word of its own."""

    def __init__(self, first: int = 100) -> None:
        """Begin to number the words at `first`."""
        self.first = first
        self.words: dict[str, Name] = {}

    def record(self, kind: type[Record]) -> dict[str, Value]:
        """Return a record with every field that can stand beside the others."""
        return {
            name: self._field(kind, field)
            for name, field in fields_of(kind).items()
            if (kind, name) not in LEFT_OUT
        }

    def _field(self, kind: type[Record], field: Field) -> Value:
        if (kind, field.name) in GIVEN:
            return GIVEN[kind, field.name]
        one = self._one(kind, field)
        return [one] if field.many else one

    def _one(self, kind: type[Record], field: Field) -> Value:
        if issubclass(field.kind, Record):
            return self.record(field.kind)
        if field.kind is bool:
            return "yes"
        if field.kind is When:
            return "2025-06-02" if field.name == "to" else DAY
        if issubclass(field.kind, StrEnum):
            return str(next(iter(field.kind)))
        return self._word(field, (kind, field.name))

    def _word(self, field: Field, name: Name) -> str:
        number = self.first + len(self.words)
        if field.kind is Amount:
            self.words[f"£{number}"] = name
            return f"£{number}"
        if field.kind is Address:
            return self._address(f"https://x.example/word{number}", name)
        if issubclass(field.kind, Line | Prose):
            self.words[f"word{number}"] = name
            return f"because of word{number}" if field.kind is Reason else f"word{number}"
        return f"r{number}"

    def _address(self, word: str, name: Name) -> str:
        self.words[word] = name
        return word + "/" * (name in ADDED_TO)


def with_empty_lines(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts with the empty lines for which the check asks."""
    lines = {path: text.split("\n") for path, text in texts.items()}
    asked = [one for one in read(texts, TOP).problems if one.fixes]
    for problem in reversed([one for one in asked if "empty line" in one.message]):
        lines[problem.place.file.removeprefix(f"{TOP}/")][problem.place.line - 1] = problem.fixes[0]
    return {path: "\n".join(each) for path, each in lines.items()}


def with_one_more(whole: dict[str, Value], name: str, one: Value) -> dict[str, Value]:
    """Return a record with one more entry in one of its lists."""
    entries = whole[name]
    assert isinstance(entries, list)
    return {**whole, name: [*entries, one]}


def everything(
    whole: Writer, quarterly: Writer, annual: Writer, asked: Writer
) -> dict[str, dict[str, Value]]:
    """Return the files of a register: a plan with everything in it, and all that it points at.

    A second plan was only asked for. One writer writes most of it, and one each what stands there
    twice: both kinds of report that are made from the record, and who asked for the second plan.
    """
    streets = yaml.safe_load(SMALL[f"plans/{OTHER}/plan.yml"])
    del streets["actions"]
    scrutiny: dict[str, Value] = {"kind": "scrutiny", "title": "Streets", "date": DAY}
    reports = "plans/sample/parks/reports"
    return {
        **_around(whole),
        f"{reports}/2025-q1.yml": _periodic(quarterly, "quarterly", "2025-Q1"),
        f"{reports}/2024-to-2025.yml": _periodic(annual, "annual", "2024/25"),
        f"plans/{OTHER}/plan.yml": {**streets, "state": "requested", "asked": asked.record(Asked)},
        f"plans/{OTHER}/reports/{DAY}.yml": scrutiny,
    }


def _periodic(writer: Writer, kind: str, covers: str) -> dict[str, Value]:
    before = {"date": "2025-05-31", "as_at": "2025-05-31"}
    return {**writer.record(Report), **before, "kind": kind, "covers": covers}


def _around(writer: Writer) -> dict[str, dict[str, Value]]:
    another: Value = {"ref": "2", "title": "Another action"}
    note: Value = {"about": "2", "note": "Another note"}
    earlier: Value = {"about": "1", "note": "It was otherwise."}
    post: Value = {"title": POST}
    plan, rounds = "plans/sample/parks/plan.yml", "plans/sample/parks/progress"
    return {
        plan: with_one_more(writer.record(Plan), "actions", another),
        f"{rounds}/{DAY}.yml": with_one_more(writer.record(Progress), "updates", note),
        f"{rounds}/2025-05-01.yml": {"as_at": "2025-05-01", "updates": [earlier]},
        f"plans/sample/parks/reports/{DAY}.yml": writer.record(Report),
        "councils/sample.yml": with_one_more(writer.record(Council), "posts", post),
        "bodies/sample-police.yml": writer.record(Body),
        "themes.yml": writer.record(Themes),
        "glossary.yml": writer.record(Glossary),
        "site.yml": writer.record(Site),
    }
