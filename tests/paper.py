"""What is printed on the sheets of a PDF, letter by letter, and where."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTContainer, LTItem

A4: Final = (595, 842)
"""Its width and height in points."""
_POINTS: Final = 72 / 25.4
"""In a millimetre."""
BESIDE, FOOT, HEAD = 17 * _POINTS, 18 * _POINTS, 15 * _POINTS
"""The margins: those on both sides, the lower and the upper."""
_SLACK: Final = 1.0


@dataclass(frozen=True)
class Sheet:
    """One side of paper: its size in points, and its letters as they were drawn."""

    size: tuple[int, int]
    letters: tuple[LTChar, ...]

    @property
    def lines(self) -> list[str]:
        """What stands above the lower margin, line by line as it was drawn, without spaces.

        A browser draws the first lines of all cells in a row before it draws their second.
        """
        drawn: list[list[LTChar]] = []
        for letter in self.letters:
            if letter.y1 > FOOT:
                goes_on = drawn and _in_line(drawn[-1][-1], letter)
                drawn[-1].append(letter) if goes_on else drawn.append([letter])
        return [run_together(line) for line in drawn]

    @property
    def foot(self) -> str:
        """What stands in the lower margin, without spaces."""
        return run_together(letter for letter in self.letters if letter.y1 <= FOOT)

    @property
    def outside(self) -> str:
        """The letters that lie in the margins beside and above the text, or off the paper."""
        return run_together(letter for letter in self.letters if not self._holds(letter))

    def _holds(self, letter: LTChar) -> bool:
        wide, high = self.size
        beside = letter.x0 >= BESIDE - _SLACK and letter.x1 <= wide - BESIDE + _SLACK
        return beside and letter.y0 > 0 and letter.y1 <= high - HEAD + _SLACK


def sheets(pdf: bytes) -> list[Sheet]:
    """Return the sheets of a PDF."""
    return [
        Sheet((round(page.width), round(page.height)), tuple(_letters(page)))
        for page in extract_pages(io.BytesIO(pdf), laparams=None)
    ]


def _in_line(before: LTChar, letter: LTChar) -> bool:
    """Tell whether a letter stands just behind another, with one space between them at most."""
    near = abs(letter.x0 - before.x1) < max(letter.size, before.size)
    return near and abs(letter.matrix[5] - before.matrix[5]) < _SLACK


def _letters(item: LTItem) -> Iterator[LTChar]:
    if isinstance(item, LTChar) and item.get_text().strip():
        yield item
    elif isinstance(item, LTContainer):
        for each in item:
            yield from _letters(each)


def run_together(letters: Iterable[LTChar]) -> str:
    """Return the text of some letters, without spaces."""
    return without_spaces("".join(letter.get_text() for letter in letters))


def without_spaces(text: str) -> str:
    """Return a text as it is looked for on paper: a space may end a line, “fi” be one letter."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def missing(texts: Iterable[str], paper: Iterable[Sheet]) -> list[str]:
    """Return those of some texts that cannot be read on sheets of paper, line after line."""
    lines = [line for sheet in paper for line in sheet.lines]
    whole = "".join(lines)
    wanted = ((text, without_spaces(text)) for text in texts)
    return [text for text, each in wanted if each not in whole and not _begins(each, lines)]


def _begins(text: str, lines: Sequence[str]) -> bool:
    """Tell whether a text begins at the end of a line, and goes on in others."""
    return any(
        line.endswith(text[:length]) and _goes_on(text[length:], lines)
        for line in lines
        for length in range(min(len(line), len(text)), 0, -1)
    )


def _goes_on(text: str, lines: Sequence[str]) -> bool:
    return any(
        line.startswith(text) or (text.startswith(line) and _goes_on(text[len(line) :], lines))
        for line in lines
    )
