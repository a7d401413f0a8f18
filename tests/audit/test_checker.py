"""What the Nu HTML checker tells, as it tells it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.checker import NotToldError, errors


def test_errors_are_told_by_page_and_warnings_left_out() -> None:
    told = {
        "version": "26.9.27",
        "messages": [
            {"type": "info", "url": "file:/site/index.html", "message": "Needless."},
            {"type": "error", "url": "file:/site/index.html", "lastLine": 3, "message": "Stray."},
            {"type": "error", "url": "file:/site/a%20b.html", "lastLine": 9, "message": "Bad."},
            {"type": "non-document-error", "url": "file:/site/a%20b.html", "message": "Gone."},
        ],
    }
    assert errors(json.dumps(told)) == {
        Path("/site/index.html"): ["line 3: Stray."],
        Path("/site/a b.html"): ["line 9: Bad.", "line 1: Gone."],
    }


def test_without_messages_there_are_no_errors() -> None:
    assert errors('{"version": "26.9.27", "messages": []}') == {}


def test_what_java_says_before_is_passed_over() -> None:
    assert errors('Picked up JAVA_TOOL_OPTIONS: -Xmx1g\n{"messages": []}\n') == {}


def test_a_checker_that_tells_nothing_is_no_good_news() -> None:
    with pytest.raises(NotToldError, match="Out of memory"):
        errors("Out of memory\n")
