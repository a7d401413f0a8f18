"""Why something needs attention: each sentence is true to the record, and whole."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from macros.facts.attention import Gap, Kind, gaps
from macros.facts.plans import plan_facts
from macros.pages.gap_words import ORDER, asked_of, counts, heading, why
from macros.reading.dates import When
from macros.reading.register import PlanFolder
from tests.facts.histories import dates, days, folders
from tests.pages.past import judged
from tests.plans import NOTHING, Files, plan_of, said

ACTION = """
actions:
  - ref: "1"
    title: Light the paths
    due: {due}
"""
PAST = "judged_on: 2025-12-31\nbecause: It is the day of its last paper.\n"
ROUND = "2025-10-31"
PARTS = """
    parts:
      - ref: 1a
        title: North path
        due: 2025-09
      - ref: 1b
        title: South path
        due: 2026-12
"""
AFTER = """
  - ref: "2"
    title: Open at night
    depends_on: ["1"]
"""
INDICATOR = """
indicators:
  - ref: I1
    name: Lamps that work
    targets:
      - value: 95%
        when: 2024/25
"""
REPORTING = """
reporting:
  - what: Report
    every: quarter
    first_due: 2025-06-30
"""


def told(kind: Kind, plan: str, progress: Files = NOTHING, reports: Files = NOTHING) -> str:
    """Return the sentence of the last gap of a kind."""
    found = [gap for gap in gaps(plan_of(plan, progress, reports)) if gap.kind == kind]
    return why(found[-1])


LATE = ACTION.format(due="2025-06")


@pytest.mark.parametrize(
    ("kind", "plan", "update", "sentence"),
    [
        (
            Kind.LATE,
            LATE,
            "status: in progress",
            (
                "Due June 2025 and not reported complete; the last word, of 31 October 2025, "
                "gives no reason."
            ),
        ),
        (
            Kind.LATE,
            LATE,
            "note: The lamps came.",
            (
                "Due June 2025 and not reported complete; the last word, of 31 October 2025, names "
                "nothing that it waits for."
            ),
        ),
        (
            Kind.LATE,
            LATE,
            "",
            "Due June 2025 and not reported complete; our sources say nothing about it.",
        ),
        (
            Kind.LATE,
            LATE.replace("    due: 2025-06", PARTS.strip("\n")),
            "",
            (
                "Part 1a: due September 2025 and not reported complete; our sources say nothing "
                "about it."
            ),
        ),
        (
            Kind.UNPROVEN,
            LATE,
            "status: complete\n    completed: 2025-09-12",
            "Said to be complete, 12 September 2025; nothing is named that shows it.",
        ),
        (
            Kind.UNPROVEN,
            LATE,
            "status: complete\n    accepted:\n      by: Cabinet\n      when: 2025-11-04",
            (
                "Said to be complete, 31 October 2025; nothing is named that shows it, though it "
                "was accepted by Cabinet."
            ),
        ),
        (Kind.NOBODY, LATE, "", "Nobody is named to lead it."),
        (Kind.NOBODY, PAST + LATE, "", "Nobody was named to lead it."),
        (
            Kind.NOBODY,
            LATE + "    leads:\n      - to_be_confirmed: yes\n",
            "",
            "Its lead is still to be confirmed.",
        ),
        (Kind.UNDATED, LATE.replace("    due: 2025-06\n", ""), "", "No date was given."),
        (
            Kind.UNDATED,
            ACTION.format(due="next meeting"),
            "",
            "No date was given but “next meeting”.",
        ),
        (
            Kind.SILENT,
            LATE,
            "note: x",
            (
                "Nobody has said anything about it for 3 months. No regular report is promised; we "
                "allow 3 months."
            ),
        ),
        (Kind.WAITING, LATE + AFTER, "", "It waits for action 1, 7 months late."),
        (Kind.WAITING, PAST + LATE + AFTER, "", "It was to wait for action 1, 6 months late."),
        (
            Kind.UNMEASURED,
            LATE + INDICATOR,
            "",
            "Target for 2024/25: 95%. Our sources hold no figure for it.",
        ),
        (Kind.NOT_FOUND, REPORTING + LATE, "", "None of the 3 due by now is in our sources."),
        (Kind.UNREPORTED, PAST + LATE, "", "Our sources hold no word on its one action."),
    ],
)
def test_each_gap_has_its_sentence(kind: Kind, plan: str, update: str, sentence: str) -> None:
    progress = {"2025-10-30" if kind == Kind.SILENT else ROUND: said({"1": update})}
    assert told(kind, plan, progress if update else NOTHING) == sentence


@settings(max_examples=200)
@given(folders(), days(), some.none() | dates())
def test_every_sentence_is_whole(folder: PlanFolder, day: date, past: When | None) -> None:
    plan = plan_facts(judged(folder, past), day)
    for gap in gaps(plan):
        sentence = why(gap)
        assert re.fullmatch(r"[A-Z].*[.]", sentence), sentence
        assert not re.search(r"None\b(?! of)|\{|  | [.,;]|[.,;]{2}", sentence), sentence


@settings(max_examples=50)
@given(folders(), days())
def test_counts_tell_of_every_gap_once(folder: PlanFolder, day: date) -> None:
    every = gaps(plan_facts(folder, day))
    numbers = [int(words.split(" ")[0]) for _, words in counts(every)]
    assert sum(numbers) == len(every)
    assert 0 not in numbers


def test_a_question_about_plans_of_the_past_asks_what_became_of_things() -> None:
    runs, past = (Gap(Kind.LATE, plan_of(f"{day}{LATE.lstrip()}"), None) for day in ("", PAST))
    assert asked_of([past], Kind.LATE) == "What became of this?"
    assert asked_of([past, runs], Kind.LATE) == "What has held this up, and what is the new date?"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words_for_one_and_for_several(kind: Kind) -> None:
    assert heading(kind, 1).startswith("1 ")
    assert heading(kind, 2).startswith("2 ")
    for plan in (LATE, PAST + LATE.lstrip()):
        assert asked_of([Gap(kind, plan_of(plan), None)], kind).endswith("?")
    assert ORDER[kind].endswith("first")


@pytest.mark.parametrize("kind", Kind)
def test_one_gap_is_called_what_its_kind_is_called_where_it_is_explained(kind: Kind) -> None:
    assert heading(kind, 1) == f"1 {kind}"
