"""What needs attention: each rule finds what it should, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from macros.facts.attention import Gap, Kind, gaps, urgent_first
from macros.facts.lateness import Lateness
from macros.facts.plans import plan_facts
from macros.facts.reasons import late_part, reason
from macros.facts.reporting import Promised
from macros.facts.standing import Standing
from macros.facts.targets import Unmeasured
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import NOTHING, Files, plan_of, said

ACTION = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
"""
LED = "    leads:\n      - post: Head of Parks\n"
OF_THE_PAST = "judged_on: 2025-12-31\nbecause: It is the day of its last paper.\n"
LED_AND_DATED = ACTION.replace("2025-06", "2026-06") + LED
ROUND = "2025-10-31"


def found(plan: str, progress: Files = NOTHING, reports: Files = NOTHING) -> dict[Kind, list[str]]:
    """Return what needs attention in a plan on 31 January 2026, by its kind."""
    every: dict[Kind, list[str]] = {}
    for gap in gaps(plan_of(plan, progress, reports)):
        every.setdefault(gap.kind, []).append(_name(gap))
    return every


def _name(gap: Gap) -> str:
    match gap.about:
        case Standing():
            return str(gap.about.ref)
        case Unmeasured():
            return str(gap.about.indicator.ref)
        case Promised():
            return str(gap.about.promise.what)
        case _:
            return "plan"


def test_an_action_that_lacks_nothing_is_not_there() -> None:
    update = "status: in progress\n    note: The lamps are ordered."
    assert found(LED_AND_DATED, {ROUND: said({"1": update})}) == {}


@pytest.mark.parametrize(
    ("update", "listed"),
    [
        ("status: in progress", True),
        ("status: in progress\n    note: The lamps came.", True),
        ("no_change: yes", True),
        ("status: held up\n    waiting_for: lamps", False),
        ("status: complete", False),
        ("status: stopped", False),
    ],
)
def test_what_is_late_and_waits_for_nothing_is_late_without_a_reason(
    update: str, *, listed: bool
) -> None:
    assert (Kind.LATE in found(ACTION, {ROUND: said({"1": update})})) == listed


def test_what_a_thing_waits_for_stands_until_another_status_is_given() -> None:
    held = said({"1": "status: held up\n    waiting_for: lamps"})
    note = said({"1": "note: They are on the way."})
    begun = said({"1": "status: in progress"})
    assert Kind.LATE not in found(ACTION, {ROUND: held, "2025-11-30": note})
    assert found(ACTION, {ROUND: held, "2025-11-30": begun})[Kind.LATE] == ["1"]


PARTS = """
actions:
  - ref: "1"
    title: Light the paths
    parts:
      - ref: 1a
        title: North path
        due: 2025-06
      - ref: 1b
        title: South path
        due: 2025-09
"""


def test_an_action_of_late_parts_has_a_reason_if_each_late_part_has_one() -> None:
    one = said({"1a": "status: held up\n    waiting_for: lamps"})
    both = f"{one}\n  - about: 1b\n    status: held up\n    waiting_for: posts\n"
    assert found(PARTS, {ROUND: one})[Kind.LATE] == ["1"]
    assert Kind.LATE not in found(PARTS, {ROUND: both})
    late = late_part(plan_of(PARTS).standings["1"])
    assert late.ref == "1a"


def test_a_late_part_of_an_action_in_time_and_a_late_milestone_are_listed() -> None:
    plan = PARTS.replace("    parts:", "    due: 2026-06\n    parts:")
    milestone = "milestones:\n  - ref: M1\n    title: Contract signed\n    date: 2025-09\n"
    assert found(f"{plan}{milestone}")[Kind.LATE] == ["1a", "1b", "M1"]


def test_what_is_complete_needs_evidence() -> None:
    shown = "status: complete\n    evidence:\n      - title: Photographs"
    accepted = "status: complete\n    accepted:\n      by: Cabinet\n      when: 2025-11-04"
    assert Kind.UNPROVEN not in found(ACTION, {ROUND: said({"1": shown})})
    assert found(ACTION, {ROUND: said({"1": accepted})})[Kind.UNPROVEN] == ["1"]


OBJECTIVE = """
objectives:
  - ref: O1
    title: Safe parks
    leads:
      - {lead}
    actions:
      - ref: "1"
        title: Light the paths
"""


@pytest.mark.parametrize(
    ("plan", "listed"),
    [
        (ACTION, True),
        (ACTION + LED, False),
        (ACTION + LED.replace("post: Head of Parks", "to_be_confirmed: yes"), True),
        (OBJECTIVE.format(lead="post: Head of Parks"), False),
        (OBJECTIVE.format(lead="to_be_confirmed: yes"), True),
        (PARTS + LED.replace("    ", "        ").replace("  - post", "    - post"), False),
    ],
)
def test_an_open_action_needs_a_lead_of_its_own_its_parts_or_its_objective(
    plan: str, *, listed: bool
) -> None:
    assert (Kind.NOBODY in found(plan)) == listed
    assert Kind.NOBODY not in found(plan, {ROUND: said({"1": "status: stopped"})})


