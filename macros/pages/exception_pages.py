"""The exception report of a plan: how each action runs against its date."""

from __future__ import annotations

from macros.facts.exceptions import EXCEPTIONS, Course, Exceptions, exceptions
from macros.facts.plans import PlanFacts
from macros.pages import addresses
from macros.pages.gap_rows import lead_in_full
from macros.pages.page import Crumb, Page, banner, crumbs
from macros.pages.sentences import Piece, Sentence
from macros.pages.views import Views
from macros.pages.words import counted, date_in_words, listed


def exceptions_page(plan: PlanFacts, view: Views) -> Page:
    """Return the page of a plan's exception report."""
    folder = plan.folder
    found = exceptions(plan.actions.all, plan.on)
    return Page(
        address=addresses.exceptions(plan.key),
        kind="exceptions",
        title=f"Exception report on {folder.plan.title}, {view.whose(folder)}",
        summary=_sentence(found, plan),
        template="plans/exceptions.html",
        edit=folder.plan.place.file,
        crumbs=(*crumbs(folder.council, view), Crumb(folder.plan.title, addresses.plan(plan.key))),
        councils=folder.owners,
        banner=banner(folder.council, view, view.banner_papers(folder)),
        context={
            "plan": plan,
            "found": found,
            "told": [course for course in EXCEPTIONS if found.by_course[course]],
            "leads": {one.ref: lead_in_full(one, plan, view) for one in found.all},
            "files": [folder.plan.place.file],
        },
    )


def _sentence(found: Exceptions, plan: PlanFacts) -> Sentence:
    """Return how many actions run behind, and how the others run."""
    if not found.all:
        return (
            Piece("This plan has no actions, so "),
            Piece("none is behind", bold=True),
            Piece("."),
        )
    numbers = dict(found.counts)
    far = numbers[Course.FAR_BEHIND]
    behind = far + numbers[Course.BEHIND]
    was = ("was" if behind == 1 else "were") if plan.of_the_past else "is" if behind == 1 else "are"
    rest = (Course.REPROGRAMMED, Course.ON_TARGET, Course.COMPLETED)
    others = listed(f"{numbers[course]} {course}" for course in rest if numbers[course])
    return (
        Piece(f"On {date_in_words(found.on)}, "),
        Piece(f"{behind or 'none'} of {counted(len(found.all), 'action')} {was} behind", bold=True),
        Piece(f", {far or 'none'} by more than a month." if behind else "."),
        Piece(f" Among the others: {others}." if others else ""),
    )
