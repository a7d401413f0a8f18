"""Made-up plans for measuring: the same seed gives the same files, in text as officers write it."""

from __future__ import annotations

import random
from collections.abc import Iterator

ACTIONS = 30
LETTERS = 250
PLANS_IN_COUNCIL = 10
QUARTERS = ("2026-02-01", "2026-05-01", "2026-08-01", "2026-11-01")
PAPER = "2026-08-18"
_OBJECTIVES = 3
_WORDS = (
    *("street", "lamp", "harbour", "office", "lease", "survey", "partner", "review", "supplier"),
    *("budget", "school", "warden", "patrol", "bus", "station", "night", "shelter", "grant"),
    *("report", "data", "camera", "volunteer", "training", "map", "road", "safety", "crew"),
)
_STATUSES = ("in progress", "not started", "complete", "held up")
_TERMS = tuple(f"{first}{second}{third}" for first in "BCD" for second in "LMNP" for third in "RST")
_SITE = """\
title: Plans in Bench
description: Made-up plans for measuring.
publisher: Nobody
publisher_is: It is invented.
address: https://bench.example/
edit: https://code.bench.example/edit/main/
report_a_mistake: mailto:plans@bench.example
licence: Open Government Licence v3.0
licence_link: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
"""


def files(plans: int, seed: int = 1, councils: int = 0) -> Iterator[tuple[str, str]]:
    """Return the path below the data folder and the text of every file of some invented plans.

    Each plan has 30 actions, and each action one to four updates of about 250 letters. There are
    at least so many councils, with ten plans each as far as there are any.
    """
    chance = random.Random(seed)  # noqa: S311  nothing secret: the same plans each time
    yield "site.yml", _SITE
    yield "glossary.yml", _glossary()
    for council in range(max(councils, -(-plans // PLANS_IN_COUNCIL))):
        yield f"councils/bench-{council}.yml", _council(council)
    for number in range(plans):
        folder = f"plans/bench-{number // PLANS_IN_COUNCIL}/plan-{number}"
        yield f"{folder}/plan.yml", _plan(chance, number)
        yield from ((f"{folder}/progress/{day}.yml", text) for day, text in _rounds(chance))
        yield f"{folder}/reports/{PAPER}.yml", _paper(chance)
        yield f"{folder}/reports/2025-to-2026.yml", _yearly(number)


def _glossary() -> str:
    terms = "".join(f"  - term: {term}\n    means: what {term} stands for\n" for term in _TERMS)
    return f"terms:\n{terms}"


def _council(number: int) -> str:
    return (
        f"name: Bench {number} Borough Council\nshort: Bench {number}\nkind: borough\n"
        "example: yes\nposts:\n  - title: Head of Service\n  - title: Head of Streets\n"
    )


def _plan(chance: random.Random, number: int) -> str:
    objectives = "".join(_objective(chance, each) for each in range(_OBJECTIVES))
    return (
        f"title: Plan {number}\nrefs: printed\nstate: adopted\nreview:\n  kind: Review\n"
        f"  title: Review {number}\npurpose: {_sentence(chance)}\nobjectives:\n{objectives}"
    )


def _objective(chance: random.Random, number: int) -> str:
    each = ACTIONS // _OBJECTIVES
    actions = "".join(
        _action(chance, ref) for ref in range(number * each + 1, (number + 1) * each + 1)
    )
    return f'  - ref: "O{number}"\n    title: {_sentence(chance, 40)}\n    actions:\n{actions}'


def _action(chance: random.Random, ref: int) -> str:
    post = chance.choice(("Head of Service", "Head of Streets"))
    due = f"{chance.choice((2025, 2026))}-{chance.randint(1, 12):02}"
    moved = (
        "        moved:\n          - to: 2027-03\n            agreed: 2026-03-10\n"
        f"            by: Cabinet\n            why: {_sentence(chance, 40)}\n"
    )
    return (
        f'      - ref: "{ref}"\n        title: {_sentence(chance, 40)}\n        leads:\n'
        f"          - post: {post}\n        due: {due}\n{moved if ref % 6 == 0 else ''}"
    )


def _rounds(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Return the day and text of four rounds; each action is spoken of in one to four of them."""
    times = {ref: chance.randint(1, len(QUARTERS)) for ref in range(1, ACTIONS + 1)}
    for number, day in enumerate(QUARTERS):
        updates = "".join(_update(chance, ref) for ref, often in times.items() if often > number)
        report = f"report: {PAPER}\n" if day == QUARTERS[2] else ""
        if updates:
            yield day, f"as_at: {day}\n{report}updates:\n{updates}"


def _update(chance: random.Random, ref: int) -> str:
    status = chance.choice(_STATUSES)
    more = {
        "held up": f"    waiting_for: {_sentence(chance, 30)}\n",
        "complete": f"    evidence:\n      - title: {_sentence(chance, 30)}\n",
    }.get(status, "")
    return f'  - about: "{ref}"\n    status: {status}\n    note: {_sentence(chance)}\n{more}'


def _paper(chance: random.Random) -> str:
    return (
        f"kind: progress\ntitle: Progress\nmeeting: Scrutiny Committee\ndate: {PAPER}\n"
        f"summary: {_sentence(chance)}\nasks:\n  - what: Note the progress\n    decided: noted\n"
    )


def _yearly(number: int) -> str:
    return (
        f"kind: annual\ntitle: Plan {number} in 2025/26\ncovers: 2025/26\ndate: 2026-07-01\n"
        "foreword: A short foreword.\n"
    )


def _sentence(chance: random.Random, letters: int = LETTERS) -> str:
    """Return words of about so many letters; in one of four a short form stands."""
    first, *words = chance.choices(_WORDS, k=round(letters / 6.5))
    if chance.random() < 1 / 4:
        words[-1] = chance.choice(_TERMS)
    return " ".join([first.capitalize(), *words])
