"""What is to be done: objectives, actions, their parts, and milestones."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.model.shared import Lead, Move, Query
from macros.reading.model.words import MilestoneIs
from macros.reading.values import Key, Line, Prose, Ref


@dataclass(frozen=True, kw_only=True)
class Added(Record):
    """When an action was added, if later than the plan."""

    when: When
    """When it was added."""
    by: Line
    """The committee or board that added it."""
    minute: Line | None = None
    """The minute or paper that records it."""


@dataclass(frozen=True, kw_only=True)
class Part(Record):
    """A part of an action with a date or a status of its own."""

    ref: Ref
    """Its reference, such as 1.6a."""
    title: Line
    """What is to be done."""
    detail: Prose | None = None
    """More about it."""
    leads: tuple[Lead, ...] = ()
    """Who leads this part, if not the action's lead."""
    due: When | None = None
    """When it was first promised for."""
    due_printed: Line | None = None
    """The date as the source prints it, where that matters."""
    moved: tuple[Move, ...] = ()
    """Every change of the due date."""
    continues: bool = False
    """Write yes where the source says that the work goes on after its date."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""


@dataclass(frozen=True, kw_only=True)
class Action(Record):
    """One thing that somebody undertook to do."""

    ref: Ref
    """Its reference, kept as text: 1.10 is not 1.1."""
    title: Line
    """What is to be done, in a few words of ours."""
    detail: Prose | None = None
    """More about it."""
    group: Line | None = None
    """The heading it stands under in the source."""
    leads: tuple[Lead, ...] = ()
    """Who leads."""
    leads_printed: Line | None = None
    """Who leads, as the source prints it."""
    partners: tuple[Lead, ...] = ()
    """Who shares in the work."""
    added: Added | None = None
    """When it was added, if later than the plan."""
    start: When | None = None
    """When work was to begin."""
    due: When | None = None
    """When it was first promised for. Never change it: add to `moved`."""
    due_printed: Line | None = None
    """The date as the source prints it, where that matters."""
    moved: tuple[Move, ...] = ()
    """Every change of the due date."""
    continues: bool = False
    """Write yes where the source says that the work goes on after its date."""
    depends_on: tuple[Ref, ...] = ()
    """The actions that must come first."""
    answers: tuple[Ref, ...] = ()
    """The recommendations or findings it answers."""
    themes: tuple[Key, ...] = ()
    """Subjects, from data/themes.yml."""
    parts: tuple[Part, ...] = ()
    """Its parts, if they have dates or statuses of their own."""
    source: Line | None = None
    """Where it stands in the source."""
    note: Prose | None = None
    """Anything a reader should know about how it is recorded here."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""


@dataclass(frozen=True, kw_only=True)
class Milestone(Record):
    """A dated step, in plans that date their steps and not their actions."""

    ref: Ref
    """Its reference."""
    title: Line
    """What should have happened by then."""
    date: When
    """The date that was first promised."""
    date_printed: Line | None = None
    """The date as the source prints it, where that matters."""
    moved: tuple[Move, ...] = ()
    """Every change of the date."""
    is_: MilestoneIs = MilestoneIs.END
    """Whether it marks the start or the end of the work."""
    themes: tuple[Key, ...] = ()
    """Subjects, from data/themes.yml."""
    source: Line | None = None
    """Where it stands in the source."""
    note: Prose | None = None
    """Anything a reader should know about how it is recorded here."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""


@dataclass(frozen=True, kw_only=True)
class Objective(Record):
    """What a group of actions is for. Its lists stand side by side and are never paired."""

    ref: Ref
    """Its reference."""
    title: Line
    """The objective in a few words."""
    title_printed: Line | None = None
    """The title as the source prints it, where that matters."""
    detail: Prose | None = None
    """More about it."""
    leads: tuple[Lead, ...] = ()
    """Who leads, in the source's order."""
    leads_printed: tuple[Line, ...] = ()
    """Who leads, as the source prints it, one line each."""
    outcomes: tuple[Line, ...] = ()
    """What people should notice."""
    actions: tuple[Action, ...] = ()
    """What is to be done."""
    milestones: tuple[Milestone, ...] = ()
    """Dated steps."""
    measured: tuple[Line, ...] = ()
    """How improvement is to be measured."""
    targets: tuple[Line, ...] = ()
    """Targets in words. A target with a figure is also an indicator."""
    resources: tuple[Line, ...] = ()
    """What it needs: money, people, things."""
    approvals: tuple[Line, ...] = ()
    """Whose approval it needs or has."""
    themes: tuple[Key, ...] = ()
    """Subjects, from data/themes.yml."""
    source: Line | None = None
    """Where it stands in the source."""
    note: Prose | None = None
    """Anything a reader should know about how it is recorded here."""
    queries: tuple[Query, ...] = ()
    """Things in the source that do not add up."""
