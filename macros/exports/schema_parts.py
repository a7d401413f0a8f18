"""What JSON Schemas of the documents are made of.

They hold for every document of version 1: a field may be added to any of them, and a word to any
list, so nothing forbids what it does not know.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Schema = dict[str, Any]


def one_of(words: Iterable[str]) -> Schema:
    """Return what allows some words, and those that a list may gain."""
    return {"anyOf": [{"enum": [str(word) for word in words]}, {"type": "string"}]}
