"""What holds for every rule; each one's breach is a case in tests/mistakes/rules."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import ModuleType

import pytest

from macros.reading import rules
from macros.reading.dates import when
from macros.reading.load import gather, read
from macros.reading.rules import (
    addresses,
    dates,
    leads,
    names,
    reports,
    rounds,
    structure,
    unique,
    updates,
    years,
)
from tests.reading.small import SMALL, TOP

MODULES = (addresses, dates, leads, names, reports, rounds, structure, unique, updates, years)
RULES: tuple[Callable[..., object], ...] = (
    *rules.PLAN_RULES,
    *rules.REGISTER_RULES,
    *rules.RULES_ABOUT_WHAT_IS_THERE,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_docstring_of_a_rule_is_the_rule_in_a_sentence(rule: Callable[..., object]) -> None:
    sentence = inspect.cleandoc(rule.__doc__ or "")
    assert sentence[:1].isupper()
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert not sentence.startswith(("Return", "Yield", "Check"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_rule_that_is_written_is_asked(module: ModuleType) -> None:
    written = {
        rule
        for name, rule in inspect.getmembers(module, inspect.isgeneratorfunction)
        if rule.__module__ == module.__name__ and not name.startswith("_") and name != "refs_of"
    }
    assert written <= set(RULES)


def test_no_rule_is_asked_twice() -> None:
    assert len(set(RULES)) == len(RULES)


def test_rules_say_nothing_of_what_is_right() -> None:
    register, unread = gather(SMALL, TOP, [])
    assert not list(rules.broken(register, unread))


def test_what_a_line_is_wrong_in_is_not_told_again_as_a_broken_rule() -> None:
    plan = SMALL["plans/sample/streets/plan.yml"].replace("state: adopted", "state: Adopted")
    (only,) = read({**SMALL, "plans/sample/streets/plan.yml": plan}, TOP).problems
    assert only.message.startswith("“state” should be one of")


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("2025-09-30", True),
        ("2025-09-30-7", True),
        ("2025-09-301", False),
        ("2025-09", False),
        ("streets-2025-09-30", False),
    ],
)
def test_progress_files_may_bear_more_than_their_date(name: str, fits: bool) -> None:  # noqa: FBT001  a table
    files = dict(SMALL)
    text = files.pop("plans/sample/parks/progress/2025-09-30.yml")
    files[f"plans/sample/parks/progress/{name}.yml"] = text
    assert (not read(files, TOP).problems) == fits


@pytest.mark.parametrize(
    "second",
    [
        "as_at: 2025-10-01\n",
        "as_at: 2025-09-30\nby: sample-police\n",
        "as_at: 2025-09-30\nreport: 2025-to-2026-q2\n",
        "as_at: 2025-09-30\nsaid: 2025-11-03\n",
    ],
)
def test_rounds_of_other_days_bodies_or_reports_may_say_the_same(second: str) -> None:
    ending = "sample-police" if "by:" in second else "2"
    name = f"{second[7:17]}-{ending}"
    text = f"{second}updates:\n  - about: 1.1a\n    status: held up\n    waiting_for: Lamps\n"
    path = f"plans/sample/parks/progress/{name}.yml"
    assert not read({**SMALL, path: text}, TOP).problems


@pytest.mark.parametrize(
    ("covers", "name"),
    [
        ("2025/26 Q3", "2025-to-2026-q3"),
        ("2025/2026 Q3", "2025-to-2026-q3-second"),
        ("2025-Q4", "2025-q4"),
    ],
)
def test_periodic_reports_bear_their_period(covers: str, name: str) -> None:
    report = f"kind: quarterly\ntitle: Parks\ndate: 2026-01-20\ncovers: {covers}\n"
    assert not read({**SMALL, f"plans/sample/parks/reports/{name}.yml": report}, TOP).problems


def test_moves_may_lead_to_words_and_end_where_they_began() -> None:
    plan = SMALL["plans/sample/streets/plan.yml"] + (
        "    due: 2026-03\n    moved:\n"
        "      - to: to be confirmed\n        agreed: 2025-11-04\n        by: A\n        why: B\n"
        "      - to: 2026-03\n        agreed: 2025-12\n        by: A\n        why: B\n"
    )
    assert not read({**SMALL, "plans/sample/streets/plan.yml": plan}, TOP).problems


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("2004-05", "2004/05"),
        ("2000-01", "2000/01"),
        ("2011-12", "2011/12"),
        ("2099-00", None),
        ("2004-06", ""),
        ("2004-04", ""),
        ("2004-05-31", ""),
        ("2004/05", ""),
        ("ongoing", ""),
    ],
)
def test_a_month_can_be_taken_for_a_year_only_if_its_number_follows(
    written: str, year: str | None
) -> None:
    date = when(written)
    assert (years.as_financial_year(date) if date else None) == year
