"""Tables of bodies and themes: they hold rows about what their feeds tell of, and about no more."""

from __future__ import annotations

import pytest

from macros.exports.circles import hearers
from macros.exports.gathered import rows_of_bodies, rows_of_themes
from macros.facts.facts import Facts, facts
from macros.pages import addresses
from tests.plans import AS_AT, KEY, files, register, said

BODIES = {
    f"bodies/sample-{name}.yml": f"name: Sample {name}\nkind: health\nexample: yes\n"
    for name in ("health", "youth")
}
PLAN = """
objectives:
  - ref: O1
    title: Safe parks
    themes: [parks]
    actions:
      - ref: "1"
        title: Light the paths
        leads:
          - body: sample-police
        parts:
          - ref: 1a
            title: The north path
            leads:
              - body: sample-health
          - ref: 1b
            title: The south path

milestones:
  - ref: M1
    title: Work begins
    date: 2025-06
actions:
  - ref: "2"
    title: Mow the lawns
    leads:
      - body: sample-youth
indicators:
  - ref: P1
    name: Lamps that are lit
    themes: [parks]
recommendations:
  - ref: R1
    title: Light the parks
    themes: [parks]
"""


def known(plan: str = PLAN) -> Facts:
    statement = f"as_at: 2025-06-30\nby: sample-youth\n{said({'M1': 'note: It is dark.'})}"
    return facts(register({**files(plan, {"2025-06-30-sample-youth": statement}), **BODIES}), AS_AT)


@pytest.mark.parametrize(
    ("body", "refs"),
    [
        ("sample-police", {"1", "1b"}),
        ("sample-health", {"1", "1a"}),
        ("sample-youth", {"2", "M1"}),
    ],
)
def test_a_body_has_the_rows_of_what_it_leads_of_the_action_around_and_of_what_it_said_of(
    body: str, refs: set[str]
) -> None:
    assert rows_of_bodies(known())[body] == {KEY: refs}


def test_a_body_has_all_rows_of_a_plan_it_owns() -> None:
    owned = known(f"owners: [sample, sample-police]\n{PLAN}")
    assert rows_of_bodies(owned)["sample-police"] == {KEY: None}


def test_a_body_has_the_rows_of_what_the_council_reports_as_its_word() -> None:
    reported = said({"M1": "status: complete\n    by: sample-health"})
    found = facts(register({**files(PLAN, {"2025-06-30": reported}), **BODIES}), AS_AT)
    assert rows_of_bodies(found)["sample-health"] == {KEY: {"1", "1a", "M1"}}


def test_a_theme_has_the_rows_of_its_objectives_and_what_stands_below_them() -> None:
    assert rows_of_themes(known())["parks"] == {KEY: {"O1", "1", "1a", "1b", "P1", "R1"}}


def test_each_thing_that_a_feed_tells_of_has_its_rows(real: Facts) -> None:
    every = [
        *((addresses.body(key), chosen) for key, chosen in rows_of_bodies(real).items()),
        *((addresses.theme(key), chosen) for key, chosen in rows_of_themes(real).items()),
    ]
    told = 0
    for plan in real.plans.values():
        who = hearers(plan, real)
        heard = {ref: set(who.of(ref)) for ref in plan.things}
        for page, chosen in every:
            refs = {ref for ref, pages in heard.items() if page in pages}
            rows = chosen.get(plan.key, frozenset())
            assert rows is None or refs <= rows, (page, plan.key)
            told += len(refs)
    assert told > 0
