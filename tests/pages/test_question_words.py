"""Questions in words: of a live plan and of one of the past, whole and never absurd."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from macros.facts.attention import gaps
from macros.facts.plans import plan_facts
from macros.facts.questions import Topic, questions
from macros.pages.plan_question_words import _SEVERAL
from macros.pages.question_words import asked
from macros.reading.dates import When
from macros.reading.register import PlanFolder
from tests.facts.histories import dates, days, folders
from tests.pages.past import judged
from tests.plans import NOTHING, Files, plan_of, said

LATE = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
"""
LED = "    leads:\n      - post: Head of Parks\n"
PAST = "judged_on: 2025-12-31\nbecause: It is the day of its last paper.\n"
OPEN = LATE.replace("2025-06", "2026-06")
MOVED = """    moved:
      - to: 2025-09
        agreed: 2025-05-20
        by: Cabinet
        why: The lamps came late
      - to: 2026-09
        agreed: 2025-11-20
        by: Cabinet
        why: They came late again
"""
AFTER = """
  - ref: "2"
    title: Open at night
    due: 2026-12
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
MISSED = f"{REPORTING}    missed:\n      - 2025-09\n"
NOT_WRITTEN = """
state: {state}
asked:
  by: Cabinet
  of: The officers
  when: 2025-06-12
