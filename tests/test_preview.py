"""The preview shows the site, then what has to be mended, then the site again."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 300


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the real data."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


@pytest.fixture
def address(data: Path) -> Iterator[str]:
    """Return the address of a running preview of that copy."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "macros", "serve", "--data", str(data), "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout
        for line in serving.stdout:
            if line.startswith("Open "):
                break
        yield f"http://127.0.0.1:{port}/"
        serving.terminate()


@pytest.mark.site
def test_saving_a_file_changes_the_page_and_a_mistake_is_shown(address: str, data: Path) -> None:
    plan = data / "plans" / "walsall" / "community-safety" / "plan.yml"
    before = plan.read_text(encoding="utf-8")
    page = f"{address}walsall/community-safety/"
    _wait_for("<h1>Community safety</h1>", page)
    plan.write_text(before.replace("title: Community safety\n", "title: Safer streets\n", 1))
    _wait_for("<h1>Safer streets</h1>", page)
    plan.write_text(f"{before}leed: nobody\n", encoding="utf-8")
    _wait_for("“leed” is not a field of a plan", page)
    plan.write_text(before, encoding="utf-8")
    _wait_for("<h1>Community safety</h1>", page)


def _wait_for(words: str, page: str) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    shown = ""
    while words not in shown:
        assert time.monotonic() < end, shown[:2000]
        time.sleep(0.2)
        with urllib.request.urlopen(page) as answer:  # noqa: S310  our own address
            shown = answer.read().decode()
