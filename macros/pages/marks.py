"""Marks: what a macro leaves on a hand-written page until Markdown is done with it.

Officers' text must never meet Markdown's extensions, so a macro returns an empty element with a
number, and the HTML takes its place after the site generator has drawn the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import jinja2

from macros.facts.facts import Facts
from macros.pages import addresses, render
from macros.pages.macros import MACROS, Macro

_MARK = re.compile(r'<(div|span) data-plans-mark="([0-9]+)"></\1>')


@dataclass(frozen=True)
class Call:
    """One use of a macro on a hand-written page."""

    macro: Macro
    context: Mapping[str, object]


@dataclass(frozen=True)
class Marks:
    """The uses of macros in one build, in the order in which they were met."""

    facts: Facts
    calls: list[Call] = field(default_factory=list)

    def functions(self) -> dict[str, Callable[..., str]]:
        """Return the macros by name, as hand-written pages call them: each returns a mark."""
        return {macro.name: self._function(macro) for macro in MACROS}

    def fill(self, html: str, address: str, env: jinja2.Environment) -> str:
        """Return a drawn page with what each of its marks stands for."""

        def drawn(found: re.Match[str]) -> str:
            call = self.calls[int(found[2])]
            here = addresses.root(address)
            return render.render(env, call.macro.template, here, call.context).strip()

        return _MARK.sub(drawn, html)

    def _function(self, macro: Macro) -> Callable[..., str]:
        def mark(*arguments: object) -> str:
            self.calls.append(Call(macro, macro.context(self.facts, *arguments)))
            element = "span" if macro.inline else "div"
            return f'<{element} data-plans-mark="{len(self.calls) - 1}"></{element}>'

        mark.__doc__ = macro.what
        return mark
