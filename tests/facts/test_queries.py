"""Queries: each is found wherever it stands, with what it is about."""

from __future__ import annotations

from macros.reading.model.action import Action, Objective, Part
from macros.reading.model.measure import Risk
from tests.plans import plan_of

QUERY = """queries:
{indent}  - title: {title}
{indent}    says:
{indent}      - one thing"""


def query(title: str, indent: int) -> str:
    """Return the lines of a query on a thing whose fields stand so far in."""
    return QUERY.format(title=title, indent=" " * indent)


PLAN = f"""
objectives:
  - ref: O1
    title: Safe parks
    actions:
      - ref: "1"
        title: Light the paths
        parts:
          - ref: 1a
            title: North path
            {query("about the part", 12)}
        {query("about the action", 8)}
    {query("about the objective", 4)}
risks:
  - ref: K1
    risk: Rain
{query("about the plan", 0)}
  - title: about a risk
    about: K1
    says:
      - one thing
"""
PROGRESS = f"""
updates:
  - about: 1a
    note: words
    {query("about an update", 4)}
{query("about a round", 0)}
"""


def test_every_query_is_found_with_what_it_is_about() -> None:
    found = plan_of(PLAN, {"2025-06-30": PROGRESS}).queries
    assert [(str(one.query.title), one.ref, type(one.about)) for one in found] == [
        ("about the part", "1a", Part),
        ("about the action", "1", Action),
        ("about the objective", "O1", Objective),
        ("about the plan", "", type(None)),
        ("about a risk", "K1", Risk),
        ("about an update", "1a", Part),
        ("about a round", "", type(None)),
    ]


def test_everything_with_a_reference_is_known_by_it() -> None:
    assert set(plan_of(PLAN).things) == {"O1", "1", "1a", "K1"}
