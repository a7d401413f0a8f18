"""Small made-up plans: each test writes the few lines of YAML that it needs, and no more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from macros.facts.facts import Facts, facts
from macros.facts.plans import PlanFacts
from macros.facts.standing import Standing
from macros.reading.load import read
from macros.reading.problems import as_text
from macros.reading.register import PlanFolder, Register
from tests.reading.small import SMALL, TOP

Files = Mapping[str, str]
KEY = "sample/parks"
AS_AT = date(2026, 1, 31)
NOTHING: Files = {}
_AROUND = {path: text for path, text in SMALL.items() if not path.startswith("plans/")}
_PLAN = """\
title: Parks
refs: ours
state: adopted
review:
  kind: Inspection
  title: Inspection of parks
"""
_REPORT = "kind: progress\ntitle: Progress in parks\n"


def register(files: Files) -> Register:
    """Return the register of a council, a body and these files, by their paths below data/.

    Raises:
        ValueError: the files need mending; the message holds every problem.
    """
    reading = read({**_AROUND, **files}, TOP)
    if reading.register is None:
        raise ValueError(as_text(reading.problems))
    return reading.register


def files(
    plan: str, progress: Files = NOTHING, reports: Files = NOTHING, key: str = KEY
) -> dict[str, str]:
    """Return the files of one plan. What a text leaves out, and every file must say, is added.

    Progress is true on the date that its file is named for, and a report is of that date.
    """
    rounds = {f"progress/{name}": _with(f"as_at: {name}", text) for name, text in progress.items()}
    papers = {
        f"reports/{name}": _with(f"{_REPORT}date: {name}", text) for name, text in reports.items()
    }
    return {
        f"plans/{key}/{name}.yml": text
        for name, text in {"plan": _with(_PLAN, plan), **rounds, **papers}.items()
    }


def folder(plan: str, progress: Files = NOTHING, reports: Files = NOTHING) -> PlanFolder:
    """Return the folder of one plan."""
    return register(files(plan, progress, reports)).plans[KEY]


def facts_of(
    plan: str, progress: Files = NOTHING, reports: Files = NOTHING, as_at: date = AS_AT
) -> Facts:
    """Return all facts of a register that holds one plan."""
    return facts(register(files(plan, progress, reports)), as_at)


def plan_of(
    plan: str, progress: Files = NOTHING, reports: Files = NOTHING, as_at: date = AS_AT
) -> PlanFacts:
    """Return the facts of one plan."""
    return facts_of(plan, progress, reports, as_at).plans[KEY]


def standing_of(
    plan: str, progress: Files = NOTHING, as_at: date = AS_AT, ref: str = "1"
) -> Standing:
    """Return where one thing in a plan stands."""
    return plan_of(plan, progress, as_at=as_at).standings[ref]


def said(words: Mapping[str, str]) -> str:
    """Return updates: what is said about each reference, in lines of YAML."""
    updates = [f'  - about: "{ref}"\n    {text}\n' for ref, text in words.items()]
    return "updates:\n" + "\n".join(updates)


def _with(needed: str, text: str) -> str:
    """Return a text with those fields before it that it needs and does not have."""
    fields = re.split(r"\n(?=\S)", needed.strip())
    missing = [each for each in fields if f"\n{each.split(':')[0]}:" not in f"\n{text}"]
    return "\n".join([*missing, text.lstrip("\n")])
