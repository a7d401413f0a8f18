"""Abbreviations, explained where they first stand on a page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from macros.reading.model.site import Term

_PASSED_OVER = re.compile(
    r"<(title|desc|script|code|abbr|summary|label|legend|h1)\b[^>]*>.*?</\1>", re.DOTALL
)
_NOTHING = "(?!)"
_UNEXPLAINED = "Not explained in the paper"


def terms_for(terms: Iterable[Term], councils: Sequence[str]) -> tuple[Term, ...]:
    """Return the terms that belong to a page: those of everyone, then those of its councils."""
    own = (term for term in terms if not term.council or term.council in councils)
    return tuple(sorted(own, key=lambda term: term.council is not None))


def explained(html: str, terms: Sequence[Term]) -> tuple[str, tuple[Term, ...]]:
    """Return the HTML with the first use of each abbreviation explained, and the terms used.

    Of two terms with one name the later holds. No attribute in the HTML may hold a bare “>”: those
    of templates and of long texts do not, because they are escaped.
    """
    named: dict[str, Term] = {name: term for term in terms for name in (term.term, *term.also)}
    finds = list(_any_of(tuple(named)).finditer(html))
    passed_over = [found.span() for found in _PASSED_OVER.finditer(html)] if finds else []
    used: dict[str, Term] = {}
    met: set[str] = set()
    pieces, end = [], 0
    for found in finds:
        name = found[0]
        if name in met or _is_passed_over(html, found.start(), passed_over):
            continue
        met.add(name)
        term = named[Markup(name).unescape()]  # noqa: S704  text that is already escaped
        if term.term not in used and term.means != _UNEXPLAINED:
            pieces += [
                html[end : found.start()],
                f'<abbr title="{escape(term.means)}">{name}</abbr>',
            ]
            end = found.end()
        used.setdefault(term.term, term)
    return "".join([*pieces, html[end:]]), tuple(sorted(used.values(), key=_in_order))


def _is_passed_over(html: str, at: int, passed_over: Sequence[tuple[int, int]]) -> bool:
    """Return whether a place is inside a tag, or inside one of the spans."""
    nearest = bisect_left(passed_over, (at,)) - 1
    return (nearest >= 0 and at < passed_over[nearest][1]) or html.rfind("<", 0, at) > html.rfind(
        ">", 0, at
    )


@lru_cache(256)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds each abbreviation that stands alone, and not inside “&#39;”.

    The first letter comes before the look behind it: Python then skips what cannot be one.
    """
    longest_first = sorted(filter(_short, names), key=len, reverse=True)
    forms = (str(escape(name)) for name in longest_first)
    alone = [rf"{re.escape(form[0])}(?<![\w&#].){re.escape(form[1:])}" for form in forms]
    return re.compile(f"(?:{'|'.join(alone) or _NOTHING})(?!\\w)", re.DOTALL)


def _in_order(term: Term) -> str:
    return term.term.lower()


def _short(name: str) -> bool:
    """Return whether a term is an abbreviation and not an ordinary word."""
    return sum(letter.isupper() for letter in name) > 1 and " " not in name
