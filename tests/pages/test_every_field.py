"""Nothing is asked of officers and then left out: what they may write is on some page."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import pytest
import yaml

from macros.facts.facts import facts
from macros.pages.macros import MACROS
from macros.pages.pages import pages
from macros.pages.render import environment, render
from macros.pages.site import body
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
    Approved,
    Ask,
    Background,
    Consulted,
    Correction,
    DecisionStatus,
    Document,
    Implication,
    Report,
)
from macros.reading.model.review import Finding, Recommendation
from macros.reading.model.shared import Lead, Post, Query
from macros.reading.model.site import Glossary, Term, Theme, Themes
from macros.reading.money import Amount
from macros.reading.values import Address, Line, Prose
from tests.plans import register
from tests.reading.small import SMALL, TOP

Value = str | list["Value"] | dict[str, "Value"]
Name = tuple[type[Record], str]
AS_AT = date(2026, 1, 31)
DAY = "2025-06-01"
OTHER = "sample/streets"
LEFT_OUT: set[Name] = {
    # what cannot stand together with the rest, and whole files that other tests fill
    *{(Lead, "body"), (Lead, "to_be_confirmed"), (Plan, "asked"), (Update, "replaced_by")},
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
    (Lead, "post"): "Head of Parks",
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
    (Council, "gss"): "E07000078",
    (Council, "languages"): ["en"],
    (Programme, "plan"): "sample/parks",
    (Programme, "report"): DAY,
    (ProgrammeReview, "plan"): "sample/parks",
    (ProgrammeReview, "stage"): "pilot",
    (Term, "council"): "sample",
    (Theme, "key"): "parks",
}
NOT_SHOWN: set[Name] = {
    # kept for pages of bodies, posts and themes
    *{(Body, "short"), (Body, "also"), (Body, "website"), (Body, "note")},
    *{(Post, "title"), (Post, "also"), (Post, "note"), (Theme, "about")},
    # said to the check, and not to readers
    *{(kind, "allow_personal") for kind in (Body, Council, Plan, Progress, Report)},
    # of reports that are made from the record; on the other kinds of report see below
    *{(Approved, "by"), (Report, "foreword"), (Report, "highlights")},
    # of sealed reports: see test_period_pages
    *{(Correction, name) for name in ("where", "was", "now", "why")},
}
ON_PAPERS_ONLY: set[Name] = {
    *{(Report, name) for name in ("title_printed", "meeting", "by", "wards")},
    *{(Report, name) for name in ("portfolio", "requested_by", "summary", "reasons")},
    (Report, "allow_personal"),
    *{(Correction, name) for name in ("where", "was", "now", "why")},
    *{(Document, "title"), (Document, "link"), (Document, "note"), (Ask, "what"), (Ask, "note")},
    *{(DecisionStatus, "what"), (DecisionStatus, "answer"), (Consulted, "who")},
    *{(Background, "title"), (Background, "by")},
    *{(Implication, "subject"), (Implication, "note"), (Implication, "source")},
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
        word = f"word{number}"
        if field.kind is Address:
            self.words[f"https://x.example/{word}"] = name
            return f"https://x.example/{word}"
        if issubclass(field.kind, Line | Prose):
            self.words[word] = name
            return word
        return f"r{number}"


def drawn(files: Mapping[str, dict[str, Value]]) -> set[str]:
    """Return every word on the pages that are made from some files."""
    texts = {path: yaml.safe_dump(one, allow_unicode=True) for path, one in files.items()}
    found = facts(register(with_empty_lines(texts)), AS_AT)
    env = environment(found)
    pieces = [body(page, env, found) for page in pages(found)]
    (glossary,) = [macro for macro in MACROS if macro.name == "glossary"]
    pieces.append(render(env, glossary.template, "./", glossary.context(found)))
    words = re.findall(r"[\w:/.£]+", html.unescape(" ".join(pieces)).lower())
    return {word.rstrip(".") for word in words}


def with_empty_lines(texts: dict[str, str]) -> dict[str, str]:
    """Return the texts with the empty lines for which the check asks."""
    lines = {path: text.split("\n") for path, text in texts.items()}
    for problem in reversed([one for one in read(texts, TOP).problems if one.fixes]):
        lines[problem.place.file.removeprefix(f"{TOP}/")][problem.place.line - 1] = problem.fixes[0]
    return {path: "\n".join(each) for path, each in lines.items()}


def with_one_more(whole: dict[str, Value], name: str, one: Value) -> dict[str, Value]:
    """Return a record with one more entry in one of its lists."""
    entries = whole[name]
    assert isinstance(entries, list)
    return {**whole, name: [*entries, one]}


def around(writer: Writer) -> dict[str, dict[str, Value]]:
    """Return the files of a whole register: one plan with everything, and what it points at."""
    another: Value = {"ref": "2", "title": "Another action"}
    note: Value = {"about": "2", "note": "Another note"}
    earlier: Value = {"about": "1", "note": "It was otherwise."}
    post: Value = {"title": "Head of Parks"}
    return {
        f"plans/{OTHER}/plan.yml": yaml.safe_load(SMALL[f"plans/{OTHER}/plan.yml"]),
        "plans/sample/parks/plan.yml": with_one_more(writer.record(Plan), "actions", another),
        f"plans/sample/parks/progress/{DAY}.yml": with_one_more(
            writer.record(Progress), "updates", note
        ),
        "plans/sample/parks/progress/2025-05-01.yml": {"as_at": "2025-05-01", "updates": [earlier]},
        f"plans/sample/parks/reports/{DAY}.yml": writer.record(Report),
        "councils/sample.yml": with_one_more(writer.record(Council), "posts", post),
        "bodies/sample-police.yml": writer.record(Body),
        "themes.yml": writer.record(Themes),
        "glossary.yml": writer.record(Glossary),
    }


@pytest.fixture(scope="module")
def hidden() -> dict[str, set[Name]]:
    """Return the fields of which some word is on no page, by what they are fields of."""
    whole, quarterly, asked = Writer(), Writer(first=500), Writer(first=900)
    files = around(whole)
    report: dict[str, Value] = {"kind": "scrutiny", "title": "Streets", "date": DAY}
    streets = files[f"plans/{OTHER}/plan.yml"]
    del streets["actions"]
    shown = drawn(
        {
            **files,
            "plans/sample/parks/reports/2025-q2.yml": {
                **quarterly.record(Report),
                "kind": "quarterly",
                "covers": "2025-Q2",
            },
            f"plans/{OTHER}/reports/{DAY}.yml": report,
            f"plans/{OTHER}/plan.yml": {
                **streets,
                "state": "requested",
                "asked": asked.record(Asked),
            },
        }
    )
    return {
        name: {field for word, field in writer.words.items() if word not in shown}
        for name, writer in (("whole", whole), ("quarterly", quarterly), ("asked", asked))
    }


def test_whatever_officers_write_is_on_some_page(hidden: dict[str, set[Name]]) -> None:
    assert hidden["whole"] == NOT_SHOWN


def test_reports_made_from_the_record_show_who_approved_them_and_what_they_say(
    hidden: dict[str, set[Name]],
) -> None:
    assert hidden["quarterly"] == ON_PAPERS_ONLY


def test_a_plan_that_was_only_asked_for_says_by_whom(hidden: dict[str, set[Name]]) -> None:
    assert hidden["asked"] == set()


def test_every_field_that_is_excused_is_there() -> None:
    for kind, name in LEFT_OUT | NOT_SHOWN | ON_PAPERS_ONLY | {*GIVEN}:
        assert name in fields_of(kind), (kind, name)
