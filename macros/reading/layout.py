"""How what was read stands in the lines of its file."""

from __future__ import annotations

from collections.abc import Sequence

from macros.reading.nodes import Fields, Items, Node, Words, is_read


def empty_lines_above(number: int, lines: Sequence[str]) -> int:
    """Return how many empty lines stand directly above a line, comments aside."""
    empty = 0
    for above in range(number - 2, -1, -1):
        line = lines[above]
        if line.strip() and not line.lstrip().startswith("#"):
            break
        empty += not line.strip()
    return empty


def last_inside(node: Node) -> Node:
    """Return what stands last inside a list or set of fields, however deep."""
    while isinstance(node, Items | Fields) and (inner := _inner(node)):
        node = inner[-1]
    return node


def ends_read(node: Node) -> bool:
    """Return whether what stands last, however deep, could be read, and so could all beside it."""
    while isinstance(node, Items | Fields) and (inner := _inner(node)):
        if isinstance(node, Fields) and not node.whole:
            return False
        node = inner[-1]
    return is_read(node)


def _inner(node: Items | Fields) -> Sequence[Node]:
    return node.items if isinstance(node, Items) else [value for _, value in node.entries]


def sign_of(node: Node, lines: Sequence[str]) -> str:
    """Return the sign, | or >, after which a text begins on the line below, if it does."""
    if not isinstance(node, Words) or node.plain:
        return ""
    sign = lines[node.place.line - 1][node.place.column - 1 :][:1]
    return sign if sign in {"|", ">"} else ""


def begins_below(node: Node, lines: Sequence[str]) -> bool:
    """Return whether the text, or list of words, starts on the line below its name or hyphen."""
    if isinstance(node, Items):
        return not node.in_brackets and isinstance(node.items[0], Words)
    before = lines[node.place.line - 1][: node.place.column - 1]
    return isinstance(node, Words) and bool(sign_of(node, lines) or not before.strip())


def indent_of(node: Node, lines: Sequence[str]) -> int:
    """Return how far right a text stands."""
    if not sign_of(node, lines):
        return node.place.column - 1
    below = (lines[number] for number in range(node.place.line, len(lines)))
    text = next((line for line in below if line.strip()), "")
    return len(text) - len(text.lstrip(" "))
