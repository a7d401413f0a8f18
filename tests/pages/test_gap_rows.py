"""Where a gap leads: to the action, part, milestone, indicator, promise or plan it is about."""

from __future__ import annotations

from macros.facts.attention import gaps
from macros.pages.gap_rows import NOBODY, WHOLE_PLAN, rows
from macros.pages.views import Views
from tests.plans import KEY, facts_of, said

PLAN = """
state_since: 2025-01-15
reporting:
  - what: Report on parks
    every: quarter
    first_due: 2025-06-30
actions:
  - ref: "1.1"
    title: Light the paths
    due: 2025-06
    leads:
      - post: Head of Parks
  - ref: "2"
    title: Mow the lawns
    due: 2026-06
    parts:
      - ref: 2a
        title: North lawn
        due: 2025-06
milestones:
  - ref: M1
    title: Contract signed
    date: 2025-06
indicators:
  - ref: I1
    name: Lamps that work
    targets:
      - value: 95%
        when: 2024/25
"""


def test_each_row_leads_to_what_it_is_about_and_names_who_leads() -> None:
    words = {"2025-07-31": said({"1.1": "note: The *lamps* came."})}
    facts = facts_of(PLAN, words)
    found = rows(gaps(facts.plans[KEY]), Views(facts))
    places = {(row.label, row.title, row.address, row.anchor, row.lead) for row in found}
    assert places == {
        ("action 1.1", "Light the paths", f"{KEY}/actions/1-1/", "", "Head of Parks"),
        ("action 2", "Mow the lawns", f"{KEY}/actions/2/", "", NOBODY),
        ("part 2a", "North lawn", f"{KEY}/", "action-2a", NOBODY),
        ("milestone M1", "Contract signed", f"{KEY}/", "milestone-M1", NOBODY),
        ("indicator I1", "Lamps that work", f"{KEY}/", "indicator-I1", WHOLE_PLAN),
        ("promise to report", "Report on parks", f"{KEY}/", "reports", WHOLE_PLAN),
        ("the whole plan", "Parks", f"{KEY}/", "", WHOLE_PLAN),
    }
    late = next(row for row in found if row.label == "action 1.1")
    assert late.late == "7 months late"
    assert late.said == "The *lamps* came."
