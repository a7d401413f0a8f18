"""Changes to a text: letters, lines, indents and blocks. Each may do anything an editor can.

A change gets the text and another one, from which it may take something.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final

Change = Callable[[Random, str, str], str]
SIGNS: Final[tuple[str, ...]] = (
    *"'\"`:-#?!&*%@|>{}[],=~^<\\/ .\t\n",
    *(": ", " #", "- ", "''", "? ", "\n\n", "\n# ", "--- ", "\n---\n", "\n...\n", "<<: ", "£"),
    *("\\n", "\\x41", "\\u2028", "{{ 7*7 }}", "{% x %}", "<script>", "://", "@", "null", "~"),
)
ODD: Final = (
    *("\xa0", "\xad", "\x85", "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u2028", "\u2029"),
    *("\ufeff", "\ud83d", "\udc00", "\ufffd", "\uffff", "\x00", "\x07", "\x0b", "\x0c", "\x1b"),
    *("\x7f", "\t", "\r", "\r\n", "e\u0301", "\u0301", "\u3000", "а", "\U0001f600", "\U000e0041"),
    *("Ã©", "â€™", "’", "é", "ﬁ", "\u0130", "\u1160"),
)


def nothing(random: Random, text: str, other: str) -> str:
    """Leave the text as it is."""
    del random, other
    return text


def sign_put(random: Random, text: str, other: str) -> str:
    """Put a sign that may mean something to YAML anywhere."""
    del other
    return _put(random, text, random.choice(SIGNS))


def sign_at_words(random: Random, text: str, other: str) -> str:
    """Put such a sign at the start or the end of the words of a line."""
    del other
    found = [one.end() for one in re.finditer(r": +(?=\S)|- +(?=\S)|(?<=\S)$", text, re.MULTILINE)]
    at = random.choice(found or [0])
    return text[:at] + random.choice(SIGNS) * random.choice((1, 1, 1, 2, 3)) + text[at:]


def odd_put(random: Random, text: str, other: str) -> str:
    """Put characters that cannot be seen, or that are no characters, anywhere."""
    del other
    return _put(random, text, random.choice(ODD) * random.choice((1, 1, 1, 2, 40)))


def letters_lost(random: Random, text: str, other: str) -> str:
    """Take out a few letters."""
    del other
    at = random.randrange(len(text) + 1)
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 30)) :]


def letters_replaced(random: Random, text: str, other: str) -> str:
    """Write some of the other text over a place of this one."""
    at, size = random.randrange(len(text) + 1), random.randrange(1, 12)
    start = random.randrange(len(other) + 1)
    return text[:at] + other[start : start + size] + text[at + size :]


def line_lost(random: Random, text: str, other: str) -> str:
    """Take out one line, or a few."""
    del other
    lines = text.split("\n")
    at = random.randrange(len(lines))
    del lines[at : at + random.choice((1, 1, 1, 2, 3))]
    return "\n".join(lines)


def line_doubled(random: Random, text: str, other: str) -> str:
    """Write one line again, there or elsewhere."""
    del other
    lines = text.split("\n")
    at = random.randrange(len(lines))
    lines.insert(random.choice((at, random.randrange(len(lines) + 1))), lines[at])
    return "\n".join(lines)


def lines_swapped(random: Random, text: str, other: str) -> str:
    """Let two lines change places."""
    del other
    lines = text.split("\n")
    one = random.randrange(len(lines))
    two = random.choice((random.randrange(len(lines)), (one + 1) % len(lines)))
    lines[one], lines[two] = lines[two], lines[one]
    return "\n".join(lines)


def line_empty(random: Random, text: str, other: str) -> str:
    """Put an empty line, a line of spaces, or a comment between two lines."""
    del other
    lines = text.split("\n")
    line = random.choice(("", "", "  ", "      ", "# a comment", "    # a comment", " \t"))
    lines.insert(random.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def lines_joined(random: Random, text: str, other: str) -> str:
    """Take out one line break, or put one in."""
    del other
    found = [one.start() for one in re.finditer(random.choice(("\n", " ")), text)]
    at = random.choice(found or [0])
    between = "" if text[at : at + 1] == "\n" else "\n" + " " * random.randrange(10)
    return text[:at] + between + text[at + 1 :]


def indent_changed(random: Random, text: str, other: str) -> str:
    """Move one line, or it and all below, left or right by spaces or tabs."""
    del other
    lines = text.split("\n")
    at = random.randrange(len(lines))
    last = random.choice((at + 1, at + 1, min(at + 3, len(lines)), len(lines)))
    more = random.choice((" ", "  ", "    ", "\t", "\xa0"))
    left, size = random.random() < 1 / 2, random.randrange(1, 5)
    for number in range(at, last):
        line = lines[number]
        lines[number] = line.removeprefix(" " * size) if left else more + line
    return "\n".join(lines)


def ends_of_lines(random: Random, text: str, other: str) -> str:
    """End all lines, or some, as Windows or old Macs do."""
    del other
    end, share = random.choice(("\r\n", "\r\n", "\r", "\n\r")), random.choice((1.0, 1.0, 0.1))
    first, *lines = text.split("\n")
    return "".join([first, *((end if random.random() < share else "\n") + one for one in lines)])


def block_doubled(random: Random, text: str, other: str) -> str:
    """Write a few lines again, elsewhere."""
    del other
    lines = text.split("\n")
    at, to = random.randrange(len(lines)), random.randrange(len(lines) + 1)
    lines[to:to] = lines[at : at + random.randrange(2, 12)]
    return "\n".join(lines)


def cut_short(random: Random, text: str, other: str) -> str:
    """Lose the end, or the start."""
    del other
    at = random.randrange(len(text) + 1)
    return text[:at] if random.random() < 2 / 3 else text[at:]


def spliced(random: Random, text: str, other: str) -> str:
    """Go on with another file, or put a part of it in."""
    at, lines = random.randrange(len(text) + 1), other.split("\n")
    start = random.randrange(len(lines))
    part = "\n".join(lines[start : start + random.choice((3, 10, len(lines)))])
    return text[:at] + part + random.choice(("", text[at:]))


def repeated(random: Random, text: str, other: str) -> str:
    """Write one letter many times."""
    del other
    sign = random.choice((*SIGNS, *ODD, "a", "0", "A b "))
    return _put(random, text, sign * random.choice((10, 100, 1_000)))


def _put(random: Random, text: str, sign: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + sign + text[at:]


CHANGES: Final[Mapping[str, Change]] = MappingProxyType(
    {
        "nothing": nothing,
        "sign put anywhere": sign_put,
        "sign put at words": sign_at_words,
        "odd character": odd_put,
        "letters lost": letters_lost,
        "letters replaced": letters_replaced,
        "line lost": line_lost,
        "line doubled": line_doubled,
        "lines swapped": lines_swapped,
        "line empty": line_empty,
        "lines joined or broken": lines_joined,
        "indent": indent_changed,
        "ends of lines": ends_of_lines,
        "block doubled": block_doubled,
        "cut short": cut_short,
        "spliced": spliced,
        "repeated": repeated,
    }
)
