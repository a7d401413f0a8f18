"""The pages on which readers see what is due in a council, and when."""

from __future__ import annotations

from macros.facts.agenda import Agenda, agenda
from macros.facts.councils import CouncilFacts
from macros.pages import addresses
from macros.pages.page import Page, banner, crumbs, present
from macros.pages.sentences import Piece, Sentence
from macros.pages.views import Views
from macros.pages.words import counted


def calendar_page(council: CouncilFacts, view: Views) -> Page:
    """Return the page of what is due in a council."""
    ahead = agenda(council.plans, view.facts.as_at)
    name = council.council.name
    summary = _sentence(ahead, council)
    sections = [("coming", "To come", True), ("late", "Late", ahead.late), ("cite", "Cite", True)]
    return Page(
        address=addresses.calendar_page(council.key),
        kind="calendar",
        title=f"What is due and when, {name}",
        summary=summary,
        template="plans/calendar.html",
        edit=council.council.place.file,
        crumbs=crumbs(council.key, view),
        councils=(council.key,),
        banner=banner(council.key, view, f"papers of {name}"),
        sections=present(sections),
        context={
            "council": council,
            "summary": summary,
            "ahead": ahead,
            "files": [plan.folder.plan.place.file for plan in council.plans],
        },
    )


def _sentence(ahead: Agenda, council: CouncilFacts) -> Sentence:
    """Return how much is to come and how much is late."""
    if not ahead.coming and not ahead.late:
        return (Piece(f"No plan of {council.council.short} that still runs has a date to come."),)
    late = counted(len(ahead.late), "thing") if ahead.late else "nothing"
    figures = f"{counted(len(ahead.coming), 'thing')} to come and {late} late"
    return (Piece(f"Plans of {council.council.short} have "), Piece(figures, bold=True), Piece("."))
