"""The pages of themes: the same subject across councils, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from macros.facts.facts import Facts
from macros.facts.lateness import Lateness
from macros.facts.themes import OnTheme
from macros.pages import addresses
from macros.pages.page import HOME, Banner, Crumb, Page, present
from macros.pages.sentences import Piece, Sentence
from macros.pages.words import counted
from macros.reading.model.site import Theme
from macros.reading.model.words import Status


def theme_pages(facts: Facts) -> Iterator[Page]:
    """Return the page of every theme, in the order of their file."""
    for theme in facts.register.subjects:
        yield _theme_page(theme, facts)


def on_theme(key: str, facts: Facts) -> tuple[OnTheme, ...]:
    """Return what plans hold on a theme, by their councils' names; invented ones come last."""
    councils = facts.register.councils

    def order(one: OnTheme) -> tuple[bool, str, str]:
        council = councils[one.folder.council]
        return council.example, council.name, one.folder.key

    return tuple(sorted(facts.themes.get(key, ()), key=order))


def theme_sentence(every: tuple[OnTheme, ...], facts: Facts) -> Sentence:
    """Return how much was promised on a theme, and how that stands; what is invented left out."""
    councils = facts.register.councils
    real = [one for one in every if not councils[one.folder.council].example]
    actions = sum(one.actions.total for one in real)
    number = len({one.folder.council for one in real if one.promises})
    if not number:
        return (Piece("No plan of a real council on this site holds a promise on this subject."),)
    promised = [counted(actions, "action")] if actions else []
    dated = sum(one.milestones.total for one in real)
    promised += [counted(dated, "milestone")] if dated else []
    pieces = (Piece(f"{counted(number, 'council')} promised "), _bold(promised))
    if not any(one.actions.reported for one in real):
        of = "the action" if actions == 1 else "any of the actions"
        return (*pieces, Piece(f" on this. Nobody has reported on {of}."))
    if actions == 1:
        (one,) = (one for each in real for one in each.actions.all)
        late_too = ", and was late when last judged" if one.lateness == Lateness.LATE else ""
        said = "said to be " if one.status == Status.COMPLETE else ""
        return (*pieces, Piece(f" on this. The action is {said}{one.status}{late_too}."))
    done, late = sum(one.actions.complete for one in real), sum(one.actions.late for one in real)
    are = "is" if done == 1 else "are"
    return (
        *pieces,
        Piece(f" on this. Of the actions, {done or 'none'} {are} said to be complete and "),
        Piece(f"{late or 'none'} {'was' if late == 1 else 'were'} late when last judged."),
    )


def _bold(promised: list[str]) -> Piece:
    return Piece(" and ".join(promised), bold=True)


def _theme_page(theme: Theme, facts: Facts) -> Page:
    every = on_theme(theme.key, facts)
    summary = theme_sentence(every, facts)
    promised = tuple(one for one in every if one.promises)
    others = tuple(one for one in every if one.recommendations or one.indicators)
    sections = [
        ("side-by-side", "Side by side", promised),
        ("others", "Also on this", others),
        ("cite", "Cite", True),
        ("data", "Open data", True),
    ]
    return Page(
        address=addresses.theme(theme.key),
        kind="theme",
        title=f"{theme.title}: what councils promised",
        summary=summary,
        template="plans/theme.html",
        edit=theme.place.file,
        crumbs=(Crumb(HOME, addresses.HOME), Crumb("Themes", addresses.THEMES)),
        councils=tuple(dict.fromkeys(one.folder.council for one in every)),
        banner=Banner("Not a council’s page.", "Titles and summaries are ours, from their papers."),
        sections=present(sections),
        context={
            "theme": theme,
            "promised": promised,
            "others": others,
            "summary": summary,
            "files": list(
                dict.fromkeys([theme.place.file, *(one.folder.plan.place.file for one in every)])
            ),
        },
    )
