"""What each body, council and post leads and shares in, across plans."""

from __future__ import annotations

from macros.facts.facts import Facts, facts
from macros.facts.shares import Share
from macros.reading.model.words import Status
from tests.plans import AS_AT, facts_of, files, register, said
from tests.reading.small import SMALL

OTHER = (
    SMALL["councils/sample.yml"]
    .replace("Sample", "Other")
    .replace("Head of Parks", "Head of Roads")
)


def refs(shares: tuple[Share, ...]) -> list[str]:
    """Return the references of what somebody leads or shares in."""
    return [each.one.ref for each in shares]


def actions(*leads: str) -> str:
    """Return a plan with an action for each lead, given in lines of YAML."""
    texts = [f'  - ref: "{n}"\n    title: One\n{lead}' for n, lead in enumerate(leads, 1)]
    return "actions:\n" + "".join(texts)


BY_POLICE = "    leads:\n      - body: sample-police\n"
BY_CHIEF = "    leads:\n      - post: Chief Constable\n        of: sample-police\n"
WITH_POLICE = "    partners:\n      - body: sample-police\n"
BY_HEAD = "    leads:\n      - post: Head of Parks\n"
BY_MANAGER = "    leads:\n      - post: Parks Manager\n"
IF = "    leads:\n      - body: sample-police\n        if: They have time\n"
OPEN = "    leads:\n      - to_be_confirmed: yes\n"


def test_a_body_leads_by_itself_and_through_its_posts() -> None:
    police = facts_of(actions(BY_POLICE, BY_CHIEF, BY_HEAD)).shares.of("sample-police")
    assert refs(police.leads) == ["1", "2"]
    assert police.actions.total == 2


def test_a_post_leads_only_what_names_it() -> None:
    found = facts_of(actions(BY_POLICE, BY_CHIEF, BY_HEAD)).shares
    assert refs(found.of("sample-police", "Chief Constable").leads) == ["2"]
    assert refs(found.of("sample", "Head of Parks").leads) == ["3"]


def test_a_post_leads_by_all_names_of_which_we_are_sure() -> None:
    found = facts_of(actions(BY_HEAD, BY_MANAGER)).shares
    assert refs(found.of("sample", "Head of Parks").leads) == ["1", "2"]


def test_a_name_of_which_we_are_not_sure_stands_by_itself() -> None:
    unsure = SMALL["councils/sample.yml"].replace(
        "      - Parks Manager\n", "      - Parks Manager\n    sure: no\n"
    )
    made = register({**files(actions(BY_HEAD, BY_MANAGER)), "councils/sample.yml": unsure})
    found = facts(made, AS_AT).shares
    assert refs(found.of("sample", "Head of Parks").leads) == ["1"]
    assert refs(found.of("sample", "Parks Manager").leads) == ["2"]


def test_who_leads_and_is_a_partner_too_leads() -> None:
    police = facts_of(
        actions(BY_POLICE + "    due: 2026-03\n" + WITH_POLICE, WITH_POLICE)
    ).shares.of("sample-police")
    assert refs(police.leads) == ["1"]
    assert refs(police.shared) == ["2"]


def test_a_part_is_led_by_its_own_lead_and_not_counted_as_an_action() -> None:
    part = "    parts:\n      - ref: 1a\n        title: Part\n" + BY_POLICE.replace(
        "    ", "        "
    )
    police = facts_of(actions(BY_HEAD + part.replace("          -", "          -"))).shares
    assert refs(police.of("sample-police").parts) == ["1a"]
    assert police.of("sample-police").actions.total == 0


def test_a_lead_on_a_condition_is_told_apart() -> None:
    police = facts_of(actions(BY_POLICE, IF)).shares.of("sample-police")
    assert [each.conditional for each in police.leads] == [False, True]


def test_a_council_is_a_partner_in_the_plans_of_others_only() -> None:
    of_other = "    leads:\n      - body: other\n"
    of_road = "    leads:\n      - post: Head of Roads\n        of: other\n"
    made = register(
        {
            **files(actions(of_other, of_road, BY_HEAD)),
            **files(actions(of_other), key="other/roads"),
            "councils/other.yml": OTHER,
        }
    )
    found = facts(made, AS_AT).shares
    assert refs(found.of("other").leads) == ["1", "2"]
    assert found.of("other").plans == ("sample/parks",)
    assert found.of("sample").plans == ()


def test_the_figures_are_those_of_the_plan() -> None:
    done = {"2026-01-10": said({"1": "status: complete", "3": "status: complete"})}
    found = facts_of(actions(BY_POLICE, BY_POLICE, BY_HEAD), done)
    police = found.shares.of("sample-police").actions
    assert police.by_status[Status.COMPLETE] == (found.plans["sample/parks"].standings["1"],)
    assert police.total == 2


def test_dates_that_moved_are_those_of_what_is_led() -> None:
    moved = (
        "    due: 2025-06\n    moved:\n      - to: 2025-09\n        agreed: 2025-05-01\n"
        "        by: Cabinet\n        why: Rain\n"
    )
    police = facts_of(actions(BY_POLICE + moved, BY_HEAD + moved)).shares.of("sample-police")
    assert (police.moved.times, police.moved.later) == (1, 3)


OBJECTIVE = """\
objectives:
  - ref: O1
    title: Safe parks
    leads:
      - body: sample-police
    actions:
      - ref: "1"
        title: One
"""


def led_by_objective() -> Facts:
    """Return the facts of a plan whose objective is led, and whose action is not."""
    return facts_of(OBJECTIVE)


def test_an_objective_is_led_and_its_actions_are_not_counted_with_it() -> None:
    police = led_by_objective().shares.of("sample-police")
    assert [each.objective.ref for each in police.objectives] == ["O1"]
    assert police.every == ()


def test_open_actions_that_nobody_leads_are_listed_under_their_council() -> None:
    done = {"2026-01-10": said({"3": "status: complete"})}
    found = facts_of(actions("", OPEN, "", BY_HEAD), done).shares
    assert refs(found.nobody["sample"]) == ["1", "2"]


def test_an_action_under_an_objective_that_is_led_is_led() -> None:
    assert led_by_objective().shares.nobody == {}
