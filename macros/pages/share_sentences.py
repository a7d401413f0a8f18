"""What somebody leads and shares in, in a sentence."""

from __future__ import annotations

from macros.facts.shares import Shares
from macros.pages.sentences import Piece, Sentence
from macros.pages.words import counted, listed, sentence_case, starting


def shares_sentence(name: str, shares: Shares) -> Sentence:
    """Return how much somebody leads and shares in, and how what they lead stands."""
    led, shared = _led(shares), len(shares.shared)
    if not led and not shared:
        return (Piece(f"No plan on this site names {name} to lead or share in anything."),)
    if not led:
        pieces = (
            Piece(sentence_case(name)),
            Piece(f" shares in {counted(shared, 'action')}", bold=True),
        )
        return (*pieces, Piece(" and is named to lead none."))
    pieces = (Piece(f"{sentence_case(name)} is named to lead "), Piece(listed(led), bold=True))
    also = f", and to share in {counted(shared, 'more action', 'more actions')}" if shared else ""
    return (*pieces, Piece(f"{also}.{_standing(shares)}{_conditional(shares)}"))


def _led(shares: Shares) -> list[str]:
    several = (
        (len(shares.objectives), "objective", "objectives"),
        (shares.actions.total, "action", "actions"),
        (len(shares.parts), "part of an action", "parts of actions"),
    )
    return [counted(number, one, many) for number, one, many in several if number]


def _standing(shares: Shares) -> str:
    counts = shares.actions
    if not counts.total:
        return ""
    if not counts.reported:
        of = "any of the actions" if counts.total > 1 else "the action"
        return f" Nobody has reported on {of}."
    if counts.total == 1:
        return f" The action is {counts.all[0].status}{' and late' if counts.late else ''}."
    complete, late = counts.complete, counts.late
    return (
        f" Of the {counted(counts.total, 'action')}, {complete or 'none'} {_be(complete)} said to "
        f"be complete and {late or 'none'} {_be(late)} late."
    )


def _conditional(shares: Shares) -> str:
    number = sum(each.conditional for each in shares.leads)
    depends = "depends" if number == 1 else "depend"
    return f" {starting(number)} of these {depends} on a condition." if number else ""


def _be(number: int) -> str:
    return "is" if number == 1 else "are"
