"""Abbreviations, explained where they first stand on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from macros.reading.model.site import Term

_TAG = re.compile(r"(<[^>]*>)")
_PASSED_OVER = ("title", "desc", "script", "code", "abbr", "summary", "label", "legend", "h1")
_UNEXPLAINED = "Not explained in the paper"


def terms_for(terms: Iterable[Term], councils: Sequence[str]) -> tuple[Term, ...]:
    """Return the terms that belong to a page: those of everyone, then those of its councils."""
    own = (term for term in terms if not term.council or term.council in councils)
    return tuple(sorted(own, key=lambda term: term.council is not None))


def explained(html: str, terms: Sequence[Term]) -> tuple[str, tuple[Term, ...]]:
    """Return the HTML with the first use of each abbreviation explained, and the terms used.

    Of two terms with one name the later holds.
    """
    names = {str(name): term for term in terms for name in (term.term, *term.also) if _short(name)}
    if not names:
        return html, ()
    longest_first = sorted(names, key=len, reverse=True)
    form = re.compile(
        r"(?<![\w&])(?:" + "|".join(re.escape(str(escape(n))) for n in longest_first) + r")(?![\w])"
    )
    used: dict[str, Term] = {}
    closing: list[str] = []

    def explain(found: re.Match[str]) -> str:
        term = names[Markup(found[0]).unescape()]  # noqa: S704  text that is already escaped
        if term.term in used or term.means == _UNEXPLAINED:
            used.setdefault(term.term, term)
            return found[0]
        used[term.term] = term
        return f'<abbr title="{escape(term.means)}">{found[0]}</abbr>'

    pieces = _TAG.split(html)
    for number, piece in enumerate(pieces):
        if piece.startswith("<"):
            _follow(piece, closing)
        elif not closing:
            pieces[number] = form.sub(explain, piece)
    return "".join(pieces), tuple(sorted(used.values(), key=lambda term: term.term.lower()))


def _short(name: str) -> bool:
    """Return whether a term is an abbreviation and not an ordinary word."""
    return sum(letter.isupper() for letter in name) > 1 and " " not in name


def _follow(tag: str, closing: list[str]) -> None:
    """Keep track of whether we are inside an element in which nothing is explained."""
    name = tag.strip("</>").split()[0].lower() if tag.strip("</>") else ""
    if closing:
        if tag.startswith("</") and name == closing[-1]:
            closing.pop()
    elif name in _PASSED_OVER and not tag.startswith("</"):
        closing.append(name)
