"""What each word means, published from the very sentences that stand under it in the code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from macros.facts.attention import Kind
from macros.facts.exceptions import Course
from macros.facts.lateness import Lateness
from macros.facts.moves import Direction
from macros.facts.proofs import Mark
from macros.facts.quality import Quality
from macros.facts.questions import Topic
from macros.facts.reporting import Kept
from macros.facts.silence import Hearing
from macros.facts.standing import Proof
from macros.reading.fields import hints_of
from macros.reading.model.words import PlanState, Status, StatusFrom

SUBJECTS: Mapping[str, type[StrEnum]] = MappingProxyType(
    {
        "status": Status,
        "lateness": Lateness,
        "proof": Proof,
        "marks": Mark,
        "moves": Direction,
        "silence": Hearing,
        "reports": Kept,
        "attention": Kind,
        "questions": Topic,
        "exceptions": Course,
        "quality": Quality,
        "state": PlanState,
        "whose": StatusFrom,
    }
)


@dataclass(frozen=True)
class Definition:
    """A word and what it means."""

    word: str
    means: str


def of(subject: str) -> tuple[Definition, ...]:
    """Return what the words of a subject mean.

    Raises:
        ValueError: there is no such subject; the message names those that there are.
    """
    if subject not in SUBJECTS:
        message = f"There is no subject “{subject}”. There are: {', '.join(SUBJECTS)}."
        raise ValueError(message)
    words = SUBJECTS[subject]
    hints = hints_of(words)
    return tuple(Definition(str(word), hints[word.name]) for word in words)
