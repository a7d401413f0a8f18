"""Abbreviations, explained where they first stand on a page."""

from __future__ import annotations

import re
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
    form = _any_of(tuple(named))
    if not form.search(html):
        return html, ()
    used: dict[str, Term] = {}
    passed_over = [found.span() for found in _PASSED_OVER.finditer(html)]

    def explain(found: re.Match[str]) -> str:
        at = found.start()
        in_tag = html.rfind("<", 0, at) > html.rfind(">", 0, at)
        if in_tag or any(first < at < last for first, last in passed_over):
            return found[0]
        term = named[Markup(found[0]).unescape()]  # noqa: S704  text that is already escaped
        if term.term in used or term.means == _UNEXPLAINED:
            used.setdefault(term.term, term)
            return found[0]
        used[term.term] = term
        return f'<abbr title="{escape(term.means)}">{found[0]}</abbr>'

    return form.sub(explain, html), tuple(sorted(used.values(), key=_in_order))


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
