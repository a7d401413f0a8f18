"""The pages of a council, and of each of its years."""

from __future__ import annotations

from macros.facts.councils import CouncilFacts
from macros.facts.years import Year
from macros.pages import addresses, sentences
from macros.pages.accounts import moved_dates
from macros.pages.page import HOME, Crumb, Page, banner, crumbs, present
from macros.pages.views import Views


def council_page(council: CouncilFacts, view: Views) -> Page:
    """Return the page of a council."""
    one = council.council
    moved = moved_dates(council.plans, council.key, view.facts.register)
    sections = [
        ("plans", "Plans", True),
        ("inherited", "Still open from before", council.inherited),
        ("moved", "Moved dates", moved),
        ("programme", "Review programme", one.programme),
        ("reports", "Reports", True),
        ("queries", "Queries", one.queries),
        ("cite", "Cite", True),
        ("data", "Open data", True),
    ]
    file = one.place.file
    return Page(
        address=addresses.council(council.key),
        kind="council",
        title=one.name,
        summary=sentences.council_sentence(council),
        template="plans/council.html",
        edit=file,
        crumbs=(Crumb(HOME, addresses.HOME),),
        councils=(council.key,),
        banner=banner(council.key, view, f"papers of {one.name}"),
        sections=present(sections),
        context={
            "council": council,
            "summary": sentences.council_sentence(council),
            "moved": moved,
            "asked": view.plain_queries(one.queries),
            "files": [file],
        },
    )


def year_page(council: CouncilFacts, year: Year, view: Views) -> Page:
    """Return the page of a council’s financial year."""
    summary = sentences.year_sentence(council, year)
    name = council.council.name
    return Page(
        address=addresses.year(council.key, year),
        kind="year",
        title=f"All plans in {year.name}, {name}",
        summary=summary,
        template="plans/year.html",
        edit=council.council.place.file,
        crumbs=crumbs(council.key, view),
        councils=(council.key,),
        banner=banner(council.key, view, f"papers of {name}"),
        context={
            "council": council,
            "year": year,
            "summary": summary,
            "files": [plan.folder.plan.place.file for plan in year.plans],
        },
    )
