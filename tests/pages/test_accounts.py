"""Moved dates, silence and proof in words."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.moves import Distance, slip, slips
from macros.facts.proofs import proofs
from macros.facts.silence import plan_silence
from macros.pages import accounts
from tests.plans import KEY, facts_of, plan_of, said

ACTION = """  - ref: "{ref}"
    title: Light the paths
    leads:
      - {lead}
    due: {first}
    moved:
"""
MOVE = "      - to: {to}\n        agreed: 2025-05-10\n        by: Cabinet\n        why: Rain\n"
POST = "post: Head of Parks"


def actions(*dates: str, lead: str = POST) -> str:
    """Return actions: each by its first date and those it moved to, between arrows."""
    found = []
    for number, each in enumerate(dates, 1):
        first, *rest = each.split(" > ")
        moves = "".join(MOVE.format(to=to) for to in rest)
        found.append(ACTION.format(ref=number, lead=lead, first=first) + moves)
    return "actions:\n" + "".join(found)


STEPS = [
    (Distance(14, 400), "moved by 14 months"),
    (Distance(0, 1), "moved by 1 day"),
    (Distance(-1, -31), "moved earlier by 1 month"),
    (Distance(0, 0), "moved"),
    (None, "moved"),
]


@pytest.mark.parametrize(("by", "words"), STEPS)
def test_a_move_says_by_how_much_if_that_can_be_said(by: Distance | None, words: str) -> None:
    assert accounts.move_in_words(by) == words


SLIPS = [
    ("2025-06 > 2025-09 > 2026-08", "moved twice, 14 months later than first promised"),
    ("2025-06 > 2025-07-12", "moved once, 12 days later than first promised"),
    ("2025-06 > 2025-05", "moved once, 1 month earlier than first promised"),
    ("2025-06 > 2025-08 > 2025-06", "moved twice, back to the first date"),
    ("2025-06 > ongoing", "moved once, to no set date"),
    ("ongoing > 2025-06", "moved once, from no set date"),
]


@pytest.mark.parametrize(("dates", "words"), SLIPS)
def test_a_slip_says_how_often_and_how_far(dates: str, words: str) -> None:
    one = slip(plan_of(actions(dates)).standings["1"])
    assert one
    assert accounts.slip_in_words(one) == words


SUMS = [
    (["2025-06 > 2025-09"], "1 date moved: 3 months later"),
    (["2025-06 > 2025-08 > 2025-09"], "1 date moved, in 2 moves: 3 months later"),
    (["2025-06 > 2025-07", "2025-06 > 2026-06"], "2 dates moved: 13 months later in all"),
    (
        ["2025-06 > 2025-09", "2025-06 > 2025-05", "2025-06 > ongoing"],
        "3 dates moved: 3 months later, 1 month earlier and 1 to or from no set date",
    ),
    (["2025-06 > 2025-07-02"], "1 date moved: less than a month later"),
    (["2025-06 > 2025-07 > 2025-06"], "1 date moved, in 2 moves, and back again"),
]


@pytest.mark.parametrize(("dates", "words"), SUMS)
def test_a_sum_never_sets_earlier_off_against_later(dates: list[str], words: str) -> None:
    assert accounts.slips_in_words(slips(plan_of(actions(*dates)).actions.all)) == words


def test_a_sum_of_milestones_says_so() -> None:
    stone = "milestones:\n  - ref: M1\n    title: Signed\n    date: 2025-06\n    moved:\n"
    some = slips(
        plan_of(stone + MOVE.format(to="2025-08") + actions("2025-06 > 2025-09")).milestones.all
    )
    assert accounts.slips_in_words(some, "milestone") == "1 milestone moved: 2 months later"


LEADS = [
    (POST, "sample", "Head of Parks"),
    (POST, "other", "Head of Parks, Sample Borough Council"),
    ("post: Parks Manager", "sample", "Head of Parks"),
    ("body: sample-police", "sample", "Sample Police"),
    ("to_be_confirmed: yes", "sample", "Nobody named"),
]


@pytest.mark.parametrize(("lead", "own", "name"), LEADS)
def test_sums_by_lead_name_them(lead: str, own: str, name: str) -> None:
    found = facts_of(actions("2025-06 > 2025-09", lead=lead))
    moved = accounts.moved_dates([found.plans[KEY]], own, found.register)
    assert [each for each, _, _ in moved.leads] == [name]
    assert moved


def test_a_plan_whose_dates_stand_has_moved_none() -> None:
    found = facts_of('actions:\n  - ref: "1"\n    title: Light the paths\n    due: 2025-06\n')
    assert not accounts.moved_dates(found.plans.values(), "sample", found.register)


PROMISES = [
    ("", "no regular report is promised; we allow 3 months"),
    ("reporting:\n  - what: x\n    every: half year\n", "a report is promised every half year"),
]


@pytest.mark.parametrize(("promise", "words"), PROMISES)
def test_silence_says_what_it_is_held_against(promise: str, words: str) -> None:
    plan = plan_of(promise + actions("2025-06 > 2025-09"), {"2025-12-31": said({"1": "note: x"})})
    quiet = plan_silence(plan)
    assert quiet
    assert (accounts.silence_in_words(quiet), accounts.promise_in_words(quiet)) == (
        "1 month",
        words,
    )


EVIDENCE = "status: complete\n    evidence:\n      - title: Photographs"
BOTH = f"{EVIDENCE}\n    accepted:\n      by: Cabinet\n      when: 2025-07-01"
PROOFS = [
    ({"1": "status: complete"}, "none show evidence and none were accepted"),
    ({"1": EVIDENCE}, "1 shows evidence and none were accepted"),
    ({"1": BOTH, "2": BOTH}, "2 show evidence and 2 were accepted"),
    ({"1": BOTH}, "1 shows evidence and 1 was accepted"),
]


@pytest.mark.parametrize(("told", "words"), PROOFS)
def test_proofs_say_how_many_of_how_many(told: dict[str, str], words: str) -> None:
    plan = plan_of(actions("2025-06 > 2025-09", "2025-06 > 2025-09"), {"2025-08-31": said(told)})
    some = proofs(plan.actions.all)
    assert accounts.proofs_in_words(some) == (
        f"Of {len(told)} said to be complete, {words} by somebody outside the team."
    )


def test_a_plan_s_figures_are_those_that_are_not_nought() -> None:
    told = {"2025-08-31": said({"1": BOTH})}
    plan = plan_of(actions("2025-06 > 2025-09", "2025-06 > 2025-09"), told, as_at=date(2025, 9, 1))
    assert [(id_, [one.ref for one in some]) for id_, _, some in accounts.figures(plan)] == [
        ("evidence-linked", ["1"]),
        ("accepted", ["1"]),
    ]
