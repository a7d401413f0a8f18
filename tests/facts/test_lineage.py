"""What comes after what: each link is known on both its sides, whichever of them says so."""

from __future__ import annotations

import pytest

from macros.facts.facts import Facts, facts
from macros.facts.lineage import NO_LINEAGE
from tests.plans import AS_AT, KEY, files, register, said
from tests.reading.small import SMALL

PLAN = 'actions:\n  - ref: "1"\n    title: One\n  - ref: "2"\n    title: Two\n'
LATER = "sample/paths"
OTHER = SMALL["councils/sample.yml"].replace("Sample", "Other")


def both(earlier: str = "", later: str = "") -> Facts:
    """Return the facts of two plans, each with lines of its own."""
    plans = {**files(earlier + PLAN), **files(later + PLAN, key=LATER)}
    return facts(register(plans), AS_AT)


def test_a_plan_knows_what_it_follows_and_what_followed_it() -> None:
    found = both(later=f"follows:\n  - plan: {KEY}\n    note: Two years on.\n").lineages
    assert found[LATER].follows == ((KEY, "Two years on."),)
    assert found[KEY].followed_by == ((LATER, "Two years on."),)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (f"replaced_by: {LATER}\n", ""),
        ("", f"replaces: {KEY}\n"),
        (f"replaced_by: {LATER}\n", f"replaces: {KEY}\n"),
    ],
)
def test_who_replaced_whom_is_known_from_either_side(earlier: str, later: str) -> None:
    found = both(earlier, later).lineages
    assert (found[KEY].replaced_by, found[LATER].replaces) == ((LATER,), (KEY,))


def test_a_plan_without_a_before_or_after_has_no_lineage() -> None:
    assert both().lineages.get(KEY, NO_LINEAGE) == NO_LINEAGE


def inherited(council: str = "", **plans: str) -> list[tuple[str, str, list[str]]]:
    """Return what Sample inherits from Other, which it succeeded: council, plan, references."""
    found = facts(
        register(
            {
                "councils/other.yml": f"{OTHER}{council}succeeded_by: sample\n",
                **files(
                    plans.get("plan", "") + PLAN,
                    {"2026-01-10": said({"1": "status: complete"})},
                    key="other/roads",
                ),
            }
        ),
        AS_AT,
    )
    every = found.councils["sample"].inherited
    assert found.councils["other"].inherited == ()
    return [(one.council, one.plan.key, [each.ref for each in one.open]) for one in every]


def test_what_an_abolished_council_left_open_stands_under_its_successor() -> None:
    assert inherited() == [("other", "other/roads", ["2"])]


@pytest.mark.parametrize("state", ["closed", "superseded"])
def test_a_plan_that_has_ended_leaves_nothing(state: str) -> None:
    assert inherited(plan=f"state: {state}\n") == []


def test_a_plan_that_the_successor_owns_too_stands_among_its_own() -> None:
    assert inherited(plan="owners: [other, sample]\n") == []


def test_what_is_inherited_is_not_counted_as_the_successor_s_own() -> None:
    other = f"{OTHER}succeeded_by: sample\n"
    found = facts(register({"councils/other.yml": other, **files(PLAN, key="other/roads")}), AS_AT)
    assert found.councils["sample"].actions.total == 0


def test_a_council_inherits_through_another() -> None:
    first = OTHER.replace("Other", "First")
    plan = files(PLAN, key="first/roads")
    councils = {
        "councils/first.yml": f"{first}succeeded_by: other\n",
        "councils/other.yml": f"{OTHER}succeeded_by: sample\n",
    }
    found = facts(register({**councils, **plan}), AS_AT).councils["sample"]
    assert found.predecessors == ("other", "first")
    assert [one.council for one in found.inherited] == ["first"]
