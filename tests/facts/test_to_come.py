"""A day that has not come yet is named, where the record tells what has happened."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from macros.facts.to_come import days_have_come
from macros.reading.problems import WARNING
from macros.reading.register import Register
from tests.plans import KEY, NOTHING, Files, files, register
from tests.sealed import sealed_files

DAY = date(2026, 11, 26)
PLAN = 'actions:\n  - ref: "1"\n    title: Light the paths\n    due: 2026-03\n'
MOVE = "    moved:\n      - to: 2028-03\n        agreed: 2027-05-20\n        by: Board\n"
DONE = 'updates:\n  - about: "1"\n    status: complete\n'
ACCEPTED = "    accepted:\n      by: Scrutiny\n      when: "
APPROVED = "kind: annual\ncovers: 2025/26\napproved:\n  by: Cabinet\n  when: "
ROUND = "No page shows this round before."
UPDATE = "No page shows this update before."
SOON = "It is shown as soon as its update is: is it right?"
PLAN_SOON = "It is shown as soon as its plan is: is it right?"
FIGURE = (
    "indicators:\n  - ref: I1\n    name: Visits\n    unit: visits\n    values:\n"
    "      - value: '9'\n        when: 2025/26\n"
)
EVIDENCE = "    evidence:\n      - title: Photograph\n        date: "
CASES = [
    (files(PLAN, {"2062-09-30": DONE}), "as_at", "2062-09-30", ROUND),
    (files(PLAN, {"2026-09-30": f"said: 2027-07-10\n{DONE}"}), "said", "2027-07-10", ROUND),
    (files(PLAN, {"2026-09-30": f"{DONE}{ACCEPTED}2027-01-10"}), "when", "2027-01-10", SOON),
    (
        files(PLAN, {"2026-11": f"{DONE}    completed: 2026-11-30"}),
        "completed",
        "2026-11-30",
        SOON,
    ),
    (
        files(PLAN, {"2026-10-31": f"said: 2026-11\n{DONE}{ACCEPTED}2027-01-10"}),
        "when",
        "2027-01-10",
        SOON,
    ),
    (
        files(f"{PLAN}{MOVE}        why: Rain"),
        "agreed",
        "2027-05-20",
        "No page shows this move before.",
    ),
    (
        files(PLAN, reports={"2025-to-2026": f"date: 2026-06-18\n{APPROVED}2027-07-18"}),
        "when",
        "2027-07-18",
        "It is shown as soon as its report is: is it right?",
    ),
    (
        files(PLAN, reports={"2027-07-19": ""}),
        "date",
        "2027-07-19",
        "No page shows this report before.",
    ),
    (
        files(f"judged_on: 2062-01-01\nbecause: Nothing is later\n{PLAN}"),
        "judged_on",
        "2062-01-01",
        PLAN_SOON,
    ),
    (files(f"state_since: 2062-03-01\n{PLAN}"), "state_since", "2062-03-01", PLAN_SOON),
    (
        files(f"{PLAN}    added:\n      when: 2062-03-01\n      by: Board\n"),
        "when",
        "2062-03-01",
        "It is shown as soon as its action is: is it right?",
    ),
    (
        files(f"{PLAN}decisions:\n  - owner: sample\n    when: 2027-01-01\n    outcome: approved"),
        "when",
        "2027-01-01",
        "It is shown as soon as its decision is: is it right?",
    ),
    (
        files(f"{PLAN}{FIGURE}        said: 2062-09-01"),
        "said",
        "2062-09-01",
        "No page shows this figure before.",
    ),
    (
        files(PLAN, {"2026-09-30": f"{DONE}{EVIDENCE}2027-01-10"}),
        "date",
        "2027-01-10",
        SOON,
    ),
]


def told(texts: Files, day: date) -> list[tuple[int, str]]:
    """Return the line and the words of each warning."""
    problems = list(days_have_come(register(texts), day))
    assert {problem.level for problem in problems} <= {WARNING}
    return [(problem.place.line, problem.message) for problem in problems]


@pytest.mark.parametrize(("texts", "name", "written", "then"), CASES)
def test_a_day_that_has_not_come_is_named_with_its_line(
    texts: Files, name: str, written: str, then: str
) -> None:
    ((line, message),) = told(texts, DAY)
    assert message == f"“{name}” is {written}, which has not come yet. {then}"
    lines = [text.splitlines()[line - 1 : line] for text in texts.values()]
    assert [f"{name}: {written}"] in [[one.strip() for one in found] for found in lines]


@pytest.mark.parametrize(("texts", "name", "written", "then"), CASES)
def test_from_its_day_on_nothing_is_said(texts: Files, name: str, written: str, then: str) -> None:
    day = date.fromisoformat(written)
    assert len(told(texts, day - timedelta(days=1))) == 1, (name, then)
    assert told(texts, day) == []


def test_what_is_recorded_before_its_day_is_named_day_by_day() -> None:
    text = f"said: 2027-04-20\n{DONE}    completed: 2027-03-20\n{ACCEPTED}2027-04-10"
    found = told(files(PLAN, {"2027-03-31": text}), DAY)
    assert [message.partition(". ")[2] for _, message in found] == [ROUND, ROUND, UPDATE, UPDATE]


def test_a_report_of_a_day_to_come_is_named_with_what_it_holds() -> None:
    texts = files(PLAN, reports={"2025-to-2026": f"date: 2027-07-19\n{APPROVED}2027-07-18"})
    named = [message.split(" ")[0] for _, message in told(texts, DAY)]
    assert named == ["“date”", "“when”"]


def test_a_correction_of_a_day_to_come_is_named() -> None:
    path = f"plans/{KEY}/reports/2025-to-2026.yml"
    correction = (
        "corrections:\n  - where: /report/title\n    was: Parks in 2025/26\n    now: Parks\n"
        "    date: 2027-07-09\n    why: Too long\n"
    )
    texts = {**sealed_files(), path: sealed_files()[path] + correction}
    ((_, message),) = told(texts, DAY)
    assert message.startswith("“date” is 2027-07-09, which has not come yet. It is shown as soon")


def test_what_is_promised_for_a_day_to_come_is_as_it_should_be() -> None:
    assert told(files(PLAN.replace("2026-03", "2062-03")), DAY) == told(NOTHING, DAY) == []


def test_nothing_in_the_data_folder_has_yet_to_come(record: Register) -> None:
    assert list(days_have_come(record, DAY)) == []
