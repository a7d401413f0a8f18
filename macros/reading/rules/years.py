"""Rules about financial years, which are easily written as a month: 2004-05 is May 2004."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.dates import MONTHS, Exactness, When
from macros.reading.model.council import ProgrammeReview
from macros.reading.model.measure import Figure, Indicator
from macros.reading.model.record import Record
from macros.reading.model.review import Review
from macros.reading.problems import WARNING, Problem
from macros.reading.register import Register
from macros.reading.walk import walk


def financial_years_are_not_months(register: Register) -> Iterator[Problem]:
    """A month such as 2004-05 does not stand where years are meant, such as 2004/05."""
    plans = (folder.plan for folder in register.plans.values())
    for record in (*register.councils.values(), *plans):
        for inner in walk(record):
            for name, holding in _of_years(inner):
                when: When | None = getattr(holding, name)
                if when and (year := as_financial_year(when)):
                    yield _suspected(when, year, holding, name)


def as_financial_year(when: When) -> str:
    """Return the financial year for which a month can be taken: 2004/05 for 2004-05, or nothing."""
    year, _, following = when.written.partition("-")
    if when.exactness is not Exactness.MONTH or int(following) != (int(year) + 1) % 100:
        return ""
    return f"{year}/{following}"


def _of_years(record: Record) -> Iterator[tuple[str, Record]]:
    """Return the fields in which years are meant, each with the record that has it.

    They are those of that name, and those of a figure if another of its indicator is for a year.
    """
    if isinstance(record, Review):
        yield "years", record
    if isinstance(record, ProgrammeReview):
        yield "year", record
    if isinstance(record, Indicator):
        figures = [record.baseline, *record.targets, *record.values]
        dated = [figure for figure in figures if figure and figure.when]
        yield from (("when", figure) for figure in dated if any(map(_is_for_a_year, dated)))


def _is_for_a_year(figure: Figure) -> bool:
    return figure.when is not None and figure.when.exactness is Exactness.FINANCIAL_YEAR


def _suspected(when: When, year: str, record: Record, name: str) -> Problem:
    month = f"{MONTHS[int(when.written[5:]) - 1]} {when.written[:4]}"
    message = f"{when.written} is {month}. If you mean the financial year, write {year}."
    return Problem(record.at(name), message, (year,), WARNING, replaces=when.written)
