"""Drafting and sealing a report: what is written is right, and what is not ready is refused."""

from __future__ import annotations

from datetime import date

import pytest

from macros.editing.reports import RefusedError, draft, period_of, seal_of
from macros.facts import rules
from macros.reading.load import read
from macros.reading.seals import ENDING
from tests.plans import KEY, NOTHING, folder
from tests.reading.small import SMALL, TOP
from tests.sealed import PLAN, PROGRESS, REPORTS, folder_of, sealed_files

DAY = date(2027, 6, 17)
PERIODS = [
    ("2025/26", "2025/26"),
    ("2025/26 Q2", "2025/26 Q2"),
    ("2025-to-2026", "2025/2026"),
    ("2025-to-2026-q2", "2025/2026 Q2"),
    ("2025-Q3", "2025-Q3"),
    ("2025/26 q2", "2025/26 Q2"),
    ("2025-to-2026-Q2", "2025/2026 Q2"),
    ("2025-q3", "2025-Q3"),
    ("2025", "2025"),
]


@pytest.mark.parametrize(("written", "means"), PERIODS)
def test_a_period_is_named_as_in_a_report_or_its_file(written: str, means: str) -> None:
    assert period_of(written).written == means


@pytest.mark.parametrize("written", ["", "2025-06", "last year", "2025/27", "ongoing", "2025-to-x"])
def test_what_is_no_period_is_refused(written: str) -> None:
    with pytest.raises(RefusedError, match="is no quarter or year such as 2025/26"):
        period_of(written)


@pytest.mark.parametrize("period", ["2026/27", "2026/27 Q1", "2026-Q3", "2024"])
def test_a_draft_can_be_read_as_it_is_and_says_its_figures(period: str) -> None:
    name, text = draft(folder_of(sealed_files()), period_of(period), DAY, DAY)
    around = {path: each for path, each in SMALL.items() if not path.startswith("plans/")}
    texts = {**around, **sealed_files(), f"plans/{KEY}/reports/{name}.yml": text}
    assert read(texts, TOP, (), rules.broken).problems == ()
    assert f"date: {DAY}\n" in text
    assert " open at the start\n" in text


def test_a_draft_goes_to_the_meeting_that_had_the_last_one() -> None:
    _, text = draft(folder_of(sealed_files()), period_of("2026/27"), DAY, DAY)
    assert "\nmeeting: 'Cabinet'\n" in text
    _, text = draft(folder_of(sealed_files()), period_of("2026/27 Q1"), DAY, DAY)
    assert "meeting:" not in text


def test_no_report_is_drafted_over_another() -> None:
    with pytest.raises(RefusedError, match=r"2025-to-2026\.yml is there already: write in it\."):
        draft(folder_of(sealed_files()), period_of("2025/26"), DAY, DAY)


@pytest.mark.parametrize(
    ("dated", "day", "why"),
    [
        (date(2027, 6, 17), date(2027, 3, 30), "nothing can be reported on it before"),
        (date(2027, 3, 30), date(2027, 6, 17), "no report on it is dated 2027-03-30"),
    ],
)
def test_no_report_is_drafted_on_a_period_that_is_not_over(
    dated: date, day: date, why: str
) -> None:
    with pytest.raises(RefusedError, match=f"2026/27 ends on 2027-03-31: {why}"):
        draft(folder_of(sealed_files()), period_of("2026/27"), dated, day)


def test_a_report_can_be_drafted_on_the_last_day_that_it_covers() -> None:
    last = date(2027, 3, 31)
    _, text = draft(folder_of(sealed_files()), period_of("2026/27"), last, last)
    assert "\ndate: 2027-03-31\n" in text


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 3, 30), "is approved on 2026-04-30: seal it then"),
        (date(2026, 4, 29), "is approved on 2026-04-30: seal it then"),
        (date(2026, 4, 30), ""),
    ],
)
def test_nothing_is_sealed_before_it_is_approved(day: date, why: str) -> None:
    unsealed = folder(PLAN, PROGRESS, REPORTS)
    if why:
        with pytest.raises(RefusedError, match=why):
            seal_of(unsealed, "2025-to-2026", day)
    else:
        assert seal_of(unsealed, "2025-to-2026", day)


def test_nothing_is_sealed_before_its_period_is_over() -> None:
    report = REPORTS["2025-to-2026"].replace("when: 2026-04-30", "when: 2026-03")
    early = folder(PLAN, PROGRESS, {"2025-to-2026": report})
    with pytest.raises(RefusedError, match="2025/26 ends on 2026-03-31: nothing can be reported"):
        seal_of(early, "2025-to-2026", date(2026, 3, 30))


@pytest.mark.parametrize(
    ("report", "why"),
    [
        ("", "There is no report 2025-to-2026.yml"),
        (REPORTS["2025-to-2026"].split("approved")[0], "does not say yet who approved it"),
    ],
)
def test_what_is_not_ready_is_not_sealed(report: str, why: str) -> None:
    reports = {"2025-to-2026": report} if report else NOTHING
    with pytest.raises(RefusedError, match=why):
        seal_of(folder(PLAN, PROGRESS, reports), "2025-to-2026", DAY)


def test_a_paper_is_not_sealed_and_nothing_is_sealed_twice() -> None:
    with pytest.raises(RefusedError, match="is a paper"):
        seal_of(folder(PLAN, PROGRESS, {"2025-10-20": ""}), "2025-10-20", DAY)
    with pytest.raises(RefusedError, match="is sealed already"):
        seal_of(folder_of(sealed_files()), "2025-to-2026", DAY)


def test_a_report_gives_the_same_seal_when_much_has_been_added_since() -> None:
    texts = dict(sealed_files())
    path = f"plans/{KEY}/reports/2025-to-2026{ENDING}"
    seal = texts.pop(path)
    later = 'as_at: 2026-09-30\nupdates:\n  - about: "1"\n    status: reopened\n'
    texts[f"plans/{KEY}/progress/2026-09-30.yml"] = later
    assert seal_of(folder_of(texts), "2025-to-2026", DAY) == seal