"""
HELD = said({"1": "status: held up\n    waiting_for: Lamps from the maker."})
DONE = said({"1": "status: complete"})
ROUND = "2025-10-31"
CASES: tuple[tuple[Topic, str, Files, str, str], ...] = (
    (
        Topic.LATE,
        LATE,
        NOTHING,
        (
            "Action 1, ‘Light the paths’, was due in June 2025 and is not reported complete. "
            "What has held it up, and what is the new date?"
        ),
        (
            "Action 1, ‘Light the paths’, was due in June 2025. On 31 December 2025 it was not "
            "reported complete. What became of it?"
        ),
    ),
    (
        Topic.LATE,
        LATE.replace("2025-06", "2025-06-30"),
        {ROUND: HELD},
        (
            "Action 1, ‘Light the paths’, was due by 30 June 2025 and waits for lamps from the "
            "maker. Who can settle that, and what is the new date?"
        ),
        (
            "Action 1, ‘Light the paths’, was due by 30 June 2025. On 31 December 2025 it was "
            "waiting for lamps from the maker. What became of it?"
        ),
    ),
    (
        Topic.WAITING,
        LATE + AFTER,
        NOTHING,
        (
            "Action 2, ‘Open at night’, has to wait for action 1, which is 7 months late. Does its "
            "own date, December 2026, still hold?"
        ),
        (
            "Action 2, ‘Open at night’, was to wait for action 1, which was 6 months late on "
            "31 December 2025. What became of it?"
        ),
    ),
    (
        Topic.MOVED,
        LATE + MOVED,
        NOTHING,
        (
            "Action 1, ‘Light the paths’, was first due in June 2025 and has moved twice. What has "
            "changed that makes the new date, September 2026, safer than the last?"
        ),
        (
            "Action 1, ‘Light the paths’, was first due in June 2025. By 31 December 2025 its date "
            "had moved twice. Was it done, and when?"
        ),
    ),
    (
        Topic.UNPROVEN,
        LATE,
        {ROUND: DONE},
        (
            "Action 1, ‘Light the paths’, is said to be complete. What can anyone look at that "
            "shows it?"
        ),
        "Action 1, ‘Light the paths’, was said to be complete. What showed it?",
    ),
    (
        Topic.NOBODY,
        OPEN,
        NOTHING,
        "The plan names nobody to lead action 1, ‘Light the paths’. Which post answers for it?",
        "The plan named nobody to lead action 1, ‘Light the paths’. Who answered for it?",
    ),
    (
        Topic.UNDATED,
        LATE.replace("    due: 2025-06\n", LED),
        NOTHING,
        "Action 1, ‘Light the paths’, has no set date. By when will it be done?",
        "Action 1, ‘Light the paths’, was given no date. Was it done, and when?",
    ),
    (
        Topic.UNMEASURED,
        LATE + INDICATOR,
        NOTHING,
        (
            "‘Lamps that work’ has a target for 2024/25: ‘95%’. Our sources hold no figure for it. "
            "What is the figure?"
        ),
        (
            "‘Lamps that work’ had a target for 2024/25: ‘95%’. Our sources hold no figure for it. "
            "What was the figure?"
        ),
    ),
    (
        Topic.MISSED,
        MISSED + LATE,
        NOTHING,
        (
            "The plan promises this: ‘Report’. The council’s own record says that it missed "
            "September 2025. Why, and when will the next one come?"
        ),
        (
            "The plan promised this: ‘Report’. The council’s own record says that it missed "
            "September 2025. Was it made good?"
        ),
    ),
    (
        Topic.NOT_FOUND,
        REPORTING + LATE,
        NOTHING,
        (
            "The plan promises this: ‘Report’. Our sources hold none of 3 due by now. Where can it "
            "be read?"
        ),
        (
            "The plan promised this: ‘Report’. Our sources hold no such report. Was it made, and "
            "where can it be read?"
        ),
    ),
    (
        Topic.UNWRITTEN,
        NOT_WRITTEN.format(state="requested"),
        NOTHING,
        "On 12 June 2025 a plan was asked for, and our sources hold none. When will it be ready?",
        (
            "On 12 June 2025 a plan was asked for, and our sources hold none. Was it written, and "
            "where can it be read?"
        ),
    ),
)


def questions_of(plan: str, progress: Files) -> dict[Topic, str]:
    """Return the questions that a plan raises on 31 January 2026, in words."""
    facts = plan_of(plan, progress)
    return {one.topic: asked(one) for one in questions(facts, gaps(facts))}


@pytest.mark.parametrize(("topic", "plan", "progress", "live", "past"), CASES)
def test_each_question_has_words_for_today_and_for_a_plan_of_the_past(
    topic: Topic, plan: str, progress: Files, live: str, past: str
) -> None:
    assert questions_of(plan, progress)[topic] == live
    assert questions_of(PAST + plan.lstrip(), progress)[topic] == past


def test_silence_is_asked_about_while_a_plan_runs() -> None:
    found = questions_of(f"state_since: 2025-01-15\n{OPEN}{LED}", NOTHING)
    assert found[Topic.SILENT] == (
        "Nobody has spoken in public of action 1, ‘Light the paths’, since it was promised. "
        "How far has it come?"
    )
    past = questions_of(f"{PAST}state_since: 2025-01-15\n{OPEN}{LED}", NOTHING)
    assert past[Topic.UNREPORTED] == (
        "The plan has 1 action, and our sources hold no word on any. What became of the plan?"
    )


def test_what_several_share_is_asked_once() -> None:
    actions = "".join(f'  - ref: "{n}"\n    title: One\n{LED}' for n in range(9))
    assert questions_of(f"actions:\n{actions}", NOTHING)[Topic.UNDATED] == (
        "9 open actions were given no date. By when will each be done?"
    )
    assert questions_of(f"{PAST}actions:\n{actions}", NOTHING)[Topic.UNDATED] == (
        "9 open actions were given no date. Which of them were done, and when?"
    )
    assert all(each.endswith("?") for _, *asks in _SEVERAL.values() for each in asks)


_PRESENT = re.compile(
    r"\b(?:is|are|has|have|waits|promises|names|answers|will)\b(?! what| action)(?=[^‘’]*(?:‘|$))"
)


@settings(max_examples=200)
@given(folders(), days(), some.none() | dates())
def test_every_question_is_whole_and_one_of_the_past_asks_nothing_of_today(
    folder: PlanFolder, day: date, past: When | None
) -> None:
    plan = plan_facts(judged(folder, past), day)
    for one in questions(plan, gaps(plan)):
        words = asked(one)
        assert re.fullmatch(r"[A-Z0-9‘].*[?]", words), words
        assert not re.search(r"None|\{|  | [.,;?]|[.,;]{2}", words), words
        if past and one.topic != Topic.UNREPORTED:
            assert not _PRESENT.search(words), words
