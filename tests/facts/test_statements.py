"""What partners say in their own name stands beside the council's word and changes no figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.facts.period import period
from macros.facts.plans import PlanFacts
from macros.facts.silence import silence
from macros.facts.slices import folder_of, slice_of, texts_of
from macros.facts.statements import differing, newest_statements
from macros.facts.story import Beat, story
from macros.facts.taken_back import taken_back
from macros.reading.model.words import Status
from tests.pages.drawing import Drawing
from tests.plans import KEY, facts_of, files, plan_of, register, said, standing_of

PLAN = """
state_since: 2025-01-01
actions:
  - ref: "1"
    title: One
    leads:
      - body: sample-police
    due: 2025-06-30
"""
POLICE = "by: sample-police\n"
LATER = "2025-10-31-sample-police"


def of_police(status: str, day: str = "2025-10-31") -> str:
    """Return a statement of the police about the one action."""
    waiting = "\n    waiting_for: Paint" if status == "held up" else ""
    return f"as_at: {day}\n{POLICE}" + said({"1": f"status: {status}{waiting}"})


COUNCIL = {"2025-09-30": said({"1": "status: complete"})}
BOTH = {**COUNCIL, LATER: of_police("held up")}


def test_a_statement_never_sets_the_status() -> None:
    one = standing_of(PLAN, BOTH)
    assert one.status == Status.COMPLETE
    assert [word.by for word in one.words] == [None]
    assert [word.by for word in one.statements] == ["sample-police"]


def test_without_a_word_of_the_council_nothing_is_reported() -> None:
    one = standing_of(PLAN, {LATER: of_police("complete")})
    assert (one.status, one.claims) == (Status.NOT_REPORTED, ())


def figures(plan: PlanFacts) -> object:
    """Return the figures of a plan without the words behind them."""
    counts = plan.actions
    return (
        {status: [one.ref for one in each] for status, each in counts.by_status.items()},
        {lateness: [one.ref for one in each] for lateness, each in counts.by_lateness.items()},
        plan.last_word,
    )


STATUSES = st.sampled_from([s for s in Status if s != Status.REPLACED])


DAYS = st.dates(date(2025, 1, 1), date(2026, 1, 20))


@given(st.lists(st.tuples(STATUSES, DAYS), max_size=3, unique_by=lambda one: one[1]))
def test_no_statement_changes_a_figure(statements: list[tuple[Status, date]]) -> None:
    said_by_police = {
        f"{day}-sample-police-{number}": of_police(status, str(day))
        for number, (status, day) in enumerate(statements)
    }
    assert figures(plan_of(PLAN, {**COUNCIL, **said_by_police})) == figures(plan_of(PLAN, COUNCIL))


def test_a_statement_does_not_end_the_council_s_silence() -> None:
    spoken = {"2025-03-31": said({"1": "status: in progress"})}
    alone, beside = (
        plan_of(PLAN, each) for each in (spoken, {**spoken, LATER: of_police("held up")})
    )
    assert silence(beside.standings["1"], beside) == silence(alone.standings["1"], alone)


def test_it_is_published_all_the_same() -> None:
    (newest, *_) = plan_of(PLAN, BOTH).events
    assert (newest.name, newest.by) == (LATER, "sample-police")


DIFFERENCES: Mapping[str, tuple[dict[str, str], list[Status]]] = {
    "another status, and later": (BOTH, [Status.HELD_UP]),
    "the same status": ({**COUNCIL, LATER: of_police("complete")}, []),
    "older than the council's": (
        {**COUNCIL, "2025-05-31-sample-police": of_police("held up", "2025-05-31")},
        [],
    ),
    "the council said nothing": ({LATER: of_police("in progress")}, [Status.IN_PROGRESS]),
    "no status": (
        {**COUNCIL, LATER: f"as_at: 2025-10-31\n{POLICE}" + said({"1": "note: Well."})},
        [],
    ),
    "only the newest counts": (
        {**BOTH, "2025-11-30-sample-police": of_police("complete", "2025-11-30")},
        [],
    ),
}


@pytest.mark.parametrize(("progress", "statuses"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_a_difference_is_the_newest_statement_with_another_status(
    progress: dict[str, str], statuses: list[Status]
) -> None:
    assert [word.status for word in differing(standing_of(PLAN, progress))] == statuses


def test_a_body_puts_its_own_words_right() -> None:
    corrects = f"\n    corrects:\n      update: {LATER}\n      why: It was another street."
    again = of_police("in progress", "2025-11-30").rstrip() + corrects
    one = standing_of(PLAN, {**BOTH, "2025-11-30-sample-police": again})
    assert [word.status for word in newest_statements(one)] == [Status.IN_PROGRESS]
    assert len(one.statements) == 2


def test_the_story_tells_it_apart() -> None:
    plan = plan_of(PLAN, BOTH)
    beats = [each.beat for each in story(plan.standings["1"], plan.folder.plan)]
    assert beats == [Beat.PROMISED, Beat.DONE, Beat.STATED]


YEAR = {"2025-to-2026-q3": "kind: quarterly\ntitle: Q3\ncovers: 2025/26 Q3\ndate: 2026-01-20\n"}


def test_a_report_tells_the_statements_of_its_period_and_counts_without_them() -> None:
    folder = plan_of(PLAN, BOTH, YEAR).folder
    covers = folder.reports["2025-to-2026-q3"].covers
    assert covers is not None
    told = period(folder, covers, date(2026, 1, 20))
    assert [(one.ref, word.by) for one, word in told.statements] == [("1", "sample-police")]
    assert (told.opening, told.closing) == ((), ())


def test_a_sealed_report_keeps_whose_words_they_are() -> None:
    folder = plan_of(PLAN, BOTH, YEAR).folder
    texts = texts_of(slice_of(folder, "2025-to-2026-q3"))
    assert texts[f"/progress/{LATER}/by"] == "sample-police"
    again = folder_of(KEY, "2025-to-2026-q3", texts)
    assert {name: one.by for name, one in again.progress.items()} == {
        "2025-09-30": None,
        LATER: "sample-police",
    }


def test_whose_statement_it_was_cannot_be_edited() -> None:
    before = register(files(PLAN, BOTH))
    (path,) = (path for path in files(PLAN, BOTH) if path.endswith(f"{LATER}.yml"))
    folder = before.plans[KEY]
    edited = {**folder.progress, LATER: replace(folder.progress[LATER], by=None)}
    now = replace(before, plans={KEY: replace(folder, progress=edited)})
    (problem,) = taken_back(before, now)
    assert problem.place.file.endswith(path)
    assert problem.message.startswith("When this was said, or by whom, was edited.")


def test_a_body_has_its_statements_on_objectives_milestones_and_parts_too() -> None:
    plan = """
objectives:
  - ref: O
    title: Streets
    leads:
      - body: sample-police
    milestones:
      - ref: M
        title: Count
        date: 2025-06-30
    actions:
      - ref: "1"
        title: One
        leads:
          - body: sample-police
        parts:
          - ref: 1a
            title: Part
"""
    notes = dict.fromkeys(("O", "M", "1", "1a"), "note: Well.")
    found = facts_of(plan, {LATER: f"as_at: 2025-10-31\n{POLICE}" + said(notes)})
    stated = found.shares.of("sample-police").statements
    assert {str(each.thing.ref): each.status for each in stated} == {
        "O": None,
        **dict.fromkeys(("M", "1", "1a"), Status.NOT_REPORTED),
    }
    drawn = Drawing(found)("bodies/sample-police/")
    links = [each.attributes["href"] for each in drawn.one("section", id="statements").every("a")]
    plan_page, action_page = "../../sample/parks/", "../../sample/parks/actions/1/"
    assert sorted(links) == sorted(
        [f"{plan_page}#objective-O", f"{plan_page}#milestone-M", action_page, action_page]
    )
