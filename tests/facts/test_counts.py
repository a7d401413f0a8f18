"""Counts: whatever was said, every action is counted once by status and once by lateness."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given, settings

from macros.facts.counts import counts
from macros.facts.lateness import Lateness
from macros.facts.plans import plan_facts
from macros.reading.model.words import Status
from macros.reading.register import PlanFolder
from tests.facts.histories import days, folders
from tests.plans import plan_of, said

MIXED = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
  - ref: "2"
    title: Mow the lawns
    due: 2026-12
  - ref: "3"
    title: Mend the gates
  - ref: "4"
    title: Paint the benches
    due: ongoing
"""


def test_counts_name_what_they_count() -> None:
    progress = {"2025-06-30": said({"2": "status: complete", "3": "status: in progress"})}
    found = plan_of(MIXED, progress).actions
    assert (found.total, found.complete, found.late, found.reported) == (4, 1, 1, 2)
    assert [one.ref for one in found.by_status[Status.IN_PROGRESS]] == ["3"]
    assert [one.ref for one in found.by_lateness[Lateness.LATE]] == ["1"]
    assert found.status(Status.NOT_REPORTED) == 2
    assert found.lateness(Lateness.CONTINUOUS) == 1


def test_counts_of_nothing_are_nought() -> None:
    nothing = counts([])
    assert (nothing.total, nothing.complete, nothing.late, nothing.reported) == (0, 0, 0, 0)


@settings(max_examples=60)
@given(folders(), days())
def test_every_action_is_counted_once_by_status_and_once_by_lateness(
    folder: PlanFolder, on: date
) -> None:
    found = plan_facts(folder, on).actions
    every = Counter(one.ref for one in found.all)
    assert set(every) == {action.ref for action in folder.plan.actions}
    for groups in (found.by_status.values(), found.by_lateness.values()):
        assert Counter(one.ref for group in groups for one in group) == every
    assert set(found.by_status) == set(Status)
    assert set(found.by_lateness) == set(Lateness)
