"""Which bodies and themes each thing in a plan concerns."""

from __future__ import annotations

from macros.facts.concerns import Concerns, concerns
from tests.plans import KEY, files, register

BODY = "kind: health\nexample: yes\n"
PLAN = """
owners: [sample, sample-police]
objectives:
  - ref: O1
    title: Safe parks
    leads:
      - body: sample-health
    themes: [parks]
    actions:
      - ref: "1"
        title: Light the paths
        leads:
          - post: Head of Parks
        detail: All of them.
        partners:
          - body: sample-youth
        themes: [lighting]
        parts:
          - ref: 1a
            title: The north path
            leads:
              - body: sample-health
    milestones:
      - ref: M1
        title: Work begins
        date: 2025-06
        themes: [lighting, parks]
covers:
  - The whole town
actions:
  - ref: "2"
    title: Patrol the paths
    leads:
      - post: Chief Constable
        of: sample-police
"""
MORE = {
    "bodies/sample-health.yml": f"name: Sample Health\n{BODY}",
    "bodies/sample-youth.yml": f"name: Sample Youth\n{BODY}",
}


def found(plan: str = PLAN) -> Concerns:
    whole = register({**files(plan), **MORE})
    return concerns(whole.plans[KEY], whole)


def test_a_body_is_concerned_that_leads_shares_in_or_owns_a_thing() -> None:
    refs = ("O1", "1", "1a", "M1", "2", "")
    plan = PLAN.replace("owners: [sample, sample-police]\n", "")
    assert {ref: found(plan).bodies(ref) for ref in refs} == {
        "O1": {"sample-health"},
        "1": {"sample-health", "sample-youth"},
        "1a": {"sample-health", "sample-youth"},
        "M1": set(),
        "2": {"sample-police"},
        "": set(),
    }
    assert all("sample-police" in found().bodies(ref) for ref in refs)


def test_a_part_has_the_themes_of_its_action_and_that_those_of_its_objective() -> None:
    assert {ref: found().themes(ref) for ref in ("O1", "1", "1a", "M1", "2", "")} == {
        "O1": {"parks"},
        "1": {"lighting", "parks"},
        "1a": {"lighting", "parks"},
        "M1": {"lighting", "parks"},
        "2": set(),
        "": set(),
    }
