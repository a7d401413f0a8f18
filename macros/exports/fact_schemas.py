"""JSON Schemas of the facts in the documents: what was worked out from the record."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from macros.exports.columns import Head, Kind
from macros.exports.schema_parts import Schema, one_of
from macros.exports.thing_facts import FACTS
from macros.facts.attention import Kind as Gaps
from macros.facts.lateness import Lateness
from macros.facts.reporting import Kept
from macros.facts.sealed import FIGURES
from macros.reading.model.words import PlanState, Status

_TEXT: Schema = {"type": "string"}
_YES_NO: Schema = {"type": "boolean"}
_NUMBER: Schema = {"type": "integer"}
_ADDRESS: Schema = {"type": "string", "format": "uri"}
_WHEN: Schema = {"$ref": "#/$defs/When"}
_KINDS: Mapping[Kind, Schema] = {
    Kind.TEXT: _TEXT,
    Kind.DATE: _WHEN,
    Kind.WHOLE: _NUMBER,
    Kind.YES_NO: _YES_NO,
    Kind.ADDRESS: _ADDRESS,
}


def of(kind: str) -> Schema:
    """Return the schema of the facts in a kind of document."""
    return _FACTS[kind]


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


def _list(one: Schema) -> Schema:
    return {"type": "array", "items": one}


def _or_nothing(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "null"}]}


def _said(one: Schema, hint: str) -> Schema:
    return {**one, "description": hint}


def _numbers(words: type[StrEnum]) -> Schema:
    """Return how many have each word; a word without any has nought."""
    return _object(**{str(word): _NUMBER for word in words})


def _fact(head: Head) -> Schema:
    one = one_of(head.words) if head.words else _KINDS[head.kind]
    return _said(_or_nothing(one), head.hint)


_REFS = _list(_TEXT)
_COUNTS = _object(
    total=_NUMBER,
    by_status=_numbers(Status),
    by_lateness=_numbers(Lateness),
    claimed_complete=_NUMBER,
    evidence_linked=_NUMBER,
    accepted=_NUMBER,
)
_MOVED = _object(
    promises=_said(_NUMBER, "How many promises’ dates moved."),
    times=_said(_NUMBER, "How often, in all."),
    months_later=_said(_NUMBER, "By how many months those that are later have moved."),
    months_earlier=_said(_NUMBER, "By how many months those that are earlier have moved."),
)
_SILENCE = _object(
    since=_or_nothing(_WHEN),
    months=_NUMBER,
    months_allowed=_said(_NUMBER, "How long the plan’s own promise to report allows."),
    too_long=_YES_NO,
    too_long_about=_said(_REFS, "The actions nobody has spoken of for too long."),
)
_THING = _object(
    ref=_TEXT,
    **{"is": one_of(["action", "part", "milestone"])},
    **{each.head.name: _fact(each.head) for each in FACTS},
)
_IN_LIST = {"key": _TEXT, "name": _TEXT, "json": _ADDRESS}
_PLAN_IN_LIST = _object(
    **_IN_LIST,
    page=_ADDRESS,
    example=_YES_NO,
    state=one_of(PlanState),
    stands=_said(_TEXT, "Where it stands, in a few words."),
    actions=_NUMBER,
    late=_NUMBER,
)
_BY_PLAN = _list(_object(plan=_TEXT, refs=_REFS))
_OF_A_BODY = {
    "leading": _said(
        _object(actions=_COUNTS, moved_dates=_MOVED),
        "How the actions stand that it leads, and how far the dates moved of all that it leads.",
    ),
    "leads": _said(_BY_PLAN, "The actions and parts it leads, by plan."),
    "objectives": _said(_BY_PLAN, "The objectives it leads, by plan."),
    "shares": _said(_BY_PLAN, "The actions it shares in, by plan."),
    "statements": _said(_BY_PLAN, "What it spoke of in its own name, by plan."),
}
_WHOSE = {
    "example": _said(_YES_NO, "Whether the council is invented."),
    "official": _said(_YES_NO, "Whether the council publishes here itself."),
}
_FACTS: Mapping[str, Schema] = {
    "plan": _object(
        owners=_said(_REFS, "The keys of the councils and bodies that own it, lead first."),
        **_WHOSE,
        sentence=_said(_TEXT, "Where it stands, in a sentence."),
        judged_on=_said(
            {"type": "string", "format": "date"}, "The day on which lateness is judged."
        ),
        last_word=_or_nothing(_WHEN),
        actions=_COUNTS,
        milestones=_COUNTS,
        moved_dates=_object(actions=_MOVED, milestones=_MOVED),
        silence=_said(_or_nothing(_SILENCE), "Nothing, if nobody owes another word."),
        attention=_said(
            _list(
                _object(
                    kind=one_of(Gaps),
                    ref=_said(_or_nothing(_TEXT), "What it is about; nothing, if it is no thing."),
                )
            ),
            "What needs attention, kind by kind.",
        ),
        reports_promised=_said(
            _list(_object(kept=one_of(Kept), expected=_or_nothing(_NUMBER))),
            "What became of each promise under `reporting`, in its order.",
        ),
        reports={
            "type": "object",
            "description": "What each figure of a quarterly or yearly report counts.",
            "additionalProperties": _object(**dict.fromkeys(FIGURES, _REFS)),
        },
        papers=_said(
            _list(_object(report=_TEXT, title=_TEXT, licence=_or_nothing(_TEXT))),
            "The papers behind the reports, and the licence of each; nothing, if it is not said.",
        ),
        things=_said(_list(_THING), "Every action, part and milestone, and how it stands."),
    ),
    "council": _object(
        **_WHOSE,
        actions=_COUNTS,
        moved_dates=_MOVED,
        years=_said(_REFS, "The financial years in which something was published."),
        plans=_list(_PLAN_IN_LIST),
        in_other_plans=_said(_object(**_OF_A_BODY), "Its part in plans under other councils."),
    ),
    "body": _object(
        example=_said(_YES_NO, "Whether the body is invented."),
        plans=_said(_list(_PLAN_IN_LIST), "The plans it owns or shares."),
        **_OF_A_BODY,
    ),
    "theme": _object(
        plans=_said(
            _list(_object(plan=_TEXT, actions=_COUNTS, milestones=_COUNTS, refs=_REFS)),
            "What each plan holds on it: actions, milestones, recommendations, indicators.",
        )
    ),
    "index": _object(
        actions=_said(_COUNTS, "All actions, those of invented councils left out."),
        councils=_list(_object(**_IN_LIST)),
        bodies=_list(_object(**_IN_LIST)),
        themes=_list(_object(**_IN_LIST)),
        plans=_list(_PLAN_IN_LIST),
    ),
}
