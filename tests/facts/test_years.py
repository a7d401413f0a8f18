"""The years of a council: what was published in each, and how its plans stood."""

from __future__ import annotations

from datetime import date

from macros.facts.facts import Facts, facts
from macros.facts.years import Year
from tests.plans import KEY, NOTHING, facts_of, files, register, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
"""
DONE = said({"1": "status: complete"})


def years_of(found: Facts) -> tuple[Year, ...]:
    return found.councils["sample"].years


def test_a_council_has_a_year_for_each_in_which_something_was_published() -> None:
    reports = {"2024-03-31": "", "2024-04-01": "", "2025-08-15": ""}
    years = years_of(facts_of(PLAN, {"2025-06-30": DONE}, reports))
    assert [(year.name, year.slug, len(year.events)) for year in years] == [
        ("2025/26", "2025-to-2026", 2),
        ("2024/25", "2024-to-2025", 1),
        ("2023/24", "2023-to-2024", 1),
    ]
    assert (years[1].first, years[1].last) == (date(2024, 4, 1), date(2025, 3, 31))
    (turn,) = years_of(facts_of(PLAN, reports={"2000-01-31": ""}))
    assert (turn.name, turn.slug) == ("1999/2000", "1999-to-2000")


def test_a_year_tells_how_plans_stood_at_its_end() -> None:
    added = "    added:\n      when: 2025-05\n      by: Cabinet\n"
    plan = f'{PLAN}  - ref: "2"\n    title: Mow the lawns\n{added}'
    due = plan.replace("due: 2025-06", "due: 2025-02")
    progress = {"2025-05-31": DONE}
    newest, older = years_of(facts_of(due, progress, {"2024-06-30": ""}))
    ((then,), (now,)) = (older.plans, newest.plans)
    assert (then.on, then.actions.total, then.actions.late) == (date(2025, 3, 31), 1, 1)
    assert (now.on, now.actions.total, now.actions.complete) == (date(2026, 1, 31), 2, 1)


def test_a_plan_stands_in_the_years_since_it_was_first_heard_of() -> None:
    both = {
        **files(PLAN, NOTHING, {"2024-06-30": "", "2025-06-30": ""}),
        **files(PLAN, NOTHING, {"2025-05-31": ""}, "sample/streets"),
    }
    newest, older = years_of(facts(register(both), date(2026, 1, 31)))
    assert [[plan.key for plan in year.plans] for year in (newest, older)] == [
        ["sample/parks", "sample/streets"],
        ["sample/parks"],
    ]


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
