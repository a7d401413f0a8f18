"""Nothing is asked of officers and then left out: what they may write is on some page."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import date

import pytest
import yaml

from macros.facts.facts import facts
from macros.pages.macros import MACROS
from macros.pages.pages import pages
from macros.pages.render import environment, render
from macros.pages.site import filled
from macros.reading.fields import fields_of
from macros.reading.model.council import Body, Council
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Progress
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
from macros.reading.model.site import Site
from tests.pages.drawing import frame
from tests.pages.everything import (
    GIVEN,
    LEFT_OUT,
    Name,
    Value,
    Writer,
    everything,
    with_empty_lines,
)
from tests.plans import register

AS_AT = date(2026, 1, 31)
NOT_SHOWN: set[Name] = {
    # of hand-written pages that have no description of their own
    (Site, "description"),
    # said to the check, and not to readers
    *{(kind, "allow_personal") for kind in (Body, Council, Plan, Progress, Report, Site)},
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
_LINKED_DATA = re.compile('<script type="application/ld.json">.*?</script>')
"""What search engines read, and no reader sees."""


def drawn(files: Mapping[str, dict[str, Value]]) -> str:
    """Return the text and attributes of all pages that are made from some files."""
    texts = {path: yaml.safe_dump(one, allow_unicode=True) for path, one in files.items()}
    found = facts(register(with_empty_lines(texts)), AS_AT)
    env, around = environment(found), frame(found)
    pieces = [filled(page, around, env, found) for page in pages(found)]
    pieces += [
        render(env, macro.template, "./", macro.context(found))
        for macro in MACROS
        if macro.name in {"glossary", "accessibility_statement"}
    ]
    return html.unescape(_LINKED_DATA.sub("", " ".join(pieces))).lower()


@pytest.fixture(scope="module")
def hidden() -> dict[str, set[Name]]:
    """Return the fields of which some word is on no page, by what they are fields of."""
    writers = {
        "whole": Writer(),
        "quarterly": Writer(first=500),
        "annual": Writer(first=700),
        "asked": Writer(first=900),
    }
    shown = drawn(everything(**writers))
    return {
        name: {field for word, field in writer.words.items() if word not in shown}
        for name, writer in writers.items()
    }


def test_whatever_officers_write_is_on_some_page(hidden: dict[str, set[Name]]) -> None:
    assert hidden["whole"] == NOT_SHOWN


def test_reports_made_from_the_record_show_who_approved_them_and_what_they_say(
    hidden: dict[str, set[Name]],
) -> None:
    assert hidden["quarterly"] == hidden["annual"] == ON_PAPERS_ONLY


def test_a_plan_that_was_only_asked_for_says_by_whom(hidden: dict[str, set[Name]]) -> None:
    assert hidden["asked"] == set()


def test_every_field_that_is_excused_is_there() -> None:
    for kind, name in LEFT_OUT | NOT_SHOWN | ON_PAPERS_ONLY | {*GIVEN}:
        assert name in fields_of(kind), (kind, name)
