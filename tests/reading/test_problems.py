"""One problem, several renderings, each whole as it must look."""

from __future__ import annotations

import json

import pytest

from macros.reading.places import Place
from macros.reading.problems import (
    FORMATS,
    WARNING,
    Problem,
    as_github,
    as_gitlab,
    as_json,
    as_text,
    in_words,
)

PLAN = "data/plans/sample/streets/plan.yml"
ONE = Problem(
    Place(PLAN, 9, 10),
    "“due” should be a date, but is “31/03/2005”.",
    ("    due: 2005-03-31",),
    written="    due: 31/03/2005",
)
TWO = Problem(
    Place("data/a,b: 100%.yml", 1, 1),
    "Two readings.",
    ("a: 2026-04-03", "a: |\n  2026-03-04"),
    WARNING,
    written="a: 03/04/2026",
)
NO_LINE = Problem(Place("data/site.yml", 1, 1), "This file is needed and is not there.")

TEXT = """\
data/plans/sample/streets/plan.yml:9:10: error: “due” should be a date, but is “31/03/2005”.
    |     due: 31/03/2005
  Write instead:
    |     due: 2005-03-31
data/a,b: 100%.yml:1:1: warning: Two readings.
    | a: 03/04/2026
  Write instead:
    | a: 2026-04-03
  or:
    | a: |
    |   2026-03-04
data/site.yml:1:1: error: This file is needed and is not there.
"""
GITHUB = (
    "::error file=data/plans/sample/streets/plan.yml,line=9,col=10::"
    "“due” should be a date, but is “31/03/2005”. Write instead: due: 2005-03-31\n"
    "::warning file=data/a%2Cb%3A 100%25.yml,line=1,col=1::"
    "Two readings. Write either: a: 2026-04-03 — or: a: |%0A  2026-03-04\n"
    "::error file=data/site.yml,line=1,col=1::This file is needed and is not there.\n"
)


def test_a_terminal_shows_the_line_as_it_is_and_as_it_could_be() -> None:
    assert as_text([ONE, TWO, NO_LINE]) == TEXT


def test_github_gets_a_command_for_each_with_its_signs_escaped() -> None:
    assert as_github([ONE, TWO, NO_LINE]) == GITHUB


def test_gitlab_gets_what_its_code_quality_report_needs() -> None:
    issues = json.loads(as_gitlab([ONE, TWO]))
    assert [{**issue, "fingerprint": ""} for issue in issues] == [
        {
            "description": in_words(ONE),
            "check_name": "plans-check",
            "fingerprint": "",
            "severity": "major",
            "location": {"path": PLAN, "lines": {"begin": 9}},
        },
        {
            "description": in_words(TWO),
            "check_name": "plans-check",
            "fingerprint": "",
            "severity": "minor",
            "location": {"path": "data/a,b: 100%.yml", "lines": {"begin": 1}},
        },
    ]


def test_gitlab_can_tell_issues_apart_wherever_their_lines_move() -> None:
    again = Problem(ONE.place._replace(line=12), ONE.message, ONE.fixes, written=ONE.written)
    first, second = (one["fingerprint"] for one in json.loads(as_gitlab([ONE, again])))
    assert first != second
    moved = Problem(ONE.place._replace(line=90), ONE.message, ONE.fixes, written=ONE.written)
    assert json.loads(as_gitlab([moved]))[0]["fingerprint"] == first


def test_programs_get_every_part() -> None:
    assert json.loads(as_json([TWO])) == [
        {
            "file": "data/a,b: 100%.yml",
            "line": 1,
            "column": 1,
            "level": "warning",
            "message": "Two readings.",
            "written": "a: 03/04/2026",
            "fixes": ["a: 2026-04-03", "a: |\n  2026-03-04"],
            "paste": "",
        }
    ]


@pytest.mark.parametrize("rendering", FORMATS)
def test_no_problem_is_nothing_or_an_empty_list(rendering: str) -> None:
    assert FORMATS[rendering]([]) in {"", "[]\n"}


def test_a_mend_of_words_becomes_the_whole_line_mended() -> None:
    problem = Problem(Place("f", 1, 8), "Wrong.", ("2005-03",), replaces="March 2005")
    mended = problem.on_line('  due: "March 2005"')
    assert mended.fixes == ('  due: "2005-03"',)
    assert (mended.replaces, mended.written) == ("", '  due: "March 2005"')


def test_only_words_at_the_place_are_mended() -> None:
    problem = Problem(Place("f", 1, 10), "Wrong.", ("b",), replaces="a")
    assert problem.on_line("a: [a, c, a, a]").fixes == ("a: [a, c, b, a]",)


def test_words_that_do_not_stand_on_the_line_have_no_mend() -> None:
    problem = Problem(Place("f", 1, 6), "Wrong.", ("2005-03",), replaces="March 2005")
    assert problem.on_line("due: >-").fixes == ()


def test_no_mend_leaves_spaces_at_the_end_of_a_line() -> None:
    problem = Problem(Place("f", 1, 9), "Wrong.", ("\n  - a",), replaces="a")
    assert problem.on_line("covers: a").fixes == ("covers:\n  - a",)


def test_problems_are_told_in_the_order_of_their_places() -> None:
    assert sorted([TWO, NO_LINE, ONE]) == [TWO, ONE, NO_LINE]
