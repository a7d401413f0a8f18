"""What lies in a folder on disk: every file is read, refused with a better name, or passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading.files import texts_of
from macros.reading.load import load, read
from tests.reading.small import SMALL, TOP


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder on disk with the small files in it."""
    for path, text in SMALL.items():
        write(tmp_path / TOP / path, text.encode())
    return tmp_path / TOP


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def told(data: Path) -> list[str]:
    return [f"{p.place.file}:{p.place.line}: {p.message}" for p in load(data).problems]


def test_a_folder_on_disk_is_read_as_its_texts_are(data: Path) -> None:
    assert texts_of(data) == (dict(SMALL), [])
    assert load(data) == read(SMALL, TOP)


def test_marks_at_the_start_and_windows_line_ends_make_no_difference(data: Path) -> None:
    for path, text in SMALL.items():
        write(data / path, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load(data) == read(SMALL, TOP)


def test_line_ends_of_an_old_mac_make_no_difference(data: Path) -> None:
    for path, text in SMALL.items():
        write(data / path, text.replace("\n", "\r").encode())
    assert load(data) == read(SMALL, TOP)


def test_notes_and_hidden_files_are_passed_over(data: Path) -> None:
    for name in ("README.md", "plans/README.md", ".gitkeep", "plans/.DS_Store", ".git/x.yml"):
        write(data / name, b"\xff\xfe")
    assert not told(data)


def test_a_hidden_plan_and_a_hidden_round_never_vanish(data: Path) -> None:
    hidden = ("plans/sample/lanes/.plan.yml", "plans/sample/streets/.progress/2025-09-30.yml")
    for name in hidden:
        write(data / name, b"as_at: 2025-09-30\n")
    assert [one.split(": ")[0] for one in told(data)] == [f"data/{name}:1" for name in hidden]


def test_a_file_in_another_encoding_is_the_only_one_told_of(data: Path) -> None:
    for path in ("site.yml", "councils/sample.yml", "plans/sample/parks/plan.yml"):
        write(data / path, SMALL[path].encode("utf-16"))
        (only,) = told(data)
        assert only.startswith(f"data/{path}:1: This file is saved as UTF-16.")
        write(data / path, SMALL[path].encode())


def test_old_windows_letters_are_told_with_their_line(data: Path) -> None:
    path = "plans/sample/parks/plan.yml"
    write(data / path, SMALL[path].encode("cp1252"))
    (only,) = told(data)
    line = SMALL[path].split("\n").index("      - £20,000 to £30,000 once") + 1
    assert only.startswith(f"data/{path}:{line}: The character “£” here is not in UTF-8")


def test_an_empty_file_is_empty(data: Path) -> None:
    write(data / "glossary.yml", b"")
    assert told(data) == ["data/glossary.yml:1: This file is empty."]


def test_a_file_of_nothing_but_zeros_is_refused(data: Path) -> None:
    write(data / "glossary.yml", b"\0" * 50)
    assert all(one.startswith("data/glossary.yml:1: ") for one in told(data))
    assert told(data)


def test_a_file_too_large_is_not_even_opened(data: Path) -> None:
    with (data / "site.yml").open("wb") as huge:
        huge.truncate(2**40)
    message = "This file is 1,099,511,627 kB long; the most is 500 kB. Split it."
    assert f"data/site.yml:1: {message}" in told(data)


def test_links_to_files_and_to_folders_are_refused(data: Path) -> None:
    (data / "councils/other.yml").symlink_to(data / "councils/sample.yml")
    (data / "plans/other").symlink_to(data / "plans/sample")
    (data / "plans/sample/gone").symlink_to(data / "nowhere")
    link = "This is a link to another place. Put the files themselves here."
    assert told(data) == [
        f"data/councils/other.yml:1: {link}",
        f"data/plans/other:1: {link}",
        f"data/plans/sample/gone:1: {link}",
    ]


def test_files_that_are_none_of_the_record_are_not_opened(data: Path) -> None:
    write(data / "minutes.docx", b"\xff\xfe\x00")
    (only,) = told(data)
    assert only.startswith("data/minutes.docx:1: This is not a file of the record.")


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        load(tmp_path / "data")


def test_an_empty_folder_needs_a_site(tmp_path: Path) -> None:
    (only,) = told(tmp_path)
    assert "site.yml:1: This file is needed and is not there." in only
