"""A made-up plan in which everything that is sealed stands, and its sealed reports."""

from __future__ import annotations

from datetime import date
from functools import cache

from macros.editing.reports import seal_of
from macros.reading.register import PlanFolder
from macros.reading.seals import ENDING
from tests.plans import KEY, Files, files, register, said

DAY = date(2026, 5, 1)
"""On which both reports are sealed."""
PLAN = """
reporting:
  - what: Yearly report
    every: year
    first_due: 2025-07
    until: 2030
    to: Cabinet
    public: yes
objectives:
  - ref: O1
    title: Safe parks
    leads:
      - post: Head of Parks
    actions:
      - ref: "1"
        title: Light the paths
        leads:
          - body: sample-police
            if: the bid is won
          - to_be_confirmed: yes
        start: 2025-04
        partners:
          - body: sample-police
        due: 2025-06
        moved:
          - to: 2025-09
            agreed: 2025-05-10
            by: Cabinet
            why: Rain
            minute: Minute 4
          - to: 2027-09
            agreed: 2026-05-10
            by: Cabinet
            why: Rain again
        parts:
          - ref: 1a
            title: North path
            leads:
              - post: Head of Parks
                of: sample
            due: 2025-05
            moved:
              - to: 2025-06
                agreed: 2025-05-10
                by: Cabinet
                why: Rain
            continues: yes
    milestones:
      - ref: M1
        title: Contract signed
        date: 2025-07
        is: start
        moved:
          - to: 2025-08
            agreed: 2025-06-10
            by: Cabinet
            why: Rain
actions:
  - ref: 2/b
    title: Mow the lawns
    due: 2026-02
    continues: yes
    added:
      when: 2025-08-01
      by: Cabinet
      minute: Minute 9
  - ref: "10"
    title: Mend the gates
    added:
      when: 2026-08-01
      by: Cabinet
indicators:
  - ref: I1
    name: Visitors
    unit: visits
    per: day
    better: higher
    baseline:
      value: '90'
      when: 2024/25
    targets:
      - value: '100'
        when: 2025/26
        per: week
        note: A guess
    about: ["1"]
    values:
      - value: '95'
        when: 2025/26
        source: Survey
      - value: '96'
        when: 2025/26
        said: 2026-09-01
costs:
  - for: "1"
    title: Lamps
    cost: £2,000 once
    saving: not quantifiable
    net: about £15,000
    net_is: a cost
    part_of: The budget
    funding: [fund]
funding:
  - ref: fund
    name: The fund
    state: agreed
    amount: £2,000
    until: 2026
    from: Government
risks:
  - ref: K1
    risk: Rain
    consequence: Mud
    likelihood: high
    impact: low
    control: Boots
"""
PROGRESS = {
    "2025-06-30": "status_from: our reading\n"
    + said(
        {
            "1a": "status: in progress\n    note: The lamps are here.",
            "1": "words_of: 1a\n    by: sample-police\n    status_from: council\n"
            "    status: held up\n    waiting_for: Rain to end",
        }
    ),
    "2025-12-31": "said: 2026-02-01\n"
    + said(
        {
            "1a": "status: complete\n    completed: 2025-12-01\n    evidence:\n"
            "      - title: Photograph\n        link: https://council.example/1\n"
            "        date: 2025-12-02\n    accepted:\n      by: Scrutiny\n"
            "      when: 2026-01-10\n      minute: Minute 2",
            "1": "no_change: yes\n    corrects:\n      update: 2025-06-30\n      why: It was not",
            "2/b": 'status: replaced\n    replaced_by: "1"',
        }
    ),
    "2025-12-15-sample-police": "as_at: 2025-12-15\nby: sample-police\n"
    + said({"1": "note: We are ready."}),
    "2026-06-30": said({"1": "status: complete"}),
}
REPORTS = {
    "2025-to-2026-q3": """\
kind: quarterly
title: Parks in autumn
date: 2026-02-01
covers: 2025/26 Q3
approved:
  by: Cabinet
  when: 2026-01-31
""",
    "2025-to-2026": """\
kind: annual
title: Parks in 2025/26
title_printed: Our parks
meeting: Cabinet
by: Head of Parks
date: 2026-05-01
covers: 2025/26
foreword: >-
  A wet year.


  A new line.
highlights:
  - Lamps
approved:
  by: Cabinet
  when: 2026-04-30
""",
}


@cache
def sealed_files() -> Files:
    """Return the files of the plan, both of its reports sealed."""
    texts = files(PLAN, PROGRESS, REPORTS)
    for name in REPORTS:
        texts[f"plans/{KEY}/reports/{name}{ENDING}"] = seal_of(folder_of(texts), name, DAY)
    return texts


def folder_of(texts: Files) -> PlanFolder:
    """Return the plan that some files hold."""
    return register(texts).plans[KEY]
