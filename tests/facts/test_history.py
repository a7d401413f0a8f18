"""What was said about each thing: in which order, by when known, in whose words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from macros.facts.history import History, history
from macros.reading.dates import on
from macros.reading.model.progress import Progress, Update
from macros.reading.model.words import StatusFrom
from macros.reading.values import Ref
from tests.plans import NOTHING, Files, folder, said

PLAN = """
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
BORROWED = """
updates:
  - about: "1"
    note: Lamps are ordered.
    waiting_for: lamps from the maker

  - about: "2"
    words_of: "1"
    printed: As above
  - about: "3"
    words_of: "2"
    printed: As above

  - about: "4"
    words_of: "3"
    note: The benches wait as well.
"""


def told(progress: Files, reports: Files = NOTHING, day: date = date(2026, 1, 31)) -> History:
    return history(folder(PLAN, progress, reports), day, day)


def test_words_stand_in_the_order_in_which_they_were_true() -> None:
    progress = {
        "2025-09": said({"1": "note: said of September"}),
        "2025-06-30": said({"1": "note: said on 30 June"}),
        "2025-09-29": said({"1": "note: said on 29 September"}),
    }
    notes = [word.note for word in told(progress)["1"]]
    assert notes == ["said on 30 June", "said on 29 September", "said of September"]


def test_what_nobody_spoke_of_has_no_history() -> None:
    assert set(told({"2025-06-30": said({"1": "note: x"})})) == {"1"}


def test_a_borrowed_note_is_found_through_a_chain_of_as_above() -> None:
    words = {ref: each[0] for ref, each in told({"2025-06-30": BORROWED}).items()}
    assert [words[ref].shared_note for ref in "1234"] == [None, *["Lamps are ordered."] * 3]
    assert [words[ref].note for ref in "1234"] == [
        "Lamps are ordered.",
        None,
        None,
        "The benches wait as well.",
    ]


def test_what_the_borrowed_words_wait_for_is_borrowed_with_them() -> None:
    words = told({"2025-06-30": BORROWED})
    assert [words[ref][0].waiting_for for ref in "1234"] == ["lamps from the maker"] * 4


def test_words_are_borrowed_within_one_round_only() -> None:
    first = "updates:\n  - about: '1'\n    note: an older note\n"
    second = (
        "updates:\n  - about: '1'\n    note: a newer note\n\n  - about: '2'\n    words_of: '1'\n"
    )
    words = told({"2025-03-31": first, "2025-06-30": second})
    assert words["2"][0].shared_note == "a newer note"


def test_words_that_are_borrowed_in_a_circle_end_somewhere() -> None:
    plan = folder(PLAN)
    circle = tuple(Update(about=Ref(a), words_of=Ref(b)) for a, b in ("12", "23", "31"))
    rounds = {"2025-06-30": Progress(as_at=on(date(2025, 6, 30)), updates=circle)}
    words = history(replace(plan, progress=rounds), date(2026, 1, 31))
    assert [words[ref][0].shared_note for ref in "123"] == [None, None, None]


def test_a_round_is_public_when_it_says_else_when_its_report_is_else_when_it_was_true() -> None:
    progress = {
        "2025-06-30": "report: 2025-08-15\n" + said({"1": "note: x"}),
        "2025-06": "report: 2025-08-15\nsaid: 2025-07-01\n" + said({"2": "note: x"}),
        "2025-06-29": said({"3": "note: x"}),
    }
    words = told(progress, {"2025-08-15": ""})
    assert [words[ref][0].said.written for ref in "123"] == [
        "2025-08-15",
        "2025-07-01",
        "2025-06-29",
    ]
    assert set(told(progress, {"2025-08-15": ""}, date(2025, 7, 1))) == {"2", "3"}
    report = words["1"][0].report
    assert report
    assert report.date.written == "2025-08-15"


def test_a_status_is_in_the_words_of_its_round_unless_the_update_says_otherwise() -> None:
    progress = {
        "2025-06-30": "status_from: our reading\n"
        + said({"1": "status: complete", "2": "status: complete\n    status_from: council"})
    }
    words = told(progress)
    assert words["1"][0].status_from == StatusFrom.OUR_READING
    assert words["2"][0].status_from == StatusFrom.COUNCIL


def test_a_correction_marks_the_one_update_it_names() -> None:
    progress = {
        "2025-06-30": said({"1": "note: x", "2": "note: x"}),
        "2025-07-31": said({"1": "note: x"}),
        "2025-08-31": said(
            {"1": "note: y\n    corrects:\n      update: 2025-06-30\n      why: It was not so."}
        ),
    }
    words = told(progress)
    assert [word.corrected for word in words["1"]] == ["It was not so.", None, None]
    assert words["2"][0].corrected is None
    assert told(progress, day=date(2025, 8, 30))["1"][0].corrected is None
