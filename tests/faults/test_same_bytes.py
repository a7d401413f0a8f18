"""Builds of the same files for the same day differ in no byte, wherever, whenever, however."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.conftest import Good
from tests.faults.project import NEW, environ, files

pytestmark = pytest.mark.site
NOON = 1_769_947_200
"""Seconds from 1970 to noon of the day of the new site (UTC)."""
DAY = 86_400
AROUND = [
    # days that the clock is ahead; time zone, language, hash seed; rights of new files
    (3, "Pacific/Auckland", "C", "1", 0o022),
    (-400, "Pacific/Honolulu", "C.UTF-8", "2", 0o077),
]


def shuffled(top: Path, folder: Path) -> Path:
    """Return a copy of a project whose files were made in the opposite order, and long ago."""
    every = sorted((path for path in top.rglob("*") if path.is_file()), reverse=True)
    for path in every:
        copy = folder / path.relative_to(top)
        if not {"site", "counted", "__pycache__"} & set(copy.parts):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            os.utime(copy, (0, 0))
    return folder


@pytest.mark.parametrize("epoch", [False, True])
def test_builds_in_other_folders_days_zones_languages_and_hash_seeds_are_the_same_to_the_byte(
    epoch: bool,  # noqa: FBT001  a case
    good: Good,
    tmp_path: Path,
) -> None:
    tops = good.top, shuffled(good.top, tmp_path / "a much" / "longer way" / "there")
    day = [] if epoch else ["--as-at", NEW]
    for number, (ahead, zone, language, seed, rights) in enumerate(AROUND):
        own = {"TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed}
        site = tmp_path / ("built" if number else "built/elsewhere") / "site"
        ended = subprocess.run(
            [
                *(sys.executable, "-m", "tests.faults.elsewhere", str(ahead * DAY)),
                *("build", "--site", str(site), *day),
            ],
            cwd=tops[number],
            env=environ(tops[number], {**own, "SOURCE_DATE_EPOCH": str(NOON)} if epoch else own),
            umask=rights,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 0, ended
        assert files(site) == good.new


def test_the_clock_of_these_builds_is_really_ahead(good: Good, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.faults.elsewhere", str(-9000 * DAY), "build"]
    site = tmp_path / "site"
    subprocess.run(
        [*command, "--site", str(site)],
        cwd=good.top,
        env=environ(good.top),
        check=True,
        capture_output=True,
    )
    year = int(files(site)["index.html"].partition(b'Built on <time datetime="')[2][:4])
    assert year < 2010


def test_mkdocs_used_directly_gives_the_whole_site(good: Good, tmp_path: Path) -> None:
    site = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=good.top,
        env=environ(good.top, {"SOURCE_DATE_EPOCH": str(NOON)}),
        check=True,
        capture_output=True,
    )
    assert files(site) == good.new
