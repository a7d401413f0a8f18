"""Puts a search index into one order, so that two builds of the same site are the same bytes.

Pagefind (1.5) writes its filters, and the values of each, in an order that changes at every run.
Its files are CBOR (RFC 8949) behind a mark, packed by gzip, and named for what they hold; the list
of filters is the fourth entry of a language's own file, whose name stands in the entry file.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_FILTERS = 3
ENTRY = "pagefind-entry.json"


def put_in_order(folder: Path) -> None:
    """Write the filters of an index anew, sorted and named for what they hold now."""
    entry = json.loads((folder / ENTRY).read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        language["hash"] = _language(folder, language["hash"])
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (folder / ENTRY).write_text(text, encoding="utf-8", newline="\n")


def _language(folder: Path, name: str) -> str:
    """Write one language's own file anew; return its new name."""
    file = folder / f"pagefind.{name}.pf_meta"
    held = _read(file)
    held[_FILTERS] = [
        [about, _filter(folder / "filter", old)] for about, old in sorted(held[_FILTERS])
    ]
    new = f"{name.rpartition('_')[0]}_{_digest(held, 13)}"
    file.unlink()
    _write(folder / f"pagefind.{new}.pf_meta", held)
    return new


def _filter(folder: Path, name: str) -> str:
    """Write one filter anew, its values sorted; return its new name."""
    file = folder / f"{name}.pf_filter"
    about, values = _read(file)
    held = [about, sorted(values)]
    new = f"{name.rpartition('_')[0]}_{_digest(held, 12)}"
    file.unlink()
    _write(folder / f"{new}.pf_filter", held)
    return new


def _read(file: Path) -> Any:  # noqa: ANN401  lists of lists, as Pagefind made them
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_MARK))


def _write(file: Path, held: object) -> None:
    file.write_bytes(gzip.compress(_MARK + cbor2.dumps(held), mtime=0))


def _digest(held: object, length: int) -> str:
    return hashlib.sha256(cbor2.dumps(held)).hexdigest()[:length]
