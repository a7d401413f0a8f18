"""All tables there are, in the order in which they are offered."""

from __future__ import annotations

from macros.exports.figure_tables import FIGURES
from macros.exports.promise_tables import PROMISES
from macros.exports.tables import Table
from macros.exports.word_tables import WORDS

TABLES: tuple[Table, ...] = (*PROMISES, *WORDS, *FIGURES)
