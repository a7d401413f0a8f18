"""The inputs: the same for the same seed and number, wherever and whenever they are made."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from tests.fuzz.changes import CHANGES
from tests.fuzz.encodings import CHANGES_OF_BYTES, encoding, saved
from tests.fuzz.grammar import GRAMMAR
from tests.fuzz.seeds import excerpt, seed

_OF_TEXT: Final = {**CHANGES, **GRAMMAR}
KINDS: Final = (*_OF_TEXT, *CHANGES_OF_BYTES)
_WHOLE: Final = 1 / 200
"""This share of long files is taken as a whole."""


@dataclass(frozen=True)
class Input:
    """The bytes of a file, the path at which it is read, and how it was made."""

    path: str
    data: bytes
    kind: str
    encoding: str


def made(start: int, number: int) -> Input:
    """Return one input: a file, changed once or a few times, and saved."""
    random = Random(f"{start} {number}")
    file = seed(random)
    text = file.text if random.random() < _WHOLE else excerpt(random, file.text)
    kind, saved_as = KINDS[number % len(KINDS)], encoding(random)
    more = 0 if kind == "nothing" else random.choice((0, 0, 0, 1, 2))
    for change in (kind, *random.sample(sorted(_OF_TEXT), more)):
        if change in _OF_TEXT:
            text = _OF_TEXT[change](random, text, seed(random).text)
    data = saved(random, text, saved_as)
    if kind in CHANGES_OF_BYTES:
        data = CHANGES_OF_BYTES[kind](random, data)
    return Input(file.path, data, kind, saved_as)
