"""Made-up plans for measuring: the same seed gives the same plans, in text as officers write it."""

from __future__ import annotations

import random
from collections.abc import Iterator

ACTIONS = 30
PLANS_IN_COUNCIL = 10
_WORDS = (
    "street lamp harbour office lease survey partner review supplier budget school warden patrol "
    "bus station night shelter grant report data camera volunteer training map road safety crew"
).split()
_STATUSES = ("in progress", "not started", "complete", "in progress")


def files(plans: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Return the path below the data folder and the text of every file of some invented plans.

    Each plan has 30 actions, and each action one to four updates of about 250 letters.
    """
    chance = random.Random(seed)  # noqa: S311  nothing secret: the same plans each time
    for council in range((plans + PLANS_IN_COUNCIL - 1) // PLANS_IN_COUNCIL):
        yield f"councils/bench-{council}.yml", _council(council)
    for number in range(plans):
        folder = f"plans/bench-{number // PLANS_IN_COUNCIL}/plan-{number}"
        yield f"{folder}/plan.yml", _plan(chance, number)
        for quarter, text in enumerate(_rounds(chance), 1):
            yield f"{folder}/progress/{_day(quarter)}.yml", text
        yield f"{folder}/reports/2025-to-2026.yml", _report(number)


def _council(number: int) -> str:
    return (
        f"name: Bench {number} Borough Council\nshort: Bench {number}\nkind: borough\n"
        "example: yes\nposts:\n  - title: Head of Service\n"
    )


def _plan(chance: random.Random, number: int) -> str:
    actions = "".join(
        f'  - ref: "{ref}"\n    title: {_sentence(chance, 40)}\n    leads:\n'
        f"      - post: Head of Service\n    due: {chance.choice((2025, 2026))}-"
        f"{chance.randint(1, 12):02}\n"
        for ref in range(1, ACTIONS + 1)
    )
    return (
        f"title: Plan {number}\nrefs: printed\nstate: adopted\nreview:\n  kind: Review\n"
        f"  title: Review {number}\nactions:\n{actions}"
    )


def _rounds(chance: random.Random) -> Iterator[str]:
    """Return four rounds; each action is spoken of in one to four of them."""
    spoken = {ref: chance.randint(1, 4) for ref in range(1, ACTIONS + 1)}
    for quarter in range(1, 5):
        updates = "".join(
            f'  - about: "{ref}"\n    status: {chance.choice(_STATUSES)}\n'
            f"    note: {_sentence(chance, 250)}\n"
            for ref, times in spoken.items()
            if times >= quarter
        )
        yield f"as_at: {_day(quarter)}\nupdates:\n{updates}" if updates else ""


def _day(quarter: int) -> str:
    return f"2026-{2 * quarter:02}-01"


def _report(number: int) -> str:
    return (
        f"kind: annual\ntitle: Plan {number} in 2025/26\ncovers: 2025/26\ndate: 2026-07-01\n"
        "foreword: A short foreword.\n"
    )


def _sentence(chance: random.Random, letters: int) -> str:
    words: list[str] = []
    while sum(map(len, words)) + len(words) < letters:
        words.append(chance.choice(_WORDS))
    return " ".join(words).capitalize()
