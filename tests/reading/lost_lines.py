"""A file with one line lost or moved, and what has become of all that was written on the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

import yaml

from macros.reading.kinds import kind_of
from macros.reading.load import read, read_file
from macros.reading.nodes import Items, Node, Words
from macros.reading.problems import ERROR, Problem
from macros.reading.yaml_text import read as nodes_of

STEPS = (-4, -3, -2, -1, 1, 2, 3, 4)
Tree = str | list["Tree"] | dict[str, "Tree"]
_OWN = "\0"  # stands for what is on the line itself; no file may hold it


def changes(lines: Sequence[str], number: int) -> Iterator[tuple[str, str]]:
    """Return the text with a line (from 0) lost, and with it moved, each with what was done."""
    before, line, after = lines[:number], lines[number], lines[number + 1 :]
    yield "lost", "\n".join([*before, *after])
    indent = len(line) - len(line.lstrip(" "))
    for step in STEPS:
        if line.strip() and indent + step >= 0:
            moved = " " * (indent + step) + line.lstrip(" ")
            yield f"moved by {step}", "\n".join([*before, moved, *after])


def silent_changes(
    files: Mapping[str, str], path: str, top: str, chosen: Callable[[int], bool]
) -> Iterator[str]:
    """Return every lost or moved line that is accepted and changes what stands on another.

    Only those lines of the file are tried whose number is chosen.
    """
    lines = files[path].split("\n")
    root = _read(files[path])
    starts = sorted(_starts(root))
    for number in filter(chosen, range(1, len(lines) + 1)):
        old = _tree(root, number, starts)
        for done, text in changes(lines, number - 1):
            if not _is_readable(text) or is_kept(old, plain(_read(text))):
                continue
            if not refused({**files, path: text}, path, top):
                yield f"{path}:{number}: {done}: {lines[number - 1]}"


def refused(files: Mapping[str, str], path: str, top: str) -> list[Problem]:
    """Return the errors that one changed file causes: its own, or else those of all files."""
    kind, problems = kind_of(path), list[Problem]()
    assert kind
    read_file(kind, files[path], f"{top}/{path}", problems)
    own = [problem for problem in problems if problem.level == ERROR]
    return own or [one for one in read(files, top).problems if one.level == ERROR]


def plain(node: Node) -> Tree:
    """Return all words of a node by their places in it."""
    if isinstance(node, Words):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {name.text: plain(value) for name, value in node.entries}


def is_kept(old: Tree, new: Tree) -> bool:
    """Return whether nothing but the line's own words has changed, which may also be gone."""
    if isinstance(old, str):
        return isinstance(new, str) and old in {_OWN, new}
    if isinstance(old, dict) and isinstance(new, dict):
        known = set(new) <= set(old)
        return known and all(
            is_kept(value, new[name]) if name in new else _is_own(value)
            for name, value in old.items()
        )
    if isinstance(old, list) and isinstance(new, list):
        left = old if len(old) == len(new) else [one for one in old if not _is_own(one)]
        return len(left) == len(new) and all(map(is_kept, left, new))
    return False


def _is_own(tree: Tree) -> bool:
    """Return whether all of it stood on the line itself."""
    if isinstance(tree, str):
        return tree == _OWN
    return all(map(_is_own, tree if isinstance(tree, list) else tree.values()))


def _tree(node: Node, number: int, starts: Sequence[int], name: Words | None = None) -> Tree:
    """Return all words by their places, but a sign for those on the line of that number."""
    if isinstance(node, Words):
        last = _last_line(node.place.line, starts)
        return _OWN if (name or node).place.line <= number <= last else node.text
    if isinstance(node, Items):
        return [_tree(item, number, starts) for item in node.items]
    return {name.text: _tree(value, number, starts, name) for name, value in node.entries}


def _last_line(first: int, starts: Sequence[int]) -> float:
    """Return the last line of words: that before the next name or words begin."""
    following = bisect_right(starts, first)
    return starts[following] - 1 if following < len(starts) else float("inf")


def _starts(node: Node) -> Iterator[int]:
    """Return the lines on which names and words begin."""
    if isinstance(node, Words):
        yield node.place.line
    elif isinstance(node, Items):
        for item in node.items:
            yield from _starts(item)
    else:
        for name, value in node.entries:
            yield name.place.line
            yield from _starts(value)


def _is_readable(text: str) -> bool:
    """Return whether the parser gets to the end, which is quick to ask."""
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.YAMLError:
        return False
    return not any(problem.level == ERROR for problem in nodes_of(text, "f")[1])


def _read(text: str) -> Node:
    node, _ = nodes_of(text, "f")
    assert node
    return node
