"""News in plain words, as entries of a feed: what it is about, what was said, by whom, and where.

Longer texts keep the signs by which officers mark emphasis and links: a feed has no other form.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.atom import Entry
from macros.exports.said_in_words import ended, in_words
from macros.facts.history import Word
from macros.facts.news import News
from macros.pages import addresses
from macros.pages.kinds import report_kind
from macros.pages.views import Views
from macros.pages.words import date_in_words, sentence_case
from macros.reading.model.report import Report
from macros.reading.model.shared import Move
from macros.reading.model.words import StatusFrom


def entry(one: News, view: Views) -> Entry:
    """Return one piece of news as an entry of a feed."""
    site, folder = view.facts.register.site, one.plan.folder
    who = _who(one, view)
    about = f"{folder.plan.title}, {view.whose(folder)}."
    return Entry(
        id=f"{site.address}{addresses.plan(folder.key)}#{one.name.replace(' ', '%20')}",
        link=f"{site.address}{_place(one)}",
        title=_title(one, view),
        text="\n".join([*_lines(one, who), about]),
        by=who,
        day=one.day,
        changed=one.changed,
        subjects=(one.word.status,) if one.word and one.word.status else (),
    )


def _place(one: News) -> str:
    if one.report:
        return addresses.report(one.plan.key, one.name.split("/", 1)[1])
    return addresses.thing(one.plan, one.ref)


def _title(one: News, view: Views) -> str:
    if one.report:
        return f"{report_kind(one.report)}: {one.report.title}"
    thing = f"{one.ref} {view.title(one.plan.things[one.ref])}"
    if one.move:
        return f"Moved to {date_in_words(one.move.to)}: {thing}"
    return f"{_said(one.word)}: {thing}"


def _who(one: News, view: Views) -> str:
    council = view.name(one.plan.folder.council)
    if one.move:
        return one.move.by
    if one.report:
        return one.report.by or council
    by = one.word.update.by if one.word else None
    return view.name(by) if by else council


def _lines(one: News, who: str) -> Iterator[str]:
    if one.move:
        yield from _move(one.move)
    if one.report:
        yield from _report(one.report)
    if one.word:
        yield from _word(one.word)
        yield ended(f"{who} said so, {date_in_words(one.word.said)}")


def _said(word: Word | None) -> str:
    """Return what a word says in a few words: its status, else that nothing changed, else news."""
    if word and word.status:
        return sentence_case(word.status)
    return "No change" if word and word.update.no_change else "Update"


def _word(word: Word) -> Iterator[str]:
    if word.status:
        ours = ", in our reading" if word.status_from == StatusFrom.OUR_READING else ""
        yield f"Status: {word.status}{ours}."
    if word.update.no_change:
        yield "No change."
    yield from in_words(word)


def _move(move: Move) -> Iterator[str]:
    yield ended(f"Why: {move.why}")
    minute = f" {ended(move.minute)}" if move.minute else ""
    yield f"{ended(f'Agreed by {move.by}, {date_in_words(move.agreed)}')}{minute}"


def _report(report: Report) -> Iterator[str]:
    if report.summary:
        yield report.summary
    where = f", {report.meeting}" if report.meeting else ""
    yield ended(f"{date_in_words(report.date)}{where}")
    for each in report.corrections:
        yield ended(f"Put right {date_in_words(each.date)}: {each.why}")
