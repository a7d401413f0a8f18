"""Where the libraries are missing that draw PDFs, the site is made without them, and says so."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.faults.conftest import Good
from tests.faults.project import command, environ, files, names_of

pytestmark = pytest.mark.site
_MISSING = """
print("WeasyPrint could not import some external libraries.")
raise OSError("cannot load library 'libpango-1.0-0'")
"""


def test_a_site_without_pdfs_is_made_and_what_to_install_is_said(
    good: Good, top: Path, tmp_path: Path
) -> None:
    planted = tmp_path / "planted"
    (planted / "weasyprint").mkdir(parents=True)
    (planted / "weasyprint" / "__init__.py").write_text(_MISSING, encoding="utf-8")
    around = environ(top)
    ended = subprocess.run(
        command(),
        cwd=top,
        env={**around, "PYTHONPATH": f"{planted}:{around['PYTHONPATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended
    said = ended.stderr.splitlines()[0]
    assert said.startswith("Reports are not made as PDF, because a library is missing")
    assert "libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0" in said
    assert "could not import" not in ended.stdout
    made = files(top / "site")
    papers = {name for name in good.new if name.endswith(".pdf")}
    assert papers
    assert names_of(made) == names_of(good.new) - papers
    assert not [name for name, text in made.items() if b"PDF, for printing" in text]


def test_nothing_is_said_of_pdfs_that_nobody_asked_for(good: Good, top: Path) -> None:
    ended = subprocess.run(
        command("--no-pdf"), cwd=top, env=environ(top), capture_output=True, text=True, check=False
    )
    assert (ended.returncode, "PDF" in ended.stderr) == (0, False)
    papers = {name for name in good.new if name.endswith(".pdf")}
    assert names_of(files(top / "site")) == names_of(good.new) - papers
