"""All facts of a register on one day, computed once for pages, exports and reports alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.facts.counts import Counts, counts
from macros.facts.history import History, Word, history, said_on
from macros.facts.lineage import Lineage, lineages, predecessors
from macros.facts.period import Period, period, there
from macros.facts.queries import Asked, queries_of, things_of
from macros.facts.reporting import Promised, promised_reports
from macros.facts.sealed import Sealed, sealed_reports
from macros.facts.shares import AllShares, Stated, all_shares, stated_in
from macros.facts.standing import Standing, standing
from macros.facts.themes import OnTheme, all_themes
from macros.reading.dates import (
    Exactness,
    When,
    financial_year,
    financial_year_name,
    financial_year_of,
)
from macros.reading.model.council import Council
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.report import Report
from macros.reading.model.words import PERIODIC, PlanState
from macros.reading.register import PlanFolder, Register, actions_of, milestones_of


@dataclass(frozen=True)
class Event:
    """Something that was published: a round of progress, a report, or a statement of a partner."""

    date: When
    folder: PlanFolder
    name: str
    report: Report | None = None
    progress: Progress | None = None

    @property
    def by(self) -> str | None:
        """The key of the body whose own statement this is."""
        return self.progress.by if self.progress and not self.report else None


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


@dataclass(frozen=True)
class Year:
    """A council's financial year: what was published in it and how its plans stood at its end.

    How they stood is told as it is known on the day of the build: the round that says what was true
    on 31 March is read in April.

    `known` is its last day, or the day of the build if that comes first.
    """

    first: date
    last: date
    known: date
    events: tuple[Event, ...]
    plans: tuple[PlanFacts, ...]
    as_known: tuple[PlanFacts, ...]
    """The same plans with all that is known on the day of the build."""
    as_at: date
    """The day of the build."""

    @property
    def name(self) -> str:
        """The year as officers write it: 2004/05."""
        return financial_year_name(self.first.year)

    @property
    def slug(self) -> str:
        """The year as part of an address: 2004-to-2005."""
        return f"{self.first.year}-to-{self.last.year}"

    @cached_property
    def periods(self) -> Mapping[str, tuple[str, Period]]:
        """The figures of each plan in the year, with the name of its report on it, if there is one.

        Where a plan has a yearly report on this year, its figures are the ones that stand there. A
        plan of the past is followed to the day on which it is judged, and not beyond.
        """
        found = {one.key: self._period(one) for one in self.as_known}
        return {key: one for key, one in found.items() if one}

    def total(self, figure: str) -> int:
        """Return one figure of a report over all plans of the year, by its name in a period."""
        return sum(len(getattr(one, figure)) for _, one in self.periods.values())

    def _period(self, plan: PlanFacts) -> tuple[str, Period] | None:
        for name, one in plan.periods.items():
            if (one.first, one.last) == (self.first, self.last):
                return name, one
        last = min(self.known, plan.on)
        if last < self.first:
            return None
        covers = When(self.name, Exactness.DAY, self.first, last)
        return "", period(plan.folder, covers, self.as_at)


@dataclass(frozen=True)
class Inherited:
    """What an abolished council left open in one of its plans, for whoever took over."""

    council: str
    plan: PlanFacts
    open: tuple[Standing, ...]


@dataclass(frozen=True)
class CouncilFacts:
    """Everything that follows from one council. `plans` are those it owns or shares.

    `predecessors` are the councils it took over from, directly or through another, and `inherited`
    is what they left open.
    """

    key: str
    council: Council
    plans: tuple[PlanFacts, ...]
    actions: Counts
    events: tuple[Event, ...]
    years: tuple[Year, ...]
    predecessors: tuple[str, ...]
    inherited: tuple[Inherited, ...]


@dataclass(frozen=True)
class Facts:
    """All facts on the day `as_at`. `actions` leaves out the plans of invented councils."""

    register: Register
    as_at: date
    plans: Mapping[str, PlanFacts]
    councils: Mapping[str, CouncilFacts]
    actions: Counts
    events: tuple[Event, ...]
    lineages: Mapping[str, Lineage]
    shares: AllShares
    themes: Mapping[str, tuple[OnTheme, ...]]


def facts(register: Register, as_at: date) -> Facts:
    """Return all facts of a register on a day."""
    plans = {key: plan_facts(folder, as_at) for key, folder in register.plans.items()}
    owned: dict[str, list[PlanFacts]] = defaultdict(list)
    for one in plans.values():
        for owner in one.folder.owners:
            owned[owner].append(one)
    councils = {key: _council(key, register, owned, as_at) for key in register.councils}
    every = _newest_first(event for one in plans.values() for event in one.events)
    real = [one for one in plans.values() if not register.councils[one.folder.council].example]
    shares = all_shares(map(_led_and_stated, plans.values()), register)
    themes = all_themes((one.folder, one.standings) for one in plans.values())
    return Facts(
        register, as_at, plans, councils, _together(real), every, lineages(register), shares, themes
    )


def _led_and_stated(
    plan: PlanFacts,
) -> tuple[PlanFolder, tuple[Standing, ...], Iterator[Stated]]:
    stated = stated_in(plan.folder, plan.standings.values(), plan.objective_words)
    return plan.folder, plan.actions.all, stated


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
        events=_newest_first(_events(folder, as_at)),
        last_word=last,
    )


def words_of(plan: PlanFacts, progress: Progress) -> Iterator[tuple[str, Word]]:
    """Return the words of one round by reference, in the round's order."""
    for update in progress.updates:
        one = plan.standings.get(update.about)
        own = (*one.words, *one.statements) if one else ()
        words = own or plan.objective_words.get(update.about, ())
        yield from ((update.about, word) for word in words if word.update is update)


