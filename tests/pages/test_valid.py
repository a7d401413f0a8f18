"""What the Nu HTML checker refuses and a template easily gets wrong: `make audit` runs the checker.

A table has its roles by its elements, and HTML may not say them again. A script may, and does.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from tests.conftest import ROOT

_FAULTS: Final = (
    r'role="(?:table|rowgroup|row|cell|columnheader|rowheader)"',
    r'type="(?:radio|checkbox)"[^>]* autocomplete=',
)
_SOURCES: Final = (*(ROOT / "overrides").rglob("*.html"), *(ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("source", _SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_element_says_what_it_must_not(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    assert [found[0] for fault in _FAULTS for found in re.finditer(fault, text)] == []
