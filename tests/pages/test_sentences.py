"""The sentence at the top of each page: the answer first, for each kind of plan."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.councils import CouncilFacts
from macros.facts.leading import NamedFor
from macros.pages import sentences
from macros.pages.sentences import Sentence, plain
from tests.plans import NOTHING, Files, facts_of, plan_of, said

TWO = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
  - ref: "2"
    title: Mow the lawns
"""
FOUR = """
actions:
  - ref: "1"
    title: Light the paths
  - ref: "2"
    title: Mow the lawns
  - ref: "3"
    title: Mend the gates
  - ref: "4"
    title: Paint the benches
"""
JUDGED = "judged_on: {day}\nbecause: It ended.\n"
PROPOSED = """
state: proposed
decisions:
  - owner: sample
    meeting: {meeting}
    when: 2025-04-10
    outcome: {outcome}
"""
MILESTONES = "milestones:\n  - ref: M1\n    title: Contract\n    date: 2025-06\n"
ASKED = """
state: {state}
asked:
  by: Scrutiny Committee
  of: Head of Parks
  when: {when}
"""
FINDINGS = """findings:
  - ref: F1
    kind: works well
    title: Clean
  - ref: F2
    kind: could work better
    title: Dark
  - ref: F3
    kind: could work better
    title: Wet
"""
ONE_DONE = {"2025-08-31": said({"2": "status: complete"})}


def held_up(*lamps: str) -> Files:
    """Return a round in which actions wait, the first for one thing, and so on."""
    words = {
        str(number): f"status: held up\n    waiting_for: {reason}"
        for number, reason in enumerate(lamps, 1)
    }
    return {"2025-08-31": said(words)}


PLANS: list[tuple[str, Files, str, str]] = [
    # the plan, what was said of it: its sentence, its line in a list
    (
        TWO,
        ONE_DONE,
        "On 31 January 2026, 1 of 2 actions is complete and 1 is late. One has no date.",
        "1 of 2 complete, 1 not reported; 1 of these late",
    ),
    (
        TWO,
        {"2025-05-31": said({"1": "status: in progress"})},
        "On 31 January 2026, 0 of 2 actions are complete and 1 is late. One has no date.",
        "0 of 2 complete, 1 in progress, 1 not reported; 1 of these late",
    ),
    (
        JUDGED.format(day="2025-06-30") + TWO,
        {"2025-06-30": said({"1": "status: in progress"})},
        (
            "By the end of June 2025, 0 of 2 actions were complete and none were late. "
            "One had no date."
        ),
        "0 of 2 complete, 1 in progress, 1 not reported",
    ),
    (
        JUDGED.format(day="2025-07-15") + TWO,
        {"2025-06-30": said({"1": "status: complete", "2": "status: complete"})},
        "By 15 July 2025, 2 of 2 actions were complete and none were late. One had no date.",
        "2 of 2 complete",
    ),
    (
        FOUR,
        held_up("Lamps.", "Lamps.", "paint"),
        (
            "On 31 January 2026, 0 of 4 actions are complete and none are late. Three are held up, "
            "most of them waiting for lamps. Four have no date."
        ),
        "0 of 4 complete, 3 held up, 1 not reported",
    ),
    (
        FOUR,
        held_up("lamps", "lamps"),
        (
            "On 31 January 2026, 0 of 4 actions are complete and none are late. Two are held up, "
            "all waiting for lamps. Four have no date."
        ),
        "0 of 4 complete, 2 held up, 2 not reported",
    ),
    (
        FOUR,
        held_up("lamps"),
        (
            "On 31 January 2026, 0 of 4 actions are complete and none are late. One is held up. "
            "Four have no date."
        ),
        "0 of 4 complete, 1 held up, 3 not reported",
    ),
    (
        FOUR,
        held_up("lamps", "lamps", "paint", "nails"),
        (
            "On 31 January 2026, 0 of 4 actions are complete and none are late. "
            "Four are held up. Four have no date."
        ),
        "0 of 4 complete, 4 held up",
    ),
    (
        FOUR,
        held_up("lamps", "paint"),
        (
            "On 31 January 2026, 0 of 4 actions are complete and none are late. Two are held up. "
            "Four have no date."
        ),
        "0 of 4 complete, 2 held up, 2 not reported",
    ),
    (
        TWO,
        NOTHING,
        "The plan holds 2 actions. Our sources do not show a single report of progress since.",
        "2 actions, none reported on",
    ),
    (
        PROPOSED.format(meeting="Cabinet", outcome="not known") + TWO,
        NOTHING,
        (
            "In April 2025 Cabinet was asked to approve 2 actions. Our sources show neither the "
            "decision nor a single report of progress since."
        ),
        "2 actions, none reported on",
    ),
    (
        PROPOSED.format(meeting="Parks Committee", outcome="deferred") + TWO + MILESTONES,
        NOTHING,
        (
            "In April 2025 the Parks Committee was asked to approve 2 actions and 1 dated "
            "milestone. Our sources do not show a single report of progress since."
        ),
        "2 actions, none reported on",
    ),
    (
        ASKED.format(state="requested", when="2025-04-10") + FINDINGS,
        NOTHING,
        (
            "In April 2025 a plan was asked for. Our sources hold no such plan. The paper lists "
            "1 strength and 2 things to improve."
        ),
        "A plan was requested; none found",
    ),
    (
        ASKED.format(state="suggested", when="next meeting"),
        NOTHING,
        "A plan was suggested. Our sources hold no such plan.",
        "A plan was suggested; none found",
    ),
]


