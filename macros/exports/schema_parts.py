"""What JSON Schemas of the documents are made of.

They hold for every document of version 1: a field may be added to any of them, and a word to any
list, so nothing forbids what it does not know.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
ADDRESS: Schema = {"type": "string", "format": "uri"}
DAY: Schema = {"type": "string", "format": "date"}


def holding(**parts: Schema) -> Schema:
    """Return what holds some parts, all of them always."""
    return {"type": "object", "properties": parts, "required": list(parts)}


def list_of(one: Schema) -> Schema:
    """Return a list of any length."""
    return {"type": "array", "items": one}


def said(one: Schema, hint: str) -> Schema:
    """Return a part with a sentence that says what it is."""
    return {**one, "description": hint}


def one_of(words: Iterable[str]) -> Schema:
    """Return what allows some words, and those that a list may gain."""
    return {"anyOf": [{"enum": [str(word) for word in words]}, {"type": "string"}]}
