"""Why words that YAML cannot read should be quoted, or not, and what to write instead of them."""

from __future__ import annotations

import re

from macros.reading.typed import BACKSLASH, IN_QUOTES, quoted, starts_with_sign

_BEHIND_CLOSING = re.compile(r"(?<=\S)['\"](?=[\s,.;:!?)]|$)")
_BELOW = re.compile(r"(?P<mark>[|>][-+0-9]*) +(?P<words>\S.*)")
_PLAIN = re.compile(r"[A-Za-z0-9](?!.*(?::(?: |$)| #)).*")
_ESCAPED = re.compile(r'\\"|""')
_FIRST_INSIDE_OPENS = re.compile(r'[^"]*(?<=[ (])"(?=\S)')
QUOTES = ("'", '"')


def why_and_how(words: str) -> tuple[str, ...]:
    """Return why words cannot stand as they are, and what to write: one reading or two."""
    mark = words[0]
    if below := _BELOW.fullmatch(words):
        return begins_below(below["mark"]), _as_plain(below["words"])
    if mark in QUOTES:
        return _behind_mark(mark, words)
    if not mark.isalnum() and mark != "(":
        return starts_with_sign(mark), quoted(words)
    message = "A colon before a space or at the end would make a field of these words."
    return f"{message} {IN_QUOTES}", quoted(words)


def without_mark(words: str) -> tuple[str, str]:
    """Return the | or > before words, which should stand below it, and the words: or no sign."""
    below = _BELOW.fullmatch(words)
    return (below["mark"], below["words"]) if below else ("", words)


def begins_below(mark: str) -> str:
    """Return what to say of words that stand on the line of their | or >."""
    return f"Words after {mark} begin on the line below it."


def goes_on_behind(mark: str) -> str:
    """Return what to say of words that go on behind the quotation mark that should end them."""
    return f"These words go on behind a closing {mark}. Put all of them in single quotes."


def _behind_mark(mark: str, words: str) -> tuple[str, ...]:
    if mark == "'" and words.endswith(mark) and len(words) > 1:
        return _too_early(mark, "Write each one twice."), quoted(words[1:-1].replace("''", "'"))
    if mark == '"' and words.endswith(mark) and (inside := _inside_double(words[1:-1])):
        return inside
    if _BEHIND_CLOSING.search(words[1:]):
        return goes_on_behind(mark), quoted(words)
    message = f"The quotation mark {mark} before these words is never closed."
    with_apostrophe = mark == "'" and words[1:2].islower()
    meant = [words[1:].rstrip(mark), *([words] if with_apostrophe else [])]
    return message, *map(quoted, meant)


def _too_early(mark: str, advice: str) -> str:
    return f"A {mark} between these quotation marks ends the words too early. {advice}"


def _inside_double(words: str) -> tuple[str, ...]:
    """Return what is wrong between two double quotes, and the words that they hold."""
    if '"' not in _ESCAPED.sub("", words):
        too_early = _too_early('"', "Use single quotes around them.")
        message = too_early if '""' in words else BACKSLASH
        return (message, quoted(_ESCAPED.sub('"', words))) if {*words} & {'"', "\\"} else ()
    if _FIRST_INSIDE_OPENS.match(words):
        return _too_early('"', "Use single quotes around them."), quoted(words)
    return ()


def _as_plain(words: str) -> str:
    return words if _PLAIN.fullmatch(words) else quoted(words)
