"""The progress table: all rows can be read, filtered and sorted, and no row is ever lost."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NARROW, PHONE, WIDE, Open
from tests.browser.measure import cut, unseen

pytestmark = pytest.mark.browser

_ROWS: Final = ".progress-table tbody tr"
_CHELTENHAM: Final = "plan with progress"
_WITH_FILTER: Final = (
    _CHELTENHAM,
    "plan with objectives",
    "plan with parts",
    "joint plan",
    "plan with older notes",
    "macros",
)
_IN_ORDER: Final = """values => {
  const order = new Intl.Collator('en-GB', { numeric: true });
  return values.every((value, n) => !n || order.compare(values[n - 1], value) <= 0);
}"""


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("width", [WIDE, PHONE, NARROW])
def test_all_rows_of_cheltenham_can_be_read(visit: Open, width: int, script: bool) -> None:  # noqa: FBT001  a way, not a switch
    page = visit(_CHELTENHAM, width=width, script=script).page
    assert page.locator(_ROWS).count() == 32
    assert unseen(page.locator(_ROWS)) == []
    cells = page.locator(f"{_ROWS} > *")
    assert cells.count() == 32 * 5
    assert unseen(cells) == []
    assert cut(cells) == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("kind", _WITH_FILTER)
def test_each_chip_shows_as_many_rows_as_it_says(visit: Open, kind: str, script: bool) -> None:  # noqa: FBT001
    page = visit(kind, script=script).page
    every = page.locator(_ROWS).count()
    count = page.locator(".count")
    for chip in page.locator(".chip").all():
        chip.click()
        *words, number = chip.inner_text().split()
        says = " ".join(words).lower()
        assert _shown(page) == int(number), says
        if says == "all":
            assert count.inner_text() == f"Showing all {number} actions."
        elif script:
            assert count.inner_text() == f"Showing {number} of {every} actions: {says}."
        else:
            assert not count.is_visible()


def test_the_filter_answers_to_the_arrow_keys(visit: Open) -> None:
    page = visit(_CHELTENHAM).page
    page.locator(".chip input").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".chip:has(:checked)").inner_text().split() == ["Late", "7"]
    assert _shown(page) == 7


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("column", ["Action", "Status", "Due", "Who leads"])
def test_each_column_sorts_both_ways_and_leaves_the_undated_last(
    visit: Open, column: str, width: int
) -> None:
    page = visit(_CHELTENHAM, width=width).page
    button = page.get_by_role("button", name=column, exact=True)
    for direction in ("ascending", "descending"):
        button.click()
        sorted_heads = page.locator("[aria-sort]")
        assert [each.inner_text() for each in sorted_heads.all()] == [column]
        assert sorted_heads.get_attribute("aria-sort") == direction
        assert page.locator("body > [role=status]").inner_text().startswith(f"Sorted by {column}")
        values = _values(page, column)
        given = [each for each in values if each]
        assert values == given + [""] * (32 - len(given)), "those without a value come last"
        assert page.evaluate(_IN_ORDER, given if direction == "ascending" else given[::-1])
    assert len(_values(page, "Due")) == 32


def test_cheltenham_has_14_actions_without_a_date_to_sort_by(visit: Open) -> None:
    page = visit(_CHELTENHAM).page
    assert sorted(_values(page, "Due")).count("") == 14


def test_nothing_can_be_sorted_without_script(visit: Open) -> None:
    page = visit(_CHELTENHAM, script=False).page
    assert page.locator("th button").count() == 0


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_a_link_to_a_row_that_is_filtered_away_shows_it(visit: Open, width: int) -> None:
    page = visit(_CHELTENHAM, width=width).page
    page.locator(".chip", has_text="Late").click()
    assert not page.locator("#action-7").is_visible()
    page.locator(".counted a[href='#action-7']").first.click()
    assert page.locator("#action-7").is_visible()
    assert _shown(page) == 32


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_it_shows_it_without_script_too(visit: Open, width: int) -> None:
    page = visit(_CHELTENHAM, width=width, script=False).page
    page.locator(".chip", has_text="Late").click()
    page.locator(".counted a[href='#action-7']").first.click()
    assert page.locator("#action-7").is_visible()
    assert _shown(page) == 8


def _shown(page: Page) -> int:
    return page.locator(f"{_ROWS}:visible").count()


def _values(page: Page, column: str) -> list[str]:
    """Return by what the rows are sorted in a column, in the order in which they stand."""
    heads = [each.strip() for each in page.locator(".progress-table thead th").all_inner_texts()]
    script = "(rows, at) => rows.map(row => row.cells[at].dataset.value ?? row.cells[at].innerText)"
    return list(page.locator(_ROWS).evaluate_all(script, heads.index(column)))
