"""The files of seals: any change in one is seen, and nothing else is taken for one."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.reading.kinds import SEAL, kind_of
from macros.reading.problems import Problem
from macros.reading.seals import Seal, Tree, grown, leaves, seal, sealed

TEXT = sealed("sample/parks", "2025-to-2026", "", {"plan": {"title": "Parks: “é”", "refs": "ours"}})
NO_SEAL = [
    *("", "[]", "{}", "null", "{", '"x"', "[" * 100_000, '{"format": "other"}'),
    TEXT.replace("seal/1", "seal/2"),
    TEXT.replace('"ours"', "1"),
    TEXT.replace('"ours"', "null"),
    TEXT.replace('"refs": "ours"', '"refs": "ours", "refs": "ours"'),
    TEXT.replace('"plan": "sample/parks"', '"plan": {}'),
]
CHANGED = [
    TEXT.replace("Parks:", "Park:"),
    TEXT.replace("2025-to-2026", "2024-to-2025"),
    TEXT.replace("sample/parks", "sample/lanes"),
    TEXT.replace('"previous": ""', '"previous": "0"'),
    TEXT.replace('"sha256": "', '"sha256": "0'),
]


def test_a_seal_is_read_as_it_was_written() -> None:
    found = seal(TEXT, "data/x.seal.json")
    assert isinstance(found, Seal)
    assert (found.plan, found.report, found.previous) == ("sample/parks", "2025-to-2026", "")
    assert found.slice == {"/plan/title": "Parks: “é”", "/plan/refs": "ours"}
    assert sealed(found.plan, found.report, found.previous, found.tree) == TEXT


@pytest.mark.parametrize("text", NO_SEAL, ids=range(len(NO_SEAL)))
def test_what_is_no_seal_is_refused_in_a_sentence(text: str) -> None:
    found = seal(text, "data/x.seal.json")
    assert isinstance(found, Problem)
    assert found.message.startswith("This is not a seal as “plans report seal” writes it.")


@pytest.mark.parametrize("text", CHANGED, ids=range(len(CHANGED)))
def test_a_seal_that_was_changed_is_refused(text: str) -> None:
    found = seal(text, "data/x.seal.json")
    assert isinstance(found, Problem)
    assert found.message.startswith("This seal was changed after it was written")


def test_other_spaces_and_another_order_are_no_change() -> None:
    backwards = json.dumps(dict(reversed(json.loads(TEXT).items())))
    assert isinstance(seal(backwards, "x"), Seal)


def test_anyone_can_compute_the_digest(tmp_path: Path) -> None:
    held = json.loads(TEXT)
    digest = held.pop("sha256")
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    assert hashlib.sha256(text.encode()).hexdigest() == digest
    if jq := shutil.which("jq"):
        (tmp_path / "seal.json").write_text(TEXT, encoding="utf-8")
        said = subprocess.run(
            [jq, "-jcS", "del(.sha256)", "seal.json"], cwd=tmp_path, capture_output=True, check=True
        ).stdout
        assert hashlib.sha256(said).hexdigest() == digest


@given(
    some.dictionaries(
        some.text("ab/~1é ", min_size=1, max_size=4), some.text(max_size=3), max_size=5
    )
)
def test_leaves_grow_into_the_tree_they_came_from(held: dict[str, str]) -> None:
    tree: Tree = {"plan": {**held}, "report": {"x": {"y": "z"}}}
    assert grown(dict(leaves(tree))) == {name: each for name, each in tree.items() if each}


def test_a_seal_lies_beside_a_report() -> None:
    assert kind_of("plans/a/b/reports/2025-to-2026.seal.json") == SEAL
    for path in ("plans/a/b/x.seal.json", "plans/a/b/progress/x.seal.json", "x.seal.json"):
        assert kind_of(path) is None
