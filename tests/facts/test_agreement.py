"""Plans, reports and seals count the same things the same way, whatever was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings

from macros.facts.became import Became, Due
from macros.facts.lateness import Lateness
from macros.facts.period import Moved, Period, period
from macros.facts.plans import plan_facts
from macros.facts.sealed import FIGURES
from macros.facts.slices import folder_of, slice_of, texts_of
from macros.facts.standing import Standing
from macros.reading.dates import Exactness, When, on, when
from macros.reading.model.progress import Progress, Update
from macros.reading.model.report import Report
from macros.reading.model.words import ReportKind, Status
from macros.reading.register import PlanFolder
from macros.reading.values import Line, Ref
from tests.facts.histories import FIRST_DAY, REFS, days, folders

PARTS = tuple(f"{ref}{letter}" for ref in REFS for letter in "ab")
NAME = "2024-to-2025"


def covering(one: date, other: date) -> When:
    return When("any", Exactness.DAY, *sorted([one, other]))


@settings(max_examples=80)
@given(folders(), days(), days(), days())
def test_a_report_counts_as_the_plan_does_on_its_last_day(
    folder: PlanFolder, one: date, other: date, known: date
) -> None:
    covers = covering(one, other)
    report = period(folder, covers, known)
    plan = plan_facts(folder, known, covers.end)
    still_open = [each for each in plan.actions.all if each.open]
    assert [_stands(each) for each in report.closing] == [_stands(each) for each in still_open]
    late = plan.actions.by_lateness[Lateness.LATE]
    assert [_stands(each) for each in report.late] == [_stands(each) for each in late]


@settings(max_examples=60)
@given(folders(), days(), days(), days(), days())
def test_a_past_report_never_changes_when_more_is_said(
    folder: PlanFolder, one: date, other: date, known: date, later: date
) -> None:
    covers = covering(one, other)
    before = period(folder, covers, known)
    said = on(known + timedelta(days=1 + (later - FIRST_DAY).days))
    every = tuple(Update(about=Ref(ref), status=Status.COMPLETE) for ref in (*REFS, *PARTS))
    more = {**folder.progress, "later": Progress(as_at=covers, said=said, updates=every)}
    assert period(replace(folder, progress=more), covers, known) == before


@settings(max_examples=60, deadline=None)
@given(folders(), days())
def test_a_seal_gives_the_figures_of_its_report(folder: PlanFolder, known: date) -> None:
    year = when("2024/25")
    assert year
    report = Report(kind=ReportKind.ANNUAL, title=Line("Parks"), date=on(known), covers=year)
    whole = replace(_all_speaking(folder), reports={NAME: report})
    sealed = folder_of(folder.key, NAME, texts_of(slice_of(whole, NAME)))
    then, now = (period(each, year, known) for each in (whole, sealed))
    assert [_became(each) for each in then.due] == [_became(each) for each in now.due]
    for figure in FIGURES:
        assert _refs(then, figure) == _refs(now, figure), figure


def _all_speaking(folder: PlanFolder) -> PlanFolder:
    """Return a plan in which each update says something, as the check demands."""
    rounds = {
        name: replace(one, updates=tuple(replace(u, no_change=not u.status) for u in one.updates))
        for name, one in folder.progress.items()
    }
    return replace(folder, progress=rounds)


def _stands(one: Standing) -> tuple[str, Status, Lateness]:
    return one.ref, one.status, one.lateness


def _became(one: Due) -> tuple[str, Became]:
    return one.was.ref, one.became


def _refs(found: Period, figure: str) -> list[str]:
    items: tuple[Standing | Moved, ...] = getattr(found, figure)
    return [(one.standing if isinstance(one, Moved) else one).ref for one in items]
