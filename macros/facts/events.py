"""What was published on a plan: rounds of progress, reports, statements of partners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from macros.facts.history import said_on
from macros.reading.dates import When
from macros.reading.model.progress import Progress
from macros.reading.model.report import Report
from macros.reading.register import PlanFolder


@dataclass(frozen=True)
class Event:
    """Something that was published: a round of progress, a report, or a statement of a partner."""

    date: When
    folder: PlanFolder
    name: str
    report: Report | None = None
    progress: Progress | None = None

    @property
    def by(self) -> str | None:
        """The key of the body whose own statement this is."""
        return self.progress.by if self.progress and not self.report else None


def events_of(folder: PlanFolder, as_at: date) -> Iterator[Event]:
    """Return each report and each round that belongs to no report, published by a day."""
    for name, report in folder.reports.items():
        rounds = [p for p in folder.progress.values() if p.report == name and not p.by]
        if report.date.start <= as_at:
            yield Event(report.date, folder, name, report, rounds[0] if rounds else None)
    for name, progress in folder.progress.items():
        said = said_on(folder, progress)
        if not progress.report and said.start <= as_at:
            yield Event(said, folder, name, None, progress)


def newest_first(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return what was published, newest first."""
    every = sorted(events, key=lambda event: (event.folder.key, event.name))
    return tuple(sorted(every, key=lambda event: event.date.end, reverse=True))
