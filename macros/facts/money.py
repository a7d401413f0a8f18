"""Costs and money as a report knew them: nothing that was not yet there, nothing yet to come."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import date

from macros.reading.model.money import Funding
from macros.reading.model.words import FundingState
from macros.reading.register import PlanFolder


def money_as_known(folder: PlanFolder, things: Container[str], known: date) -> PlanFolder:
    """Return a plan with the costs of those things, and with how far money had come by a day."""
    plan = folder.plan
    costs = tuple(one for one in plan.costs if one.for_ is None or one.for_ in things)
    funding = tuple(_as_known(one, known) for one in plan.funding)
    return replace(folder, plan=replace(plan, costs=costs, funding=funding))


def _as_known(one: Funding, known: date) -> Funding:
    """Return a source of money; that it has ended, only once it has: before, its state is open."""
    to_come = one.until is not None and one.until.end > known
    return replace(one, state=None) if one.state == FundingState.ENDED and to_come else one
