"""Who answers for a thing: its own leads, else those of its parts, else those around it."""

from __future__ import annotations

import pytest

from macros.facts.leading import NamedFor, answering, is_named, leads_of
from tests.plans import plan_of

PLAN = """
objectives:
  - ref: O1
    title: Safe parks
    leads:
      - body: sample-police
    actions:
      - ref: "1"
        title: Light the paths
        parts:
          - ref: 1a
            title: North path
      - ref: "2"
        title: Mow the lawns
        leads:
          - post: Head of Parks
        parts:
          - ref: 2a
            title: North lawn
      - ref: "3"
        title: Open the gates
        parts:
          - ref: 3a
            title: North gate
            leads:
              - post: Head of Parks
      - ref: "4"
        title: Ask the visitors
        leads:
          - to_be_confirmed: yes
    milestones:
      - ref: M1
        title: Contract signed
        date: 2025-06
purpose: To make parks safe.
actions:
  - ref: "5"
    title: Cut the hedges
"""
POLICE, HEAD = ("sample-police", None), (None, "Head of Parks")


@pytest.mark.parametrize(
    ("ref", "lead", "named"),
    [
        ("1", POLICE, True),
        ("1a", POLICE, True),
        ("2", HEAD, True),
        ("2a", HEAD, True),
        ("3", HEAD, True),
        ("3a", HEAD, True),
        ("4", (None, None), False),
        ("M1", POLICE, True),
        ("5", None, False),
    ],
)
def test_who_leads(ref: str, lead: tuple[str | None, str | None] | None, *, named: bool) -> None:
    plan = plan_of(PLAN)
    found = leads_of(plan.standings[ref], plan.leads_around)
    assert [(one.body, one.post) for one in found] == ([lead] if lead else [])
    assert is_named(found) == named


@pytest.mark.parametrize(
    ("ref", "named_for"),
    [
        ("1", NamedFor.OBJECTIVE),
        ("1a", NamedFor.OBJECTIVE),
        ("2", NamedFor.ITSELF),
        ("2a", NamedFor.ACTION),
        ("3", NamedFor.PARTS),
        ("3a", NamedFor.ITSELF),
        ("4", NamedFor.ITSELF),
        ("M1", NamedFor.OBJECTIVE),
        ("5", NamedFor.ITSELF),
    ],
)
def test_what_a_lead_is_named_for(ref: str, named_for: NamedFor) -> None:
    plan = plan_of(PLAN)
    assert answering(plan.standings[ref], plan.leads_around).named_for == named_for
