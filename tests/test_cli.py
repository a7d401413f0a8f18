"""The `plans` command: what it says, and with which code it ends."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from macros.cli import main
from macros.reading.kinds import KINDS
from macros.reading.schema import schemas
from tests.conftest import ROOT
from tests.plans import NOTHING
from tests.reading.small import SMALL

RIGHT, MEND, MISUSED = 0, 1, 2
COMMANDS = ["check", "build", "serve", "schema", "dump", "report"]
PLAN = "plans/sample/streets/plan.yml"
WRONG = {PLAN: SMALL[PLAN].replace("state: adopted", "state: adoptd")}


def data(folder: Path, changed: Mapping[str, str] = NOTHING) -> list[str]:
    """Write a small data folder; return the option that names it."""
    for name, text in {**SMALL, **changed}.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return ["--data", str(folder / "data")]


def misused(*arguments: str) -> int:
    """Return the code with which the command refuses to run."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_right_data_ends_with_0_and_says_how_many_plans(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *data(tmp_path)]) == RIGHT
    assert capsys.readouterr().out == "All is right: 2 plans.\n"


def test_a_day_that_has_not_come_is_a_warning_until_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    option = data(tmp_path)
    for day, warned in ((date(2025, 9, 29), True), (date(2026, 3, 31), False)):
        noon = datetime.combine(day, time(12), UTC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
        assert main(["check", *option]) == RIGHT
        told = capsys.readouterr().out
        warning = "2025-09-30.yml:1:1: warning: “as_at” is 2025-09-30, which has not come yet."
        assert (warning in told) == warned
        assert told.endswith("All is right: 2 plans.\n")


def test_one_plan_is_one_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    option = data(tmp_path)
    shutil.rmtree(tmp_path / "data" / "plans" / "sample" / "parks")
    assert main(["check", *option]) == RIGHT
    assert capsys.readouterr().out == "All is right: 1 plan.\n"


def test_wrong_data_ends_with_1_and_says_where_what_and_how_to_mend_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *data(tmp_path, WRONG)]) == MEND
    heading, line, verb, fix, verdict = capsys.readouterr().out.splitlines()
    assert re.fullmatch(rf"data/{PLAN}:3:8: error: “state” should be .*adoptd.*", heading)
    assert line == "    | state: adoptd"
    assert (verb, fix) == ("  Write instead:", "    | state: adopted")
    assert verdict == "One thing to mend."


def test_every_problem_is_told_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {
        **WRONG,
        "councils/sample.yml": SMALL["councils/sample.yml"].replace("short:", "shrt:"),
    }
    assert main(["check", *data(tmp_path, wrong)]) == MEND
    told = capsys.readouterr().out
    headings = re.findall(r"^data/\S+:\d+:\d+: (?:error|warning): .", told, re.MULTILINE)
    assert len(headings) > 1
    assert told.endswith(f"{told.count(': error: ')} to mend.\n")


@pytest.mark.parametrize("form", ["text", "github", "gitlab", "json"])
def test_each_format_says_the_same_in_its_own_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert main(["check", *data(tmp_path, WRONG), "--format", form]) == MEND
    told = capsys.readouterr().out
    assert PLAN in told
    assert "adoptd" in told
    if form == "github":
        assert told.startswith(f"::error file=data/{PLAN},line=3,col=8::")
    if form in {"gitlab", "json"}:
        assert len(json.loads(told)) == 1


@pytest.mark.parametrize(("form", "nothing"), [("github", ""), ("gitlab", "[]"), ("json", "[]")])
def test_right_data_is_told_to_machines_as_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, nothing: str
) -> None:
    assert main(["check", *data(tmp_path), "--format", form]) == RIGHT
    assert capsys.readouterr().out.strip() == nothing


MISUSES = [
    ([], "required"),
    (["chekc"], "invalid choice"),
    (["check", "--format", "xml"], "invalid choice: 'xml'"),
    (["check", "--data", "nowhere"], "there is no folder nowhere: say where the data is with"),
    (["build", "--data", "nowhere"], "there is no folder nowhere"),
    (["serve", "--data", "nowhere"], "there is no folder nowhere"),
    (["dump", "--data", "nowhere"], "there is no folder nowhere"),
    (["build", "--as-at", "31 March 2026"], "31 March 2026 is not a day such as 2026-11-22"),
    (["build", "--as-at", "2026-02-30"], "2026-02-30 is not a day such as 2026-11-22"),
    (["serve", "--as-at", "today"], "today is not a day such as 2026-11-22"),
    (["serve", "--port", "http"], "invalid int value: 'http'"),
    (["check", "--as-at", "2026-11-22"], "unrecognized arguments"),
]


