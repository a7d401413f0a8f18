"""The shell: one empty page, drawn once by the site generator, into which every page is filled.

Its varying parts are slots, written by overrides/main.html as a name between two characters that
no text can hold (Unicode's private use; the reader refuses them). Each slot has one kind of
escaping. Values are put in once and never read again, so nothing in them can open another slot.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup, escape

from macros.reading.model.site import Site
from macros.reading.values import Text

OPENS, CLOSES = "\ue000", "\ue001"
_SLOT = re.compile(f"{OPENS}([a-z_]+){CLOSES}")
_ENDING = re.compile("[<>&\u2028\u2029]")
_SIGN = re.compile(r"(?<=\{)[{%#]|(?<=\])\[|(?<=\[)\^")


def told_apart(html: str) -> str:
    """Return HTML in which the signs of templates and Markdown are written as numbers.

    Readers see the same. The check of the built site sees that it is what somebody wrote in the
    record, and not left over from a page's source.
    """
    if "{" not in html and "[" not in html:
        return html
    return _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", html)


def _escaped(text: str) -> str:
    return told_apart(str(escape(text)))


def texts_of(site: Site) -> Mapping[str, Markup]:
    """Return the texts that say whose site this is, escaped for a template that does not."""
    texts = {name: value for name, value in vars(site).items() if isinstance(value, Text)}
    return {name: Markup(_escaped(text)) for name, text in texts.items()}  # noqa: S704  escaped


def _in_script(data: str) -> str:
    """Return JSON in which no text can end the script element around it, or begin another."""
    return _ENDING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", data)


def _as_is(html: str) -> str:
    return html


SLOTS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "root": _escaped,
        "title": _escaped,
        "description": _escaped,
        "canonical": _escaped,
        "edit": _escaped,
        "feed": _escaped,
        "attention": _escaped,
        "linked_data": _in_script,
        "body": _as_is,
    }
)


class ShellError(Exception):
    """The shell does not have just the slots that the code fills."""


@dataclass(frozen=True)
class Shell:
    """A page cut at its slots: pieces of text, and between them the names of slots."""

    pieces: tuple[str, ...]

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the page with each slot filled and escaped as its kind wants.

        Raises:
            KeyError: a slot of the shell has no value.
        """
        filled = [
            SLOTS[piece](values[piece]) if number % 2 else piece
            for number, piece in enumerate(self.pieces)
        ]
        return "".join(filled)


def slot(name: str) -> str:
    """Return the mark of a slot, for the template that draws the shell."""
    return f"{OPENS}{name}{CLOSES}"


def shell(html: str) -> Shell:
    """Return the shell that the site generator drew.

    Raises:
        ShellError: a slot is missing, or there is one that nobody knows.
    """
    pieces = tuple(_SLOT.split(html))
    names = set(pieces[1::2])
    if names != set(SLOTS):
        odd = ", ".join(sorted(names ^ set(SLOTS)))
        message = f"The shell in overrides/main.html should have just the slots of the code: {odd}"
        raise ShellError(message)
    return Shell(pieces)
