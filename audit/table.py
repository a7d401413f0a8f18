"""What was found, as one table, and in sentences what falls short of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from audit.figures import FIGURES, Found

_FIRST = 38
_SHORT = "!"
_MOST_FAULTS = 5


def table(every: Sequence[Found]) -> Iterator[str]:
    """Return the lines of the table: the names and limits of figures, then each kind of page.

    A figure that falls short bears a “!”, and one in brackets has no limit on such a page.
    """
    heads = [figure.name.split(" ") for figure in FIGURES.values()]
    for line in range(max(map(len, heads))):
        yield _line("", [words[line] if line < len(words) else "" for words in heads])
    yield _line("limit", [figure.told(figure.limit) for figure in FIGURES.values()])
    for one in every:
        yield _line(one.kind, [_cell(one, name) for name in FIGURES])


def shortfalls(every: Iterable[Found]) -> Iterator[str]:
    """Return a line for each figure that falls short, and the first faults of its page."""
    for one in every:
        short = list(one.short())
        for name in short:
            figure = FIGURES[name]
            found, limit = figure.told(one.figures[name]), figure.told(figure.limit)
            yield f"{one.kind}: {figure.name} {found}, and the limit is {limit}."
        if short:
            yield from (f"    {fault}" for fault in one.faults[:_MOST_FAULTS])


def _cell(one: Found, name: str) -> str:
    if name not in one.figures:
        return ""
    told = FIGURES[name].told(one.figures[name])
    if name in one.unjudged:
        return f"({told})"
    return told if FIGURES[name].kept(one.figures[name]) else f"{told} {_SHORT}"


def _line(first: str, cells: Iterable[str]) -> str:
    widths = [
        1 + max(map(len, [*figure.name.split(" "), "(000.0)"])) for figure in FIGURES.values()
    ]
    cells = (f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
    return f"{first:<{_FIRST}}{''.join(cells)}".rstrip()
