"""Questions that the record of a plan raises: one about each thing, on what matters most of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from macros.facts.attention import About, Gap, Kind, dated
from macros.facts.lateness import Lateness
from macros.facts.plans import PlanFacts
from macros.facts.reporting import Promised
from macros.facts.standing import Standing
from macros.facts.targets import Unmeasured

OFTEN = 2
"""A date that moved so often makes one ask about the next."""
SEVERAL = 3
"""More things than this share one question, where all would be asked the same."""


class Topic(StrEnum):
    """What a question is about, the most pressing first."""

    UNWRITTEN = "a plan that was asked for"
    """A plan was suggested or asked for, and our sources hold none."""
    UNREPORTED = "an old plan never reported on"
    """Our sources hold no word on any of its actions."""
    LATE = "what is late"
    """Its date has passed, whether a reason is given or not."""
    WAITING = "what waits for something late"
    """Something that must come first is late."""
    MOVED = "a date that moved again"
    """It is open and in time, and its date moved twice or more."""
    MISSED = "a report that was missed"
    """The council's own record says so."""
    SILENT = "silence"
    """Nobody has spoken of it for longer than was promised."""
    UNPROVEN = "a claim without evidence"
    """It is said to be complete, and nothing shows it."""
    NOBODY = "who leads"
    """Nobody is named, or the lead is to be confirmed."""
    UNDATED = "by when"
    """It has no date."""
    UNMEASURED = "a target"
    """Our sources hold no figure for it."""
    NOT_FOUND = "a report that was promised"
    """Our sources do not hold it."""


TOPICS: Mapping[Kind, Topic] = MappingProxyType({kind: Topic[kind.name] for kind in Kind})
_SHARED = (
    *(Topic.SILENT, Topic.UNPROVEN, Topic.NOBODY, Topic.UNDATED),
    *(Topic.UNMEASURED, Topic.NOT_FOUND),
)


@dataclass(frozen=True)
class Question:
    """One question: what it is about, and all that needs attention in those things.

    `about` holds one thing, or several that share the question; None stands for the plan itself.
    """

    topic: Topic
    plan: PlanFacts
    about: tuple[About, ...]
    gaps: tuple[Gap, ...]
    urgency: int


def questions(plan: PlanFacts, found: Iterable[Gap]) -> tuple[Question, ...]:
    """Return the questions that a plan raises, given its gaps: the most pressing first."""
    by_topic: dict[Topic, list[Question]] = defaultdict(list)
    for one in _one_by_one(plan, found):
        by_topic[one.topic].append(one)
    return tuple(
        one
        for topic in Topic
        for one in _shared(topic, sorted(by_topic[topic], key=lambda one: -one.urgency))
    )


def _one_by_one(plan: PlanFacts, found: Iterable[Gap]) -> Iterator[Question]:
    """Return one question about each thing, on the most pressing topic that it raises."""
    if not plan.is_written:
        yield Question(Topic.UNWRITTEN, plan, (None,), (), 0)
    order = list(Topic)
    raised: dict[str, list[tuple[Topic, int, About]]] = defaultdict(list)
    own: dict[str, list[Gap]] = defaultdict(list)
    for gap in found:
        raised[_key(gap.about)].append((TOPICS[gap.kind], gap.urgency, gap.about))
        own[_key(gap.about)].append(gap)
    for topic, urgency, one in _beside_gaps(plan):
        raised[_key(one)].append((topic, urgency, one))
    for key, each in raised.items():
        topic, urgency, about = min(each, key=lambda one: order.index(one[0]))
        yield Question(topic, plan, (about,), tuple(own[key]), urgency)


def _beside_gaps(plan: PlanFacts) -> Iterator[tuple[Topic, int, Standing]]:
    """Return what raises a question and is no gap: late for a reason, or moved again and again."""
    for one in dated(plan):
        if one.lateness == Lateness.LATE:
            yield Topic.LATE, one.timing.days, one
        elif one.open and len(one.moves) >= OFTEN:
            yield Topic.MOVED, len(one.moves), one


def _shared(topic: Topic, some: list[Question]) -> list[Question]:
    """Return questions of one topic, or the one that several things share."""
    if topic not in _SHARED or len(some) <= SEVERAL:
        return some
    about = tuple(thing for one in some for thing in one.about)
    every = tuple(gap for one in some for gap in one.gaps)
    return [Question(topic, some[0].plan, about, every, some[0].urgency)]


def _key(about: About) -> str:
    match about:
        case Standing():
            return f"thing {about.ref}"
        case Unmeasured():
            return f"indicator {about.indicator.ref}"
        case Promised():
            return f"report {about.promise.what} {about.promise.place}"
        case _:
            return ""
