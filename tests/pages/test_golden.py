"""Whole pages, one of each kind, as they were last looked at: tests/golden/*.html.

When a page is meant to change, write them anew, and look at what changed before you commit it:

    GOLDEN=1 .venv/bin/python -m pytest tests/pages/test_golden.py && git diff tests/golden
"""

from __future__ import annotations

import os
from datetime import date

import pytest

from macros.facts.facts import facts
from tests.conftest import ROOT
from tests.pages.drawing import Drawing
from tests.plans import files, register

GOLDEN = ROOT / "tests" / "golden"
COUNCIL = """
name: Example Borough Council
short: Example
kind: borough
county: Exampleshire
gss: E07000999
website: https://www.council.example/
posts:
  - title: Head of Parks
    also:
      - Parks Manager
    sure: no
    note: The title changed in 2024.
programme:
  title: Reviews since 2024
  plan: example/parks
  report: 2025-10-20
  reviews:
    - title: Parks
      committee: Green Committee
      year: 2024/25
      plan: example/parks
    - title: Roads
      committee: Street Committee
      year: 2025/26
      stage: due to start
queries:
  - title: Two or three reviews
    says:
      - The text speaks of three reviews
      - The list has two
    we_think: Two. One may have been *merged* with another.
"""
PLAN = """
title: Parks & paths
title_printed: The Parks and Paths Plan
refs: printed
state: adopted
state_since: 2025-04-10
review:
  kind: Inspection
  title: Inspection of parks
  years: 2024/25
purpose: |
  To light the paths.

  - First the north
  - then the south, see [the plan](https://www.council.example/plan)
source: 2025-04-10
decisions:
  - owner: example
    meeting: Cabinet
    when: 2025-04-10
    report: 2025-04-10
    outcome: approved
reporting:
  - what: Report on progress
    every: half year
    first_due: 2025-09
    to: Cabinet
    public: yes
    kept: [2025-10-20]
findings:
  - ref: F1
    kind: could work better
    title: Paths are dark
    detail: Fewer than 5 < 10 lamps work.
recommendations:
  - ref: R1
    title: Light the paths
    answers: [F1]
    response: accepted
objectives:
  - ref: "1"
    title: Parks where people feel safe
    leads:
      - post: Head of Parks
    outcomes:
      - More people in the parks after dark

    measured:
      - By counting them
    actions:
      - ref: "1.1"
        title: Light the paths
        leads:
          - post: Head of Parks
        due: 2025-12
        due_printed: Dec 25
        partners:
          - body: example-police
        moved:
          - to: 2026-03
            agreed: 2025-11-04
            by: Green Committee
            why: The lamps came late
        answers: [R1]
        parts:
          - ref: 1.1a
            title: North path
            due: 2025-09
          - ref: 1.1b
            title: South path
            due: 2026-03
        themes: [lighting]
        queries:
          - title: Two dates
            says:
              - “Dec 25” and “by Christmas”
            we_think: The same is meant.
    milestones:
      - ref: M1
        title: Contract signed
        date: 2025-06
        date_printed: June
        moved:
          - to: 2025-08
            agreed: 2025-06-20
            by: Green Committee
            why: The maker asked for time
actions:
  - ref: "2"
    title: Watch the gates by CCTV
    leads:
      - post: Head of Parks
    due: 2025-06
    depends_on: ["1.1"]
  - ref: "3"
    title: Ask the people who use the parks
    leads:
      - body: example-police
        if: they have the time

      - post: Parks Manager
    due: ongoing
  - ref: "4"
    title: Cut the grass
indicators:
  - ref: I1
    name: Lamps that work
    better: higher
    targets:
      - value: 95%
        when: 2025/26
  - ref: I2
    name: Bins emptied in time
    better: higher
    baseline:
      value: 70%
      when: 2022/23
    targets:
      - value: 95%
        when: 2026/27
    measured_by: Bin lorries’ own logs
    values:
      - value: 82%
        when: 2024/25
        said: 2025-05-20
costs:
  - for: "1.1"
    cost:
      - £20,000 to £30,000 once
      - £2,000 a year
    saving: not quantifiable
    funding: [lamp-fund]
funding:
  - ref: lamp-fund
    name: Lamp fund
    state: agreed
risks:
  - ref: K1
    risk: The lamps come late
    likelihood: high
"""
ROUND = """
as_at: 2025-09-30
report: 2025-10-20
status_from: our reading
updates:
  - about: 1.1a
    status: complete
    completed: 2025-09-12
    evidence:
      - title: Photographs
        link: https://www.council.example/lamps
  - about: 1.1b
    status: held up
    waiting_for: Lamps from the maker
    note: The maker is late.

  - about: "2"
    words_of: 1.1b
    printed: As above

  - about: "4"
    status: complete
    completed: 2025-09-20
    accepted:
      by: Green Committee
      when: 2025-10-14
"""
LATER = """
said: 2026-01-10
updates:
  - about: "2"
    status: in progress
    note: The cameras are ordered.
"""
STATEMENT = """
as_at: 2026-01-15
by: example-police
updates:
  - about: "1.1"
    status: held up
    waiting_for: A safe way for our cars
    note: We cannot reach the north path.
"""
PAPER = """
title: Progress in parks
meeting: Cabinet
date_printed: 20 October 2024
summary: How the plan is going.
documents:
  - title: Covering report
    seen: yes
asks:
  - what: Note the report
    decided: noted
implications:
  - subject: Financial
    answer: no
"""
QUARTER = """
kind: quarterly
title: Parks, July to September 2025
date: 2025-10-20
covers: 2025/26 Q2
foreword: A good quarter.
"""
GLOSSARY = """
terms:
  - term: CCTV
    means: Closed-circuit television
"""
PAGES = {
    "council": "example/",
    "attention": "example/attention/",
    "all-attention": "attention/",
    "year": "example/reports/2025-to-2026/",
    "calendar": "example/calendar/",
    "plan": "example/parks/",
    "questions": "example/parks/questions/",
    "exceptions": "example/parks/exceptions/",
    "action": "example/parks/actions/1-1/",
    "report": "example/parks/reports/2025-10-20/",
    "period": "example/parks/reports/2025-to-2026-q2/",
    "body": "bodies/example-police/",
    "posts": "posts/example/",
    "post": "posts/example/head-of-parks/",
    "theme": "themes/lighting/",
}


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    """Return the pages of a made-up plan."""
    plan = files(
        PLAN,
        {"2025-09-30": ROUND, "2025-12-31": LATER, "2026-01-15-example-police": STATEMENT},
        {"2025-04-10": "title: Parks plan\n", "2025-10-20": PAPER, "2025-to-2026-q2": QUARTER},
        key="example/parks",
    )
    police = "name: Example Police\nkind: police\nposts:\n  - title: Chief Constable\n"
    around = {"councils/example.yml": COUNCIL, "bodies/example-police.yml": police}
    found = register({**plan, **around, "glossary.yml": GLOSSARY})
    return Drawing(facts(found, date(2026, 1, 31)))


@pytest.mark.parametrize(("kind", "address"), PAGES.items())
def test_a_page_is_as_it_was_last_looked_at(kind: str, address: str, drawing: Drawing) -> None:
    path = GOLDEN / f"{kind}.html"
    html = drawing.html(address)
    if os.environ.get("GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(html, encoding="utf-8", newline="\n")
    assert html == path.read_text(encoding="utf-8"), f"If this is meant, read {__file__}."


def test_every_kind_of_page_is_there(drawing: Drawing) -> None:
    assert {page.kind for page in drawing.pages.values()} == set(PAGES)
    assert {path.stem for path in GOLDEN.glob("*.html")} == set(PAGES)
