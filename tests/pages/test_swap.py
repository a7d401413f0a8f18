"""The live site stays wholly old or becomes wholly new."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from pathlib import Path

import pytest

from macros.pages.swap import BusyError, OccupiedError, replaced


def test_the_new_folder_takes_the_place_of_the_live_one(tmp_path: Path) -> None:
    live = _live(tmp_path)
    with replaced(live) as new:
        (new / "index.html").write_text("new")
        assert (live / "index.html").read_text() == "old"
    assert (live / "index.html").read_text() == "new"
    assert _left_over(tmp_path) == []


def test_a_first_build_needs_no_live_folder(tmp_path: Path) -> None:
    with replaced(tmp_path / "deep" / "site") as new:
        (new / "index.html").write_text("new")
    assert (tmp_path / "deep" / "site" / "index.html").read_text() == "new"


def test_a_failure_leaves_the_live_folder_as_it_was(tmp_path: Path) -> None:
    live = _live(tmp_path)
    with pytest.raises(ZeroDivisionError):
        _fail_half_way(live)
    assert (live / "index.html").read_text() == "old"
    assert _left_over(tmp_path) == []


def test_two_builds_at_once_are_refused_in_a_sentence(tmp_path: Path) -> None:
    live = _live(tmp_path)
    again = replaced(live)
    with replaced(live), pytest.raises(BusyError, match="Wait until it has ended"), again:
        pass


def test_a_killed_build_leaves_the_live_folder_and_the_next_one_works(tmp_path: Path) -> None:
    live = _live(tmp_path)
    killed = multiprocessing.get_context("spawn").Process(target=_build_and_die, args=(live,))
    killed.start()
    killed.join()
    assert killed.exitcode == -signal.SIGKILL
    assert (live / "index.html").read_text() == "old"
    with replaced(live) as new:
        assert list(new.iterdir()) == []
        (new / "index.html").write_text("new")
    assert (live / "index.html").read_text() == "new"
    assert _left_over(tmp_path) == []


def test_a_swap_that_stopped_half_way_is_put_right_by_the_next_build(tmp_path: Path) -> None:
    live = _live(tmp_path)
    live.rename(tmp_path / ".site-old")
    with pytest.raises(ZeroDivisionError), replaced(live):
        raise ZeroDivisionError
    assert (live / "index.html").read_text() == "old"


def test_without_an_exchange_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    live = _live(tmp_path)
    with replaced(live) as new:
        (new / "index.html").write_text("new")
    assert (live / "index.html").read_text() == "new"
    assert _left_over(tmp_path) == []


def test_a_second_rename_that_fails_puts_the_live_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    live = _live(tmp_path)
    with pytest.raises(OSError), replaced(live) as new:  # noqa: PT011  each system has its own words
        new.rmdir()
    assert (live / "index.html").read_text() == "old"
    assert _left_over(tmp_path) == []


@pytest.mark.parametrize("name", ["plan.yml", "deep/index.html"])
def test_a_folder_that_holds_something_else_than_a_site_is_never_replaced(
    tmp_path: Path, name: str
) -> None:
    kept = tmp_path / "data" / name
    kept.parent.mkdir(parents=True)
    kept.write_text("kept")
    with pytest.raises(OccupiedError, match="data holds something else than a site"):
        replaced(tmp_path / "data").__enter__()
    with pytest.raises(OccupiedError), replaced(kept):
        pass
    assert kept.read_text() == "kept"


def test_an_empty_folder_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with replaced(tmp_path / "site") as new:
        (new / "index.html").write_text("new")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def _live(folder: Path) -> Path:
    live = folder / "site"
    live.mkdir()
    (live / "index.html").write_text("old")
    return live


def _left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name not in {"site", ".site-lock"}]


def _fail_half_way(live: Path) -> None:
    with replaced(live) as new:
        (new / "index.html").write_text("half")
        raise ZeroDivisionError


def _build_and_die(live: Path) -> None:
    with replaced(live) as new:
        (new / "index.html").write_text("half")
        os.kill(os.getpid(), signal.SIGKILL)
