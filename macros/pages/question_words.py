"""Questions about actions and their parts, in words that a councillor can read out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from macros.facts.leading import leads_of
from macros.facts.plans import PlanFacts
from macros.facts.questions import Question, Topic
from macros.facts.reasons import late_before, late_part, reason
from macros.facts.silence import is_live, silence
from macros.facts.standing import Standing
from macros.pages.accounts import silence_in_words
from macros.pages.plan_question_words import about_the_plan, of_several
from macros.pages.words import (
    date_in_words,
    listed,
    promised_for,
    sentence_case,
    span_in_words,
    times,
    uncapitalised,
)
from macros.reading.model.action import Milestone


def asked(question: Question) -> str:
    """Return a question in words: what it rests on, and then what to ask."""
    about = question.about[0]
    if len(question.about) > 1:
        return of_several(question)
    if isinstance(about, Standing):
        return _OF_THINGS[question.topic](about, question.plan)
    return about_the_plan(question)


def named(one: Standing) -> str:
    """Return what to call a thing aloud: action 1.10, ‘Light the paths’."""
    return f"{type(one.thing).__name__.lower()} {one.ref}, ‘{one.thing.title}’"


def _late(one: Standing, plan: PlanFacts) -> str:
    late = late_part(one)
    waits = uncapitalised(reason(one) or "").rstrip(".")
    reported = f"reported {'as reached' if isinstance(late.thing, Milestone) else 'complete'}"
    opening = f"{_start(late)}, was due {promised_for(late.promised) if late.promised else ''}"
    if not is_live(plan):
        stood = f"it was waiting for {waits}" if waits else f"it was not {reported}"
        return f"{opening}. On {date_in_words(plan.on)} {stood}. What became of it?"
    if waits:
        return f"{opening} and waits for {waits}. Who can settle that, and what is the new date?"
    return f"{opening} and is not {reported}. What has held it up, and what is the new date?"


def _waiting(one: Standing, plan: PlanFacts) -> str:
    late = late_before(one, plan)
    worst = max(late, key=lambda each: each.timing.days).timing
    span = f"{'up to ' * (len(late) > 1)}{span_in_words(worst.months, worst.days)} late"
    first = listed(f"action {each.ref}" for each in late)
    if not is_live(plan):
        was = "was" if len(late) == 1 else "were"
        then = f"which {was} {span} on {date_in_words(plan.on)}"
        return f"{_start(one)}, was to wait for {first}, {then}. What became of it?"
    is_late = "is" if len(late) == 1 else "are"
    opening = f"{_start(one)}, has to wait for {first}, which {is_late} {span}."
    if one.promised and one.promised.dated:
        return f"{opening} Does its own date, {date_in_words(one.promised)}, still hold?"
    return f"{opening} When can it go on?"


def _moved(one: Standing, plan: PlanFacts) -> str:
    first, now, often = one.promised_first, one.promised, times(len(one.moves))
    due = f"was first due {promised_for(first)}" if first and first.dated else "had no set date"
    if not is_live(plan):
        by = f"By {date_in_words(plan.on)} its date had moved {often}"
        return f"{_start(one)}, {due}. {by}. Was it done, and when?"
    opening = f"{_start(one)}, {due} and has moved {often}."
    if now and now.dated:
        new = date_in_words(now)
        return f"{opening} What has changed that makes the new date, {new}, safer than the last?"
    return f"{opening} It has no set date now. By when will it be done?"


def _silent(one: Standing, plan: PlanFacts) -> str:
    quiet = silence(one, plan)
    since = f"for {silence_in_words(quiet)}" if quiet else ""
    since = "since it was promised" if quiet and quiet.never else since
    return f"Nobody has spoken in public of {named(one)}, {since}. How far has it come?"


def _unproven(one: Standing, plan: PlanFacts) -> str:
    if not is_live(plan):
        return f"{_start(one)}, was said to be complete. What showed it?"
    return f"{_start(one)}, is said to be complete. What can anyone look at that shows it?"


def _nobody(one: Standing, plan: PlanFacts) -> str:
    if not is_live(plan):
        return f"The plan named nobody to lead {named(one)}. Who answered for it?"
    if leads_of(one, plan.leads_around):
        return f"The lead of {named(one)} is still to be confirmed. Who answers for it today?"
    return f"The plan names nobody to lead {named(one)}. Which post answers for it?"


def _undated(one: Standing, plan: PlanFacts) -> str:
    if not is_live(plan):
        return f"{_start(one)}, was given no date. Was it done, and when?"
    return f"{_start(one)}, has no set date. By when will it be done?"


def _start(one: Standing) -> str:
    return sentence_case(named(one))


_OF_THINGS: Mapping[Topic, Callable[[Standing, PlanFacts], str]] = MappingProxyType(
    {
        Topic.LATE: _late,
        Topic.WAITING: _waiting,
        Topic.MOVED: _moved,
        Topic.SILENT: _silent,
        Topic.UNPROVEN: _unproven,
        Topic.NOBODY: _nobody,
        Topic.UNDATED: _undated,
    }
)
