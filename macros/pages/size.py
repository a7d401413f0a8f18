"""How large a built site is. Those who publish sites for nothing take no more than 1 GB."""

from __future__ import annotations

from pathlib import Path

LARGEST = 10**9
"""GitHub Pages and GitLab Pages refuse a site of more than 1 GB (their documentation, 2026)."""


def bytes_in(folder: Path) -> int:
    """Return how many bytes the files in a folder hold together."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def warning(size: int) -> str:
    """Return what to say of a site of so many bytes; nothing if it is small enough."""
    if size <= LARGEST:
        return ""
    return (
        f"The site holds {size / 10**9:.1f} GB. GitHub Pages and others refuse more than 1 GB: "
        "publish it from a server of your own, or keep plans of the past on a site of theirs."
    )
