"""What councils, plans and reports are called, and the states of plans."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.pages.kinds import council_kind, plan_kind, report_kind, state
from macros.reading.model.words import CouncilKind, ReportKind
from tests.plans import folder, register
from tests.reading.small import SMALL

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
"""


@pytest.mark.parametrize("kind", CouncilKind)
def test_every_kind_of_council_has_words(kind: CouncilKind) -> None:
    text = SMALL["councils/sample.yml"].replace("kind: borough", f"kind: {kind}\ncounty: Kent")
    council = register({"councils/sample.yml": text}).councils["sample"]
    assert council_kind(council).endswith(" council, Kent")


@pytest.mark.parametrize("kind", ReportKind)
def test_every_kind_of_report_has_words(kind: ReportKind) -> None:
    paper = folder(PLAN, reports={"2025-08-15": ""}).reports["2025-08-15"]
    assert report_kind(replace(paper, kind=kind))[0].isupper()


KINDS_OF_PLAN = [
    ("", "Improvement plan"),
    ("  years: 2001/2002\n", "Improvement plan, 2001/02"),
    ("  years: 2004\n", "Improvement plan, 2004"),
    ("  began: 2004-05\n", "Improvement plan, 2004"),
]


@pytest.mark.parametrize(("years", "words"), KINDS_OF_PLAN)
def test_a_plan_is_called_by_its_kind_and_year(years: str, words: str) -> None:
    one = folder(f"review:\n  kind: Inspection\n  title: Parks\n{years}{PLAN}")
    assert plan_kind(one) == words


ASKED = "asked:\n  by: Cabinet\n  of: Head of Parks\n  when: 2025-04\n"
DECIDED = "decisions:\n  - owner: sample\n    outcome: {outcome}\n"
STATES = [
    ("state: suggested\n" + ASKED, "Suggested; no plan found"),
    ("state: requested\n" + ASKED, "Asked for; no plan found"),
    ("state: proposed\n" + PLAN, "Proposed; decision not known"),
    ("state: proposed\n" + DECIDED.format(outcome="deferred") + PLAN, "Proposed"),
    ("state: adopted\n" + PLAN, "Adopted; the date is not given"),
    ("state: adopted\nstate_since: 2025-04-10\n" + PLAN, "Adopted, 10 April 2025"),
    ("state: closed\n" + PLAN, "Closed"),
    ("state: superseded\nstate_since: 2025\n" + PLAN, "Superseded, 2025"),
]


@pytest.mark.parametrize(("plan", "words"), STATES)
def test_a_state_says_since_when_or_that_it_is_not_known(plan: str, words: str) -> None:
    assert state(folder(plan)) == words
