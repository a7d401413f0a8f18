"""Files that are made to take all time or memory, and what reading them costs.

`python -m tests.reading.bombs` reads each in a process of its own and prints a line of JSON for it.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from macros.reading.characters import LARGEST_FILE, LONGEST_LINE
from macros.reading.load import load
from macros.reading.problems import ERROR, FORMATS
from macros.reading.yaml_text import LONGEST_TEXT
from tests.reading.small import SMALL, TOP

PLAN: Final = "plans/sample/streets/plan.yml"
MOST_SECONDS: Final = 1.0
"""Of the processor."""
_READ_AGAIN: Final = 2
GIVEN_UP: Final = 30
"""Seconds of the processor after which a bomb is given up."""
_UNIT_OF_MEMORY: Final = 1 if sys.platform == "darwin" else 1024
_HEAD = "title: Street lighting\nrefs: printed\nstate: adopted\n"


@dataclass(frozen=True)
class Cost:
    """What reading a bomb cost: seconds of the processor, bytes of memory at most.

    `refused` says whether it was; `signal` is what ended the process, or 0.
    """

    name: str
    seconds: float
    memory: int
    refused: bool
    signal: int


def _fill(piece: str, before: str = "", after: str = "", size: int = LARGEST_FILE) -> str:
    """Return a piece again and again, up to the size of the largest file that is read."""
    room = size - len((before + after).encode())
    return before + piece * (room // len(piece.encode())) + after


def _lines(form: str, size: int = LARGEST_FILE) -> Iterator[str]:
    """Return lines that differ by a number, up to some size."""
    number = 0
    while size > 0:
        line = form.format(number)
        size -= len(line)
        number += 1
        if size >= 0:
            yield line


def _numbered(form: str, before: str = "", size: int = LARGEST_FILE) -> str:
    return before + "".join(_lines(form, size - len(before.encode())))


def _steps(form: str, step: str = " ") -> str:
    """Return lines each of which stands further right than the one above."""
    lines, size, number = [], 0, 0
    while size < LARGEST_FILE - 2_000:
        lines.append(form.format(step * number))
        size += len(lines[-1])
        number += 1
    return "".join(lines)


def _in_words(piece: str) -> str:
    """Return a plan one of whose texts is as long as can be, in lines as long as can be."""
    line = _fill(piece, "  ", "\n", LONGEST_LINE)
    return _fill(line, f"{_HEAD}purpose: >-\n")


def _in_fields(name: str, piece: str, end: str = "") -> str:
    """Return a plan with a field, as long as words can be, in as many actions as there can be."""
    words = _fill(piece, after=end, size=LONGEST_TEXT).strip()
    return _fill(f"  - {name}: '{words}'\n", f"{_HEAD}actions:\n")


BOMBS: Final[Mapping[str, Callable[[], str]]] = MappingProxyType(
    {
        "nested aliases": lambda: (
            "a: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + "".join(f"b{n}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(20))
        ),
        "many anchors": lambda: _numbered("a{0}: &a{0} [*a{0}, *a{0}]\n"),
        "merge keys": lambda: _numbered("a{0}: &a{0}\n  <<: [*a{0}, *a{0}]\n"),
        "tags": lambda: _numbered("a{0}: !!python/object:os.system x\n"),
        "200,000 [": lambda: "[" * 200_000,
        "many [": lambda: _fill("["),
        "many {": lambda: _fill("{"),
        "many ]": lambda: _fill("]"),
        "brackets in a field": lambda: _fill("[", "title: "),
        "pairs of brackets": lambda: _fill("[],", "a: [", "]"),
        "lists in brackets": lambda: _fill("[a],", "a: [", "]"),
        "fields in curly brackets": lambda: _numbered("a{}: b, ", "a: {"),
        "20 MB of words": lambda: "a " * 10_000_000,
        "20 MB of lines": lambda: "a: b\n" * 4_000_000,
        "20 MB of zeros": lambda: "\0" * 20_000_000,
        "20 MB of letters of three bytes": lambda: "€" * 7_000_000,
        "deep by spaces": lambda: _steps("{}a:\n"),
        "deep by hyphens": lambda: _fill("- "),
        "deep by hyphens on lines": lambda: _steps("{}-\n"),
        "deep by question marks": lambda: _fill("? "),
        "many colons": lambda: _fill(": "),
        "names in names": lambda: _fill("a: "),
        "steps to and fro": lambda: _fill("a:\n b:\n  c:\n   d:\n"),
        "many keys": lambda: _numbered("a{}: b\n"),
        "many short keys": lambda: _numbered("{}:\n"),
        "many long keys": lambda: _numbered("{:0990}: b\n"),
        "one key many times": lambda: _fill("a:\n"),
        "one known key many times": lambda: _fill("title: a\n"),
        "known keys deep": lambda: _fill("  - actions:\n", "actions:\n"),
        "many documents": lambda: _fill("---\n"),
        "many ends of documents": lambda: _fill("...\n"),
        "many directives": lambda: _fill("%YAML 1.2\n"),
        "many entries": lambda: _fill("- a\n"),
        "many empty entries": lambda: _fill("-\n"),
        "many entries with fields": lambda: _fill("  - x: y\n", "actions:\n"),
        "many actions": lambda: _numbered('  - ref: "{}"\n    title: a\n', f"{_HEAD}actions:\n"),
        "many actions with one ref": lambda: _fill(
            '  - ref: "1"\n    title: a\n', f"{_HEAD}actions:\n"
        ),
        "many actions with nothing": lambda: _fill("  - ref:\n", f"{_HEAD}actions:\n"),
        "many actions apart": lambda: _numbered(
            '\n\n  - ref: "{}"\n    title: a\n', f"{_HEAD}actions:\n"
        ),
        "many misspelt fields": lambda: _fill("  - tittle: y\n", "actions:\n"),
        "many misplaced fields": lambda: _fill("  - said: y\n", "actions:\n"),
        "many wrong dates": lambda: _fill("  - due: 31/02/2024\n", "actions:\n"),
        "many wrong choices": lambda: _fill("  - status: compleet\n", "actions:\n"),
        "many wrong amounts": lambda: _fill("  - cost: £1-£2 k p.a.\n", "actions:\n"),
        "many wrong words in brackets": lambda: _fill("a-, ", f"{_HEAD}themes: [", "a]\n"),
        "one long line": lambda: _fill("a", "title: "),
        "one long line without a name": lambda: _fill("a"),
        "one long name": lambda: _fill("a", after=": b\n"),
        "lines as long as can be": lambda: _fill(_fill("a", after=": b\n", size=LONGEST_LINE)),
        "long lists in brackets": lambda: _fill(
            _fill("[a],", "  - [", "]\n", LONGEST_LINE), "a:\n"
        ),
        "long lines of quotes": lambda: _fill(_fill("' ", "a: '", "\n", LONGEST_LINE)),
        "long lines of number signs": lambda: _fill(_fill(" #", "a: b", "\n", LONGEST_LINE)),
        "long lines of marks": lambda: _fill(_fill("e\u0301\u0316" * 9, size=LONGEST_LINE) + "\n"),
        "long lines of mojibake": lambda: _fill(_fill("Ã©", size=LONGEST_LINE) + "\n"),
        "long names": lambda: _numbered(f"{'a' * 20_000}{{}}: b\n"),
        "long anchors": lambda: _fill(_fill("&a ", "a: ", "b\n", LONGEST_LINE)),
        "one long name in quotes": lambda: _fill("a", "'", "': b\n"),
        "long words over lines": lambda: _fill("\n  y", "title: x", ": z\n"),
        "many '": lambda: _fill("'"),
        "' in a field": lambda: _fill("' ", "title: '"),
        'a million "': lambda: _fill('"'),
        '" in a field': lambda: _fill('" ', 'title: "'),
        "open quotes on lines": lambda: _fill("a: '\n"),
        "many >": lambda: _fill(">"),
        "> on lines": lambda: _fill("a: >\n"),
        "many |": lambda: _fill("|"),
        "many backslashes": lambda: _fill("\\"),
        "backslashes in quotes": lambda: _fill("\\\\", 'title: "', '"\n'),
        "escapes in quotes": lambda: _fill("\\x41", 'title: "', '"\n'),
        "many spaces": lambda: _fill(" "),
        "spaces before words": lambda: _fill(" ", "title:", "a\n"),
        "spaces behind words": lambda: _fill(" ", "title: a", "\n"),
        "spaces on lines": lambda: _fill(" \n"),
        "words and spaces on lines": lambda: _fill(f"a{' ' * 1_000}\n"),
        "spaces in quotes": lambda: _fill(" ", "title: 'a", "b'\n"),
        "empty lines": lambda: _fill("\n"),
        "empty lines in words": lambda: _fill("\n", "title: >-\n  a", "  b\n"),
        "empty lines between fields": lambda: _fill("\n", "title: a", "refs: b\n"),
        "many tabs": lambda: _fill("\t"),
        "tabs on lines": lambda: _fill("\ta: b\n"),
        "carriage returns": lambda: _fill("\r"),
        "line separators": lambda: _fill("\u2028"),
        "zero-width spaces": lambda: _fill("\u200b", "title: a"),
        "marks over one letter": lambda: _fill("\u0301\u0316", "title: a", "\n"),
        "letters in two parts": lambda: _fill("e\u0301", "title: ", "\n"),
        "letters in two parts on lines": lambda: _fill("a: e\u0301\n"),
        "mojibake": lambda: _fill("Ã©", "title: ", "\n"),
        "lost letters": lambda: _fill("\ufffd"),
        "marks of git": lambda: _fill("<<<<<<<\n"),
        "a long mark of git": lambda: _fill(" x", "<<<<<<<"),
        "comments": lambda: _fill("#\n"),
        "comments behind words": lambda: _fill("a: b #c\n"),
        "number signs in words": lambda: _fill(" #", "title: a", "\n"),
        "comments below words": lambda: _fill("title: a\n  # b\n"),
        "colons in words": lambda: _fill("title: a: b\n"),
        "brackets in words": lambda: _fill("  - [x] y\n", "a:\n"),
        "slips of many kinds": lambda: _fill("a:b\n-c\n d: 'e\n"),
        "hyphens without spaces": lambda: _fill("  -a\n", "actions:\n"),
        "entries inside words": lambda: _fill("    - a\n", "title: a\n"),
        "fields inside words": lambda: _fill("  title: a\n", "purpose: |\n"),
        "lines after >": lambda: _fill("  a\n\n", "purpose: >-\n"),
        "lines after |": lambda: _fill("  a\n\n\n", "purpose: |-\n"),
        "dates without end": lambda: _in_fields("due", "1", "-"),
        "dates of many words": lambda: _in_fields("due", "the end of "),
        "dates of spaces": lambda: _in_fields("due", " " * 99 + "1"),
        "money without end": lambda: _in_fields("cost", ",000", "x"),
        "money to money": lambda: _in_fields("cost", " to £1", "x"),
        "money and hyphens": lambda: _in_fields("cost", " -", "£"),
        "spaces in money": lambda: _in_fields("cost", f"£{' ' * 99}", "£"),
        "refs without end": lambda: _in_fields("ref", "1.", "!"),
        "short names without end": lambda: _in_fields("owner", "a-", "!"),
        "addresses for the web": lambda: _in_fields("link", "https://a", " "),
        "old addresses": lambda: _in_fields("was", "a/", "!"),
        "lists of short names": lambda: _in_fields("themes", "a, ", "!"),
        "almost a choice": lambda: _in_fields("status", "not "),
        "numbers of people": lambda: _in_words("AB 12 34 56 C "),
        "almost numbers of people": lambda: _in_words("AB 12 34 56 E "),
        "digits": lambda: _in_words("9"),
        "digits apart": lambda: _in_words("9 "),
        "NHS numbers": lambda: _in_words("943 476 5919 "),
        "cards": lambda: _in_words("4111 1111 1111 1111 "),
        "sort codes": lambda: _in_words("12-34-56 "),
        "sort codes without numbers": lambda: _in_words("12-34-56 abc "),
        "telephones": lambda: _in_words("020 7946 0000 "),
        "brackets of telephones": lambda: _in_words("(0) 1 "),
        "postcodes": lambda: _in_words("SW1A 1AA "),
        "addresses for mail": lambda: _in_words("ann.lee@a.example "),
        "addresses without end": lambda: _in_words("a.b@"),
        "addresses of teams": lambda: _in_words(f"{'no' * 31}x@a.example "),
        "parts of addresses": lambda: _in_words("b@a.a.a.a.a.a.a.a.a.a.a.a"),
        "names": lambda: _in_words("Mr Bones "),
        "names and initials": lambda: _in_words("Mr A. "),
        "names of capitals": lambda: _in_words("Mr Aa Bb Cc Dd "),
        "passwords": lambda: _in_words("password: "),
        "passwords run together": lambda: _in_words("password:"),
        "passwords and spaces": lambda: _in_words(f"password{' ' * 999}"),
        "secrets run together": lambda: _in_words("token=secret="),
        "users of addresses": lambda: _in_words("://a:"),
        "private keys": lambda: _in_words("-----BEGIN A "),
        "tokens": lambda: _in_words("eyJ"),
        "tokens with stops": lambda: _in_words("eyJaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaa."),
        "names on short lines": lambda: _fill("  Mr\n  A.\n", f"{_HEAD}purpose: >-\n"),
        "passwords on short lines": lambda: _fill("  password\n", f"{_HEAD}purpose: >-\n"),
        "digits on short lines": lambda: _fill("  1\n", f"{_HEAD}purpose: >-\n"),
        "comments in a row": lambda: _fill("# #\n", _HEAD),
        "reasons": lambda: _fill("ab ", "allow_personal: ", "\n", LONGEST_TEXT),
    }
)
"""Each bomb by its name: the text of a plan."""


def costs() -> Iterator[Cost]:
    """Read each bomb in a process of its own, and return what it cost.

    One that took too long is read again: the processor of a busy machine is slower.
    """
    for name in BOMBS:
        cost = _cost_in_new_folder(name)
        for _ in range(_READ_AGAIN if cost.seconds > MOST_SECONDS else 0):
            cost = min(cost, _cost_in_new_folder(name), key=lambda one: one.seconds)
        yield cost


def _cost_in_new_folder(name: str) -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        return _cost(name, Path(folder))


def _cost(name: str, folder: Path) -> Cost:
    child = os.fork()
    if not child:
        _burst(name, folder)
    _, status, used = os.wait4(child, 0)
    return Cost(
        name,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss * _UNIT_OF_MEMORY,
        refused=status == 0,
        signal=os.WTERMSIG(status),
    )


def _burst(name: str, folder: Path) -> None:
    """Write a bomb into a small data folder, read it as `plans check` does, and end with 0 or 1."""
    resource.setrlimit(resource.RLIMIT_CPU, (GIVEN_UP, GIVEN_UP))
    code = 2
    try:
        for path, text in {**SMALL, PLAN: BOMBS[name]()}.items():
            file = folder / TOP / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8"))
        problems = load(folder / TOP).problems
        told = [form(problems) for form in FORMATS.values()]
        code = 0 if all(told) and any(one.level == ERROR for one in problems) else 1
    finally:
        os._exit(code)


def main() -> int:
    """Print what each bomb costs, as JSON."""
    for cost in costs():
        print(json.dumps(asdict(cost)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
