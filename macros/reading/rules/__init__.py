"""The rules that hold across fields and files.

Each is a small generator; its docstring is the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register
from macros.reading.rules import (
    addresses,
    dates,
    leads,
    names,
    reports,
    rounds,
    statements,
    structure,
    unique,
    updates,
    years,
)
from macros.reading.unread import certain

PLAN_RULES: tuple[Callable[[PlanFolder], Iterator[Problem]], ...] = (
    unique.refs_are_unique,
    unique.sources_of_money_are_unique,
    structure.plans_without_actions_are_not_agreed,
    structure.plans_not_yet_written_say_who_asked,
    structure.progress_is_named_for_its_date,
    reports.reports_are_named_for_their_date_or_period,
    reports.reports_cover_their_period,
    reports.periods_are_over_before_they_are_reported,
    reports.approvals_name_who_approved,
    reports.reports_of_one_kind_do_not_overlap,
    dates.work_starts_before_it_is_due,
    dates.moves_follow_one_another,
    dates.judged_plans_say_why,
    dates.nothing_is_added_after_a_plan_is_judged,
    dates.what_happened_has_a_date,
    dates.things_are_true_before_they_are_said,
    dates.reports_print_what_was_said_by_then,
    dates.corrections_follow_their_report,
    dates.completions_are_not_in_the_future,
    leads.leads_name_a_post_or_body,
    updates.updates_say_something,
    updates.updates_do_not_repeat_one_another,
    updates.held_up_says_for_what,
    updates.replaced_says_by_what,
    updates.only_complete_things_are_accepted,
    updates.corrections_point_at_an_update,
    rounds.rounds_do_not_repeat_one_another,
    rounds.things_have_one_status_a_day,
    statements.statements_are_of_others,
    statements.statements_are_corrected_by_who_made_them,
)
REGISTER_RULES: tuple[Callable[[Register], Iterator[Problem]], ...] = (
    addresses.addresses_are_not_taken,
    addresses.addresses_of_the_site_end_in_a_slash,
    addresses.old_addresses_are_free,
    structure.examples_keep_to_themselves,
    unique.keys_are_unique,
    unique.posts_are_unique,
    unique.terms_are_unique,
    names.nothing_goes_in_circles,
    leads.posts_are_listed,
    years.financial_years_are_not_months,
    statements.statements_are_about_what_is_shared,
    statements.statements_are_named_for_whose_they_are,
)
RULES_ABOUT_WHAT_IS_THERE: tuple[Callable[[Register, AbstractSet[str]], Iterator[Problem]], ...] = (
    structure.plans_lie_under_a_council,
    names.everything_named_exists,
)


def broken(register: Register, unread: AbstractSet[str]) -> Iterator[Problem]:
    """Return every breach of a rule. `unread` holds what could not be read, or not wholly."""
    for problems in by_rule(register, unread).values():
        yield from problems


def by_rule(register: Register, unread: AbstractSet[str]) -> dict[str, list[Problem]]:
    """Return every breach of every rule, by the rule's name."""
    plans = register.plans.values()
    told = {
        **{rule.__name__: [one for plan in plans for one in rule(plan)] for rule in PLAN_RULES},
        **{rule.__name__: list(rule(register)) for rule in REGISTER_RULES},
    }
    partly = [record for name, record in register.files() if name in unread] if unread else []
    return {
        **{name: list(certain(problems, partly)) for name, problems in told.items()},
        **{rule.__name__: list(rule(register, unread)) for rule in RULES_ABOUT_WHAT_IS_THERE},
    }
