"""Any history whatever, for laws that hold of all: plans of a few actions and what was said."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as some

from macros.reading.dates import When, on
from macros.reading.model.action import Action, Added, Part
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Corrects, Progress, Update
from macros.reading.model.review import Review
from macros.reading.model.shared import Move
from macros.reading.model.words import PlanState, Refs, Status
from macros.reading.register import PlanFolder
from macros.reading.values import Line, Ref, ReportName

FIRST_DAY = date(2024, 4, 1)
REFS = ("1", "2", "3")
WORDS = Line("words")
_REVIEW = Review(kind=WORDS, title=WORDS)


def days() -> some.SearchStrategy[date]:
    """Return any day of two years."""
    return some.integers(0, 729).map(lambda number: FIRST_DAY + timedelta(days=number))


def dates() -> some.SearchStrategy[When]:
    """Return any day of two years as a date."""
    return days().map(on)


def folders() -> some.SearchStrategy[PlanFolder]:
    """Return any plan of a few actions, and any rounds of progress in it."""
    return some.builds(_folder, _actions(), some.lists(_rounds(), max_size=5))


def _actions() -> some.SearchStrategy[tuple[Action, ...]]:
    return some.tuples(*[_action(ref) for ref in REFS])


def _action(ref: str) -> some.SearchStrategy[Action]:
    added = some.builds(Added, when=dates(), by=some.just(WORDS))
    moves = some.builds(Move, to=dates(), agreed=dates(), by=some.just(WORDS), why=some.just(WORDS))
    parts = some.tuples(*[_part(f"{ref}{letter}") for letter in "ab"])
    return some.builds(
        Action,
        ref=some.just(Ref(ref)),
        title=some.just(WORDS),
        added=some.none() | added,
        due=some.none() | dates(),
        moved=some.lists(moves, max_size=2).map(tuple),
        parts=some.just(()) | parts,
    )


def _part(ref: str) -> some.SearchStrategy[Part]:
    due = some.none() | dates()
    return some.builds(Part, ref=some.just(Ref(ref)), title=some.just(WORDS), due=due)


def _rounds() -> some.SearchStrategy[Progress]:
    refs = [*REFS, *(f"{ref}{letter}" for ref in REFS for letter in "ab")]
    corrects = some.builds(
        Corrects, update=some.sampled_from("01234").map(ReportName), why=some.just(WORDS)
    )
    updates = some.builds(
        Update,
        about=some.sampled_from(refs).map(Ref),
        status=some.none() | some.sampled_from(Status),
        completed=some.none() | dates(),
        corrects=some.none() | corrects,
    )
    each = some.lists(updates, max_size=6, unique_by=lambda update: update.about).map(tuple)
    return some.builds(Progress, as_at=dates(), said=some.none() | dates(), updates=each)


def _folder(actions: tuple[Action, ...], rounds: list[Progress]) -> PlanFolder:
    plan = Plan(
        title=WORDS, refs=Refs.OURS, state=PlanState.ADOPTED, review=_REVIEW, actions=actions
    )
    progress = {str(number): each for number, each in enumerate(rounds)}
    return PlanFolder("sample/parks", plan, progress, {})
