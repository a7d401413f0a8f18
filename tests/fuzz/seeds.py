"""What the fuzzer starts from: every real file, every file with a mistake, and parts of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from macros.reading.kinds import kind_of
from tests.reading.mistakes import FOLDER, PATHS, without_marks
from tests.reading.small import SMALL

DATA: Final = Path(__file__).resolve().parents[2] / "data"
LONGEST: Final = 1_000
"""About how many letters of a longer file are taken: short ones are tried far more often."""

_LARGEST: Final = 20_000
_RIGHT: Final = 3 / 4


@dataclass(frozen=True)
class Seed:
    """A text, and the path below the data folder at which it is read."""

    path: str
    text: str


def seed(random: Random) -> Seed:
    """Return one of the files, most often a right one."""
    return random.choice(RIGHT if random.random() < _RIGHT else WRONG)


def excerpt(random: Random, text: str) -> str:
    """Return a text with only some of its entries, so that it is short, and still a whole file."""
    share = LONGEST / max(len(text), 1)
    kept, first, keeps = [], True, True
    for line in text.split("\n"):
        if line[:1].strip():
            first, keeps = True, True
        elif line.startswith("  - "):
            first, keeps = False, first or random.random() < share
        if keeps:
            kept.append(line)
    return "\n".join(kept)


def _real() -> Iterator[Seed]:
    for path in sorted(path for path in DATA.rglob("*") if path.is_file()):
        name = path.relative_to(DATA).as_posix()
        if kind_of(name):
            yield Seed(name, path.read_text(encoding="utf-8"))


def _mistakes() -> Iterator[Seed]:
    for path in sorted(path for path in FOLDER.rglob("*") if path.is_file()):
        name = "/".join(path.relative_to(FOLDER).parts[2:]) or PATHS[path.name.split(".")[1]]
        if kind_of(name):
            yield Seed(name, without_marks(path.read_bytes().decode(), name)[0])


RIGHT: Final = (*_real(), *(Seed(path, text) for path, text in sorted(SMALL.items())))
"""All files in which nothing is wrong: the real ones, and those of the tests."""
WRONG: Final = tuple(one for one in _mistakes() if 0 < len(one.text) < _LARGEST)
"""All files with mistakes, but for bombs: to change those takes longer than to read them."""
