"""Whether a promise is on time: every date form around its last day, every word, whole months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from macros.facts.lateness import DUE_SOON_DAYS, Lateness, Timing, timing
from macros.reading.dates import WORDS, Exactness, When, when
from macros.reading.model.words import Status
from tests.plans import standing_of

LAST_DAYS = [
    ("2005-03-31", date(2005, 3, 31)),
    ("2005-03", date(2005, 3, 31)),
    ("2004-02", date(2004, 2, 29)),
    ("2003-02", date(2003, 2, 28)),
    ("2004-Q1", date(2004, 3, 31)),
    ("2004-Q3", date(2004, 9, 30)),
    ("2004-Q4", date(2004, 12, 31)),
    ("2004", date(2004, 12, 31)),
    ("2004/05", date(2005, 3, 31)),
    ("1999/2000", date(2000, 3, 31)),
    ("2004/05 Q1", date(2004, 6, 30)),
    ("2004/05 Q2", date(2004, 9, 30)),
    ("2004/05 Q3", date(2004, 12, 31)),
    ("2004/05 Q4", date(2005, 3, 31)),
]
UNDATED = [
    (None, Lateness.NO_DATE),
    ("ongoing", Lateness.CONTINUOUS),
    ("every quarter", Lateness.CONTINUOUS),
    ("not applicable", Lateness.NOT_APPLICABLE),
    ("to be confirmed", Lateness.NO_DATE),
    ("next meeting", Lateness.NO_DATE),
]
FINISHED = [
    # due, completed, said to be complete by: how it stands, months late, days late
    ("2002-06", "2002-06-30", "2002-09-30", Lateness.FINISHED_ON_TIME, 0, 0),
    ("2002-06", "2002-06", "2002-09-30", Lateness.FINISHED_ON_TIME, 0, 0),
    ("2002-06", "2002-07-01", "2002-09-30", Lateness.FINISHED_LATE, 0, 1),
    ("2002-06", "2002-09-30", "2002-09-30", Lateness.FINISHED_LATE, 3, 92),
    ("2002-06", "2002-07", "2002-09-30", Lateness.FINISHED_LATE, 0, 1),
    ("2002-06-15", "2002-06", "2002-09-30", Lateness.FINISHED, 0, 0),
    ("2002-06", None, "2002-06-30", Lateness.FINISHED_ON_TIME, 0, 0),
    ("2002-06", None, "2002-07-01", Lateness.FINISHED, 0, 0),
]
MONTHS_LATE = [
    ("2002-03", "2002-09-30", 6),
    ("2002-06", "2002-09-30", 3),
    ("2002-07", "2002-09-30", 2),
    ("2002-08", "2002-09-29", 0),
    ("2002-08", "2002-09-30", 1),
    ("2001-02", "2001-03-28", 1),
    ("2002-01-31", "2002-02-27", 0),
    ("2002-01-31", "2002-02-28", 1),
    ("2002-03-15", "2002-04-14", 0),
    ("2002-03-15", "2002-04-15", 1),
    ("2001/02", "2004-03-31", 24),
]
OPEN = [
    Status.IN_PROGRESS,
    Status.HELD_UP,
    Status.NOT_STARTED,
    Status.REOPENED,
    Status.NOT_REPORTED,
]
ENDED = [Status.STOPPED, Status.REPLACED, Status.NOT_DONE]
MOVED = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-12
    moved:
      - to: 2026-03
        agreed: 2025-11-04
        by: Cabinet
        why: The lamps came late.
      - to: 2026-06
        agreed: 2026-02
        by: Cabinet
        why: The lamps came later still.
"""


def dated(written: str | None) -> When | None:
    return None if written is None else _known(written)


def _known(written: str) -> When:
    found = when(written)
    assert found, written
    return found


def judged(due: str | None, status: Status, on: date, completed: str | None = None) -> Timing:
    return timing(dated(due), status, (dated(completed), on), on)


