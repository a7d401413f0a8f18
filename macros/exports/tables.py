"""Tables: one row for each thing of a kind, as CSV (RFC 4180) in UTF-8."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from macros.exports.columns import Column, Head, Kind, Row, cells, heads_in_table
from macros.facts.plans import PlanFacts
from macros.pages.views import Views

PLAN = Head("plan", Kind.TEXT, "The key of the plan, as in its address.")
EXAMPLE = Head("fact_example", Kind.YES_NO, "Whether the council is invented.", fact=True)
Line = list[str]


@dataclass(frozen=True)
class Table:
    """A table: its name in addresses, what a row is, its columns, and a plan's lines of cells.

    `about` is the column that holds the reference of what a row is about.
    """

    name: str
    row: str
    heads: tuple[Head, ...]
    about: int
    lines: Callable[[PlanFacts, Views], Iterator[Line]]

    @property
    def title(self) -> str:
        """Its name as people read it."""
        return self.name.replace("-", " ").capitalize()


@dataclass(frozen=True)
class Rows:
    """A plan's rows of one table: of each the reference it is about, and its text as CSV."""

    all: tuple[tuple[str, str], ...]

    def text(self, refs: AbstractSet[str] | None = None) -> str:
        """Return the rows as CSV: all of them, or those about some references."""
        return "".join(text for ref, text in self.all if refs is None or ref in refs)


def table(
    name: str,
    row: str,
    about: str,
    columns: Sequence[Column[Row]],
    rows: Callable[[PlanFacts, Views], Iterable[Row]],
) -> Table:
    """Return a table of the rows of each plan.

    Its first column is always the plan's key, and its last whether the plan is invented.
    """

    def lines(plan: PlanFacts, views: Views) -> Iterator[Line]:
        example = cells(EXAMPLE, views.facts.register.councils[plan.folder.council].example)
        for one in rows(plan, views):
            line = [plan.key]
            for each in columns:
                line += cells(each.head, each.of(one))
            yield [*line, *example]

    own = tuple(head for each in columns for head in heads_in_table(each.head))
    heads = (PLAN, *own, EXAMPLE)
    return Table(name, row, heads, [head.name for head in heads].index(about), lines)


def rows(one: Table, plan: PlanFacts, views: Views) -> Rows:
    """Return a plan's rows of a table."""
    writer = csv.writer(_Echo())
    lines = one.lines(plan, views)
    return Rows(tuple((line[one.about], str(writer.writerow(line))) for line in lines))


def first_line(one: Table) -> str:
    """Return the first line of a table: the names of its columns."""
    return str(csv.writer(_Echo()).writerow([head.name for head in one.heads]))


class _Echo:
    """Gives back what a writer writes, so that each row can be kept by itself."""

    def write(self, text: str) -> str:
        """Return the text."""
        return text
