"""What of a plan was published by the day: a paper may be recorded before its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from macros.facts.facts import PlanFacts
from macros.facts.history import said_on
from macros.reading.model.progress import Progress
from macros.reading.register import PlanFolder


def rounds(plan: PlanFacts, as_at: date) -> Mapping[str, Progress]:
    """Return the rounds of progress that were made public by a day, by their names."""
    return {
        name: one
        for name, one in plan.folder.progress.items()
        if said_on(plan.folder, one).start <= as_at
    }


def published(plan: PlanFacts, as_at: date) -> PlanFolder:
    """Return a plan's folder without the rounds and reports that were not public by a day."""
    return replace(plan.folder, progress=rounds(plan, as_at), reports=plan.reports)
