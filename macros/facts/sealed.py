"""A sealed report as readers meet it: as it was sealed, with what was put right since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.facts.period import Moved, Period, period
from macros.facts.seals import amended
from macros.facts.slices import folder_of
from macros.facts.standing import Standing
from macros.reading.model.report import Correction, Report
from macros.reading.register import PlanFolder
from macros.reading.seals import Seal, Slice

FIGURES: Mapping[str, str] = {
    "opening": "open at the start",
    "new": "new",
    "reopened": "reopened",
    "completed": "completed",
    "stopped": "stopped",
    "replaced": "replaced",
    "not_done": "not done",
    "closing": "open at the end",
    "late": "late at the end",
    "moved": "had their date moved",
    "not_mentioned": "open, and nobody said anything",
}
"""The figures of a report in words, by the names they have in a period."""


@dataclass(frozen=True)
class Version:
    """One version of a report: the plan as it is told, the report, and its figures."""

    folder: PlanFolder
    report: Report
    period: Period


@dataclass(frozen=True)
class PutRight:
    """One figure that was put right, in words, and the references it counted wrongly or missed."""

    words: str
    was: int
    now: int
    refs: tuple[str, ...]


@dataclass(frozen=True)
class Sealed:
    """A sealed report. `first` is what was sealed, and `now` the same with what was put right.

    `put_right` holds the corrections of what was wrong, and `changed_since` what was right and has
    changed later: that changes no word of the report.
    """

    seal: Seal
    first: Version
    now: Version
    put_right: tuple[Correction, ...]
    changed_since: tuple[Correction, ...]

    @property
    def figures_put_right(self) -> Iterator[PutRight]:
        """Return each figure that was put right."""
        for name, words in FIGURES.items():
            was, now = (_refs(getattr(each.period, name)) for each in (self.first, self.now))
            if was != now:
                refs = (ref for ref in (*was, *now) if (ref in was) != (ref in now))
                yield PutRight(words, len(was), len(now), tuple(refs))


def _refs(items: Iterable[Standing | Moved]) -> tuple[str, ...]:
    return tuple((one.standing if isinstance(one, Moved) else one).ref for one in items)


def sealed_reports(folder: PlanFolder) -> Mapping[str, Sealed]:
    """Return the sealed reports of a plan by their names."""
    return {name: _sealed(folder, name, seal) for name, seal in folder.seals.items()}


def _sealed(folder: PlanFolder, name: str, seal: Seal) -> Sealed:
    corrections = folder.reports[name].corrections
    put_right = tuple(one for one in corrections if not one.later)
    first = _version(folder.key, name, seal.slice)
    now = _version(folder.key, name, amended(seal.slice, put_right)) if put_right else first
    later = tuple(one for one in corrections if one.later)
    return Sealed(seal, first, now, put_right, later)


def _version(key: str, name: str, texts: Slice) -> Version:
    folder = folder_of(key, name, texts)
    report = folder.reports[name]
    if report.covers is None:
        raise ValueError(name)
    return Version(folder, report, period(folder, report.covers, report.date.end))