@pytest.mark.parametrize(
    ("due", "listed"),
    [("2026-06", False), ("ongoing", False), ("to be confirmed", True), ("next meeting", True)],
)
def test_an_open_action_needs_a_date_or_words_that_say_why_it_has_none(
    due: str, *, listed: bool
) -> None:
    assert (Kind.UNDATED in found(ACTION.replace("2025-06", due))) == listed


def test_silence_too_long_is_told_of_the_plan_and_of_its_actions() -> None:
    plan = f"state_since: 2025-01-15\n{ACTION}"
    assert found(plan, reports={"2026-01-15": ""})[Kind.SILENT] == ["1"]
    assert found(plan, reports={"2025-02-15": ""})[Kind.SILENT] == ["plan", "1"]
    assert Kind.SILENT not in found(OF_THE_PAST + plan)


def test_what_waits_for_something_late_is_listed_and_not_what_waits_for_something_in_time() -> None:
    after = '  - ref: "2"\n    title: Open at night\n    due: 2026-12\n    depends_on: ["1"]\n'
    assert found(ACTION + after)[Kind.WAITING] == ["2"]
    assert Kind.WAITING not in found(ACTION.replace("2025-06", "2026-06") + after)


@pytest.mark.parametrize(
    ("target", "value", "listed"),
    [
        ("2024/25", None, True),
        ("2026/27", None, True),
        ("2026/27", ("when: 2024/25",), False),
        ("2024/25", ("when: 2023/24",), True),
        ("2024/25", ("when: 2024/25",), False),
        ("2024/25", ("when: 2024/25", "said: 2026-02-01"), True),
        ("2024/25", (), False),
        ("", None, False),
    ],
)
def test_a_target_needs_a_figure_once_its_time_has_passed(
    target: str, value: tuple[str, ...] | None, *, listed: bool
) -> None:
    lines = ["indicators:", "  - ref: I1", "    name: Lamps that work"]
    lines += ["    targets:", "      - value: 5", f"        when: {target}"] if target else []
    lines += ["    better: higher", "    values:", "      - value: 4"] if value is not None else []
    lines += [f"        {line}" for line in value or ()]
    assert (Kind.UNMEASURED in found(LED_AND_DATED + "\n".join(lines))) == listed


REPORTING = """
reporting:
  - what: Report
    every: quarter
    first_due: 2025-06-30
{more}"""


@pytest.mark.parametrize(
    ("missed", "kinds"),
    [
        ((), {Kind.NOT_FOUND}),
        (("2025-09",), {Kind.MISSED, Kind.NOT_FOUND}),
        (("2025-06", "2025-09", "2025-12"), {Kind.MISSED}),
    ],
)
def test_missed_and_not_found_are_told_apart(missed: tuple[str, ...], kinds: set[Kind]) -> None:
    dates = "".join(f"      - {when}\n" for when in missed)
    more = f"    missed:\n{dates}" * bool(missed)
    assert {*found(REPORTING.format(more=more) + LED_AND_DATED.lstrip())} == kinds


def test_a_plan_of_the_past_on_which_nothing_was_ever_said_is_listed_once() -> None:
    assert found(OF_THE_PAST + ACTION)[Kind.UNREPORTED] == ["plan"]
    assert Kind.UNREPORTED not in found(ACTION)
    spoken = found(OF_THE_PAST + ACTION, {ROUND: said({"1": "note: x"})})
    assert Kind.UNREPORTED not in spoken


@settings(max_examples=200)
@given(folders(), days())
def test_every_late_action_without_a_reason_is_listed_and_no_other(
    folder: PlanFolder, day: date
) -> None:
    plan = plan_facts(folder, day)
    listed = {_name(gap) for gap in gaps(plan) if gap.kind == Kind.LATE}
    late = {one.ref for one in plan.actions.by_lateness[Lateness.LATE] if not reason(one)}
    assert listed & {one.ref for one in plan.actions.all} == late


@settings(max_examples=200)
@given(folders(), days())
def test_nothing_is_listed_twice_under_one_kind_and_nothing_closed_but_claims(
    folder: PlanFolder, day: date
) -> None:
    every = gaps(plan_facts(folder, day))
    names = [(gap.kind, _name(gap)) for gap in every]
    assert len(names) == len({*names})
    for gap in every:
        if isinstance(gap.about, Standing):
            assert gap.about.open != (gap.kind == Kind.UNPROVEN)


@given(some.lists(some.tuples(some.booleans(), some.integers(-5, 5))))
def test_plans_that_run_come_first_and_then_the_most_urgent(
    urgencies: list[tuple[bool, int]],
) -> None:
    plans = {True: plan_of(ACTION), False: plan_of(OF_THE_PAST + ACTION)}
    every = [Gap(Kind.LATE, plans[runs], None, number) for runs, number in urgencies]
    ordered = [(not gap.plan.of_the_past, gap.urgency) for gap in urgent_first(every)]
    assert ordered == sorted(urgencies, reverse=True)