@pytest.mark.parametrize(("plan", "progress", "sentence", "line"), PLANS)
def test_each_kind_of_plan_has_its_sentence_and_its_line(
    plan: str, progress: Files, sentence: str, line: str
) -> None:
    found = plan_of(plan, progress)
    assert plain(sentences.plan_sentence(found)) == sentence
    assert sentences.plan_line(found) == line


def test_the_figures_are_bold() -> None:
    assert bold(sentences.plan_sentence(plan_of(TWO, ONE_DONE))) == [
        "1 of 2 actions is complete and 1 is late."
    ]


def bold(sentence: Sentence) -> list[str]:
    return [piece.text for piece in sentence if piece.bold]


def council(plan: str, progress: Files = NOTHING, reports: Files = NOTHING) -> CouncilFacts:
    return facts_of(plan, progress, reports).councils["sample"]


@pytest.mark.parametrize(
    ("plan", "progress", "sentence"),
    [
        (TWO, ONE_DONE, "1 of 2 actions is said to be complete."),
        (TWO, NOTHING, "Nobody has reported on any of 2 actions."),
        (ASKED.format(state="requested", when="2025-04-10"), NOTHING, ""),
    ],
)
def test_a_council_says_how_many_plans_and_how_they_stand(
    plan: str, progress: Files, sentence: str
) -> None:
    told = plain(sentences.council_sentence(council(plan, progress)))
    assert told == f"Here you find 1 plan: parks. {sentence}"


def test_a_year_says_what_was_published_and_how_plans_stood() -> None:
    found = council(TWO, ONE_DONE, {"2024-10-20": "", "2025-10-20": ""})
    now, then = found.years
    assert plain(sentences.year_sentence(found, then)) == (
        "From Sample our sources hold 1 report for 2024/25. "
        "At its end 0 of 2 actions were complete and 0 were late."
    )
    assert plain(sentences.year_sentence(found, now)) == (
        "From Sample our sources hold 1 report and 1 round of progress for 2025/26. "
        "By 31 January 2026 1 of 2 actions was complete and 1 was late."
    )


ACTIONS = [
    ("", NOTHING, "Today this is not reported: 7 months late. Nobody is named to lead it."),
    (
        "    leads:\n      - post: Head of Parks\n",
        {"2025-05-31": said({"1": "status: held up\n    waiting_for: Lamps."})},
        "Today this is held up: 7 months late. It is waiting for lamps.",
    ),
    (
        (
            "    leads:\n      - post: Head of Parks\n    moved:\n      - to: 2026-03\n"
            "        agreed: 2025-05-10\n        by: Cabinet\n        why: Rain\n"
        ),
        {"2025-05-31": said({"1": "status: in progress"})},
        (
            "Today this is in progress: due in 2 months, moved once, "
            "9 months later than first promised."
        ),
    ),
    (
        "    leads:\n      - post: Head of Parks\n",
        {
            "2025-05-31": said(
                {"1": "status: complete\n    accepted:\n      by: Cabinet\n      when: 2025-06-01"}
            )
        },
        "Today this is complete: finished on time. Somebody outside the team has accepted it.",
    ),
]


