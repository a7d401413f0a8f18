"""All facts of one plan on the day it is judged on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.facts.counts import Counts, counts
from macros.facts.events import Event, events_of, newest_first
from macros.facts.history import History, Word, history, said_on
from macros.facts.leading import Around, around
from macros.facts.period import Period, period, there
from macros.facts.queries import Asked, queries_of, things_of
from macros.facts.reporting import Promised, promised_reports
from macros.facts.sealed import Sealed, sealed_reports
from macros.facts.standing import Standing, standing
from macros.reading.dates import When
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.report import Report
from macros.reading.model.words import PERIODIC, PlanState
from macros.reading.register import PlanFolder, actions_of, milestones_of

_NOT_WRITTEN = (PlanState.SUGGESTED, PlanState.REQUESTED)


@dataclass(frozen=True)
class PlanFacts:
    """Everything that follows from one plan. `on` is the day it is judged on.

    `reports` are those published by the day of the build: a paper may be recorded before its day.
    What does not depend on the day is computed when it is first asked for: the years of a council
    judge each plan again, and ask for none of it.
    """

    folder: PlanFolder
    on: date
    actions: Counts
    milestones: Counts
    by_objective: Mapping[str, tuple[Counts, Counts]]
    standings: Mapping[str, Standing]
    objective_words: History
    reports: Mapping[str, Report]
    promised: tuple[Promised, ...]
    events: tuple[Event, ...]
    last_word: When | None

    @property
    def key(self) -> str:
        """The plan's key."""
        return self.folder.key

    @cached_property
    def things(self) -> Mapping[str, Record]:
        """Everything in the plan that bears a reference, by that reference."""
        return things_of(self.folder)

    @cached_property
    def action_of(self) -> Mapping[str, str]:
        """The action on whose page each action and part is told of, by reference."""
        return {each.ref: one.ref for one in self.actions.all for each in (one, *one.parts)}

    @cached_property
    def leads_around(self) -> Around:
        """Who leads what each thing stands in, by its reference."""
        return around(self.folder)

    @cached_property
    def queries(self) -> tuple[Asked, ...]:
        """Everything that does not add up in the plan and its progress, in the files' order."""
        return queries_of(self.folder, self.things)

    @cached_property
    def periods(self) -> Mapping[str, Period]:
        """The figures of each report that is made from the record, by the report's name."""
        sealed = {name: one.now.period for name, one in self.sealed.items()}
        return {**_periods(self.folder, self.reports), **sealed}

    @cached_property
    def sealed(self) -> Mapping[str, Sealed]:
        """The reports that are sealed, by their names."""
        return {
            name: one for name, one in sealed_reports(self.folder).items() if name in self.reports
        }

    @property
    def of_the_past(self) -> bool:
        """Whether the plan is judged on a day of its own and not on the day of the build."""
        return self.folder.plan.judged_on is not None

    @property
    def is_written(self) -> bool:
        """Whether there is a plan, and not only the wish for one."""
        return self.folder.plan.state not in _NOT_WRITTEN


def plan_facts(folder: PlanFolder, as_at: date, on: date | None = None) -> PlanFacts:
    """Return the facts of one plan, judged on the day given, else on its own day, else on `as_at`.

    On a day that is given, actions that were added later are not counted.
    """
    judged_on, last_added = folder.plan.judged_on, on or date.max
    on = on or (judged_on.end if judged_on else as_at)
    said = history(folder, on, as_at)
    plan = folder.plan
    actions = {str(one.ref): standing(one, said, on) for one in actions_of(plan)}
    milestones = {str(one.ref): standing(one, said, on) for one in milestones_of(plan)}
    reports = {name: one for name, one in folder.reports.items() if one.date.start <= as_at}
    heard = [said_on(folder, progress) for progress in folder.progress.values() if not progress.by]
    dates = [*heard, *(report.date for report in reports.values())]
    last = max((when for when in dates if when.start <= as_at), key=lambda w: w.end, default=None)
    return PlanFacts(
        folder=folder,
        on=on,
        actions=counts(actions[a.ref] for a in actions_of(plan) if there(a, last_added)),
        milestones=counts(milestones.values()),
        by_objective={
            objective.ref: (
                counts(actions[one.ref] for one in objective.actions),
                counts(milestones[one.ref] for one in objective.milestones),
            )
            for objective in plan.objectives
        },
        standings={**actions, **milestones, **_parts(actions)},
        objective_words={o.ref: tuple(reversed(said.get(o.ref, ()))) for o in plan.objectives},
        reports=reports,
        promised=promised_reports(folder, as_at),
        events=newest_first(events_of(folder, as_at)),
        last_word=last,
    )


def words_of(plan: PlanFacts, progress: Progress) -> Iterator[tuple[str, Word]]:
    """Return the words of one round by reference, in the round's order."""
    for update in progress.updates:
        one = plan.standings.get(update.about)
        own = (*one.words, *one.statements) if one else ()
        words = own or plan.objective_words.get(update.about, ())
        yield from ((update.about, word) for word in words if word.update is update)


def together(plans: Iterable[PlanFacts]) -> Counts:
    """Return the actions of several plans, counted as one."""
    return counts(one for plan in plans for one in plan.actions.all)


def _parts(actions: Mapping[str, Standing]) -> dict[str, Standing]:
    return {part.ref: part for one in actions.values() for part in one.parts}


def _periods(folder: PlanFolder, reports: Mapping[str, Report]) -> dict[str, Period]:
    """Return the figures of each report that is made from the record."""
    return {
        name: period(folder, report.covers, report.date.end)
        for name, report in reports.items()
        if report.covers and report.kind in PERIODIC
    }
