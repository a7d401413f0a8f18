"""From bytes to text, and the characters that must not be in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from macros.reading.file_names import OFFICE_FILE
from macros.reading.places import Place
from macros.reading.problems import Problem

LARGEST_FILE = 500_000
LONGEST_LINE = 30_000
MOST_ODD_LINES = 100
MOST_MARKS = 30
"""So many marks may stand over one letter (Unicode Standard Annex #15, Stream-Safe Text Format)."""
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
"""How files of Word and Excel (new and old), PDF and rich text begin."""
_ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\ud800-\uf8ff\U000e0000-\U0010ffff]"
)
_MOJIBAKE = re.compile("(?:Ã[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€.?|Â[\x80-\xbf])")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$", re.MULTILINE)
_LOST_LETTER = "\ufffd"
_NAMES = {"\t": "tab", "\xa0": "no-break space", "\xad": "soft hyphen", "\r": "carriage return"}
_CLASH = (
    "This is a mark that git leaves where two changes clash. Keep one of the two, and take out "
    "the marks."
)
_HEAP = "More marks stand over one letter here than any language has. Take them out."
_TAB_INDENTS = "This line starts with a tab. Start it with spaces, two for each step to the right."
_SAVE_AS = "Save it again as UTF-8 (in Notepad: Save as, and choose the encoding)."


def text_of(data: bytes, file: str) -> str | Problem:
    """Return the text of a file in UTF-8, its lines ended as Unix does, or what is wrong.

    Where no line ends as Unix or Windows end theirs, they end as those of an old Mac.
    """
    if len(data) > LARGEST_FILE:
        return too_large(len(data), file)
    if data.startswith(_OFFICE):
        return Problem(Place(file, 1, 1), OFFICE_FILE)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:2].count(0) == 1:
        return Problem(Place(file, 1, 1), f"This file is saved as UTF-16. {_SAVE_AS}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, file)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    text = text if "\n" in text else text.replace("\r", "\n")
    return _too_much(text, file) or text


def too_large(size: int, file: str) -> Problem:
    """Return what to say of a file of so many bytes."""
    message = f"This file is {size // 1_000:,} kB long; the most is {LARGEST_FILE // 1_000:,} kB."
    return Problem(Place(file, 1, 1), f"{message} Split it.")


def _too_much(text: str, file: str) -> Problem | None:
    """Return the first line that is too long, or has too many marks over one letter."""
    marks = "".join(letter for letter in set(text) if unicodedata.combining(letter))
    heap = re.compile(f"[{marks or 'a'}]{{{MOST_MARKS + 1}}}")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            size = f"{len(line):,} characters long; the most is {LONGEST_LINE:,}"
            advice = "Break it into several lines, after >-."
            return Problem(Place(file, number, 1), f"This line is {size}. {advice}")
        if found := heap.search(line) if marks else None:
            return Problem(Place(file, number, found.start() + 1), _HEAP)
    return None


def odd_characters(text: str, file: str) -> Iterator[Problem]:
    """No character is invisible, a control character, or left over from a wrong encoding.

    Stops after many: a file full of them is best saved anew.
    """
    if any(form.search(text) for form in (_ODD, _MOJIBAKE, _CONFLICT)) or not _in_one_part(text):
        yield from islice(_odd_lines(text, file), MOST_ODD_LINES)


def _odd_lines(text: str, file: str) -> Iterator[Problem]:
    above = ""
    for number, line in enumerate(text.split("\n"), 1):
        if _CONFLICT.fullmatch(line):
            yield Problem(Place(file, number, 1), _CLASH)
        odd, garbled = _ODD.search(line), _MOJIBAKE.search(line)
        if garbled and not (odd and odd.start() < garbled.start()):
            yield _garbled(garbled, Place(file, number, garbled.start() + 1), line)
        elif odd:
            yield _odd(odd, Place(file, number, odd.start() + 1), line, above)
        elif (whole := unicodedata.normalize("NFC", line)) != line:
            yield _in_two_parts(Place(file, number, _first_difference(line, whole) + 1), whole)
        above = line if line.strip() else above


def readable(text: str) -> str | None:
    """Return the text with ordinary spaces for odd characters; None where two changes clash."""
    if _CONFLICT.search(text):
        return None
    return "\n".join(map(_plain, text.split("\n"))) if _ODD.search(text) else text


def _plain(line: str) -> str:
    inner = line.lstrip(" \t")
    indent = line[: len(line) - len(inner)].replace("\t", "  ")
    return indent + _ODD.sub(lambda odd: " " if odd[0].isspace() else "", inner)


def _odd(found: re.Match[str], place: Place, line: str, above: str) -> Problem:
    if found[0] == "\t" and not line[: found.start()].strip(" "):
        return Problem(place, _TAB_INDENTS, _in_line_with(above, _plain(line.strip())))
    if found[0] == _LOST_LETTER:
        return Problem(place, f"“{_LOST_LETTER}” stands where a letter was lost. Write it again.")
    known = _NAMES.get(found[0]) or unicodedata.name(found[0], "").lower() or "control character"
    message = f"There is a character here that cannot be seen or printed ({known}, "
    advice = "Take it out, or put an ordinary space there."
    return Problem(place, f"{message}U+{ord(found[0]):04X}). {advice}", (_plain(line),))


def _in_line_with(above: str, words: str) -> tuple[str, ...]:
    """Return the words of a field indented like the field above them; nothing for other lines."""
    names, name = re.match(" *(?:- +)*", above), re.match("[a-z_]+:", words)
    if not names or not name or not re.match("[a-z_]+: ", above[names.end() :]):
        return ()
    return (" " * names.end() + words,)


def _garbled(found: re.Match[str], place: Place, line: str) -> Problem:
    message = f"“{found[0]}” looks like a character that was saved in a wrong encoding."
    try:
        whole = _bytes_of(line).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        whole = ""
    return Problem(place, f"{message} Write it again.", (whole,) if whole else ())


def _bytes_of(line: str) -> bytes:
    """Return the bytes that an older Windows program would have shown as this line."""
    return b"".join(
        letter.encode("latin-1" if "\x80" <= letter <= "\x9f" else "cp1252") for letter in line
    )


def _in_one_part(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)


def _in_two_parts(place: Place, whole: str) -> Problem:
    message = "A letter here is put together from two characters, which searches would not find."
    return Problem(place, f"{message} Write it again as one.", (whole,))


def _first_difference(one: str, other: str) -> int:
    return next(
        (n for n, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), 0
    )


def _not_utf8(data: bytes, start: int, file: str) -> Problem:
    before = data[:start].replace(b"\r", b"\n") if b"\n" not in data else data[:start]
    line, column = before.count(b"\n") + 1, _letters_since_break(before) + 1
    letter = data[start : start + 1].decode("cp1252", errors="replace")
    message = (
        f"The character “{letter}” here is not in UTF-8; the file was probably saved by an older "
        f"Windows program. {_SAVE_AS}"
    )
    return Problem(Place(file, line, column), message)


def _letters_since_break(before: bytes) -> int:
    return len(before[before.rfind(b"\n") + 1 :].decode("utf-8").removeprefix("\ufeff"))
