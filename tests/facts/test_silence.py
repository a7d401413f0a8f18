"""The second clock: how long nobody said anything, and whether that breaks a promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from macros.facts.plans import plan_facts
from macros.facts.silence import (
    Hearing,
    Silence,
    plan_silence,
    regular,
    silence,
    too_long_silent,
)
from macros.reading.dates import on
from macros.reading.model.progress import Progress, Update
from macros.reading.register import PlanFolder
from macros.reading.values import Ref
from tests.facts.histories import FIRST_DAY, REFS, days, folders
from tests.plans import NOTHING, Files, plan_of, said

ACTIONS = """
state_since: 2025-01-15
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
    parts:
      - ref: 1a
        title: North path
  - ref: "2"
    title: Mow the lawns
    due: 2025-12
    added:
      when: 2025-03-31
      by: Cabinet
milestones:
  - ref: M1
    title: Contract signed
    date: 2025-06
"""
NOTE = said({"1": "note: x"})
SAME = said({"1": "no_change: yes"})
QUARTER = ["every: quarter"]


def promised(*promises: list[str]) -> str:
    """Return the field that promises reports, each in the lines given."""
    entries = ["\n    ".join(["  - what: A report", *lines]) for lines in promises]
    return "reporting:\n" + "\n".join(entries) + "\n" + ACTIONS.lstrip()


def heard(
    plan: str, progress: Files, day: str, ref: str = "1", reports: Files = NOTHING
) -> Silence | None:
    found = plan_of(plan, progress, reports, date.fromisoformat(day))
    return silence(found.standings[ref], found)


LENGTHS = [
    # the day, how long nobody has spoken, whether it is longer than a quarter
    ("2025-06-30", 0, 0, False),
    ("2025-07-29", 0, 29, False),
    ("2025-07-30", 1, 30, False),
    ("2025-09-30", 3, 92, False),
    ("2025-10-01", 3, 93, True),
    ("2026-06-30", 12, 365, True),
]


@pytest.mark.parametrize(("day", "months", "in_days", "too_long"), LENGTHS)
def test_silence_is_too_long_on_the_day_after_the_promised_interval(
    day: str, months: int, in_days: int, *, too_long: bool
) -> None:
    one = heard(promised(QUARTER), {"2025-06-30": NOTE}, day)
    assert one
    assert (one.months, one.days, one.too_long) == (months, in_days, too_long)
    assert one.hearing == (Hearing.TOO_LONG if too_long else Hearing.HEARD)
    assert not one.never


PROMISES: list[tuple[list[list[str]], int, bool]] = [
    # promises to report: the months allowed, and whether one of them allows so many
    ([], 3, False),
    ([["every: once"], ["every: not said"]], 3, False),
    ([["every: year"]], 12, True),
    ([["every: year"], ["every: half year"]], 6, True),
    ([["every: month"], ["every: two months"]], 1, True),
    ([["every: year"], ["every: month", "public: no"]], 12, True),
    ([["every: year"], ["every: month", "until: 2025-12-31"]], 12, True),
    ([["every: year"], ["every: month", "until: 2026-01-31"]], 1, True),
    ([["every: year"], ["every: month", "until: ongoing"]], 1, True),
    ([["every: year"], ["every: month", "first_due: 2026-02"]], 12, True),
    ([["every: year"], ["every: month", "first_due: 2026-01"]], 1, True),
    ([["every: year"], ["every: month", "first_due: next meeting"]], 1, True),
    ([["every: half year", "first_due: 2026-02"]], 6, True),
    ([["every: year"], ["every: month", 'about: ["2"]']], 12, True),
    ([["every: year"], ["every: month", 'about: ["1"]']], 1, True),
]


@pytest.mark.parametrize(("promises", "allowed", "promise"), PROMISES)
def test_silence_is_held_against_the_shortest_public_promise_in_force(
    promises: list[list[str]], allowed: int, *, promise: bool
) -> None:
    plan = promised(*promises) if promises else ACTIONS
    one = heard(plan, {"2025-12-31": NOTE}, "2026-01-31")
    assert one
    assert (one.allowed, one.promise is not None) == (allowed, promise)


def test_a_promise_about_some_actions_is_none_about_the_plan() -> None:
    found = plan_of(promised(["every: month", 'about: ["2"]']))
    assert regular(found) is None
    whole = plan_silence(found)
    assert whole
    assert whole.allowed == 3


def test_before_its_first_report_is_due_a_promise_is_not_broken() -> None:
    plan = promised(["every: month", "first_due: 2025-09-30"])
    days_and_answers = [("2025-09-30", False), ("2025-10-01", True)]
    for day, too_long in days_and_answers:
        one = heard(plan, {"2025-06-30": NOTE}, day)
        assert one
        assert one.too_long == too_long, day


def test_no_change_sets_back_this_clock_and_no_other() -> None:
    waits = {"2025-05-31": said({"1": "status: held up\n    waiting_for: Rain"})}
    before = plan_of(promised(QUARTER), waits)
    after = plan_of(promised(QUARTER), {**waits, "2026-01-15": SAME})
    old, new = before.standings["1"], after.standings["1"]
    assert (old.status, old.timing, old.waiting_for) == (new.status, new.timing, new.waiting_for)
    silent, spoken = silence(old, before), silence(new, after)
    assert silent
    assert spoken
    assert (silent.months, silent.too_long) == (8, True)
    assert (spoken.months, spoken.too_long) == (0, False)


def test_the_clock_runs_from_the_day_a_thing_was_made_public() -> None:
    one = heard(ACTIONS, {"2025-06-30": f"said: 2025-11-30\n{NOTE}"}, "2026-01-31")
    assert one
    assert one.since
    assert (one.since.written, one.months, one.too_long) == ("2025-11-30", 2, False)


def test_a_word_that_was_corrected_was_said_all_the_same() -> None:
    corrects = "corrects:\n      update: 2025-06-30\n      why: It was action 2"
    progress = {
        "2025-06-30": f"said: 2025-07-20\n{NOTE}",
        "2025-07-10": said({"1": f"note: y\n    {corrects}"}),
    }
    one = heard(ACTIONS, progress, "2025-07-31")
    assert one
    assert one.since
    assert one.since.written == "2025-07-20"


def test_an_empty_row_is_no_word() -> None:
    one = heard(ACTIONS, {"2025-12-31": said({"1": "status: not reported"})}, "2026-01-31")
    assert one
    assert one.never


def test_what_was_said_of_a_part_was_said_of_its_action_and_not_the_other_way() -> None:
    progress = {"2025-07-31": NOTE, "2025-10-31": said({"1a": "note: x"})}
    found = plan_of(ACTIONS, progress)
    lengths = {ref: silence(found.standings[ref], found) for ref in ("1", "1a")}
    assert {ref: one.months for ref, one in lengths.items() if one} == {"1": 3, "1a": 3}
    only_whole = plan_of(ACTIONS, {"2025-07-31": NOTE})
    part = silence(only_whole.standings["1a"], only_whole)
    assert part
    assert part.never


NEVER = [
    # the thing and the plan: since when nobody has spoken of it, and whether that is too long
    (ACTIONS, NOTHING, "1", "2025-01-15", True),
    (ACTIONS, NOTHING, "2", "2025-03-31", True),
    (ACTIONS, NOTHING, "M1", "2025-01-15", True),
    (promised(["every: year", "first_due: 2026-02"]), NOTHING, "2", "2025-03-31", False),
    (ACTIONS.replace("state_since: 2025-01-15", ""), {"2025-12-10": ""}, "1", "2025-12-10", False),
    (ACTIONS.replace("state_since: 2025-01-15", ""), NOTHING, "1", None, False),
]


@pytest.mark.parametrize(("plan", "reports", "ref", "since", "too_long"), NEVER)
def test_what_nobody_ever_spoke_of_is_silent_since_it_was_promised(
    plan: str, reports: Files, ref: str, since: str | None, *, too_long: bool
) -> None:
    one = heard(plan, NOTHING, "2026-01-31", ref, reports)
    assert one
    assert (one.never, one.since.written if one.since else None) == (True, since)
    assert one.too_long == too_long
    assert one.hearing == (Hearing.TOO_LONG if too_long else Hearing.NEVER)


@pytest.mark.parametrize("status", ["complete", "stopped", "not done", "replaced"])
def test_what_is_closed_is_not_silent(status: str) -> None:
    by = '\n    replaced_by: "2"' if status == "replaced" else ""
    assert (
        heard(ACTIONS, {"2025-01-31": said({"1": f"status: {status}{by}"})}, "2026-01-31") is None
    )


@pytest.mark.parametrize(
    "past",
    ["judged_on: 2025-07-31\nbecause: It ended.\n", "state: closed\n", "state: superseded\n"],
)
def test_a_plan_that_is_over_is_not_silent(past: str) -> None:
    found = plan_of(past + ACTIONS, {"2025-06-30": NOTE})
    assert silence(found.standings["1"], found) is None
    assert plan_silence(found) is None
    assert too_long_silent(found) == ()


def test_open_actions_that_are_silent_too_long_are_named() -> None:
    progress = {"2025-12-31": said({"2": "note: x"})}
    assert [one.ref for one in too_long_silent(plan_of(ACTIONS, progress))] == ["1"]


def whole(as_at: str) -> Silence | None:
    found = plan_of(ACTIONS, {"2025-06": NOTE}, {"2025-10-15": ""}, date.fromisoformat(as_at))
    return plan_silence(found)


WHOLE = [
    ("2025-06-15", 0, "2025-06"),
    ("2025-07-30", 1, "2025-06"),
    ("2025-10-14", 3, "2025-06"),
    ("2025-10-15", 0, "2025-10-15"),
    ("2026-10-15", 12, "2025-10-15"),
]


@pytest.mark.parametrize(("as_at", "months", "since"), WHOLE)
def test_a_report_is_a_word_on_the_whole_plan(as_at: str, months: int, since: str) -> None:
    found = whole(as_at)
    assert found
    assert found.since
    assert (found.months, found.since.written) == (months, since)


def test_silence_about_a_plan_may_have_begun_with_it() -> None:
    found = plan_silence(plan_of(ACTIONS))
    assert found
    assert (found.never, found.months, found.too_long) == (True, 12, True)


@settings(max_examples=60)
@given(folders(), some.sampled_from(REFS), days(), days())
def test_whatever_was_said_before_no_change_touches_the_second_clock_only(
    folder: PlanFolder, ref: str, one_day: date, other: date
) -> None:
    spoken, day = sorted((one_day, other))
    folder = replace(folder, plan=replace(folder.plan, state_since=on(FIRST_DAY)))
    same = Update(about=Ref(ref), no_change=True)
    added = Progress(as_at=on(spoken), said=on(spoken), updates=(same,))
    before = plan_facts(folder, day)
    after = plan_facts(replace(folder, progress={**folder.progress, "same": added}), day)
    for key, was in before.standings.items():
        now = after.standings[key]
        assert (now.status, now.timing, now.proof) == (was.status, was.timing, was.proof)
        if key != ref:
            assert silence(now, after) == silence(was, before)
    quiet, earlier = (silence(one.standings[ref], one) for one in (after, before))
    if quiet and earlier:
        heard_of = () if earlier.never or not earlier.since else (earlier.since.end,)
        assert quiet.since
        assert quiet.since.end == max(spoken, *heard_of, date.min)


@settings(max_examples=60)
@given(folders(), days(), some.integers(0, 400))
def test_unless_somebody_speaks_silence_only_grows(
    folder: PlanFolder, day: date, more: int
) -> None:
    then, later = plan_facts(folder, day), plan_facts(folder, day + timedelta(days=more))
    for ref, one in then.standings.items():
        before, after = silence(one, then), silence(later.standings[ref], later)
        if before and after and before.since == after.since:
            assert after.months >= before.months
            assert after.too_long >= before.too_long
