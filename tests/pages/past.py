"""The same plan as one of the past: judged on a day of its own."""

from __future__ import annotations

from dataclasses import replace

from macros.reading.dates import When
from macros.reading.register import PlanFolder


def judged(folder: PlanFolder, past: When | None) -> PlanFolder:
    """Return a plan that is judged on a day, or the plan itself if there is none."""
    return replace(folder, plan=replace(folder.plan, judged_on=past)) if past else folder
