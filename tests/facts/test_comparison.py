"""Councils side by side: only those with actions, by name, and the invented ones apart."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from macros.facts.comparison import MOST, CouncilShares, comparison
from macros.facts.facts import Facts, facts
from tests.plans import files, register, said

DAY = date(2025, 5, 1)
ACTIONS = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-01-31

  - ref: "2"
    title: Mend the gate
"""
COUNCIL = "name: {name} Borough Council\nshort: {name}\nkind: borough\n{more}"


def site(*names: str, example: str = "", small: Collection[str] = ()) -> Facts:
    """Return the facts of councils with one plan each; the one named `example` is invented.

    Those named `small` have one action, and the others two.
    """
    found: dict[str, str] = {}
    for name in names:
        more = "example: yes\n" if name == example else ""
        found[f"councils/{name.lower()}.yml"] = COUNCIL.format(name=name, more=more)
        actions, ref = (ACTIONS, "2") if name not in small else (ACTIONS.partition("\n\n")[0], "1")
        told = {"2025-03-31": said({ref: "status: complete"})}
        found |= files(actions, told, key=f"{name.lower()}/parks")
    return facts(register(found), DAY)


def one(name: str) -> CouncilShares:
    return CouncilShares(name.lower(), name, total=2, complete=1, late=1, not_reported=1)


def test_councils_stand_by_name_and_what_is_not_reported_can_be_late_too() -> None:
    found = comparison(site("Ham", "Bury"))
    assert found
    assert found.real == (one("Bury"), one("Ham"))
    assert found.invented == ()


def test_an_invented_council_stands_apart_and_makes_no_comparison_alone() -> None:
    found = comparison(site("Ham", "Bury", "Wex", example="Wex"))
    assert found
    assert [each.name for each in found.real] == ["Bury", "Ham"]
    assert [each.name for each in found.invented] == ["Wex"]
    assert comparison(site("Ham", "Wex", example="Wex")) is None


def test_of_many_councils_the_largest_are_compared() -> None:
    names = [f"C{number:02}" for number in range(MOST + 3)]
    found = comparison(site(*names, small=names[4:7]))
    assert found
    assert [one.name for one in found.real] == [*names[:4], *names[7:]]
    assert found.hidden == 3
