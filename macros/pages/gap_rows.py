"""Gaps as rows of a table: what each is about, where that is, who leads it, and why it is here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.facts.attention import About, Gap, Kind
from macros.facts.leading import answering, leads_of
from macros.facts.plans import PlanFacts
from macros.facts.reasons import late_part
from macros.facts.reporting import Promised
from macros.facts.standing import Standing
from macros.facts.targets import Unmeasured
from macros.pages import addresses
from macros.pages.gap_words import why
from macros.pages.views import Views
from macros.pages.words import timing_in_words
from macros.reading.model.action import Action

WHOLE_PLAN = "The plan as a whole"
NOBODY = "Nobody named"


@dataclass(frozen=True)
class Row:
    """One gap as readers meet it. `said` is what the last word about a late thing says instead."""

    gap: Gap
    title: str
    label: str
    address: str
    anchor: str
    lead: str
    late: str
    why: str
    said: str | None


def rows(gaps: Iterable[Gap], view: Views) -> tuple[Row, ...]:
    """Return gaps as rows, in their order."""
    return tuple(_row(gap, view) for gap in gaps)


def _row(gap: Gap, view: Views) -> Row:
    title, label, address, anchor = place(gap.about, gap.plan)
    one = gap.about if isinstance(gap.about, Standing) else None
    late = late_part(one) if one and gap.kind == Kind.LATE else None
    word = late.last_word if late else None
    return Row(
        gap=gap,
        title=title,
        label=label,
        address=address,
        anchor=anchor,
        lead=lead_in_full(one, gap.plan, view),
        late=timing_in_words(late.timing) if late else "",
        why=why(gap),
        said=(word.note or word.shared_note) if word else None,
    )


def place(about: About, plan: PlanFacts) -> tuple[str, str, str, str]:
    """Return the title and name of a thing in a plan, and the page and anchor where it stands."""
    whole = addresses.plan(plan.key)
    if isinstance(about, Unmeasured):
        one = about.indicator
        return one.name, f"indicator {one.ref}", whole, addresses.anchor(one)
    if isinstance(about, Promised):
        return about.promise.what, "promise to report", whole, "reports"
    if about is None:
        return plan.folder.plan.title, "the whole plan", whole, ""
    title, name = about.thing.title, name_of(about)
    if isinstance(about.thing, Action):
        return title, name, addresses.action(plan.key, about.ref), ""
    return title, name, whole, addresses.anchor(about.thing)


def name_of(one: Standing) -> str:
    """Return what to call an action, part or milestone: action 1.10."""
    return f"{type(one.thing).__name__.lower()} {one.ref}"


def lead(one: Standing | None, plan: PlanFacts, view: Views) -> str:
    """Return who leads a thing, or its objective; what is no action is the whole plan’s."""
    if one is None:
        return WHOLE_PLAN
    names = [view.lead(each, plan.folder) for each in leads_of(one, plan.leads_around)]
    return "; ".join(dict.fromkeys(names)) or NOBODY


def lead_in_full(one: Standing | None, plan: PlanFacts, view: Views) -> str:
    """Return who leads a thing, and what they are named for where it names nobody itself."""
    led_for = answering(one, plan.leads_around).named_for if one else ""
    return f"{lead(one, plan, view)}{f', named for {led_for}' if led_for else ''}"
