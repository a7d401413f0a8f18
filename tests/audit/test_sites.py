"""Which pages the checker reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.sites import sample

OURS = [Path(f"ours-{each}") for each in range(4)]
MORE = [Path(f"more-{each}") for each in range(10)]


@pytest.mark.parametrize(
    ("number", "taken"),
    [(2, []), (4, []), (6, MORE[::5]), (9, MORE[::2]), (14, MORE), (500, MORE)],
)
def test_all_of_our_pages_are_read_and_of_others_as_many_as_are_missing(
    number: int, taken: list[Path]
) -> None:
    assert sample(OURS, MORE, number) == [*OURS, *taken]
