"""Abbreviations, explained where they first stand on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from macros.reading.model.site import Term

_PASSED_OVER = "title|desc|script|code|abbr|summary|label|legend|h1"
_MARKUP = rf"<({_PASSED_OVER})\b[^>]*>.*?</\1>|<[^>]*>"
_NOTHING = "(?!)"
_UNEXPLAINED = "Not explained in the paper"


def terms_for(terms: Iterable[Term], councils: Sequence[str]) -> tuple[Term, ...]:
    """Return the terms that belong to a page: those of everyone, then those of its councils."""
    own = (term for term in terms if not term.council or term.council in councils)
    return tuple(sorted(own, key=lambda term: term.council is not None))


def explained(html: str, terms: Sequence[Term]) -> tuple[str, tuple[Term, ...]]:
    """Return the HTML with the first use of each abbreviation explained, and the terms used.

    Of two terms with one name the later holds.
    """
    named: dict[str, Term] = {name: term for term in terms for name in (term.term, *term.also)}
    anywhere, to_explain = _patterns(tuple(named))
    if not anywhere.search(html):
        return html, ()
    used: dict[str, Term] = {}

    def explain(found: re.Match[str]) -> str:
        if not (form := found["form"]):
            return found[0]
        term = named[Markup(form).unescape()]  # noqa: S704  text that is already escaped
        if term.term in used or term.means == _UNEXPLAINED:
            used.setdefault(term.term, term)
            return form
        used[term.term] = term
        return f'<abbr title="{escape(term.means)}">{form}</abbr>'

    text = to_explain.sub(explain, html)
    return text, tuple(sorted(used.values(), key=lambda term: term.term.lower()))


@lru_cache(256)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds any abbreviation quickly, and what finds markup and those to explain.

    The quick one finds them in tags and inside other words too. Most pages hold none at all.
    """
    longest_first = sorted(filter(_short, names), key=len, reverse=True)
    forms = "|".join(re.escape(str(escape(name))) for name in longest_first) or _NOTHING
    to_explain = rf"{_MARKUP}|(?<![\w&])(?P<form>{forms})(?!\w)"
    return re.compile(forms), re.compile(to_explain, re.DOTALL)


def _short(name: str) -> bool:
    """Return whether a term is an abbreviation and not an ordinary word."""
    return sum(letter.isupper() for letter in name) > 1 and " " not in name
