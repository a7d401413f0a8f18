"""Seals: what a report was made from, kept beside it so that no change goes unseen.

A seal is a JSON file beside its report. Its digest is the SHA-256 of its other fields as JSON
with sorted names and no spaces (RFC 8785), so that anyone can compute it with common tools.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.reading.places import Place
from macros.reading.problems import Problem

FORMAT = "plans-in-public/seal/1"
ENDING = ".seal.json"
Tree = dict[str, "str | Tree"]
"""Texts by the names of their fields; lists by the references of their entries, or by 1, 2, 3."""
Slice = Mapping[str, str]
"""Texts by where they stand, as JSON Pointers (RFC 6901): /plan/actions/1.10/due."""
_NAMES = ("format", "plan", "previous", "report", "sha256", "slice")
_NO_SEAL = (
    "This is not a seal as “plans report seal” writes it. Put back the file as it was; nobody "
    "needs to edit it."
)
_CHANGED = (
    "This seal was changed after it was written: what it holds no longer gives its digest. Put "
    "back the file as it was."
)


@dataclass(frozen=True)
class Seal:
    """The seal of a report. `previous` is the digest of the plan's seal before it, or empty."""

    plan: str
    report: str
    previous: str
    tree: Tree
    sha256: str
    place: Place

    @property
    def slice(self) -> Slice:
        """What was sealed, by where it stands."""
        return dict(leaves(self.tree))


def seal(text: str, file: str) -> Seal | Problem:
    """Return the seal that a file holds, or what is wrong with it."""
    place = Place(file, 1, 1)
    try:
        held = json.loads(text, object_pairs_hook=_without_repetition)
    except (ValueError, RecursionError):
        return Problem(place, _NO_SEAL)
    if not _is_tree(held) or sorted(held) != list(_NAMES) or held["format"] != FORMAT:
        return Problem(place, _NO_SEAL)
    texts = [held[name] for name in ("plan", "report", "previous", "sha256")]
    if not isinstance(held["slice"], dict) or not all(isinstance(one, str) for one in texts):
        return Problem(place, _NO_SEAL)
    if digest(held) != held["sha256"]:
        return Problem(place, _CHANGED)
    plan, report, previous, sha256 = texts
    return Seal(plan, report, previous, held["slice"], sha256, place)


def sealed(plan: str, report: str, previous: str, tree: Tree) -> str:
    """Return the text of the file that seals a report."""
    fields: Tree = {
        "format": FORMAT,
        "plan": plan,
        "previous": previous,
        "report": report,
        "slice": tree,
    }
    whole = {**fields, "sha256": digest(fields)}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def digest(fields: Tree) -> str:
    """Return the SHA-256 of a seal's fields, less the digest itself, in hexadecimal."""
    rest = {name: each for name, each in fields.items() if name != "sha256"}
    canonical = json.dumps(rest, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def leaves(tree: Tree, above: str = "") -> Iterator[tuple[str, str]]:
    """Return every text of a tree with where it stands."""
    for name, each in tree.items():
        here = f"{above}/{name.replace('~', '~0').replace('/', '~1')}"
        if isinstance(each, str):
            yield here, each
        else:
            yield from leaves(each, here)


def grown(texts: Slice) -> Tree:
    """Return the tree whose leaves are these texts.

    Raises:
        ValueError: a text stands where others want to be below.
    """
    tree: Tree = {}
    for pointer, text in texts.items():
        *branches, last = (_name(part) for part in pointer.split("/")[1:])
        twig = tree
        for branch in branches:
            below = twig.setdefault(branch, {})
            if isinstance(below, str):
                raise ValueError(pointer)  # noqa: TRY004  the pointers contradict one another
            twig = below
        twig[last] = text
    return tree


def _name(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")


def _without_repetition(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise ValueError(names)
    return dict(pairs)


def _is_tree(held: object) -> bool:
    """Return whether something holds texts and fields and nothing else."""
    if isinstance(held, dict):
        return all(isinstance(each, str) or _is_tree(each) for each in held.values())
    return False
