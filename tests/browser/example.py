"""An invented council beside the real ones: what README.md shows, and a plan with everything.

The real papers have no report made from the record, no older notes and no plan of over 60 actions.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from tests.conftest import ROOT

STREETS: Final = "northmere/street-lighting/"
PARKS: Final = "northmere/parks/"
PARKS_ACTIONS: Final = 64
_README_FILE = re.compile(r"^`(data/[^`]+)`\n\n```yaml\n(.*?)```", re.DOTALL | re.MULTILINE)
_SAYS: Final = (
    "status: complete\n    completed: 2026-02-01",
    "status: in progress",
    "status: held up\n    waiting_for: A lease",
    "status: not started",
    "status: not done",
    "status: stopped",
    'status: replaced\n    replaced_by: "1"',
    "status: reopened",
)
_PLAN = """\
title: Parks
refs: printed
state: adopted
review:
  kind: Scrutiny review
  title: Parks
actions:
"""
_EARLIER = """\
as_at: 2025-12-31
said: 2026-01-15
updates:
  - about: "1.1"
    status: held up
    waiting_for: A supplier
    note: The supplier withdrew, and another is sought.
"""
_QUARTER = """\
kind: quarterly
title: Parks, January to March 2026
covers: 2025/26 Q4
date: 2026-04-20
"""


def copy_with_example(folder: Path) -> Path:
    """Return a copy of the data folder to which the invented council is added."""
    data = folder / "data"
    shutil.copytree(ROOT / "data", data)
    for path, text in _files().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return data


def _files() -> Mapping[str, str]:
    shown = dict(_README_FILE.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    parks = f"data/plans/{PARKS}"
    return {
        **shown,
        f"data/plans/{STREETS}progress/2025-12-31.yml": _EARLIER,
        f"{parks}plan.yml": _PLAN + "".join(_actions()),
        f"{parks}progress/2026-03-31.yml": "as_at: 2026-03-31\nupdates:\n" + "".join(_updates()),
        f"{parks}reports/2025-to-2026-q4.yml": _QUARTER,
    }


def _actions() -> Iterator[str]:
    for number in range(1, PARKS_ACTIONS + 1):
        due = "" if number % 5 == 0 else f"    due: 2026-0{number % 9 + 1}\n"
        yield f'  - ref: "{number}"\n    title: Look after park {number}\n{due}'


def _updates() -> Iterator[str]:
    for number in range(1, PARKS_ACTIONS + 1):
        if says := (*_SAYS, "")[number % 9]:
            yield f'  - about: "{number}"\n    {says}\n'