@pytest.mark.parametrize(("arguments", "message"), MISUSES)
def test_misuse_ends_with_2_and_says_how_to_use_it(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert misused(*arguments) == MISUSED
    told = capsys.readouterr().err
    assert told.startswith("usage: plans")
    assert message in told


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_shows_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert misused(command, "--help") == RIGHT
    assert f"\nexample: plans {command}" in capsys.readouterr().out


def test_the_help_names_every_command_and_shows_an_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert misused("--help") == RIGHT
    told = capsys.readouterr().out
    assert re.findall(r"^    (\w+)  ", told, re.MULTILINE) == COMMANDS
    assert "example: plans check --data data" in told


def test_the_readme_names_every_command_and_option() -> None:
    section = (ROOT / "README.md").read_text("utf-8").partition("## The `plans` command")[2]
    assert re.findall(r"^plans (\w+)", section, re.MULTILINE) == COMMANDS
    for option in ("--data DIR", "--format text|github|gitlab|json", "--site DIR", "--as-at"):
        assert option in section


@pytest.mark.parametrize("key", ["sample", "sample-police", "sample/parks"])
def test_one_thing_is_dumped_by_its_key(
    key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dump", *data(tmp_path), key]) == RIGHT
    told = json.loads(capsys.readouterr().out)
    assert {"name", "plan"} & set(told)


def test_everything_is_dumped_without_a_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dump", *data(tmp_path)]) == RIGHT
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["site", "councils", "bodies", "themes", "terms", "plans"]
    assert list(told["plans"]) == ["sample/parks", "sample/streets"]


def test_an_unknown_key_ends_with_2_and_names_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dump", *data(tmp_path), "sample/roads"]) == MISUSED
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        "plans dump: there is no “sample/roads”. There are: sample/parks, sample/streets, sample\n"
    )


@pytest.mark.parametrize("command", ["dump", "build"])
def test_wrong_data_stops_what_needs_it_with_1(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = ["--site", str(tmp_path / "site")] if command == "build" else []
    assert main([command, *data(tmp_path, WRONG), *site]) == MEND
    assert capsys.readouterr().out.startswith(f"data/{PLAN}:3:8: error: ")
    assert not (tmp_path / "site").exists()


def test_schemas_are_written_where_they_are_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new" / "schema"
    for _ in range(2):
        assert main(["schema", "--to", str(folder)]) == RIGHT
    written = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert {name: json.loads(text) for name, text in written.items()} == {
        f"{kind}.schema.json": schema for kind, schema in schemas().items()
    }
    assert all(text.endswith("}\n") and "\r" not in text for text in written.values())
    assert capsys.readouterr().out.count("Wrote ") == 2 * len(KINDS)


@pytest.mark.parametrize("language", ["C", "C.UTF-8", "POSIX"])
def test_the_command_runs_by_itself_in_any_language(tmp_path: Path, language: str) -> None:
    command = [sys.executable, "-m", "macros", "check", *data(tmp_path, WRONG)]
    ended = subprocess.run(
        command, cwd=ROOT, env={"LC_ALL": language}, capture_output=True, check=False
    )
    assert ended.returncode == MEND
    assert "“state” should be" in ended.stdout.decode()
    assert ended.stderr == b""


@pytest.mark.site
def test_a_build_says_how_many_pages_it_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    where = ["--data", str(ROOT / "data"), "--site", str(site)]
    assert main(["build", *where, "--as-at", "2026-11-22"]) == RIGHT
    pages = sum(1 for _ in site.rglob("*.html"))
    assert capsys.readouterr().out == (
        f"Built {pages} pages; every link and anchor in them leads somewhere.\n"
    )


@pytest.mark.site
def test_a_build_that_fails_ends_with_1_and_leaves_the_live_site_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    plan = copy / "plans" / "walsall" / "community-safety" / "plan.yml"
    taken = "\nformerly:\n  - /walsall/community-safety/actions/1-1/\n"
    plan.write_text(plan.read_text("utf-8") + taken, encoding="utf-8")
    live = tmp_path / "site"
    live.mkdir()
    (live / "index.html").write_text("the last good one", encoding="utf-8")
    assert main(["build", "--no-pdf", "--data", str(copy), "--site", str(live)]) == MEND
    assert (
        "2 pages want the address walsall/community-safety/actions/1-1/" in capsys.readouterr().out
    )
    assert [path.name for path in live.iterdir()] == ["index.html"]
