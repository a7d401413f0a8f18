"""The examples on the page for programmers: what they ask for is there, and they work as typed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.exports.files import files
from macros.facts.facts import Facts
from macros.pages import data_views
from macros.pages.data_views import Example
from tests.browser.server import served


def examples(known: Facts) -> tuple[Example, ...]:
    """Return the examples of a site."""
    found = data_views.examples(known)["examples"]
    assert isinstance(found, tuple)
    return found


def test_every_example_asks_for_a_file_that_is_there(real: Facts) -> None:
    there = {f"{real.register.site.address}{address}" for address, _ in files(real)}
    for one in examples(real):
        assert {
            re.sub('["]?[),].*', "", each) for each in re.findall(r"https\S+[a-z]", one.typed)
        } <= there


def test_there_is_one_for_each_program_that_was_promised(real: Facts) -> None:
    assert [one.name for one in examples(real)] == ["curl", "Python", "R", "A spreadsheet", "JSON"]


@pytest.mark.site
def test_the_example_in_python_prints_the_late_actions_of_real_councils(
    real: Facts, site: Path
) -> None:
    (typed,) = [one.typed for one in examples(real) if one.name == "Python"]
    with served(site) as here:
        own = typed.replace(str(real.register.site.address), here)
        printed = subprocess.run(
            [sys.executable, "-c", own], check=True, capture_output=True, text=True
        ).stdout
    assert len(printed.splitlines()) == real.actions.late > 0
