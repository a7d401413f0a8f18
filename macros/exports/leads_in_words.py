"""Who leads in plain words, as tables and calendars name them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.pages.views import Views
from macros.pages.words import listed
from macros.reading.model.shared import Lead
from macros.reading.register import PlanFolder


def lead_in_words(lead: Lead, folder: PlanFolder, views: Views) -> str:
    """Return who leads, as the pages name them, and on which condition."""
    name = views.lead(lead, folder)
    return f"{name} (if {lead.if_})" if lead.if_ else name


def led_by(
    leads: Sequence[Lead], folder: PlanFolder, views: Views, named_for: str = ""
) -> Iterator[str]:
    """Return sentences that say who leads, what for, and whether somebody is still to be named."""
    named = [lead_in_words(one, folder, views) for one in leads if not one.to_be_confirmed]
    if named:
        yield f"Led by {listed(named)}{f', named for {named_for}' if named_for else ''}."
    if len(named) < len(leads):
        yield f"{'Another lead' if named else 'Lead'} to be confirmed."
