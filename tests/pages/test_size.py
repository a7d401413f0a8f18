"""A site that publishers would refuse is not built without a word."""

from __future__ import annotations

from pathlib import Path

from macros.pages.size import LARGEST, bytes_in, warning


def test_every_file_counts(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "index.html").write_bytes(b"four")
    (tmp_path / "deep" / "index.html").write_bytes(b"seven..")
    assert bytes_in(tmp_path) == 11


def test_a_site_of_more_than_a_gigabyte_gets_a_warning() -> None:
    assert warning(LARGEST) == ""
    assert warning(2_340_000_000).startswith("The site holds 2.3 GB. GitHub Pages")