@pytest.mark.parametrize(("more", "progress", "sentence"), ACTIONS)
def test_an_action_says_how_it_stands_against_its_dates(
    more: str, progress: Files, sentence: str
) -> None:
    plan = plan_of(f"actions:\n  - ref: '1'\n    title: Lamps\n    due: 2025-06\n{more}", progress)
    told = sentences.action_sentence(plan.standings["1"], plan)
    assert plain(told) == sentence


def test_an_action_of_a_past_plan_says_on_which_day() -> None:
    plan = plan_of(JUDGED.format(day="2025-06-30") + FOUR)
    told = plain(sentences.action_sentence(plan.standings["1"], plan))
    assert told == "On 30 June 2025 this was not reported. Nobody is named to lead it."


PAPERS = [
    ("", "This paper went on 15 August 2025. It asked for no decision."),
    (
        "meeting: Scrutiny Committee\nasks:\n  - what: Note it\n",
        (
            "This paper went to the Scrutiny Committee on 15 August 2025. It asked members for "
            "1 thing. Our sources do not show what they decided."
        ),
    ),
    (
        (
            "meeting: Cabinet\nasks:\n  - what: Note it\n    decided: noted\n  - what: Pay\n    "
            "decided: approved\n"
        ),
        (
            "This paper went to Cabinet on 15 August 2025. It asked members for 2 things. "
            "The outcome: approved and noted."
        ),
    ),
]


@pytest.mark.parametrize(("paper", "sentence"), PAPERS)
def test_a_paper_says_what_it_asked_for_and_what_became_of_it(paper: str, sentence: str) -> None:
    report = plan_of(TWO, reports={"2025-08-15": paper}).folder.reports["2025-08-15"]
    assert plain(sentences.paper_sentence(report)) == sentence


@pytest.mark.parametrize(
    ("progress", "sentence"),
    [
        (
            {"2025-07-31": said({"1": "status: complete"})},
            (
                "On parks the council finished 1 of 2 promises in the period, and said nothing "
                "of 1 that stayed open."
            ),
        ),
        (
            {"2025-07-31": said({"1": "status: complete", "2": "status: complete"})},
            "On parks the council finished 2 of 2 promises in the period.",
        ),
    ],
)
def test_a_period_says_what_was_finished_moved_and_not_spoken_of(
    progress: Files, sentence: str
) -> None:
    quarter = {"2025-to-2026-q2": "kind: quarterly\ncovers: 2025/26 Q2\ndate: 2025-10-20\n"}
    plan = plan_of(TWO, progress, quarter)
    told = sentences.period_sentence(plan.periods["2025-to-2026-q2"], plan)
    assert plain(told) == sentence


LEADS = [
    ([], "Nobody named"),
    (["A", "A", "A", "A"], "A, every action"),
    (["A", "A", "A", "B"], "Mostly the A"),
    (["A", "A", "A"], "Mostly the A"),
    (["A", "A", "B", "C"], "A and others"),
]


@pytest.mark.parametrize(("names", "said"), LEADS)
def test_who_leads_most_actions_is_named(names: list[str], said: str) -> None:
    by_ref = {str(number): name for number, name in enumerate(names, 1)}
    assert sentences.led_by(plan_of(FOUR), by_ref, set()) == said


@pytest.mark.parametrize(
    ("named_for", "said"),
    [
        ({NamedFor.ITSELF}, "Mostly the A"),
        ({NamedFor.OBJECTIVE}, "Mostly the A, named for objectives"),
        (
            {NamedFor.OBJECTIVE, NamedFor.PARTS},
            "Mostly the A, named for objectives and parts of actions",
        ),
    ],
)
def test_it_is_said_what_they_are_named_for(named_for: set[NamedFor], said: str) -> None:
    assert sentences.led_by(plan_of(FOUR), {"1": "A", "2": "A", "3": "A"}, named_for) == said


def test_a_plan_without_actions_names_no_lead() -> None:
    none = plan_of(ASKED.format(state="requested", when="2025-04-10"), as_at=date(2026, 1, 1))
    assert sentences.led_by(none, {}, set()) == "Not said"
