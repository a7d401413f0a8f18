"""What comes from outside: the day of the build, and where it is published."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from macros.surroundings import day_of_build, published_at
from tests.plans import register
from tests.reading.small import SMALL


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", "1970-01-01"), ("1795391999", "2026-11-22"), ("1795392000", "2026-11-23")],
)
def test_the_day_is_that_of_the_epoch_in_greenwich(epoch: str, day: str) -> None:
    assert day_of_build({"SOURCE_DATE_EPOCH": epoch}).isoformat() == day


def test_without_an_epoch_the_day_is_today() -> None:
    before = datetime.now(UTC).date()
    assert before <= day_of_build({}) <= datetime.now(UTC).date()
    assert before <= day_of_build({"SOURCE_DATE_EPOCH": ""}) <= datetime.now(UTC).date()


def test_continuous_integration_says_where_it_publishes() -> None:
    given = {
        "PLANS_ADDRESS": "https://pages.example/",
        "PLANS_EDIT": "https://code.example/edit/",
        "PLANS_MISTAKES": "https://code.example/issues/new",
    }
    site = published_at(register({}), given).site
    assert (site.address, site.edit, site.report_a_mistake) == tuple(given.values())


@pytest.mark.parametrize("given", [{}, {"PLANS_ADDRESS": "", "PLANS_EDIT": ""}])
def test_what_is_not_said_stays_as_it_is_in_the_data(given: dict[str, str]) -> None:
    own = register({})
    site = published_at(own, given).site
    assert (site.address, site.edit) == (own.site.address, own.site.edit)
    assert site.title == own.site.title


STATEMENT = """\
accessibility:
  compliance: fully
  prepared: 2026-01-31
  reviewed: 2026-01-31
  tested: We tested every page.
  contact: {contact}
  answer_within: 5 working days
"""


@pytest.mark.parametrize(
    ("contact", "told"),
    [
        ("mailto:plans@sample.example", "https://code.example/issues/new"),
        ("mailto:access@sample.example", "mailto:access@sample.example"),
    ],
)
def test_a_contact_that_is_where_mistakes_are_told_follows_it(contact: str, told: str) -> None:
    own = {"site.yml": SMALL["site.yml"] + STATEMENT.format(contact=contact)}
    given = {"PLANS_MISTAKES": "https://code.example/issues/new"}
    site = published_at(register(own), given).site
    assert site.accessibility
    assert site.accessibility.contact == told
