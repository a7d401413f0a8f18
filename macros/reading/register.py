"""The register: everything that the files of a data folder say, read and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.council import Body, Council
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.report import Report
from macros.reading.model.site import Site, Term, Theme
from macros.reading.seals import Seal


@dataclass(frozen=True)
class PlanFolder:
    """One plan with its progress, reports and seals, each by the name of its file, in that order.

    A seal has the name of the report that it seals.
    """

    key: str
    plan: Plan
    progress: Mapping[str, Progress]
    reports: Mapping[str, Report]
    seals: Mapping[str, Seal] = field(default_factory=dict)

    @property
    def council(self) -> str:
        """The key of the council under which the folder lies."""
        return self.key.split("/", 1)[0]

    @property
    def review(self) -> str:
        """The key of the review: the folder's own name."""
        return self.key.split("/", 1)[1]

    @property
    def owners(self) -> tuple[str, ...]:
        """The keys of those who own the plan, lead first."""
        return tuple(self.plan.owners) or (self.council,)


@dataclass(frozen=True)
class Register:
    """All of it, each kind by its key and sorted by it."""

    site: Site
    councils: Mapping[str, Council]
    bodies: Mapping[str, Body]
    subjects: tuple[Theme, ...]
    terms: tuple[Term, ...]
    plans: Mapping[str, PlanFolder]

    def files(self) -> Iterator[tuple[str, Record]]:
        """Return the record of each file but those of themes and words, as “kind:key”."""
        yield "site:site", self.site
        yield from ((f"council:{key}", council) for key, council in self.councils.items())
        yield from ((f"body:{key}", body) for key, body in self.bodies.items())
        for key, folder in self.plans.items():
            yield f"plan:{key}", folder.plan
            for name, progress in folder.progress.items():
                yield f"progress:{key}/progress/{name}", progress
            for name, report in folder.reports.items():
                yield f"report:{key}/reports/{name}", report

    @property
    def themes(self) -> Mapping[str, Theme]:
        """The subjects by their keys."""
        return {theme.key: theme for theme in self.subjects}


def actions_of(plan: Plan) -> Iterator[Action]:
    """Return every action of a plan: those under objectives first, then the others."""
    for objective in plan.objectives:
        yield from objective.actions
    yield from plan.actions


def milestones_of(plan: Plan) -> Iterator[Milestone]:
    """Return every milestone of a plan: those under objectives first, then the others."""
    for objective in plan.objectives:
        yield from objective.milestones
    yield from plan.milestones


Reportable = Action | Part | Milestone | Objective


def reportable_of(plan: Plan) -> Iterator[Reportable]:
    """Return everything in a plan that an update can be about."""
    yield from plan.objectives
    for action in actions_of(plan):
        yield action
        yield from action.parts
    yield from milestones_of(plan)
