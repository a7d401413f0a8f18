"""How actions stand, counted: chips, bar and figures agree, and every status has its looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.facts.counts import Counts
from macros.pages.tallies import BAR_ORDER, CHIP_ORDER, bar, bar_words, chips, figures
from macros.pages.words import slug
from macros.reading.model.words import Status
from tests.conftest import ROOT
from tests.plans import NOTHING, Files, plan_of, said

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
    leads:
      - post: Head of Parks
  - ref: "2"
    title: Mow the lawns
    due: 2026-06
    leads:
      - body: sample-police

      - post: Chief Constable
        of: sample-police
      - to_be_confirmed: yes
  - ref: "3"
    title: Mend the gates
"""


def counts_of(progress: Files) -> Counts:
    return plan_of(PLAN, progress).actions


def test_the_chips_count_what_the_filter_leaves_and_leave_out_noughts() -> None:
    counts = counts_of({"2025-07-31": said({"3": "status: complete"})})
    found = [(chip.value, chip.number) for chip in chips(counts)]
    assert found == [("all", 3), ("late", 1), ("not-reported", 2), ("complete", 1), ("no-date", 1)]


def test_every_status_has_its_place_in_the_bar_and_among_the_chips() -> None:
    assert sorted(BAR_ORDER) == sorted(CHIP_ORDER) == sorted(Status)


def test_the_bar_and_its_words_agree_with_the_counts() -> None:
    counts = counts_of({"2025-07-31": said({"3": "status: complete"})})
    assert bar(counts) == ((Status.COMPLETE, 1), (Status.NOT_REPORTED, 2))
    assert bar_words(counts, "action") == "3 actions: 1 complete, 2 not reported."


def test_the_figures_name_all_that_they_count() -> None:
    counts = counts_of(NOTHING)
    found = {anchor: [str(one.ref) for one in ones] for anchor, _, ones in figures(counts)}
    assert found == {
        "not-reported": ["1", "2", "3"],
        "late": ["1"],
        "on-time": ["2"],
        "no-date": ["3"],
    }


STYLES = Path(ROOT, "docs", "assets", "plans.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("status", Status)
def test_the_stylesheet_knows_every_status(status: Status) -> None:
    name = slug(status)
    assert f".tag-{name}" in STYLES
    assert f'[value="{name}"]:checked' in STYLES.replace("'", '"')
