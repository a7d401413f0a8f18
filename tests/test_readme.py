"""The README’s own promise: its five files, written as it says, make a page with a table."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from macros.facts.facts import facts
from macros.pages import publish
from macros.reading.load import load
from macros.reading.problems import as_text
from tests.conftest import ROOT
from tests.pages.drawing import Drawing

README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION = README.partition("\n## Add a plan in five steps\n")[2].partition("\n## ")[0]
FILES = dict(
    re.findall(r"`(data/[^`]+\.yml)`\s+```yaml\n(.*?)^```$", SECTION, re.DOTALL | re.MULTILINE)
)
AFTER_ALL = date(2026, 11, 22)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project's data, with the README's files added to it."""
    top = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "data", top / "data")
    for name, text in FILES.items():
        path = top / name
        assert not path.exists(), f"{name} is there already"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return top


def test_there_are_five_steps_with_a_file_each() -> None:
    assert len(FILES) == 5
    assert SECTION.count("```") == 10
    kinds = [
        re.sub(r".*\$schema=.*/(\w+)\.schema.*", r"\1", text.split("\n")[0])
        for text in FILES.values()
    ]
    assert kinds == ["council", "plan", "progress", "report", "report"]


def test_the_files_are_right_as_they_stand(folder: Path) -> None:
    reading = load(folder / "data")
    assert not as_text(reading.problems)


def test_the_plan_is_at_its_address_with_its_table_and_its_report(folder: Path) -> None:
    register = load(folder / "data").register
    assert register
    drawing = Drawing(facts(register, AFTER_ALL))
    (address,) = re.findall(r"the plan is at `/([^`]+/)`", SECTION)
    plan = drawing(address)
    rows = plan.one("table", class_="progress-table").one("tbody").every("tr")
    assert [row.one("span", class_="tag").text for row in rows] == ["In progress", "Complete"]
    (report,) = [
        page
        for page in drawing.pages.values()
        if page.kind == "period" and page.address.startswith(address)
    ]
    assert drawing(report.address).one("section", id="ledger").every("table")


@pytest.mark.site
def test_the_whole_site_builds_with_the_readmes_files(folder: Path, tmp_path: Path) -> None:
    publish.build(ROOT, folder / "data", tmp_path / "site", AFTER_ALL)
    assert (tmp_path / "site" / "northmere" / "street-lighting" / "index.html").is_file()


def test_every_make_command_and_path_that_is_named_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", README, re.MULTILINE)) <= targets
    outside = README.replace(SECTION, "")
    named = re.findall(r"`([\w.-]+/[\w./-]*|[A-Za-z]+\.(?:md|yml|toml))`", outside)
    assert [name for name in named if not (ROOT / name).exists() and "site" not in name] == []