def _parts(actions: Mapping[str, Standing]) -> dict[str, Standing]:
    return {part.ref: part for one in actions.values() for part in one.parts}


def _periods(folder: PlanFolder, reports: Mapping[str, Report]) -> dict[str, Period]:
    """Return the figures of each report that is made from the record."""
    return {
        name: period(folder, report.covers, report.date.end)
        for name, report in reports.items()
        if report.covers and report.kind in PERIODIC
    }


def _together(plans: Iterable[PlanFacts]) -> Counts:
    return counts(one for plan in plans for one in plan.actions.all)


def _council(
    key: str, register: Register, owned: Mapping[str, list[PlanFacts]], as_at: date
) -> CouncilFacts:
    own, earlier = tuple(owned[key]), predecessors(key, register)
    events = _newest_first(event for plan in own for event in plan.events)
    return CouncilFacts(
        key=key,
        council=register.councils[key],
        plans=own,
        actions=_together(own),
        events=events,
        years=_years(own, events, as_at),
        predecessors=earlier,
        inherited=tuple(
            found
            for each in earlier
            for one in owned[each]
            if (found := _inherited(one, each, own))
        ),
    )


def _inherited(plan: PlanFacts, council: str, own: tuple[PlanFacts, ...]) -> Inherited | None:
    """Return what is open in a plan that still runs, unless its successor owns the plan too."""
    ended = plan.folder.plan.state in {PlanState.CLOSED, PlanState.SUPERSEDED}
    still = () if ended or plan in own else tuple(one for one in plan.actions.all if one.open)
    return Inherited(council, plan, still) if still else None


def _years(
    plans: tuple[PlanFacts, ...], events: tuple[Event, ...], as_at: date
) -> tuple[Year, ...]:
    """Return each financial year in which something was published, newest first."""
    starts = sorted({financial_year_of(event.date.end) for event in events}, reverse=True)
    return tuple(_year(start, plans, events, as_at) for start in starts)


def _year(start: int, plans: tuple[PlanFacts, ...], events: tuple[Event, ...], as_at: date) -> Year:
    first, last = financial_year(start)
    known = min(last, as_at)
    in_year = tuple(event for event in events if first <= event.date.end <= last)
    begun = {e.folder.key for e in events if e.date.end <= last}
    those = tuple(one for one in plans if one.key in begun)
    at_its_end = (plan_facts(one.folder, as_at, min(one.on, known)) for one in those)
    return Year(first, last, known, in_year, tuple(at_its_end), those, as_at)


def _events(folder: PlanFolder, as_at: date) -> Iterator[Event]:
    """Return each report and each round that belongs to no report, published by a day."""
    for name, report in folder.reports.items():
        rounds = [p for p in folder.progress.values() if p.report == name and not p.by]
        if report.date.start <= as_at:
            yield Event(report.date, folder, name, report, rounds[0] if rounds else None)
    for name, progress in folder.progress.items():
        said = said_on(folder, progress)
        if not progress.report and said.start <= as_at:
            yield Event(said, folder, name, None, progress)


def _newest_first(events: Iterable[Event]) -> tuple[Event, ...]:
    every = sorted(events, key=lambda event: (event.folder.key, event.name))
    return tuple(sorted(every, key=lambda event: event.date.end, reverse=True))
