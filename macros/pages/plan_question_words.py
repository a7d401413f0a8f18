"""Questions about a plan, its targets and reports, and those that several things share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from macros.facts.plans import PlanFacts
from macros.facts.questions import Question, Topic
from macros.facts.reasons import missing
from macros.facts.reporting import Promised
from macros.facts.silence import is_live, plan_silence
from macros.facts.targets import Unmeasured
from macros.pages.accounts import silence_in_words
from macros.pages.words import counted, date_in_words, happened, listed, sentence_case
from macros.reading.model.words import PlanState


def about_the_plan(question: Question) -> str:
    """Return a question about a target, a promise to report or the plan itself."""
    about, plan = question.about[0], question.plan
    if isinstance(about, Unmeasured):
        return _target(about, plan)
    if isinstance(about, Promised):
        return (_missed if question.topic == Topic.MISSED else _not_found)(about, plan)
    return _OF_PLANS[question.topic](plan)


def of_several(question: Question) -> str:
    """Return a question that several things share."""
    so, live, past = _SEVERAL[question.topic]
    return f"{len(question.about)} {so} {live if is_live(question.plan) else past}"


def _target(one: Unmeasured, plan: PlanFacts) -> str:
    target = one.target
    when = f" for {date_in_words(target.when)}" if target.when else ""
    had, was = ("has", "is") if is_live(plan) else ("had", "was")
    opening = f"‘{one.indicator.name}’ {had} a target{when}: ‘{target.value}’."
    return f"{opening} Our sources hold no figure for it. What {was} the figure?"


def _missed(one: Promised, plan: PlanFacts) -> str:
    dates = listed(date_in_words(when) for when in one.promise.missed)
    rest = "Why, and when will the next one come?" if is_live(plan) else "Was it made good?"
    return f"{_promise(one, plan)} The council’s own record says that it missed {dates}. {rest}"


def _not_found(one: Promised, plan: PlanFacts) -> str:
    kept, expected = len(one.promise.kept), one.expected
    found = f"{kept or 'none'} of {expected} due by now" if missing(one) else "no such report"
    made = "Where" if is_live(plan) else "Was it made, and where"
    what = "the rest" if kept and missing(one) else "it"
    return f"{_promise(one, plan)} Our sources hold {found}. {made} can {what} be read?"


def _promise(one: Promised, plan: PlanFacts) -> str:
    promises = "promises" if is_live(plan) else "promised"
    return f"The plan {promises} this: ‘{one.promise.what}’."


def _unwritten(plan: PlanFacts) -> str:
    wish, state = plan.folder.plan.asked, plan.folder.plan.state
    when = f"{sentence_case(happened(wish.when))} a" if wish and wish.when.dated else "A"
    verb = "suggested" if state == PlanState.SUGGESTED else "asked for"
    opening = f"{when} plan was {verb}, and our sources hold none."
    if not is_live(plan):
        return f"{opening} Was it written, and where can it be read?"
    return f"{opening} When will it be ready?"


def _unreported(plan: PlanFacts) -> str:
    number = plan.actions.total or plan.milestones.total
    what = counted(number, "action" if plan.actions.total else "milestone")
    return f"The plan has {what}, and our sources hold no word on any. What became of the plan?"


def _silent_plan(plan: PlanFacts) -> str:
    quiet = plan_silence(plan)
    long = f" for {silence_in_words(quiet)}" if quiet else ""
    return f"Nothing has been published on this plan{long}. When is the next report?"


_OF_PLANS: Mapping[Topic, Callable[[PlanFacts], str]] = MappingProxyType(
    {
        Topic.UNWRITTEN: _unwritten,
        Topic.UNREPORTED: _unreported,
        Topic.SILENT: _silent_plan,
    }
)
_SEVERAL: Mapping[Topic, tuple[str, str, str]] = MappingProxyType(
    {
        Topic.SILENT: (
            "actions were not spoken of in public for longer than was promised.",
            "How far has each come?",
            "What became of them?",
        ),
        Topic.UNPROVEN: (
            "actions were said to be complete, and nothing was named that shows it.",
            "What can anyone look at?",
            "What showed it?",
        ),
        Topic.NOBODY: (
            "open actions were given no lead, or one to be confirmed.",
            "Which posts answer for them?",
            "Who answered for them?",
        ),
        Topic.UNDATED: (
            "open actions were given no date.",
            "By when will each be done?",
            "Which of them were done, and when?",
        ),
        Topic.UNMEASURED: (
            "targets have no figure in our sources.",
            "What are the figures?",
            "What were the figures?",
        ),
        Topic.NOT_FOUND: (
            "reports were promised that our sources do not hold, or not each time.",
            "Where can they be read?",
            "Were they made, and where can they be read?",
        ),
    }
)
"""Of several things at once: what is so, what to ask of a live plan, and of one of the past."""
