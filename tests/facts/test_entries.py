"""An entry that is ready to paste is read as the words that it was made from."""

from __future__ import annotations

import pytest
import yaml

from macros.facts.entries import entry
from macros.reading.places import Place
from macros.reading.problems import Problem, as_github, as_text

WORDS = ["nothing", "1.10", "it's: a # sign", "- dash", "One.\n\nTwo.", "- a\n- b"]


@pytest.mark.parametrize("was", WORDS)
@pytest.mark.parametrize("now", WORDS)
def test_an_entry_holds_the_words_as_they_stand(was: str, now: str) -> None:
    (read,) = yaml.safe_load(entry("/plan/title", was, now))
    assert read == {"where": "/plan/title", "was": was, "now": now, "date": None, "why": None}


def test_what_is_ready_to_paste_stands_below_the_message() -> None:
    problem = Problem(Place("a.yml", 1, 1), "Add this.", paste="  - a: b\n    c:")
    assert as_text([problem]).endswith("  Ready to paste:\n    |   - a: b\n    |     c:\n")
    assert as_github([problem]).endswith("::Add this.%0A  - a: b%0A    c:\n")
