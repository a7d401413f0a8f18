"""What a file holds, as plain text: the form in which two readers are compared."""

from __future__ import annotations

import re
import warnings
from enum import StrEnum
from itertools import zip_longest

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from macros.reading.dates import When
from macros.reading.fields import fields_of
from macros.reading.model.record import Record
from macros.reading.money import Amount
from macros.reading.nodes import Items, Words
from macros.reading.nodes import Node as OurNode

_ITS_MISTAKE = "more indented follow up line than first in a block scalar"
_BLANKS_ABOVE_WORDS = re.compile(rb"(?<=[|>+-])(?:\r?\n *)+(?=\r?\n)")
Tree = str | list["Tree"] | tuple[tuple["Tree", "Tree"], ...]
"""Words, a list, or names each with what stands behind it."""


class Unread(Exception):  # noqa: N818  a signal, not an error
    """The other reader does not read a file, and says why."""


def of_other(data: bytes) -> Tree:
    """Return what ruamel.yaml, a reader of YAML 1.2, finds in the bytes of a file.

    It stops at its tree: what would make numbers and dates of words is never asked.

    Raises:
        Unread: it refuses the file, or finds nothing in it.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            node = _composed(data)
        except Exception as error:  # noqa: BLE001  it breaks in its own ways
            raise Unread(error) from None
    if node is None:
        raise Unread
    return _of_other(node)


def _composed(data: bytes) -> Node | None:
    """Return the tree; where only ruamel.yaml's own mistake stands in the way, go round it.

    It refuses words after | or > above which a line of fewer spaces stands; YAML 1.2.2 (8.1.1.1)
    refuses only more. Such lines are the same without their spaces.
    """
    try:
        node: Node | None = YAML(typ="base", pure=True).compose(data)
    except YAMLError as error:
        plain = _BLANKS_ABOVE_WORDS.sub(lambda found: found[0].replace(b" ", b""), data)
        if _ITS_MISTAKE not in str(error) or plain == data:
            raise
        node = YAML(typ="base", pure=True).compose(plain)
    return node


def _of_other(node: Node) -> Tree:
    if isinstance(node, ScalarNode):
        return str(node.value)
    if isinstance(node, SequenceNode):
        return [_of_other(item) for item in node.value]
    if isinstance(node, MappingNode):
        return tuple((_of_other(name), _of_other(value)) for name, value in node.value)
    raise TypeError(node)


def of_nodes(node: OurNode) -> Tree:
    """Return what our reader finds, before the model has seen it."""
    if isinstance(node, Words):
        return node.text
    if isinstance(node, Items):
        return [of_nodes(item) for item in node.items]
    return tuple((name.text, of_nodes(value)) for name, value in node.entries)


def of_record(value: object) -> Tree:
    """Return what the model holds, in its own order of fields.

    Raises:
        TypeError: there is a kind of value that is not known here.
    """
    if isinstance(value, Record):
        return tuple(
            (field.name, of_record(getattr(value, field.attribute)))
            for field in fields_of(type(value)).values()
            if field.attribute in value.places
        )
    if isinstance(value, tuple):
        return [of_record(one) for one in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, When | Amount):
        return value.written
    if isinstance(value, str | StrEnum):
        return str(value)
    raise TypeError(value)


def difference(ours: object, theirs: object, where: str = "") -> str:
    """Return the first place at which two trees differ, and how; nothing if they are the same."""
    if not isinstance(ours, list | tuple) or not isinstance(theirs, type(ours)):
        same = ours == theirs
        return "" if same else f"{where or 'the whole'}: {_shown(ours)}, and not {_shown(theirs)}"
    for number, (one, other) in enumerate(zip_longest(ours, theirs)):
        here = f"{where}/{one[0] if isinstance(one, tuple) and one else number}"
        if found := difference(one, other, here):
            return found
    return ""


def as_in_model(ours: Tree, theirs: Tree) -> Tree:
    """Return what the other reader found as the model keeps it.

    The model has its own order of fields, takes one amount for a list of one, and ends words
    before the last line break.
    """
    if isinstance(theirs, str):
        words = re.sub("\n+$", "", theirs) if theirs.strip("\n") else theirs
        return [words] if isinstance(ours, list) else words
    if isinstance(theirs, list) and isinstance(ours, list):
        return [as_in_model(one, other) for one, other in zip_longest(ours, theirs)]
    if isinstance(theirs, tuple) and isinstance(ours, tuple):
        values = {str(name): value for name, value in theirs}
        known = [(name, as_in_model(value, values.pop(str(name), ""))) for name, value in ours]
        return (*known, *((name, value) for name, value in values.items()))
    return theirs


def _shown(tree: object) -> str:
    shown = repr(tree)
    return shown if len(shown) <= 200 else f"{shown[:200]}…"
