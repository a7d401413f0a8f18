"""From a page's facts to HTML, by the templates in overrides/plans."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping, MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import jinja2
from markupsafe import Markup, escape

from macros.facts import exceptions, figures, leading, moves, proofs, reasons, silence, statements
from macros.facts.facts import Facts
from macros.facts.lateness import Lateness
from macros.pages import accounts, addresses, found_by, kinds, sentences, tallies, words
from macros.pages.charts.lines import gap_in_words, measure_chart, period_charts
from macros.pages.charts.timelines import action_timeline
from macros.pages.downloads import downloads
from macros.pages.prose import prose, prose_in_line
from macros.pages.shell import told_apart
from macros.pages.views import Views
from macros.reading.dates import When
from macros.reading.model.words import Status
from macros.reading.money import Amount
from macros.reading.places import Place
from macros.reading.problems import Problem

_FRAME = Place("overrides/main.html", 1, 1)
_Got = TypeVar("_Got")
OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"


def environment(facts: Facts, folder: Path = OVERRIDES) -> jinja2.Environment:
    """Return the templates and all they may call: everything escaped, nothing undefined."""
    env = _Templates(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        auto_reload=False,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "prose": prose,
        "prose_in_line": prose_in_line,
        "date": dated,
        "plain_date": words.date_in_words,
        "day": words.date_in_words,
        "month": words.month_in_words,
        "counted": words.counted,
        "times": words.times,
        "listed": words.listed,
        "capital": words.sentence_case,
        "lower_first": words.uncapitalised,
        "size": words.size_in_words,
        "slug": words.slug,
        "in_fours": words.in_fours,
        "timing": words.timing_in_words,
        "amount": amount_in_words,
        "anchor": addresses.anchor,
        "plain": sentences.plain,
        "move": accounts.move_in_words,
        "slip": accounts.slip_in_words,
        "slips": accounts.slips_in_words,
        "silence": accounts.silence_in_words,
        "promise": accounts.promise_in_words,
        "gap": gap_in_words,
        "proofs_in_words": accounts.proofs_in_words,
        "years": words.year_in_words,
    }
    env.globals |= {
        "facts": facts,
        "register": facts.register,
        "site": facts.register.site,
        "as_at": facts.as_at,
        "view": Views(facts),
        "found_by": found_by.found_by,
        "found_as": found_by.about,
        "address": addresses,
        "kinds": kinds,
        "tallies": tallies,
        "Status": Status,
        "Lateness": Lateness,
        "plan_line": sentences.plan_line,
        "slip": moves.slip,
        "slips": moves.slips,
        "silence_about": silence.silence,
        "plan_silence": silence.plan_silence,
        "too_long_silent": silence.too_long_silent,
        "last_said": silence.last_said,
        "reason": reasons.reason,
        "answering": leading.answering,
        "moves_of": exceptions.moves_of,
        "proofs": proofs.proofs,
        "claimed": proofs.claimed,
        "evidence": proofs.evidence,
        "acceptance": proofs.acceptance,
        "plan_sentence": sentences.plan_sentence,
        "published_in_words": sentences.published_in_words,
        "downloads": downloads,
        "newest_statements": statements.newest_statements,
        "as_known": figures.as_known,
        "measure_chart": measure_chart,
        "period_charts": period_charts,
        "action_timeline": action_timeline,
    }
    return env


class _Names(jinja2.runtime.Context):
    """What one template can see. Nothing there wants to know which: Jinja would look, each time."""

    def call(self, what: Callable[..., _Got], /, *given: object, **named: object) -> _Got:
        """Return what something that can be called returns."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return what(*given, **named)


class _Templates(jinja2.Environment):
    """Templates of which none has globals of its own, and that read no mapping as if it had names.

    Jinja would lay an empty map over the shared one and look up each name in both, at each import.
    """

    context_class = _Names
    getattr = staticmethod(getattr)  # type: ignore[assignment]  # it takes the same

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what every template may call."""
        return super().make_globals(d) if d else self.globals


def render(env: jinja2.Environment, template: str, here: str, context: Mapping[str, object]) -> str:
    """Return a template's HTML for a page whose way back to the site's address is `here`."""

    def to(there: str, anchor: str = "") -> str:
        return addresses.link(here, there) + (f"#{anchor}" if anchor else "")

    return told_apart(env.get_template(template).render(to=to, **context))


def fault(wrong: Exception) -> Problem:
    """Return what is wrong with a template, at the line that was being drawn."""
    if isinstance(wrong, jinja2.TemplateNotFound):
        return Problem(Place(f"overrides/{wrong.name}", 1, 1), "This template is not there.")
    if isinstance(wrong, jinja2.TemplateSyntaxError):
        return Problem(_place(wrong.filename or "", wrong.lineno), str(wrong.message))
    steps = traceback.extract_tb(wrong.__traceback__)
    drawn = [step for step in steps if step.filename.endswith(".html")]
    place = _place(drawn[-1].filename, drawn[-1].lineno or 1) if drawn else _FRAME
    return Problem(place, f"{str(wrong).rstrip('.')}.")


def _place(file: str, line: int) -> Place:
    path = Path(file)
    ours = path.is_relative_to(OVERRIDES)
    return Place(path.relative_to(OVERRIDES.parent).as_posix() if ours else file, line, 1)


@lru_cache(4096)
def dated(when: When) -> Markup:
    """Return a date in words inside HTML's `time`, where HTML has a form for it."""
    machine, said = words.machine_date(when), words.date_in_words(when)
    return (
        Markup('<time datetime="{}">{}</time>').format(machine, said) if machine else escape(said)
    )


def amount_in_words(amount: Amount) -> str:
    """Return an amount as the officer wrote it, with a capital where it is a phrase."""
    return words.sentence_case(amount.written)
