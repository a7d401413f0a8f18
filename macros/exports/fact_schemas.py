"""JSON Schemas of the facts in the documents: what was worked out from the record."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from macros.exports.columns import Head, Kind
from macros.exports.schema_parts import ADDRESS, DAY, TEXT, Schema, holding, list_of, one_of, said
from macros.exports.thing_facts import FACTS
from macros.facts.attention import Kind as Gaps
from macros.facts.lateness import Lateness
from macros.facts.reporting import Kept
from macros.facts.sealed import FIGURES
from macros.reading.model.words import PlanState, Status

_YES_NO: Schema = {"type": "boolean"}
_NUMBER: Schema = {"type": "integer"}
_WHEN: Schema = {"$ref": "#/$defs/When"}
_KINDS: Mapping[Kind, Schema] = {
    Kind.TEXT: TEXT,
    Kind.DATE: _WHEN,
    Kind.WHOLE: _NUMBER,
    Kind.YES_NO: _YES_NO,
    Kind.ADDRESS: ADDRESS,
}


def of(kind: str) -> Schema:
    """Return the schema of the facts in a kind of document."""
    return _FACTS[kind]


def _or_nothing(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "null"}]}


def _numbers(words: type[StrEnum]) -> Schema:
    """Return how many have each word; a word without any has nought."""
    return holding(**{str(word): _NUMBER for word in words})


def _fact(head: Head) -> Schema:
    one = one_of(head.words) if head.words else _KINDS[head.kind]
    return said(_or_nothing(one), head.hint)


_REFS = list_of(TEXT)
_COUNTS = holding(
    total=_NUMBER,
    by_status=_numbers(Status),
    by_lateness=_numbers(Lateness),
    claimed_complete=_NUMBER,
    evidence_linked=_NUMBER,
    accepted=_NUMBER,
)
_MOVED = holding(
    promises=said(_NUMBER, "How many promises’ dates moved."),
    times=said(_NUMBER, "How often, in all."),
    months_later=said(_NUMBER, "By how many months those that are later have moved."),
    months_earlier=said(_NUMBER, "By how many months those that are earlier have moved."),
)
_SILENCE = holding(
    since=_or_nothing(_WHEN),
    months=_NUMBER,
    months_allowed=said(_NUMBER, "How long the plan’s own promise to report allows."),
    too_long=_YES_NO,
    too_long_about=said(_REFS, "The actions nobody has spoken of for too long."),
)
_THING = holding(
    ref=TEXT,
    **{"is": one_of(["action", "part", "milestone"])},
    **{each.head.name: _fact(each.head) for each in FACTS},
)
_EXAMPLE = said(_YES_NO, "Whether the council is invented.")
_EXAMPLE_BODY = said(_YES_NO, "Whether the body is invented.")
_IN_LIST = {"key": TEXT, "name": TEXT, "json": ADDRESS}
_PLAN_IN_LIST = holding(
    **_IN_LIST,
    page=ADDRESS,
    example=_EXAMPLE,
    state=one_of(PlanState),
    stands=said(TEXT, "Where it stands, in a few words."),
    actions=_NUMBER,
    late=_NUMBER,
)
_BY_PLAN = list_of(holding(plan=TEXT, refs=_REFS))
_OF_A_BODY = {
    "leading": said(
        holding(actions=_COUNTS, moved_dates=_MOVED),
        "How the actions stand that it leads, and how far the dates moved of all that it leads.",
    ),
    "leads": said(_BY_PLAN, "The actions and parts it leads, by plan."),
    "objectives": said(_BY_PLAN, "The objectives it leads, by plan."),
    "shares": said(_BY_PLAN, "The actions it shares in, by plan."),
    "statements": said(_BY_PLAN, "What it spoke of in its own name, by plan."),
}
_WHOSE = {
    "example": _EXAMPLE,
    "official": said(_YES_NO, "Whether the council publishes here itself."),
}
_FACTS: Mapping[str, Schema] = {
    "plan": holding(
        owners=said(_REFS, "The keys of the councils and bodies that own it, lead first."),
        **_WHOSE,
        sentence=said(TEXT, "Where it stands, in a sentence."),
        judged_on=said(DAY, "The day on which lateness is judged."),
        last_word=_or_nothing(_WHEN),
        actions=_COUNTS,
        milestones=_COUNTS,
        moved_dates=holding(actions=_MOVED, milestones=_MOVED),
        silence=said(_or_nothing(_SILENCE), "Nothing, if nobody owes another word."),
        attention=said(
            list_of(
                holding(
                    kind=one_of(Gaps),
                    ref=said(_or_nothing(TEXT), "What it is about; nothing, if it is no thing."),
                )
            ),
            "What needs attention, kind by kind.",
        ),
        reports_promised=said(
            list_of(holding(kept=one_of(Kept), expected=_or_nothing(_NUMBER))),
            "What became of each promise under `reporting`, in its order.",
        ),
        reports={
            "type": "object",
            "description": "What each figure of a quarterly or yearly report counts.",
            "additionalProperties": holding(**dict.fromkeys(FIGURES, _REFS)),
        },
        papers=said(
            list_of(holding(report=TEXT, title=TEXT, licence=_or_nothing(TEXT))),
            "The papers behind the reports, and the licence of each, if it is said.",
        ),
        things=said(list_of(_THING), "Every action, part and milestone, and how it stands."),
    ),
    "council": holding(
        **_WHOSE,
        actions=_COUNTS,
        moved_dates=_MOVED,
        years=said(_REFS, "The financial years in which something was published."),
        plans=list_of(_PLAN_IN_LIST),
        in_other_plans=said(holding(**_OF_A_BODY), "Its part in plans under other councils."),
    ),
    "body": holding(
        example=_EXAMPLE_BODY,
        plans=said(list_of(_PLAN_IN_LIST), "The plans it owns or shares."),
        **_OF_A_BODY,
    ),
    "theme": holding(
        plans=said(
            list_of(
                holding(
                    plan=TEXT,
                    example=_EXAMPLE,
                    actions=_COUNTS,
                    milestones=_COUNTS,
                    refs=_REFS,
                )
            ),
            "What each plan holds on it: actions, milestones, recommendations, indicators.",
        )
    ),
    "index": holding(
        actions=said(_COUNTS, "All actions, those of invented councils left out."),
        councils=list_of(holding(**_IN_LIST, example=_EXAMPLE)),
        bodies=list_of(holding(**_IN_LIST, example=_EXAMPLE_BODY)),
        themes=list_of(holding(**_IN_LIST)),
        plans=list_of(_PLAN_IN_LIST),
    ),
}
