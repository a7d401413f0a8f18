"""What the program that runs Lighthouse says of a page."""

from __future__ import annotations

import json

import pytest

from audit.lighthouse import NotOpenedError, Scores, read

HERE = "http://127.0.0.1/"
SAID = {"address": HERE, "failed": "", "scores": {"seo": 63}, "wrong": ["is-crawlable"]}


def test_a_line_holds_the_scores_and_what_is_wrong() -> None:
    assert read(json.dumps(SAID), HERE) == Scores({"seo": 63}, ("is-crawlable",))


@pytest.mark.parametrize(
    "line", ["", json.dumps({**SAID, "failed": "No page."}), json.dumps({**SAID, "address": "x"})]
)
def test_a_page_that_was_not_judged_stops_the_audit(line: str) -> None:
    with pytest.raises(NotOpenedError, match=HERE):
        read(line, HERE)
