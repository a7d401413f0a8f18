"""All that YAML knows: pieces of it put into a text, values written otherwise, whole documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final

from tests.fuzz.changes import ODD, SIGNS, Change

_PIECES: Final = (
    *("&a ", "*a", "&a [*a]", "!!str ", "!<tag:x> y", "!!binary |\n  aGk=", "<<: *a", "? a\n: b"),
    *("[a, b]", "[a: b]", "[a, ]", "[]", "[[a], {b: c}]", "{a: b, c}", "{}", '{"a":b}', "{? a}"),
    *("[a,\n b]", "'a\n\n b'", '"a\\\n  b"', '"\\x41\\u00e9\\L"', "'it''s'", '"a" b', "'a' # b"),
    *(
        "|\n    a\n\n     b\n",
        ">\n    a\n     b\n\n    c\n",
        "|+\n    a\n\n\n",
        ">-\n    a\n\n\n    b",
    ),
    *("|2-\n    a", ">1\n   a\n", "|9\n  a", "| # a\n    b", "|-\n\n\n    a", ">+\n\n", "|\n", ">"),
    *("%YAML 1.2\n---\n", "%TAG ! x\n", "--- a\n", "---\n", "...\n", "--- |\n a\n", "---\n---\n"),
    *("- - - a", "- a: b\n  c: d", "-\n  a", "- ", "-", ":", "? ", "a:b", "a: b: c", "'a': b"),
    *("0o17", "0x1F", "1_000", ".inf", "2026-03-31T00:00:00Z", "=", "yes", "~", "null", "1e3"),
)
_VALUE = re.compile(
    r"^(?P<before> *(?:- +)*)(?:[a-z_]+: +)?(?P<words>[^\s#[](?:.*[^:\s])?)$", re.MULTILINE
)
_ALPHABET: Final = "ab z09AZ.,;()é£’'\"-:#&*!?%@|>{}[]~`=/\\_+<"
_DEEPEST: Final = 4


def piece_put(random: Random, text: str, other: str) -> str:
    """Put a piece of YAML's grammar anywhere, as a line, or in place of a value."""
    del other
    piece, way = random.choice(_PIECES), random.randrange(3)
    if way == 0:
        at = random.randrange(len(text) + 1)
        return text[:at] + piece + text[at:]
    if way == 1:
        lines = text.split("\n")
        lines.insert(random.randrange(len(lines) + 1), " " * random.randrange(0, 7, 2) + piece)
        return "\n".join(lines)
    return _with_value(random, text, lambda _words, _indent: piece)


def written_otherwise(random: Random, text: str, other: str) -> str:
    """Write some values in another of YAML's styles, most of them as an officer should."""
    del other
    for _ in range(random.choice((1, 1, 2, 4))):
        text = _with_value(random, text, lambda words, indent: _styled(random, words, indent))
    return text


def words_made_up(random: Random, text: str, other: str) -> str:
    """Write something with many signs in place of a value."""
    del other
    return _with_value(random, text, lambda _, indent: _styled(random, _made_up(random), indent))


def whole_document(random: Random, text: str, other: str) -> str:
    """Write a whole document of YAML's grammar, in place of the text or behind it."""
    del other
    made = "".join(_block(random, 0))
    return made if random.random() < 3 / 4 else f"{text}{made}"


def _with_value(random: Random, text: str, new: Callable[[str, str], str]) -> str:
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    one = random.choice(found)
    value = new(one["words"], " " * len(one["before"]))
    return text[: one.start("words")] + value + text[one.end() :]


def _made_up(random: Random) -> str:
    letters = "".join(random.choice(_ALPHABET) for _ in range(random.randrange(1, 25)))
    return letters.strip() or "a"


def _styled(random: Random, words: str, indent: str) -> str:
    """Return words in one of the styles; most often so that they mean the same."""
    inner = indent + " " * random.choice((*[2] * 12, 4, 4, 3, 1, 0))
    style = random.choice(
        ("'", "'", '"', "|", ">", "|-", ">-", "|+", ">+", ">-", "", "below", "''")
    )
    if style in {"'", '"'}:
        return style + words.replace(style, style * 2) + style
    if style in {"", "below"}:
        return words if not style else f"\n{inner}{words}"
    if style == "''":
        return "'" + _broken(random, words.replace("'", "''"), inner) + "'"
    return f"{style}\n{inner}{_broken(random, words, inner)}"


def _broken(random: Random, words: str, inner: str) -> str:
    """Return words over several lines, some with empty lines or deeper ones between them."""
    breaks = (" ", " ", " ", "\n" + inner, "\n\n" + inner, "\n\n\n" + inner, f"\n{inner}  ", "  ")
    return "".join(random.choice(breaks) if letter == " " else letter for letter in words)


def _block(random: Random, depth: int) -> list[str]:
    """Return the lines of a list or a set of fields, as deep as it happens to be."""
    lines, indent = [], "  " * depth
    is_list = random.random() < 1 / 3
    for number in range(random.randrange(1, 4)):
        name = "- " if is_list else f"{random.choice(('a', 'title', 'actions'))}{number}: "
        if depth < _DEEPEST and random.random() < 1 / 2:
            lines += [f"{indent}{name.rstrip()}\n", *_block(random, depth + 1)]
        else:
            value = random.choice((_made_up(random), *random.sample(_PIECES, 1), "plain words"))
            lines.append(f"{indent}{name}{_styled(random, value, indent)}\n")
    if random.random() < 1 / 20:
        lines.append(random.choice((*SIGNS, *ODD)))
    return lines


GRAMMAR: Final[Mapping[str, Change]] = MappingProxyType(
    {
        "piece of grammar": piece_put,
        "written otherwise": written_otherwise,
        "words made up": words_made_up,
        "whole document": whole_document,
    }
)
