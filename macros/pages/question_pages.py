"""The page of questions that a plan raises for a meeting: to read out, and to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.facts.attention import About, Gap, Kind, gaps
from macros.facts.moves import slip
from macros.facts.plans import PlanFacts
from macros.facts.questions import Question, Topic, questions
from macros.facts.reasons import late_part
from macros.facts.silence import is_live
from macros.facts.standing import Standing
from macros.pages import addresses
from macros.pages.accounts import slip_in_words
from macros.pages.gap_rows import NOBODY, WHOLE_PLAN, lead, place
from macros.pages.gap_words import why
from macros.pages.page import Crumb, Page, banner, crumbs
from macros.pages.question_words import asked
from macros.pages.sentences import Piece, Sentence
from macros.pages.views import Views
from macros.pages.words import (
    counted,
    date_in_words,
    sentence_case,
    timing_in_words,
)

_UNLED = {NOBODY: "No lead is named", "To be confirmed": "The lead is to be confirmed"}


@dataclass(frozen=True)
class Basis:
    """A thing that a question is about: where it stands, and the facts that raise the question."""

    title: str
    label: str
    address: str
    anchor: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Put:
    """A question as it is put: its number on the page, its words, and what it rests on."""

    number: int
    words: str
    bases: tuple[Basis, ...]


Groups = tuple[tuple[str, tuple[Put, ...]], ...]
"""Questions by who is asked: a lead, or whoever answers for the whole plan."""


def questions_page(plan: PlanFacts, view: Views) -> Page:
    """Return the page of the questions that a plan raises, those to the same lead together."""
    folder, found = plan.folder, questions(plan, gaps(plan))
    return Page(
        address=addresses.questions(plan.key),
        kind="questions",
        title=f"Questions for the meeting on {folder.plan.title}, {view.whose(folder)}",
        summary=_sentence(found, plan),
        template="plans/questions.html",
        edit=folder.plan.place.file,
        crumbs=(*crumbs(folder.council, view), Crumb(folder.plan.title, addresses.plan(plan.key))),
        councils=folder.owners,
        banner=banner(folder.council, view, view.banner_papers(folder)),
        context={
            "plan": plan,
            "live": is_live(plan),
            "groups": _groups(found, plan, view),
            "files": [folder.plan.place.file],
        },
    )


def _groups(found: Sequence[Question], plan: PlanFacts, view: Views) -> Groups:
    """Return the questions by lead: first the lead to whom the most pressing question goes."""
    to: dict[str, list[Question]] = {}
    for one in found:
        to.setdefault(_asked_of(one, plan, view), []).append(one)
    numbers = iter(range(1, len(found) + 1))
    return tuple(
        (name, tuple(Put(next(numbers), asked(one), _bases(one)) for one in some))
        for name, some in to.items()
    )


def _asked_of(one: Question, plan: PlanFacts, view: Views) -> str:
    """Return who leads what a question is about; what several leads share goes to the plan's."""
    names = {
        lead(about if isinstance(about, Standing) else None, plan, view) for about in one.about
    }
    name = names.pop() if len(names) == 1 else WHOLE_PLAN
    return _UNLED.get(name, name)


def _bases(one: Question) -> tuple[Basis, ...]:
    return tuple(_basis(about, one) for about in one.about)


def _basis(about: About, one: Question) -> Basis:
    title, label, address, anchor = place(about, one.plan)
    own = [gap for gap in one.gaps if gap.about is about]
    return Basis(title, label, address, anchor, tuple(_facts(about, own, one)))


def _facts(about: About, own: Sequence[Gap], one: Question) -> Iterator[str]:
    """Return what a question rests on, a sentence each."""
    if isinstance(about, Standing):
        late = late_part(about)
        if one.topic == Topic.LATE and late.promised:
            on = f" on {date_in_words(one.plan.on)}" if one.plan.of_the_past else ""
            yield f"{sentence_case(timing_in_words(late.timing))}{on}."
        elif about.open and about.promised and about.promised.dated:
            yield f"Due {date_in_words(about.promised)}."
        if moved := slip(about):
            yield f"Its date {slip_in_words(moved)}."
    yield from (why(gap) for gap in own)
    if isinstance(about, Standing) and (word := about.last_word) and not _told(own):
        status = f"status “{about.status}”, " if word.status else ""
        yield f"Last word: {status}{date_in_words(word.as_at)}."


def _told(own: Sequence[Gap]) -> bool:
    """Return whether the facts name the last word already."""
    return any(gap.kind in {Kind.LATE, Kind.UNPROVEN} for gap in own)


def _sentence(found: Sequence[Question], plan: PlanFacts) -> Sentence:
    """Return how many questions there are."""
    if not found:
        return (
            Piece("The record of this plan "),
            Piece("raises no question", bold=True),
            Piece("."),
        )
    number = Piece(counted(len(found), "question"), bold=True)
    if not is_live(plan):
        return (number, Piece(" that the papers of this plan leave open."))
    return (number, Piece(" that this plan’s own record raises, in words to read out."))
