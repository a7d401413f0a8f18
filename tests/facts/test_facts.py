"""All facts of a register on a day: plans, silence, councils, years, events."""

from __future__ import annotations

from datetime import date

from macros.facts.councils import CouncilFacts
from macros.facts.facts import Facts, facts
from macros.facts.plans import words_of
from macros.reading.model.words import Status
from tests.plans import KEY, NOTHING, facts_of, files, plan_of, register, said
from tests.reading.small import SMALL

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


def council_of(found: Facts) -> CouncilFacts:
    return found.councils["sample"]


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


def test_events_are_reports_and_rounds_without_a_report_newest_first() -> None:
    progress = {
        "2025-06-30": "report: 2025-08-15\n" + DONE,
        "2025-07-31": said({"1": "note: x"}),
        "2025-09-30": "said: 2025-10-05\n" + said({"1": "note: x"}),
        "2025-12-31": "said: 2026-02-01\n" + said({"1": "note: x"}),
    }
    reports = {"2025-04-10": "", "2025-08-15": "", "2026-02-02": ""}
    plan = plan_of(PLAN, progress, reports, date(2026, 1, 31))
    assert [
        (one.date.written, one.name, bool(one.report), bool(one.progress)) for one in plan.events
    ] == [
        ("2025-10-05", "2025-09-30", False, True),
        ("2025-08-15", "2025-08-15", True, True),
        ("2025-07-31", "2025-07-31", False, True),
        ("2025-04-10", "2025-04-10", True, False),
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


def test_a_council_has_a_year_for_each_in_which_something_was_published() -> None:
    reports = {"2024-03-31": "", "2024-04-01": "", "2025-08-15": ""}
    years = council_of(facts_of(PLAN, {"2025-06-30": DONE}, reports)).years
    assert [(year.name, year.slug, len(year.events)) for year in years] == [
        ("2025/26", "2025-to-2026", 2),
        ("2024/25", "2024-to-2025", 1),
        ("2023/24", "2023-to-2024", 1),
    ]
    assert (years[1].first, years[1].last) == (date(2024, 4, 1), date(2025, 3, 31))
    (turn,) = council_of(facts_of(PLAN, reports={"2000-01-31": ""})).years
    assert (turn.name, turn.slug) == ("1999/2000", "1999-to-2000")


def test_a_year_tells_how_plans_stood_at_its_end() -> None:
    added = "    added:\n      when: 2025-05\n      by: Cabinet\n"
    plan = f'{PLAN}  - ref: "2"\n    title: Mow the lawns\n{added}'
    due = plan.replace("due: 2025-06", "due: 2025-02")
    progress = {"2025-05-31": DONE}
    newest, older = council_of(facts_of(due, progress, {"2024-06-30": ""})).years
    ((then,), (now,)) = (older.plans, newest.plans)
    assert (then.on, then.actions.total, then.actions.late) == (date(2025, 3, 31), 1, 1)
    assert (now.on, now.actions.total, now.actions.complete) == (date(2026, 1, 31), 2, 1)


def test_a_plan_stands_in_the_years_since_it_was_first_heard_of() -> None:
    both = {
        **files(PLAN, NOTHING, {"2024-06-30": "", "2025-06-30": ""}),
        **files(PLAN, NOTHING, {"2025-05-31": ""}, "sample/streets"),
    }
    newest, older = council_of(facts(register(both), date(2026, 1, 31))).years
    assert [[plan.key for plan in year.plans] for year in (newest, older)] == [
        ["sample/parks", "sample/streets"],
        ["sample/parks"],
    ]


def test_a_joint_plan_is_a_plan_of_each_owner() -> None:
    other = SMALL["councils/sample.yml"].replace("Sample Borough", "Other District")
    plan = "owners: [sample, other]\n" + PLAN
    both = {**files(plan, {"2025-06-30": DONE}), "councils/other.yml": other}
    found = facts(register(both), date(2026, 1, 31))
    for key in ("sample", "other"):
        assert [one.key for one in found.councils[key].plans] == [KEY]
        assert found.councils[key].actions.complete == 1
        assert len(found.councils[key].events) == 1


def test_a_council_knows_whom_it_took_over_from() -> None:
    other = SMALL["councils/sample.yml"] + "succeeded_by: sample\n"
    found = facts(register({**files(PLAN), "councils/other.yml": other}), date(2026, 1, 31))
    assert found.councils["sample"].predecessors == ("other",)
    assert found.councils["other"].predecessors == ()


def test_the_whole_site_counts_real_plans_only_and_each_once() -> None:
    invented = SMALL["councils/sample.yml"]
    real = invented.replace("example: yes\n", "")
    made_up = files(PLAN, {"2025-06-30": DONE}, key="invented/parks")
    councils = {"councils/sample.yml": real, "councils/invented.yml": invented}
    joint = files("owners: [sample, other]\n" + PLAN, {"2025-06-30": DONE})
    other = {"councils/other.yml": real}
    found = facts(register({**councils, **made_up, **joint, **other}), date(2026, 1, 31))
    assert (found.actions.total, found.actions.complete) == (1, 1)
    assert found.councils["invented"].actions.total == 1
    assert found.actions.by_status[Status.COMPLETE][0].ref == "1"


def test_a_year_has_the_figures_of_its_yearly_report_or_of_the_record() -> None:
    plan = 'actions:\n  - ref: "1"\n    title: Light the paths\n'
    rounds = {"2025-05-31": said({"1": "status: complete"})}
    report = "kind: annual\ncovers: 2025/26\ndate: 2026-06-01\n"
    day = date(2026, 7, 1)
    with_report = facts(register(files(plan, rounds, {"2025-to-2026": report})), day)
    without = facts(register(files(plan, rounds)), day)
    found = [one.councils["sample"].years[-1] for one in (with_report, without)]
    assert [year.name for year in found] == ["2025/26", "2025/26"]
    assert [year.periods[KEY][0] for year in found] == ["2025-to-2026", ""]
    assert [year.total("completed") for year in found] == [1, 1]


def test_a_plan_of_the_past_is_followed_to_its_day_and_no_further() -> None:
    plan = (
        "judged_on: 2025-09-30\nbecause: Nothing later is known\n"
        'actions:\n  - ref: "1"\n    title: Light the paths\n    due: 2025-12\n'
    )
    rounds = {"2025-05-31": said({"1": "status: in progress"})}
    (year,) = facts(register(files(plan, rounds)), date(2027, 7, 1)).councils["sample"].years
    _, period = year.periods[KEY]
    assert (period.last, period.late) == (date(2025, 9, 30), ())
