"""What was said about each thing in a plan, in the order in which it was true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from macros.reading.dates import When
from macros.reading.model.progress import Progress, Update
from macros.reading.model.report import Report
from macros.reading.model.words import Status, StatusFrom
from macros.reading.register import PlanFolder


@dataclass(frozen=True)
class Word:
    """One thing that was said: the update, and the round it belongs to.

    `note` is the update's own words, or those it shares with `words_of`. `report` is the one that
    said so, once it is published. `corrected` says why a later update put this one right.
    """

    update: Update
    progress: Progress
    name: str
    report: Report | None
    said: When
    note: str | None
    shared_note: str | None
    waiting_for: str | None
    corrected: str | None

    @property
    def status(self) -> Status | None:
        """The status it gives, if any."""
        return self.update.status

    @property
    def status_from(self) -> StatusFrom:
        """Whose word the status is."""
        return self.update.status_from or self.progress.status_from

    @property
    def by(self) -> str | None:
        """The key of the body whose own statement this is; None for the council's word."""
        return self.progress.by

    @property
    def as_at(self) -> When:
        """When it was true."""
        return self.progress.as_at


History = Mapping[str, tuple[Word, ...]]
"""What was said about each reference, by the council and by others, oldest first."""


def history(folder: PlanFolder, on: date, known: date = date.max) -> History:
    """Return what was said about each reference, oldest first.

    Counts what was true on or before the day `on` and had been made public by the day `known`.
    """
    words: dict[str, list[Word]] = defaultdict(list)
    corrections = _corrections(folder, known)
    for name, progress in folder.progress.items():
        said = said_on(folder, progress)
        if progress.as_at.start <= on and said.start <= known:
            for update in progress.updates:
                words[update.about].append(_word(folder, name, update, corrections, known))
    return {ref: tuple(sorted(each, key=_order)) for ref, each in words.items()}


def said_on(folder: PlanFolder, progress: Progress) -> When:
    """Return when a round was made public: its own date, its report's, or when it was true."""
    report = folder.reports.get(progress.report or "")
    return progress.said or (report.date if report else progress.as_at)


def _word(
    folder: PlanFolder,
    name: str,
    update: Update,
    corrections: Mapping[tuple[str, str], str],
    known: date,
) -> Word:
    progress = folder.progress[name]
    report = folder.reports.get(progress.report or "")
    shared = _shared(progress, update)
    return Word(
        update=update,
        progress=progress,
        name=name,
        report=report if report and report.date.start <= known else None,
        said=said_on(folder, progress),
        note=update.note,
        shared_note=next((other.note for other in shared if other.note), None),
        waiting_for=next((u.waiting_for for u in (update, *shared) if u.waiting_for), None),
        corrected=corrections.get((name, update.about)),
    )


def _shared(progress: Progress, update: Update) -> tuple[Update, ...]:
    """Return the updates whose words an update shares, nearest first."""
    if not update.words_of:
        return ()
    by_ref = {one.about: one for one in progress.updates}
    chain: list[Update] = []
    while update.words_of in by_ref and by_ref[update.words_of] not in chain:
        update = by_ref[update.words_of]
        chain.append(update)
    return tuple(chain)


def _corrections(folder: PlanFolder, known: date) -> dict[tuple[str, str], str]:
    """Return why each corrected update was wrong, by the name of its file and its reference."""
    return {
        (corrects.update, update.about): corrects.why
        for progress in folder.progress.values()
        if said_on(folder, progress).start <= known
        for update in progress.updates
        if (corrects := update.corrects)
    }


def _order(word: Word) -> tuple[date, date, str]:
    return word.as_at.end, word.said.end, word.name


def standing_words(words: tuple[Word, ...]) -> Iterator[Word]:
    """Return the words that still stand: those no later one corrected, newest first."""
    return (word for word in reversed(words) if word.corrected is None)
