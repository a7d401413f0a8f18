"""The macros of hand-written pages: the same facts by the same templates as all other pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from macros.facts.comparison import comparison
from macros.facts.facts import Facts, PlanFacts
from macros.pages import definitions
from macros.pages.charts.shares import share_chart
from macros.pages.words import slug


@dataclass(frozen=True)
class Macro:
    """One macro: its name, what it shows, an example of its use, and how it gets its facts."""

    name: str
    what: str
    example: str
    context: Callable[..., Mapping[str, object]]
    inline: bool = False

    @property
    def template(self) -> str:
        """The template that draws it."""
        return f"plans/macros/{self.name}.html"


def _everything(facts: Facts) -> Mapping[str, object]:
    return {"facts": facts}


def _real(facts: Facts) -> Mapping[str, object]:
    """Return what is real: invented councils show how things work and are not counted."""
    councils = {key for key, one in facts.councils.items() if not one.council.example and one.plans}
    plans = [key for key, one in facts.plans.items() if one.folder.council in councils]
    return {"facts": facts, "councils": len(councils), "plans": len(plans)}


def _comparison(facts: Facts) -> Mapping[str, object]:
    return {"chart": share_chart(comparison(facts))}


def _plan(facts: Facts, key: str = "") -> Mapping[str, object]:
    """Return the plan that has a key; without one, the first plan there is."""
    return {"plan": plan_by_key(facts, key or next(iter(facts.plans), ""))}


def _newest(facts: Facts, most: int = 10) -> Mapping[str, object]:
    return {"events": facts.events[: int(most)]}


def _definitions(facts: Facts, subject: str) -> Mapping[str, object]:
    del facts
    return {"definitions": definitions.of(subject), "subject": subject}


def _terms(facts: Facts) -> Mapping[str, object]:
    terms = sorted(facts.register.terms, key=lambda term: (term.term.lower(), term.council or ""))
    return {
        "terms": [(f"{slug(t.term)}-{t.council}" if t.council else slug(t.term), t) for t in terms]
    }


def _macros(facts: Facts) -> Mapping[str, object]:
    del facts
    return {"macros": MACROS}


def plan_by_key(facts: Facts, key: str) -> PlanFacts:
    """Return a plan by its key.

    Raises:
        ValueError: there is no such plan; the message names those that there are.
    """
    if key not in facts.plans:
        message = f"There is no plan “{key}”. There are: {', '.join(facts.plans)}."
        raise ValueError(message)
    return facts.plans[key]


MACROS: Final[tuple[Macro, ...]] = (
    Macro(
        "council_list",
        "All plans with their councils, where each stands, and when anybody last said anything.",
        "council_list()",
        _everything,
    ),
    Macro(
        "comparison",
        "Councils side by side: how many of their actions are complete, late, not reported.",
        "comparison()",
        _comparison,
    ),
    Macro(
        "figures",
        "How many promises there are on the whole site, and how they stand.",
        "figures()",
        _real,
    ),
    Macro(
        "progress_summary",
        "Where one plan stands: its sentence, its bar and its figures.",
        'progress_summary("walsall/community-safety")',
        _plan,
    ),
    Macro(
        "progress_table",
        "The progress table of one plan, with its filter. Use it once for each plan on a page.",
        'progress_table("walsall/community-safety")',
        _plan,
    ),
    Macro(
        "reports_due",
        "Every promise to report on any plan, and what became of it.",
        "reports_due()",
        _everything,
    ),
    Macro(
        "reports_summary",
        "How many promises to report there are on the whole site, and what became of them.",
        "reports_summary()",
        _everything,
    ),
    Macro(
        "latest_updates",
        "The newest reports and rounds of progress; say how many.",
        "latest_updates(3)",
        _newest,
    ),
    Macro(
        "all_updates",
        "Every report and round of progress, by date, newest first.",
        "all_updates()",
        _everything,
    ),
    Macro(
        "plan_link",
        "A link to a plan, inside a sentence.",
        'plan_link("leicester/crime-and-disorder")',
        _plan,
        inline=True,
    ),
    Macro(
        "definitions",
        "What the words of one subject mean, from the same text as the code: "
        + ", ".join(definitions.SUBJECTS),
        'definitions("proof")',
        _definitions,
    ),
    Macro("glossary", "All words and short forms, with what they stand for.", "glossary()", _terms),
    Macro("macro_list", "This list of macros.", "macro_list()", _macros),
)
