"""Files of a whole register with a payload beside every word, in every text of the model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import yaml

from macros.pages import addresses
from macros.reading import values
from macros.reading.fields import Kind, fields_of
from macros.reading.model.council import Body, Council
from macros.reading.model.shared import Lead
from macros.reading.register import Register
from tests.pages.everything import (
    ADDED_TO,
    POST,
    Name,
    Value,
    Writer,
    everything,
    with_empty_lines,
)

MARK: Final = re.compile("(?:https://x.example/)?[Ww]ord[0-9]{4}")
"""One of the words that stand in the texts of the model."""


@dataclass(frozen=True)
class Harmless:
    """Files in which every text is a word: their YAML by path, and the field of each word."""

    texts: Mapping[str, str]
    names: Mapping[str, Name]

    def planted(self, payload: str) -> dict[str, str]:
        """Return the files with a payload beside each word."""

        def quoted(found: re.Match[str]) -> str:
            return self.spelled(payload, found[0]).replace("'", "''")

        return {path: MARK.sub(quoted, text) for path, text in self.texts.items()}

    def spelled(self, payload: str, word: str) -> str:
        """Return the text of a field: a payload before a word, and after it too in a line."""
        if self.names[word.lower()] in ADDED_TO:
            return word
        match self.kind(word):
            case values.Address:
                return f"{word}/{''.join(payload.split())}"
            case values.Prose:
                return f"{payload} {word}"
            case _:
                return f"{payload} {word} {payload}"

    def kind(self, word: str) -> Kind:
        """Return of what kind the text is in which a word stands."""
        kind, field = self.names[word.lower()]
        return fields_of(kind)[field].kind


@cache
def harmless() -> Harmless:
    """Return the files that have only words."""
    writers = [Writer(first) for first in (1000, 2000, 3000, 4000)]
    files = everything(*writers)
    names = {word: name for writer in writers for word, name in writer.words.items()}
    texts = {
        path: yaml.safe_dump(one, allow_unicode=True, default_style="'")
        for path, one in files.items()
    }
    return Harmless(with_empty_lines(texts), {**names, POST: (Lead, "post")})


def post_pages(found: Register) -> dict[str, str]:
    """Return an address that no title changes for each post's page, whose own holds its title."""
    owners: dict[str, Council | Body] = {**found.councils, **found.bodies}
    every = {key: addresses.each_post(key, one.posts) for key, one in owners.items()}
    return {
        address: f"{addresses.posts(key)}{number}/"
        for key, posts in every.items()
        for number, (_, address) in enumerate(posts)
    }


def _quoted(file: dict[str, Value]) -> str:
    return yaml.safe_dump(file, allow_unicode=True, default_style="'")
