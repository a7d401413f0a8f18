"""The README’s own promise: its five steps make a page, one by one, and a council starts anew."""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest

from macros.cli import main
from macros.facts.facts import facts
from macros.facts.rules import broken
from macros.pages import publish
from macros.reading.load import load
from macros.reading.problems import as_text
from tests.conftest import ROOT
from tests.pages.drawing import Drawing

README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION = README.partition("\n## Add a plan in five steps\n")[2].partition("\n## ")[0]
STEPS = re.findall(r"^\*\*\d\. .*?(?=^\*\*\d\. |\Z)", SECTION, re.DOTALL | re.MULTILINE)
OWN = README.partition("\n## Make it your council’s\n")[2].partition("\n## ")[0]
PLAN = "data/plans/northmere/street-lighting/plan.yml"
AFTER_ALL = date(2026, 11, 22)


def start(top: Path) -> Path:
    """Copy the project's data to a folder, without what the README says to delete."""
    shutil.copytree(ROOT / "data", top / "data")
    (delete,) = re.findall(r"^3\. (.*?)^4\. ", OWN, re.DOTALL | re.MULTILINE)
    for name in re.findall(r"`(data/[\w./-]+)`", delete):
        path = top / name
        if name.endswith("/"):
            shutil.rmtree(path)
        else:
            path.unlink()
    return top


def take(step: str, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do what a step says: run its command, write its file, add its lines to the plan."""
    monkeypatch.chdir(top)
    for command in re.findall(r"^```\n\.venv/bin/plans (.*)\n```$", step, re.MULTILINE):
        assert main(shlex.split(command)) == 0
    ((name, text),) = re.findall(
        r"`(data/[^`]+\.yml)`\s+```yaml\n(.*?)^```$", step, re.DOTALL | re.MULTILINE
    )
    path = top / name
    if path.exists():
        drafted = re.sub(
            r"^# (?!yaml).*\n|'", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE
        )
        assert text.startswith(drafted)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    added = re.findall(r"below its `([^`]+)`:\s+```yaml\n(.*?)```$", step, re.DOTALL | re.MULTILINE)
    assert len(added) + 1 == step.count("```yaml\n")
    for below, more in added:
        plan = (top / PLAN).read_text(encoding="utf-8")
        assert plan.count(f"    {below}\n") == 1
        (top / PLAN).write_text(plan.replace(f"{below}\n", f"{below}\n{more}"), encoding="utf-8")


@pytest.fixture(scope="module", params=["beside", "alone"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return data with the README's council: beside all councils here, or alone."""
    top = tmp_path_factory.mktemp("readme")
    if request.param == "alone":
        start(top)
    else:
        shutil.copytree(ROOT / "data", top / "data")
    with pytest.MonkeyPatch.context() as patch:
        for step in STEPS:
            take(step, top, patch)
    return top


def test_there_are_five_steps_with_a_file_each() -> None:
    kinds = [re.findall(r"\$schema=.*/(\w+)\.schema", step) for step in STEPS]
    assert kinds == [["council"], ["plan"], ["report"], ["progress"], ["report"]]
    commands = re.findall(r"^```\n(.*)\n```$", SECTION, re.MULTILINE)
    assert [one.split()[:3] for one in commands] == [[".venv/bin/plans", "report", "draft"]]


def test_all_is_right_after_each_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(tmp_path)
    for step in STEPS:
        take(step, tmp_path, monkeypatch)
        assert not as_text(load(tmp_path / "data", broken).problems), step


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
    publish.build(ROOT, folder / "data", tmp_path / "site", AFTER_ALL, papers=False)
    assert (tmp_path / "site" / "northmere" / "street-lighting" / "index.html").is_file()


@pytest.mark.site
def test_the_whole_site_builds_before_there_is_a_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(STEPS[0], start(tmp_path), monkeypatch)
    publish.build(ROOT, tmp_path / "data", tmp_path / "site", AFTER_ALL, papers=False)
    assert (tmp_path / "site" / "northmere" / "index.html").is_file()


def test_pages_that_name_a_council_of_this_record_are_named_as_ones_to_change() -> None:
    register = load(ROOT / "data").register
    assert register
    names = re.compile("|".join(f"{key}|{one.short}" for key, one in register.councils.items()))
    pages = {f"docs/{path.relative_to(ROOT / 'docs')}": path for path in ROOT.glob("docs/**/*.md")}
    naming = {name for name, path in pages.items() if names.search(path.read_text("utf-8"))}
    assert naming <= set(re.findall(r"`(docs/[\w./-]+)`", OWN))


def test_every_make_command_and_path_that_is_named_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", README, re.MULTILINE)) <= targets
    outside = README.replace(SECTION, "")
    named = re.findall(r"`([\w.-]+/[\w./-]*|[A-Za-z]+\.(?:md|yml|toml))`", outside)
    assert [name for name in named if not (ROOT / name).exists() and "site" not in name] == []
