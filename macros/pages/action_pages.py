"""The pages of actions: each has a permanent address and its whole story."""

from __future__ import annotations

from collections.abc import Iterator

from macros.facts.facts import PlanFacts
from macros.facts.period import Period
from macros.facts.standing import Standing
from macros.facts.story import promise_line, story
from macros.pages import addresses, sentences
from macros.pages.page import Crumb, Page, banner, crumbs, present
from macros.pages.views import Views
from macros.reading.model.action import Objective


def action_pages(plan: PlanFacts, view: Views) -> Iterator[Page]:
    """Return the page of every action of a plan, in the plan's order."""
    every = plan.actions.all
    for number, one in enumerate(every):
        before = every[number - 1] if number else None
        after = every[number + 1] if number + 1 < len(every) else None
        yield _action(plan, one, (before, after), view)


def _action(
    plan: PlanFacts, one: Standing, beside: tuple[Standing | None, Standing | None], view: Views
) -> Page:
    folder = plan.folder
    files = [folder.plan.place.file, *(word.progress.place.file for word in one.words)]
    queries = [(n, each) for n, each in enumerate(plan.queries, 1) if each.ref == one.ref]
    return Page(
        address=addresses.action(plan.key, one.ref),
        kind="action",
        title=f"{one.thing.title}: action {one.ref}, {folder.plan.title}, {view.whose(folder)}",
        summary=sentences.action_sentence(one, plan),
        template="plans/action.html",
        edit=folder.plan.place.file,
        crumbs=(*crumbs(folder.council, view), Crumb(folder.plan.title, addresses.plan(plan.key))),
        councils=folder.owners,
        banner=banner(folder.council, view, view.banner_papers(folder)),
        sections=present([]),
        context={
            "plan": plan,
            "one": one,
            "summary": sentences.action_sentence(one, plan),
            "line": promise_line(one),
            "story": story(one, folder.plan),
            "objective": _objective(plan, one),
            "costs": [cost for cost in folder.plan.costs if cost.for_ == one.ref],
            "mentions": list(_mentions(plan, one)),
            "before": beside[0],
            "after": beside[1],
            "queries": queries,
            "files": list(dict.fromkeys(files)),
        },
    )


def _objective(plan: PlanFacts, one: Standing) -> Objective | None:
    for objective in plan.folder.plan.objectives:
        if one.thing in objective.actions:
            return objective
    return None


def _mentions(plan: PlanFacts, one: Standing) -> Iterator[tuple[str, list[str]]]:
    """Return the reports made from the record that count this action, and under which words."""
    for name, period in plan.periods.items():
        if under := [words for words, refs in _lines(period) if one.ref in refs]:
            yield name, under


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
