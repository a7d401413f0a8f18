"""The pages of actions: each has a permanent address and its whole story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from macros.facts.period import Period
from macros.facts.plans import PlanFacts
from macros.facts.standing import Standing
from macros.facts.story import promise_line, story
from macros.pages import addresses, sentences
from macros.pages.page import Crumb, Page, banner, crumbs, present
from macros.pages.views import Views
from macros.reading.model.action import Objective

Mention = tuple[str, list[str]]
"""A report's name, and the words under which it counts an action."""


def action_pages(plan: PlanFacts, view: Views) -> Iterator[Page]:
    """Return the page of every action of a plan, in the plan's order."""
    every, mentions = plan.actions.all, _mentions(plan)
    for number, one in enumerate(every):
        before = every[number - 1] if number else None
        after = every[number + 1] if number + 1 < len(every) else None
        yield _action(plan, one, (before, after), mentions.get(one.ref, []), view)


def _action(
    plan: PlanFacts,
    one: Standing,
    beside: tuple[Standing | None, Standing | None],
    mentions: Sequence[Mention],
    view: Views,
) -> Page:
    folder = plan.folder
    summary = sentences.action_sentence(one, plan)
    said = (*one.words, *one.statements)
    files = [folder.plan.place.file, *(word.progress.place.file for word in said)]
    queries = [(n, each) for n, each in enumerate(plan.queries, 1) if each.ref == one.ref]
    return Page(
        address=addresses.action(plan.key, one.ref),
        kind="action",
        title=f"{one.thing.title}: action {one.ref}, {folder.plan.title}, {view.whose(folder)}",
        summary=summary,
        template="plans/action.html",
        edit=folder.plan.place.file,
        crumbs=(*crumbs(folder.council, view), Crumb(folder.plan.title, addresses.plan(plan.key))),
        councils=folder.owners,
        banner=banner(folder.council, view, view.banner_papers(folder)),
        sections=present([]),
        context={
            "plan": plan,
            "one": one,
            "summary": summary,
            "line": promise_line(one),
            "story": story(one, folder.plan),
            "objective": _objective(plan, one),
            "costs": [cost for cost in folder.plan.costs if cost.for_ == one.ref],
            "mentions": mentions,
            "before": beside[0],
            "after": beside[1],
            "queries": queries,
            "files": list(dict.fromkeys(files)),
        },
    )


def _objective(plan: PlanFacts, one: Standing) -> Objective | None:
    for objective in plan.folder.plan.objectives:
        if any(each is one.thing for each in objective.actions):
            return objective
    return None


def _mentions(plan: PlanFacts) -> Mapping[str, list[Mention]]:
    """Return the reports made from the record that count each action, and under which words."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for name, period in plan.periods.items():
        under: dict[str, list[str]] = defaultdict(list)
        for words, refs in _lines(period):
            for ref in refs:
                under[ref].append(words)
        for ref, words_of_ref in under.items():
            mentions[ref].append((name, words_of_ref))
    return mentions


def _lines(period: Period) -> Iterator[tuple[str, set[str]]]:
    lines = {
        "new": period.new,
        "reopened": period.reopened,
        "completed": period.completed,
        "stopped": period.stopped,
        "replaced": period.replaced,
        "not done": period.not_done,
        "open at the end": period.closing,
        "late at the end": period.late,
        "not mentioned": period.not_mentioned,
    }
    yield from ((words, {each.ref for each in standings}) for words, standings in lines.items())
    yield "moved dates", {each.standing.ref for each in period.moved}
    yield "what partners say", {one.ref for one, _ in period.statements}
