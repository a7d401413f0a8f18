"""The rules that hold across fields and files. Each is a small generator; its docstring is the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register
from macros.reading.rules import dates, leads, names, structure, updates

PLAN_RULES: tuple[Callable[[PlanFolder], Iterator[Problem]], ...] = (
    structure.refs_are_unique,
    structure.plans_without_actions_are_not_agreed,
    structure.plans_not_yet_written_say_who_asked,
    structure.reports_are_named_for_their_date_or_period,
    structure.progress_is_named_for_its_date,
    structure.addresses_are_not_taken,
    dates.work_starts_before_it_is_due,
    dates.moves_follow_one_another,
    dates.judged_plans_say_why,
    dates.reports_of_one_kind_do_not_overlap,
    dates.things_are_true_before_they_are_said,
    dates.completions_are_not_in_the_future,
    leads.leads_name_a_post_or_body,
    updates.updates_say_something,
    updates.updates_do_not_repeat_one_another,
    updates.held_up_says_for_what,
    updates.replaced_says_by_what,
    updates.only_completed_things_are_accepted,
)
REGISTER_RULES: tuple[Callable[[Register], Iterator[Problem]], ...] = (
    structure.plans_lie_under_a_council,
    structure.examples_keep_to_themselves,
    structure.keys_are_unique,
    names.nothing_goes_in_circles,
    leads.posts_are_listed,
)


def broken(register: Register, unread: AbstractSet[str]) -> Iterator[Problem]:
    """Return every breach of a rule. `unread` holds what stands on disk but could not be read."""
    for folder in register.plans.values():
        for rule in PLAN_RULES:
            yield from rule(folder)
    yield from names.everything_named_exists(register, unread)
    for whole in REGISTER_RULES:
        if not unread or whole is not structure.plans_lie_under_a_council:
            yield from whole(register)
