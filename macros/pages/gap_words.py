"""Why something needs attention: one sentence for each gap, and the words of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from macros.facts.attention import Gap, Kind, by_kind
from macros.facts.leading import leads_of
from macros.facts.proofs import claimed
from macros.facts.reasons import late_before, late_part, missing
from macros.facts.reporting import Promised
from macros.facts.silence import is_live, plan_silence, silence
from macros.facts.standing import Standing
from macros.facts.targets import Unmeasured
from macros.pages.accounts import promise_in_words, silence_in_words
from macros.pages.words import counted, date_in_words, listed, sentence_case, slug, span_in_words
from macros.reading.model.action import Milestone

_HEADINGS: Mapping[Kind, tuple[str, str]] = MappingProxyType(
    {
        Kind.LATE: ("late without a reason", "late without a reason"),
        Kind.UNPROVEN: ("complete without evidence", "complete without evidence"),
        Kind.NOBODY: ("with no lead", "with no lead"),
        Kind.UNDATED: ("with no date", "with no date"),
        Kind.SILENT: ("silent too long", "silent too long"),
        Kind.WAITING: ("waiting for something late", "waiting for something late"),
        Kind.UNMEASURED: ("target without a figure", "targets without a figure"),
        Kind.MISSED: ("promise to report missed", "promises to report missed"),
        Kind.NOT_FOUND: ("promise to report, not found", "promises to report, not found"),
        Kind.UNREPORTED: ("old plan never reported on", "old plans never reported on"),
    }
)
_ASKED: Mapping[Kind, tuple[str, str]] = MappingProxyType(
    {
        Kind.LATE: ("What has held this up, and what is the new date?", "What became of this?"),
        Kind.UNPROVEN: ("What can we see that shows this is done?", "What showed this was done?"),
        Kind.NOBODY: ("Which post answers for this?", "Who answered for this?"),
        Kind.UNDATED: ("By when will this be done?", "Was this done, and when?"),
        Kind.SILENT: ("How far has this come?", "What became of this?"),
        Kind.WAITING: ("What does the delay do to this date?", "What became of this?"),
        Kind.UNMEASURED: ("What is the figure?", "What was the figure?"),
        Kind.MISSED: ("When will the report come?", "Was it made good?"),
        Kind.NOT_FOUND: (
            "Where can this report be read?",
            "Was this report made, and where can it be read?",
        ),
        Kind.UNREPORTED: ("What became of this plan?", "What became of this plan?"),
    }
)
"""What to ask of a gap: where some of the plans run, and where all are of the past."""
ORDER: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.LATE: "the latest first",
        Kind.UNPROVEN: "those said to be complete the longest first",
        Kind.NOBODY: "those whose date comes first, or passed longest ago, first",
        Kind.UNDATED: "those of the oldest plans first",
        Kind.SILENT: "the longest silence first",
        Kind.WAITING: "those that wait for the latest first",
        Kind.UNMEASURED: "those whose time passed longest ago first",
        Kind.MISSED: "those missed most often first",
        Kind.NOT_FOUND: "those of which most are not found first",
        Kind.UNREPORTED: "the oldest first",
    }
)


def heading(kind: Kind, number: int) -> str:
    """Return how many gaps of a kind there are: 7 late without a reason, 1 report missed."""
    return f"{number} {_HEADINGS[kind][number != 1]}"


def asked_of(some: Iterable[Gap], kind: Kind) -> str:
    """Return a question to ask about each of some gaps of one kind."""
    live, past = _ASKED[kind]
    return live if any(is_live(gap.plan) for gap in some) else past


def counts(own: Iterable[Gap]) -> tuple[tuple[str, str], ...]:
    """Return how many gaps there are of each kind: its anchor, and number and words."""
    every = by_kind(own).items()
    return tuple((slug(kind), heading(kind, len(some))) for kind, some in every if some)


def why(gap: Gap) -> str:
    """Return the sentence that says why something needs attention."""
    about = gap.about
    if isinstance(about, Standing):
        return _ABOUT_THINGS[gap.kind](about, gap)
    if isinstance(about, Unmeasured):
        return _unmeasured(about)
    if isinstance(about, Promised):
        return _missed(about) if gap.kind == Kind.MISSED else _not_found(about)
    return _silent_plan(gap) if gap.kind == Kind.SILENT else _unreported(gap)


def _late(one: Standing, gap: Gap) -> str:
    del gap
    late = late_part(one)
    due = date_in_words(late.promised) if late.promised else ""
    part = "" if late is one else f"Part {late.ref}: "
    reported = "as reached" if isinstance(one.thing, Milestone) else "complete"
    told = f"due {due} and not reported {reported}; {_last_word(late, one)}."
    return f"{part}{told}" if part else sentence_case(told)


def _last_word(late: Standing, one: Standing) -> str:
    word = late.last_word or one.last_word
    if word is None:
        return "our sources say nothing about it"
    said = word.note or word.shared_note
    gives = "names nothing that it waits for" if said else "gives no reason"
    return f"the last word, of {date_in_words(word.as_at)}, {gives}"


def _unproven(one: Standing, gap: Gap) -> str:
    del gap
    accepted = [each.update.accepted for claim in one.claims for each in claim]
    by = listed(dict.fromkeys(str(each.by) for each in accepted if each))
    so = f", though it was accepted by {by}" if by else ""
    since = date_in_words(claimed(one))
    return f"Said to be complete, {since}; nothing is named that shows it{so}."


def _nobody(one: Standing, gap: Gap) -> str:
    past = not is_live(gap.plan)
    if leads_of(one, gap.plan.leads_around):
        return "Its lead was to be confirmed." if past else "Its lead is still to be confirmed."
    return "Nobody was named to lead it." if past else "Nobody is named to lead it."


def _undated(one: Standing, gap: Gap) -> str:
    del gap
    words = one.promised.written if one.promised else ""
    return f"No date was given but “{words}”." if words else "No date was given."


def _silent(one: Standing, gap: Gap) -> str:
    quiet = silence(one, gap.plan)
    if quiet is None:
        return ""
    long = silence_in_words(quiet)
    since = f"in the {long} since it was promised" if quiet.never else f"for {long}"
    promise = sentence_case(promise_in_words(quiet))
    return f"Nobody has said anything about it {since}. {promise}."


def _waiting(one: Standing, gap: Gap) -> str:
    every = (
        f"action {each.ref}, {span_in_words(each.timing.months, each.timing.days)} late"
        for each in late_before(one, gap.plan)
    )
    waits = "It waits" if is_live(gap.plan) else "It was to wait"
    return f"{waits} for {listed(every)}."


def _unmeasured(one: Unmeasured) -> str:
    target, newest = one.target, one.newest
    when = f" for {date_in_words(target.when)}" if target.when else ""
    dated = newest.when if newest else None
    last = f", and none after {date_in_words(dated)}" if dated else ""
    return f"Target{when}: {target.value}. Our sources hold no figure for it{last}."


def _missed(one: Promised) -> str:
    dates = listed(date_in_words(when) for when in one.promise.missed)
    return f"Missed by the council’s own record: {dates}."


def _not_found(one: Promised) -> str:
    kept, missed = len(one.promise.kept), len(one.promise.missed)
    if not one.expected:
        return "Our sources hold no such report. It may exist elsewhere."
    if not kept and not missed:
        none = "The one" if one.expected == 1 else f"None of the {one.expected}"
        isnt = "is not" if one.expected == 1 else "is"
        return f"{none} due by now {isnt} in our sources."
    here = [f"{counted(kept, 'is', 'are')} here"] if kept else []
    here += [f"{counted(missed, 'is', 'are')} known to be missed"] if missed else []
    rest = counted(missing(one), "is", "are")
    return f"Of {one.expected} due by now, {listed(here)}; {rest} not in our sources."


def _silent_plan(gap: Gap) -> str:
    quiet = plan_silence(gap.plan)
    if quiet is None:
        return ""
    long = silence_in_words(quiet)
    promise = sentence_case(promise_in_words(quiet))
    return f"Nothing has been published on the plan for {long}. {promise}."


def _unreported(gap: Gap) -> str:
    plan = gap.plan
    every = [
        *([counted(plan.actions.total, "action")] if plan.actions.total else []),
        *([counted(plan.milestones.total, "milestone")] if plan.milestones.total else []),
    ]
    if every == ["1 action"]:
        return "Our sources hold no word on its one action."
    return f"Our sources hold no word on any of its {listed(every)}."


_ABOUT_THINGS: Mapping[Kind, Callable[[Standing, Gap], str]] = MappingProxyType(
    {
        Kind.LATE: _late,
        Kind.UNPROVEN: _unproven,
        Kind.NOBODY: _nobody,
        Kind.UNDATED: _undated,
        Kind.SILENT: _silent,
        Kind.WAITING: _waiting,
    }
)
