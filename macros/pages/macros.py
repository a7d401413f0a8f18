"""The macros of hand-written pages: the same facts by the same templates as all other pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from macros.facts.agenda import agenda
from macros.facts.attention import gaps
from macros.facts.comparison import comparison
from macros.facts.exemplar import exemplar
from macros.facts.facts import Facts, counted_plans, left_out
from macros.facts.plans import PlanFacts, together
from macros.facts.shares import owner_of
from macros.facts.silence import is_live
from macros.facts.themes import OnTheme
from macros.pages import addresses, data_views, definitions
from macros.pages.body_pages import bodies_shown
from macros.pages.charts.councils import council_chart
from macros.pages.gap_words import counts
from macros.pages.post_pages import with_posts
from macros.pages.theme_pages import on_theme
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


def _figures(facts: Facts) -> Mapping[str, object]:
    """Return what is counted: neither invented councils nor a plan that was only asked for."""
    plans = [one for one in counted_plans(facts) if one.is_written]
    owners = {owner for one in plans for owner in one.folder.owners}
    councils = (owners & facts.councils.keys()) - left_out(facts.register)
    return {
        "plans": len(plans),
        "councils": len(councils),
        "actions": together(plans),
        "invented": _all_invented(plans, facts),
    }


def _all_invented(plans: Iterable[PlanFacts], facts: Facts) -> bool:
    """Return whether there is nothing but what is invented, so that a page has to say so."""
    return any(facts.register.councils[one.folder.council].example for one in plans)


def _attention(facts: Facts) -> Mapping[str, object]:
    """Return how much needs attention in all plans that are counted."""
    return {"counts": counts(gap for plan in counted_plans(facts) for gap in gaps(plan))}


def _searches(facts: Facts) -> Mapping[str, object]:
    """Return what one might look for, with its page: the subjects of most plans, a council."""
    subjects = [one for one in facts.register.subjects if facts.themes.get(one.key)]
    subjects.sort(key=lambda one: -len(facts.themes[one.key]))
    owners = dict.fromkeys(one.folder.council for one in counted_plans(facts))
    councils = [(facts.register.councils[key].short, addresses.council(key)) for key in owners]
    found = [(one.title, addresses.theme(one.key)) for one in subjects[:2]]
    return {"found": [*found, *councils[:1]]}


def _comparison(facts: Facts) -> Mapping[str, object]:
    return {"chart": council_chart(comparison(facts))}


def _one_promise(facts: Facts) -> Mapping[str, object]:
    """Return a promise that was kept in the end: of an invented council only if no real one has."""
    invented = _invented(facts)
    real = [one for one in facts.plans.values() if one.folder.council not in invented]
    return {"one": exemplar(real) or exemplar(facts.plans.values())}


def _plan(facts: Facts, key: str = "") -> Mapping[str, object]:
    """Return the plan that has a key; without one, the first plan there is, if any."""
    if not key:
        return {"plan": next(iter(facts.plans.values()), None)}
    return {"plan": plan_by_key(facts, key)}


def _newest(facts: Facts, most: int = 10) -> Mapping[str, object]:
    return {"events": facts.events[: int(most)]}


def _ahead(facts: Facts) -> Mapping[str, object]:
    """Return what lies ahead in all plans that are counted, and in each council, if any runs."""
    plans = counted_plans(facts)
    councils = [one for one in facts.councils.values() if one.plans]
    each = [(one, agenda(one.plans, facts.as_at), any(map(is_live, one.plans))) for one in councils]
    return {
        "ahead": agenda(plans, facts.as_at),
        "councils": each,
        "invented": _all_invented(plans, facts),
    }


def _invented(facts: Facts) -> set[str]:
    return {key for key, one in facts.register.councils.items() if one.example}


def _definitions(facts: Facts, subject: str) -> Mapping[str, object]:
    del facts
    return {"definitions": definitions.of(subject), "subject": subject}


def _terms(facts: Facts) -> Mapping[str, object]:
    terms = sorted(facts.register.terms, key=lambda term: (term.term.lower(), term.council or ""))
    return {
        "terms": [(f"{slug(t.term)}-{t.council}" if t.council else slug(t.term), t) for t in terms]
    }


def _bodies(facts: Facts) -> Mapping[str, object]:
    return {"facts": facts, "bodies": bodies_shown(facts)}


def _posts(facts: Facts) -> Mapping[str, object]:
    """Return whose posts there are, with how many, how many have something to do, and what not."""
    return {
        "owners": [
            (
                key,
                len(posts := owner_of(key, facts.register).posts),
                sum(bool(facts.shares.of(key, post.title).plans) for post in posts),
                len(facts.shares.nobody.get(key, ())),
            )
            for key in with_posts(facts)
        ]
    }


def _themes(facts: Facts) -> Mapping[str, object]:
    """Return each theme with how much real plans promise on it, and whose they are."""
    every = [(theme, on_theme(theme.key, facts)) for theme in facts.register.subjects]
    return {"themes": [(theme, *_promised(plans, facts)) for theme, plans in every]}


def _promised(plans: tuple[OnTheme, ...], facts: Facts) -> tuple[int, int, list[str]]:
    councils = facts.register.councils
    real = [one for one in plans if not councils[one.folder.council].example]
    owners = dict.fromkeys(one.folder.council for one in plans)
    names = [
        f"{councils[key].short} (invented)" if councils[key].example else councils[key].short
        for key in owners
    ]
    actions = sum(one.actions.total for one in real)
    return actions, sum(one.milestones.total for one in real), names


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
        _figures,
    ),
    Macro(
        "search_examples",
        "What one might look for: subjects that most plans have, and a council.",
        "search_examples()",
        _searches,
    ),
    Macro(
        "one_promise",
        "One promise whose date moved and that was kept and accepted; nothing if there is none.",
        "one_promise()",
        _one_promise,
    ),
    Macro(
        "attention_summary",
        "How much needs attention on the whole site: how many of each kind.",
        "attention_summary()",
        _attention,
    ),
    Macro(
        "progress_summary",
        "Where one plan stands: its sentence, its bar and its figures.",
        'progress_summary("council/plan")',
        _plan,
    ),
    Macro(
        "progress_table",
        "The progress table of one plan, with its filter. Use it once for each plan on a page.",
        'progress_table("council/plan")',
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
        "calendar",
        "What is to come and what is late in all plans that still run, and council by council.",
        "calendar()",
        _ahead,
    ),
    Macro(
        "plan_link",
        "A link to a plan, inside a sentence. A macro without a key takes the first plan there is.",
        'plan_link("council/plan")',
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
    Macro(
        "body_list",
        "All bodies, and councils that have a part in plans of others, with what each leads.",
        "body_list()",
        _bodies,
    ),
    Macro(
        "post_list",
        "Whose posts are named in plans, and how many actions name nobody.",
        "post_list()",
        _posts,
    ),
    Macro(
        "theme_list",
        "All themes, with how much is promised on each, and by which councils.",
        "theme_list()",
        _themes,
    ),
    Macro(
        "accessibility_statement",
        "What the law asks a site to say about how accessible it is, from data/site.yml.",
        "accessibility_statement()",
        _everything,
    ),
    Macro("glossary", "All words and short forms, with what they stand for.", "glossary()", _terms),
    Macro(
        "data_list",
        "What there is as open data, for the whole site and for each plan, council and body.",
        "data_list()",
        data_views.whole,
    ),
    Macro(
        "data_tables",
        "What each table of the open data holds, column by column.",
        "data_tables()",
        data_views.tables,
    ),
    Macro(
        "data_terms",
        "Under which licence the data is, how fresh it is, and how to cite it.",
        "data_terms()",
        _everything,
    ),
    Macro(
        "data_examples",
        "How to ask for the open data, in several programs.",
        "data_examples()",
        data_views.examples,
    ),
    Macro("macro_list", "This list of macros.", "macro_list()", _macros),
)
