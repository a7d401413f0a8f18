"""The entry of a correction, as an officer can paste it into the file of a sealed report."""

from __future__ import annotations

from macros.reading.typed import quoted

_INDENT = " " * 4


def entry(where: str, was: str, now: str) -> str:
    """Return a whole entry; its date and its reason are for an officer to fill in.

    Two texts of several lines need two empty lines between them.
    """
    apart = ["", ""] if "\n" in was and "\n" in now else []
    both = [field("was", was), *apart, field("now", now)]
    return "\n".join([f"  - where: {where}", *both, f"{_INDENT}date:", f"{_INDENT}why:"])


def field(name: str, words: str) -> str:
    """Return one field of an entry with its words, so that they are read as they stand."""
    if "\n" not in words:
        return f"{_INDENT}{name}: {quoted(words)}"
    lines = (f"{_INDENT}  {line}".rstrip() for line in words.split("\n"))
    return "\n".join([f"{_INDENT}{name}: |-", *lines])
