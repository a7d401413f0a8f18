"""The rules that hold of what follows from the record, and of the day."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.rules import statement_is_recent
from macros.reading.problems import WARNING
from tests.plans import NOTHING, register
from tests.reading.small import SMALL

STATEMENT = """\
accessibility:
  compliance: partially
  prepared: 2024-01-01
  reviewed: 2025-03-01
  tested: With a keyboard
  contact: mailto:plans@sample.example
  answer_within: 10 working days
"""


@pytest.mark.parametrize(
    ("day", "warned"),
    [(date(2025, 3, 1), False), (date(2026, 3, 1), False), (date(2026, 3, 3), True)],
)
def test_a_statement_that_was_not_reviewed_for_a_year_is_named(day: date, warned: bool) -> None:  # noqa: FBT001  a case, not a switch
    found = register({"site.yml": SMALL["site.yml"] + STATEMENT})
    problems = list(statement_is_recent(found, day))
    assert bool(problems) == warned
    for problem in problems:
        assert problem.level == WARNING
        assert problem.message.startswith("“reviewed” is 2025-03-01, over a year ago.")
        assert problem.place.line == len(SMALL["site.yml"].splitlines()) + 4


def test_a_site_without_a_statement_is_not_asked_for_its_review() -> None:
    assert list(statement_is_recent(register(NOTHING), date(2026, 3, 3))) == []
