"""Personal data and secrets that must not be published by mistake.

Numbers that identify a person or open an account, and secrets, are refused. What may be right to
publish (a name with a title, an e-mail address, a telephone number, a postcode) is a warning, until
the file says `allow_personal:` and why. The forms are in `personal_forms`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.reading.personal_forms import FORMS
from macros.reading.places import Place
from macros.reading.problems import WARNING, Problem
from macros.reading.values import Reason

_BREAK = re.compile("\n[ #\n]*")


def personal_data(text: str, file: str, allowed: Reason | None = None) -> Iterator[Problem]:
    """Return what in a file or its name looks like personal data or a secret, worst kinds first.

    Words are searched as they are published: a line break inside them is a space. `allowed` is why
    the file may hold what is only a warning; numbers and secrets no reason lets through.
    """
    if allowed:
        message = f"Personal data in this file is let through, because: {allowed}"
        yield Problem(allowed.place, message, level=WARNING)
    folded, name = _Folded(text), file.removesuffix(".yml").replace("/", " ")
    small = f"{folded.words} {name}".casefold()
    for form in FORMS:
        if (allowed and form.level == WARNING) or not form.sign.search(small):
            continue
        for found in form.found_in(folded.words):
            place = Place(file, *folded.place(found.start()))
            yield Problem(place, form.message, level=form.level)
        if any(form.found_in(name)):
            yield Problem(
                Place(file, 1, 1), f"In the file's name: {form.message}", level=form.level
            )


@dataclass(frozen=True)
class _Folded:
    """A text whose lines run on: each break, with what indents the next line, is one space."""

    text: str

    @cached_property
    def words(self) -> str:
        """The text on one line."""
        return _BREAK.sub(" ", self.text)

    def place(self, at: int) -> tuple[int, int]:
        """Return the line and column, both counted from 1, of what stands at `at` in the words."""
        gap = bisect_left(self._gaps, (at,)) - 1
        at += self._gaps[gap][1] if gap >= 0 else 0
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    @cached_property
    def _gaps(self) -> list[tuple[int, int]]:
        """Where in the words the space of each gap stands, and how much is left out up to it."""
        gaps, cut = [], 0
        for gap in _BREAK.finditer(self.text):
            at, cut = gap.start() - cut, cut + len(gap[0]) - 1
            gaps.append((at, cut))
        return gaps

    @cached_property
    def _lines(self) -> list[int]:
        """Where in the text each line starts."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]
