"""The search index of a built site."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.pages.search import FOLDER, IndexFailedError, write_index

PAGE = '<!doctype html><html lang="en-GB"><head><title>A</title></head><body>{}</body></html>'
MAIN = "<main data-pagefind-body><h1>Lamps</h1></main>"


def test_a_site_gets_an_index_and_none_of_pagefinds_own_pages(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(MAIN), encoding="utf-8")
    write_index(tmp_path)
    names = {path.name for path in (tmp_path / FOLDER).iterdir()}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"} <= names
    assert not [name for name in names if "ui" in name or "highlight" in name]


def test_what_pagefind_says_is_handed_on(tmp_path: Path) -> None:
    with pytest.raises(IndexFailedError, match=r"\S"):
        write_index(tmp_path / "nothing here")


def test_two_indexes_of_one_site_are_the_same_bytes(tmp_path: Path) -> None:
    words = "".join(f'<i data-pagefind-filter="kind">{n}</i>' for n in range(40))
    more = "".join(f'<i data-pagefind-filter="about{n}">yes</i>' for n in range(10))
    indexes = []
    for name in ("one", "other"):
        folder = tmp_path / name
        folder.mkdir()
        main = MAIN.replace("</main>", f"{words}{more}</main>")
        (folder / "index.html").write_text(PAGE.format(main), encoding="utf-8")
        write_index(folder)
        every = sorted(path for path in folder.rglob("*") if path.is_file())
        indexes.append({path.relative_to(folder): path.read_bytes() for path in every})
    assert indexes[0] == indexes[1]
    assert len([path for path in indexes[0] if path.suffix == ".pf_filter"]) == 11
