"""A data folder as small as it can be and still have one of everything: path -> YAML text.

Tests replace one file of it by a file with a mistake. `plans/sample/streets` is the folder in which
a plan with a mistake is put: nothing else speaks of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

TOP: Final = "data"

_SITE = """\
title: Plans in Sample
description: What Sample promised and what became of it.
publisher: Sample Council
publisher_is: It is an invented council.
address: https://plans.sample.example/
edit: https://code.sample.example/edit/main/
report_a_mistake: mailto:plans@sample.example
official: [sample]
licence: Open Government Licence v3.0
licence_link: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
"""

_THEMES = """\
themes:
  - key: lighting
    title: Street lighting
    about: Lamps, and the paths that need them.
  - key: parks
    title: Parks
    about: Parks and play areas.
"""

_GLOSSARY = """\
terms:
  - term: CCTV
    means: closed-circuit television
"""

_COUNCIL = """\
name: Sample Borough Council
short: Sample
kind: borough
languages: [en]
posts:
  - title: Head of Parks
    also:
      - Parks Manager
example: yes
"""

_BODY = """\
name: Sample Police
kind: police
posts:
  - title: Chief Constable
example: yes
"""

_PARKS = """\
title: Parks
refs: printed
state: adopted
review:
  kind: Inspection
  title: Inspection of parks
owners: [sample, sample-police]
decisions:
  - owner: sample
    report: 2025-04-10
    outcome: approved
reporting:
  - what: A report on progress
    every: half year
    kept: [2025-10-20]

source: 2025-04-10
findings:
  - ref: F1
    kind: could work better
    title: Paths are dark
recommendations:
  - ref: R1
    title: Light the paths
    answers: [F1]
    response: accepted
objectives:
  - ref: "1"
    title: Parks where people feel safe
    actions:
      - ref: "1.1"
        title: Light the paths
        leads:
          - post: Head of Parks
        start: 2025-05
        partners:
          - body: sample-police
        due: 2025-12-31
        moved:
          - to: 2026-03-31
            agreed: 2025-11-04
            by: Parks Committee
            why: The lamps came late.
        answers: [R1]
        themes: [lighting, parks]
        parts:
          - ref: 1.1a
            title: North path
            due: 2025-09
          - ref: 1.1b
            title: South path
            due: 2025/26 Q3
    milestones:
      - ref: M1
        title: Contract signed
        date: 2025-06
actions:
  - ref: "2"
    title: Ask the people who use the parks
    due: ongoing
    depends_on: ["1.1"]
indicators:
  - ref: I1
    name: Lamps that work
    better: higher
    about: ["1"]
    targets:
      - value: 95%
        when: 2025/26
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

_PROGRESS = """\
as_at: 2025-09-30
report: 2025-10-20
updates:
  - about: 1.1a
    status: complete
    completed: 2025-09-12
    evidence:
      - title: Photographs
        link: https://sample.example/lamps
  - about: 1.1b
    status: held up
    waiting_for: Lamps from the maker

  - about: "2"
    words_of: 1.1a
    printed: As above
"""

_PLAN_REPORT = """\
kind: plan for approval
title: Parks plan
date: 2025-04-10
"""

_PROGRESS_REPORT = """\
kind: progress
title: Progress in parks
date: 2025-10-20
"""

_QUARTERLY_REPORT = """\
kind: quarterly
title: Parks, July to September 2025
date: 2025-10-20
covers: 2025/26 Q2
"""

STREETS = """\
title: Streets
refs: ours
state: adopted
review:
  kind: Inspection
  title: Inspection of streets
actions:
  - ref: "1"
    title: Mend the pavements
"""

SMALL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "site.yml": _SITE,
        "themes.yml": _THEMES,
        "glossary.yml": _GLOSSARY,
        "councils/sample.yml": _COUNCIL,
        "bodies/sample-police.yml": _BODY,
        "plans/sample/parks/plan.yml": _PARKS,
        "plans/sample/parks/progress/2025-09-30.yml": _PROGRESS,
        "plans/sample/parks/reports/2025-04-10.yml": _PLAN_REPORT,
        "plans/sample/parks/reports/2025-10-20.yml": _PROGRESS_REPORT,
        "plans/sample/parks/reports/2025-to-2026-q2.yml": _QUARTERLY_REPORT,
        "plans/sample/streets/plan.yml": STREETS,
    }
)
