"""Since when each page shows what it shows, by the record's own days."""

from __future__ import annotations

from datetime import date

from macros.facts.facts import Facts, facts
from macros.pages.changed import changed
from macros.pages.pages import pages
from tests.pages.test_period_pages import DAY, PUT_RIGHT, YEAR
from tests.plans import KEY, facts_of, register, said
from tests.sealed import sealed_files

PLAN = """
state_since: 2025-01-15
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
    moved:
      - to: 2026-03
        agreed: 2025-08-20
        by: Cabinet
        why: Rain
  - ref: "2"
    title: Mow the lawns
    parts:
      - ref: 2a
        title: The north lawn
  - ref: "3"
    title: Mend the gates
"""
SAID = {"2025-05-31": said({"1": "status: in progress"}), "2025-07": said({"2a": "no_change: yes"})}


GATHERING = ("attention", "bodies", "posts", "themes")
"""Pages of the whole site, which have no one day."""


def days(found: Facts) -> dict[str, str]:
    return {page.address: str(changed(page)) for page in pages(found)}


def test_each_page_changed_with_the_newest_that_it_shows() -> None:
    found = days(facts_of(PLAN, SAID, {"2025-06-15": ""}))
    gathered = {address for address in found if address.split("/")[0] in GATHERING}
    assert {found[address] for address in gathered} == {"None"}
    assert {address: day for address, day in found.items() if address not in gathered} == {
        "sample/": "2025-08-20",
        "sample/attention/": "2025-08-20",
        "sample/parks/questions/": "2025-08-20",
        "sample/parks/exceptions/": "2025-08-20",
        "sample/calendar/": "2025-08-20",
        "sample/reports/2025-to-2026/": "2025-07-01",
        "sample/parks/": "2025-08-20",
        "sample/parks/actions/1/": "2025-08-20",
        "sample/parks/actions/2/": "2025-07-01",
        "sample/parks/actions/3/": "None",
        "sample/parks/reports/2025-06-15/": "2025-06-15",
    }


def test_a_report_that_was_put_right_changed_on_that_day() -> None:
    texts = dict(sealed_files())
    path = f"plans/{KEY}/reports/2025-to-2026.yml"
    before = days(facts(register(texts), DAY))[YEAR]
    texts[path] = texts[path].replace("date: 2026-05-01\n", PUT_RIGHT)
    assert (before, days(facts(register(texts), DAY))[YEAR]) == ("2026-05-01", "2026-07-01")


def test_another_day_changes_nothing() -> None:
    assert days(facts_of(PLAN, SAID)) == days(facts_of(PLAN, SAID, as_at=date(2027, 3, 4)))


def test_no_page_changed_on_a_day_still_to_come(real: Facts) -> None:
    assert {str(day) for day in days(real).values()} >= {"2005-09-15", "2003-01-06"}
    assert all(day <= real.as_at.isoformat() for day in days(real).values() if day != "None")
