"""Whatever goes wrong with a build, the live site stays wholly old or becomes wholly new."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.conftest import Good
from tests.faults.project import build, command, environ, files, replace, write

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(sys.platform != "linux", reason="the faults are planted as Linux has them"),
]

PLAN = "data/plans/sample/streets/plan.yml"
POWERLESS = "powerless 0"
Plant = Callable[[Path], None]


def written(name: str, text: str) -> Plant:
    """Return what writes a file anew."""
    return lambda top: write(top / name, text)


def added(name: str, text: str) -> Plant:
    """Return what adds words at the end of a file."""
    return lambda top: write(top / name, (top / name).read_text("utf-8") + text)


def changed(name: str, old: str, new: str) -> Plant:
    """Return what puts other words in the place of some in a file."""
    return lambda top: replace(top / name, old, new)


def removed(name: str) -> Plant:
    """Return what removes a file."""
    return lambda top: (top / name).unlink()


def locked(name: str, mode: int = 0) -> Plant:
    """Return what takes away the permission to read (or with another mode, to write) a file."""
    return lambda top: (top / name).chmod(mode)


def leads_nowhere(name: str) -> Plant:
    """Return what puts a link to nothing in the place of a file."""

    def plant(top: Path) -> None:
        (top / name).unlink()
        (top / name).symlink_to("nowhere")

    return plant


def nothing(top: Path) -> None:
    """Plant nothing in a file: the fault is in the machine."""
    assert top.is_dir()


FAULTS: list[tuple[str, Plant, str, str]] = [
    # what is wrong; how to plant it in a file, and in the machine; what is said
    (
        "a page fails",
        changed("overrides/plans/plan.html", "{{ cite(", "{{ nothing }}{{ cite("),
        "",
        ":1: error: 'nothing' is undefined.",
    ),
    (
        "a template is missing",
        removed("overrides/plans/parts/status.html"),
        "",
        "overrides/plans/parts/status.html:1:1: error: This template is not there.",
    ),
    ("the frame is missing", removed("overrides/main.html"), "", "overrides/main.html"),
    ("the shell is missing", removed("docs/shell.md"), "", "shell"),
    (
        "a template is half written",
        added("overrides/plans/plan.html", "\n{% if %}\n"),
        "",
        "overrides/plans/plan.html:",
    ),
    ("a strict warning", added("docs/about.md", "\n[x](gone.md)\n"), "", "gone.md"),
    ("wrong data", written(PLAN, "title: x\n"), "", f"{PLAN}:1:1: error: "),
    ("unreadable data", locked(PLAN), POWERLESS, "not let this file be read (Permission denied)"),
    ("an unreadable folder", locked("data/plans/sample"), POWERLESS, "Permission denied"),
    ("an unreadable page", locked("docs/about.md"), POWERLESS, "docs/about.md"),
    ("an unreadable template", locked("overrides/plans/plan.html"), POWERLESS, "Permission"),
    ("an unreadable frame", locked("overrides/main.html"), POWERLESS, "Permission"),
    ("an unreadable picture", locked("docs/assets/icon.svg"), POWERLESS, "icon.svg"),
    ("unreadable settings", locked("mkdocs.yml"), POWERLESS, "mkdocs.yml"),
    ("a page that leads nowhere", leads_nowhere("docs/about.md"), "", "docs/about.md"),
    ("data that lead nowhere", leads_nowhere(PLAN), "", "This is a link to another place."),
    ("a page not in UTF-8", lambda top: _in_windows_code(top / "docs/about.md"), "", "about.md"),
    ("half written settings", written("mkdocs.yml", "site_name: ["), "", "mkdocs.yml"),
    ("a full disk", nothing, "small-files 20000", "File too large"),
    ("a full disk later on", nothing, "full 30", "No space left on device"),
    ("a place not to be written to", locked(".", 0o555), POWERLESS, "Permission denied"),
]


def _in_windows_code(path: Path) -> None:
    path.write_bytes("# “About”\n".encode("cp1252"))


@pytest.mark.parametrize(
    ("plant", "planted", "said"), [pytest.param(*rest, id=name) for name, *rest in FAULTS]
)
def test_a_fault_leaves_the_old_site_and_is_said_in_a_sentence(
    plant: Plant, planted: str, said: str, top: Path, good: Good
) -> None:
    plant(top)
    ended = build(top, planted=planted)
    top.chmod(0o755)
    told = ended.stdout + ended.stderr
    assert ended.returncode == 1, told
    assert said in told
    assert "Traceback" not in told
    assert files(top / "site") == good.old
    assert beside(top) == set()


def beside(top: Path) -> set[str]:
    """Return what a build left lying beside the live site, but for the lock it always keeps."""
    return {path.name for path in top.glob(".site*")} - {".site-lock"}


def test_a_mistake_in_the_code_shows_its_traceback_and_leaves_the_old_site(
    top: Path, good: Good
) -> None:
    added("macros/pages/plan_pages.py", "\n\nplan_page = None\n")(top)
    ended = build(top)
    assert ended.returncode == 1
    assert "Traceback" in ended.stderr
    assert files(top / "site") == good.old
    assert beside(top) == set()


@pytest.mark.parametrize("place", ["/proc/site", "/dev/null/site", "data", "docs", "."])
def test_a_place_where_no_site_can_be_is_refused(place: str, top: Path) -> None:
    before = files(top)
    ended = build(top, "--site", place)
    assert ended.returncode == 1
    assert ended.stderr.startswith("plans build: ")
    assert "Traceback" not in ended.stderr
    assert files(top) == before


def test_a_disk_that_fills_up_leaves_the_old_site(top: Path, good: Good) -> None:
    disk = top / "disk"
    disk.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    small = ["-t", "tmpfs", "-o", "size=16m", "none", str(disk)]
    if not (mount and unmount) or subprocess.run([mount, *small], check=False).returncode:
        pytest.skip("no file system can be mounted here; other tests plant a full disk as well")
    try:
        shutil.copytree(top / "site", disk / "site")
        (disk / "more").write_bytes(bytes(_free(disk) - 100_000))
        ended = build(top, "--site", str(disk / "site"))
        assert "No space left on device" in ended.stderr
        assert "Traceback" not in ended.stderr
        assert files(disk / "site") == good.old
        assert beside(disk) == set()
    finally:
        subprocess.run([unmount, str(disk)], check=True)


def _free(disk: Path) -> int:
    return shutil.disk_usage(disk).free


@pytest.fixture(scope="module")
def moments(good: Good) -> int:
    """Return how many moments a build has at which something can strike."""
    ended = build(good.top, "--site", "counted/site", planted="count 0")
    assert ended.returncode == 0
    return int(ended.stdout.splitlines()[-1])


@pytest.mark.parametrize("kind", ["kill", "renames-kill"])
def test_a_killed_build_leaves_a_whole_site_and_the_next_one_clears_up(
    kind: str, top: Path, good: Good, moments: int
) -> None:
    chance = random.Random(kind)  # noqa: S311  to choose moments, and the same ones in every run
    for moment in sorted(chance.sample(range(1, moments), 6)):
        ended = build(top, planted=f"{kind} {moment}")
        assert ended.returncode == -signal.SIGKILL, (moment, ended)
        assert files(top / "site") in (good.old, good.new), moment
    assert build(top).returncode == 0
    assert files(top / "site") == good.new
    assert beside(top) == set()


SWAPS = [
    ("kill ctypes.dlsym:1", "old"),
    ("kill shutil.rmtree:1", "new"),
    ("renames-kill os.rename:1", "old"),
    ("renames-kill shutil.rmtree:1", "new"),
]


@pytest.mark.parametrize(("planted", "found"), SWAPS)
def test_a_swap_cut_off_before_or_after_its_step_leaves_a_whole_site(
    planted: str, found: str, top: Path, good: Good
) -> None:
    assert build(top, planted=planted).returncode == -signal.SIGKILL
    assert files(top / "site") == {"old": good.old, "new": good.new}[found]
    assert build(top).returncode == 0
    assert files(top / "site") == good.new
    assert beside(top) == set()


def test_a_swap_cut_off_between_two_renames_is_undone_by_the_next_build_even_if_that_fails(
    top: Path, good: Good
) -> None:
    ended = build(top, planted="renames-kill os.rename:2")
    assert ended.returncode == -signal.SIGKILL
    assert not (top / "site").exists()
    added("docs/about.md", "\n[x](gone.md)\n")(top)
    assert build(top).returncode == 1
    assert files(top / "site") == good.old
    assert beside(top) == set()


@pytest.mark.parametrize("kind", ["interrupt", "end"])
def test_a_build_that_is_stopped_says_so_and_leaves_nothing_behind(
    kind: str, top: Path, good: Good, moments: int
) -> None:
    chance = random.Random(kind)  # noqa: S311  to choose moments, and the same ones in every run
    for moment in chance.sample(range(1, moments // 2), 3):
        ended = build(top, planted=f"{kind} {moment}")
        assert (ended.returncode, ended.stdout) == (130, ""), (moment, ended)
        assert ended.stderr == "plans build: stopped.\n"
        assert files(top / "site") == good.old
        assert beside(top) == set()


def test_two_builds_at_once_are_kept_apart(top: Path, good: Good) -> None:
    with subprocess.Popen(
        command(planted="wait 500"),
        cwd=top,
        env=environ(top),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as first:
        assert first.stdout
        assert first.stdout.readline() == "waiting\n"
        second = build(top)
        assert second.returncode == 1
        assert second.stderr == (
            "plans build: Another build is writing to site. Wait until it has ended.\n"
        )
        assert files(top / "site") == good.old
        told, _ = first.communicate("go on\n")
    assert first.returncode == 0, told
    assert files(top / "site") == good.new
    assert beside(top) == set()
