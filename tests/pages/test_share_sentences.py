"""What somebody leads and shares in, in a sentence."""

from __future__ import annotations

import pytest

from macros.pages.sentences import plain
from macros.pages.share_sentences import shares_sentence
from tests.facts.test_shares import BY_POLICE, IF, WITH_POLICE, actions
from tests.plans import facts_of, said

DONE = {"2026-01-10": said({"1": "status: complete"})}
CASES = {
    "nothing": ("", {}, "No plan on this site names the police to lead or share in anything."),
    "a share": (
        actions(WITH_POLICE),
        {},
        "The police shares in 1 action and is named to lead none.",
    ),
    "one, and nobody spoke": (
        actions(BY_POLICE),
        {},
        "The police is named to lead 1 action. Nobody has reported on the action.",
    ),
    "one that is complete": (
        actions(BY_POLICE),
        DONE,
        "The police is named to lead 1 action. The action is complete.",
    ),
    "some, and a condition": (
        actions(BY_POLICE, IF + "    due: 2025-06\n", WITH_POLICE),
        DONE,
        (
            "The police is named to lead 2 actions, and to share in 1 more action. Of the 2 "
            "actions, 1 is said to be complete and 1 is late. One of these depends on a condition."
        ),
    ),
}


@pytest.mark.parametrize(("plan", "progress", "sentence"), CASES.values(), ids=CASES)
def test_a_sentence_says_how_much_somebody_leads_and_how_it_stands(
    plan: str, progress: dict[str, str], sentence: str
) -> None:
    plan = plan or 'actions:\n  - ref: "1"\n    title: One\n'
    shares = facts_of(plan, progress).shares.of("sample-police")
    assert plain(shares_sentence("the police", shares)) == sentence
