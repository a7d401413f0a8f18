"""`plans report`: what it writes, what it says, and with which code it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.cli import main
from macros.reading.seals import ENDING
from tests.conftest import ROOT
from tests.plans import KEY
from tests.reading.small import SMALL
from tests.sealed import sealed_files

RIGHT, MEND, MISUSED = 0, 1, 2
YEAR = "2025-to-2026"
NOON = str(int(datetime(2027, 6, 18, 12, tzinfo=UTC).timestamp()))
"""Of the day on which the commands are given."""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a data folder with a plan and its reports, the yearly one not sealed yet."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    around = {path: text for path, text in SMALL.items() if not path.startswith("plans/")}
    for name, text in {**around, **sealed_files()}.items():
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "data" / f"plans/{KEY}/reports/{YEAR}{ENDING}").unlink()
    return tmp_path / "data"


def report(data: Path, *arguments: str) -> int:
    return main(["report", *arguments, "--data", str(data)])


def test_draft_seal_verify(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = data / "plans" / KEY / "reports"
    assert report(data, "draft", KEY, "2026/27", "--date", "2027-06-17") == RIGHT
    assert "covers: 2026/27" in (folder / "2026-to-2027.yml").read_text()
    assert report(data, "seal", KEY, "2025/26") == RIGHT
    assert (folder / f"{YEAR}{ENDING}").read_text() == sealed_files()[
        f"plans/{KEY}/reports/{YEAR}{ENDING}"
    ]
    capsys.readouterr()
    assert report(data, "verify") == RIGHT
    said = capsys.readouterr().out.splitlines()
    assert [line[:31] for line in said[:-1]] == ["holds  sample/parks  2025-to-20"] * 2
    assert said[-1] == "2 of 2 seals hold."


def test_a_period_can_be_typed_in_two_words_and_without_capitals(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = data / "plans" / KEY / "reports"
    assert report(data, "draft", KEY, "2026/27", "q2") == RIGHT
    assert "covers: 2026/27 Q2" in (folder / "2026-to-2027-q2.yml").read_text()
    assert report(data, "seal", KEY, "2025/26", "Q3") == MEND
    assert "2025-to-2026-q3.yml is sealed already" in capsys.readouterr().err


def test_what_is_not_over_is_neither_drafted_nor_sealed(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = data / "plans" / KEY / "reports" / "2027-to-2028.yml"
    ends = "2027/28 ends on 2028-03-31: nothing can be reported on it before.\n"
    assert report(data, "draft", KEY, "2027/28", "--date", "2028-06-17") == MEND
    assert capsys.readouterr().err == f"plans report: {ends}"
    assert not path.exists()
    path.write_text(
        "kind: annual\ntitle: Parks\ndate: 2028-06-17\ncovers: 2027/28\n"
        "approved:\n  by: Cabinet\n  when: 2027-06-17\n"
    )
    assert report(data, "seal", KEY, "2027/28") == MEND
    assert capsys.readouterr().err == f"plans report: {ends}"


def test_a_draft_is_not_sealed_as_approved_by_its_own_words(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = data / "plans" / KEY / "reports" / "2026-to-2027.yml"
    assert report(data, "draft", KEY, "2026/27") == RIGHT
    text = path.read_text()
    start = text.index("# approved:")
    path.write_text(text[:start] + text[start:].replace("# ", ""))
    capsys.readouterr()
    assert report(data, "seal", KEY, "2026/27") == MEND
    assert "“The committee or post that approved it” stands here" in capsys.readouterr().out


def test_verify_names_what_was_changed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = data / "plans" / KEY / "plan.yml"
    plan.write_text(plan.read_text().replace("due: 2025-06\n", "due: 2025-07\n", 1))
    assert report(data, "verify") == MEND
    said = capsys.readouterr().out
    assert said.startswith("FAILS  sample/parks  2025-to-2026-q3  ")
    assert "/plan/objectives/O1/actions/1/due was “2025-06”" in said
    assert said.endswith("0 of 1 seals hold.\n")


def test_what_cannot_be_done_is_said_in_a_sentence(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(data, "seal", KEY, "2025/26 Q3") == MEND
    assert "is sealed already" in capsys.readouterr().err
    assert report(data, "draft", KEY, "next year") == MEND
    assert "“next year” is no quarter or year" in capsys.readouterr().err
    assert report(data, "seal", "sample/lanes", "2025/26") == MISUSED
    assert "there is no plan “sample/lanes”. There are: sample/parks" in capsys.readouterr().err
    (data / "site.yml").unlink()
    assert report(data, "seal", KEY, "2025/26") == MEND
    assert report(data, "verify") == MEND
    assert "site.yml:1:1: error" in capsys.readouterr().out


def test_a_seal_is_the_same_on_any_machine(data: Path) -> None:
    path = data / "plans" / KEY / "reports" / f"{YEAR}{ENDING}"
    seals = set()
    for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "America/Los_Angeles")):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        command = [sys.executable, "-m", "macros", "report", "seal", KEY, YEAR]
        subprocess.run([*command, "--data", str(data)], cwd=ROOT, env=surroundings, check=True)
        seals.add(path.read_bytes())
        path.unlink()
    assert len(seals) == 1
