"""What was said of a thing, beside its status, in plain words: as feeds and standards tell it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.facts.history import Word
from macros.pages.words import date_in_words


def in_words(word: Word) -> Iterator[str]:
    """Return all that a word says beside its status, one thing a line."""
    update = word.update
    if word.note:
        yield word.note
    if update.printed:
        yield f"Printed as “{update.printed}”."
    if update.words_of and word.shared_note:
        yield f"The words of {update.words_of}: {word.shared_note}"
    if word.waiting_for:
        yield ended(f"Waiting for: {word.waiting_for}")
    if update.replaced_by:
        yield f"Replaced by {update.replaced_by}."
    yield from _shown(word)


def _shown(word: Word) -> Iterator[str]:
    """Return what stands behind a word, and what became of it."""
    update, accepted = word.update, word.update.accepted
    if update.completed:
        yield f"Completed: {date_in_words(update.completed)}."
    for each in update.evidence:
        yield f"Evidence: {each.title}{f' {each.link}' if each.link else '.'}"
    if accepted:
        yield f"Accepted by {accepted.by}, {date_in_words(accepted.when)}."
    if update.corrects:
        yield ended(f"This corrects {update.corrects.update}: {update.corrects.why}")
    if word.corrected:
        yield ended(f"Corrected later: {word.corrected}")


def ended(words: str) -> str:
    """Return a sentence with its full stop."""
    return words if words.endswith(".") else f"{words}."