@pytest.mark.parametrize(("due", "last"), LAST_DAYS)
def test_a_promise_is_late_from_the_day_after_its_last_day(due: str, last: date) -> None:
    around = [judged(due, Status.IN_PROGRESS, last + timedelta(days=d)) for d in (-1, 0, 1)]
    assert around == [
        Timing(Lateness.DUE_SOON, 0, 1),
        Timing(Lateness.DUE_SOON, 0, 0),
        Timing(Lateness.LATE, 0, 1),
    ]


def test_the_table_of_last_days_holds_every_form_of_date() -> None:
    forms = {_known(written).exactness for written, _ in LAST_DAYS}
    assert forms == set(Exactness) - {Exactness.WORDS}


def test_a_promise_is_due_soon_in_its_last_31_days_and_on_time_before() -> None:
    last = date(2005, 3, 31)
    soon = judged("2005-03", Status.IN_PROGRESS, last - timedelta(days=DUE_SOON_DAYS))
    before = judged("2005-03", Status.IN_PROGRESS, last - timedelta(days=DUE_SOON_DAYS + 1))
    assert (soon.lateness, soon.days) == (Lateness.DUE_SOON, 31)
    assert (before.lateness, before.months, before.days) == (Lateness.ON_TIME, 1, 32)


@pytest.mark.parametrize(("due", "on", "months"), MONTHS_LATE)
def test_months_late_are_whole_months(due: str, on: str, months: int) -> None:
    late = judged(due, Status.IN_PROGRESS, date.fromisoformat(on))
    assert (late.lateness, late.months) == (Lateness.LATE, months)


@pytest.mark.parametrize("status", OPEN)
def test_whatever_is_open_can_be_late(status: Status) -> None:
    assert judged("2002-06", status, date(2002, 7, 1)).lateness == Lateness.LATE


@pytest.mark.parametrize("status", ENDED)
@pytest.mark.parametrize("on", [date(2002, 6, 30), date(2010, 1, 1)])
def test_the_date_of_what_has_ended_no_longer_runs(status: Status, on: date) -> None:
    assert judged("2002-06", status, on) == Timing(Lateness.ENDED)


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize(("due", "word"), UNDATED)
def test_without_a_date_nothing_is_late(due: str | None, word: Lateness, status: Status) -> None:
    assert judged(due, status, date(2030, 1, 1)) == Timing(word)


def test_the_table_of_undated_promises_holds_every_word_for_a_date() -> None:
    assert {written for written, _ in UNDATED if written} == set(WORDS)


@pytest.mark.parametrize(("due", "completed", "said", "word", "months", "days"), FINISHED)
def test_what_is_complete_was_finished_on_time_late_or_nobody_knows(  # noqa: PLR0913, PLR0917  columns of a table
    due: str, completed: str | None, said: str, word: Lateness, months: int, days: int
) -> None:
    finished = judged(due, Status.COMPLETE, date.fromisoformat(said), completed)
    assert finished == Timing(word, months, days)


def test_every_word_for_lateness_is_in_a_table_of_this_file() -> None:
    met = {word for _, word in UNDATED} | {row[3] for row in FINISHED}
    tested = {Lateness.LATE, Lateness.DUE_SOON, Lateness.ON_TIME, Lateness.ENDED}
    assert met | tested == set(Lateness)


@pytest.mark.parametrize(
    ("on", "promised", "moves"),
    [
        ("2025-11-03", "2025-12", 0),
        ("2025-11-04", "2026-03", 1),
        ("2026-01-31", "2026-03", 1),
        ("2026-02-01", "2026-06", 2),
        ("2030-01-01", "2026-06", 2),
    ],
)
def test_a_move_counts_from_the_day_it_was_agreed(on: str, promised: str, moves: int) -> None:
    one = standing_of(MOVED, as_at=date.fromisoformat(on))
    assert one.promised
    assert one.promised_first
    assert (one.promised.written, len(one.moves)) == (promised, moves)
    assert one.promised_first.written == "2025-12"


def test_lateness_follows_the_moved_date() -> None:
    assert standing_of(MOVED, as_at=date(2026, 1, 1)).lateness == Lateness.ON_TIME
    without = MOVED.split("    moved:", maxsplit=1)[0]
    assert standing_of(without, as_at=date(2026, 1, 1)).lateness == Lateness.LATE
