"""From bytes to text, and the characters that must not be in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from macros.reading.places import Place
from macros.reading.problems import Problem

LARGEST_FILE = 1_000_000
_ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
_MOJIBAKE = re.compile("(?:Ã[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€.?|Â[£ ©®°±·»])")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")
_HARMLESS_IN_NAMES = {"\t": "tab", "\xa0": "no-break space", "\xad": "soft hyphen"}


def text_of(data: bytes, file: str) -> str | Problem:
    """Return the text of a file in UTF-8 with line ends as `\\n`, or what is wrong with it."""
    if len(data) > LARGEST_FILE:
        size = f"{len(data) / 1_000_000:.1f} MB"
        return Problem(Place(file, 1, 1), f"This file is {size} long; the most is 1 MB. Split it.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "This file is saved as UTF-16. Save it again as UTF-8 (in Notepad: Save as)."
        return Problem(Place(file, 1, 1), message)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, file)
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def odd_characters(text: str, file: str) -> Iterator[Problem]:
    """No character is invisible, a control character, or left over from a wrong encoding."""
    for number, line in enumerate(text.split("\n"), 1):
        if _CONFLICT.fullmatch(line.rstrip()) and not line.startswith("=" * 8):
            message = "This is a mark that git leaves where two changes clash. Keep one of the two."
            yield Problem(Place(file, number, 1), message)
        if found := _ODD.search(line):
            yield _odd(found, Place(file, number, found.start() + 1), line)
        elif found := _MOJIBAKE.search(line):
            message = f"“{found[0]}” looks like a character that was saved in a wrong encoding."
            yield Problem(Place(file, number, found.start() + 1), f"{message} Type it again.")


def _odd(found: re.Match[str], place: Place, line: str) -> Problem:
    name = _HARMLESS_IN_NAMES.get(found[0]) or unicodedata.name(found[0], "control character")
    message = (
        f"There is a character here that cannot be seen or printed "
        f"({name.lower()}, U+{ord(found[0]):04X}). Take it out, or type an ordinary space."
    )
    spaced = _ODD.sub(lambda odd: " " if odd[0].isspace() else "", line)
    return Problem(place, message, (spaced,))


def _not_utf8(data: bytes, start: int, file: str) -> Problem:
    before = data[:start]
    line, column = before.count(b"\n") + 1, start - before.rfind(b"\n")
    shown = data[start : start + 1].decode("cp1252", errors="replace")
    message = (
        f"The character “{shown}” here is not in UTF-8; the file was probably saved by an older "
        "Windows program. Save it again as UTF-8."
    )
    return Problem(Place(file, line, column), message)
