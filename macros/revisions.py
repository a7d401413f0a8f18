"""The data folder as it was at a revision of git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path


class RevisionError(Exception):
    """Git does not give the folder at a revision; the message says why."""


def texts_at(folder: Path, revision: str) -> dict[str, str]:
    """Return the text of each file by its path below the folder, as it was at a revision.

    Raises:
        RevisionError: the folder is in no git repository, or there is no such revision.
    """
    if revision.startswith("-"):
        message = f"“{revision}” is no revision."
        raise RevisionError(message)
    prefix = _git(folder, "rev-parse", "--show-prefix").decode().strip()
    packed = _git(folder, "archive", "--format=tar", f"{revision}^{{tree}}", "--", ".")
    texts = {}
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        for member in files:
            held = files.extractfile(member)
            if held:
                name = member.name.removeprefix(prefix).removeprefix("./")
                texts[name] = held.read().decode("utf-8", errors="replace")
    return texts


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  git, with words that are no options
            ["git", "-C", str(folder), *arguments],  # noqa: S607  whichever git there is
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as missing:
        message = "git is not installed."
        raise RevisionError(message) from missing
    if done.returncode:
        raise RevisionError(done.stderr.decode(errors="replace").strip())
    return done.stdout
