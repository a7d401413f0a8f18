"""The facts of one plan on the day it is judged on."""

from __future__ import annotations

from datetime import date

from macros.facts.plans import words_of
from tests.plans import plan_of, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
"""
OBJECTIVES = """
objectives:
  - ref: O1
    title: Safe parks
    actions:
      - ref: "1"
        title: Light the paths
        parts:
          - ref: 1a
            title: North path
    milestones:
      - ref: M1
        title: Contract signed
        date: 2025-06
  - ref: O2
    title: Green parks
    actions:
      - ref: "2"
        title: Mow the lawns
purpose: To have good parks
actions:
  - ref: "3"
    title: Mend the gates
"""
JUDGED = "judged_on: 2025-07-31\nbecause: It ended.\n" + PLAN
DONE = said({"1": "status: complete"})


def test_a_running_plan_is_judged_on_the_day_of_the_build() -> None:
    plan = plan_of(PLAN, as_at=date(2025, 7, 31))
    assert (plan.on, plan.of_the_past, plan.actions.late) == (date(2025, 7, 31), False, 1)


def test_a_plan_of_the_past_is_judged_on_its_own_day() -> None:
    plan = plan_of(JUDGED, {"2025-08-31": DONE}, as_at=date(2026, 1, 31))
    assert (plan.on, plan.of_the_past) == (date(2025, 7, 31), True)
    assert (plan.actions.late, plan.actions.complete) == (1, 0)
    assert plan.standings["1"].timing.months == 1


def test_objectives_have_the_counts_of_their_own_actions_and_milestones() -> None:
    plan = plan_of(OBJECTIVES, {"2025-06-30": said({"2": "status: complete"})})
    totals = {ref: (a.total, m.total) for ref, (a, m) in plan.by_objective.items()}
    assert totals == {"O1": (1, 1), "O2": (1, 0)}
    assert plan.by_objective["O2"][0].complete == 1
    assert (plan.actions.total, plan.milestones.total) == (3, 1)
    assert set(plan.standings) == {"1", "1a", "M1", "2", "3"}


def test_words_about_an_objective_are_kept_newest_first() -> None:
    progress = {"2025-06-30": said({"O1": "note: old"}), "2025-07-31": said({"O1": "note: new"})}
    words = plan_of(OBJECTIVES, progress).objective_words
    assert [word.note for word in words["O1"]] == ["new", "old"]
    assert words["O2"] == ()


def test_the_words_of_a_round_stand_in_its_own_order() -> None:
    told = {"3": "note: three", "1a": "note: a part", "O1": "note: objective"}
    plan = plan_of(OBJECTIVES, {"2025-06-30": said(told), "2025-05-31": said({"3": "note: old"})})
    found = words_of(plan, plan.folder.progress["2025-06-30"])
    assert [(ref, word.note) for ref, word in found] == [
        ("3", "three"),
        ("1a", "a part"),
        ("O1", "objective"),
    ]


def test_a_report_that_is_recorded_before_its_day_is_not_published_yet() -> None:
    quarter = "kind: quarterly\ncovers: 2025/26 Q4\ndate: 2026-04-20\n"
    reports = {"2025-08-15": "", "2026-02-10": "", "2025-to-2026-q4": quarter}
    progress = {"2026-01-15": "said: 2026-01-20\nreport: 2026-02-10\n" + DONE}
    plan = plan_of(PLAN, progress, reports, date(2026, 2, 9))
    assert (list(plan.reports), dict(plan.periods)) == (["2025-08-15"], {})
    assert [word.report for word in plan.standings["1"].words] == [None]
    later = plan_of(PLAN, progress, reports, date(2026, 4, 20))
    assert list(later.reports) == ["2025-08-15", "2025-to-2026-q4", "2026-02-10"]
    assert list(later.periods) == ["2025-to-2026-q4"]
    assert later.standings["1"].words[0].report is later.reports["2026-02-10"]
