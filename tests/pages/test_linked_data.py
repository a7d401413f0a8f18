"""JSON-LD: what each page tells search engines is what it tells readers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.facts.facts import Facts
from macros.pages import addresses, linked_data
from macros.pages.pages import pages

KINDS = {
    "council": "GovernmentOrganization",
    "body": "Organization",
    "plan": "Dataset",
    "report": "Report",
    "period": "Report",
    "action": "WebPage",
    "year": "WebPage",
}


@pytest.fixture(scope="module")
def told(real: Facts) -> list[tuple[str, str, Any]]:
    """Return the address and kind of each page, and what it tells."""
    site = real.register.site
    return [
        (page.address, page.kind, json.loads(linked_data.text(page, site))) for page in pages(real)
    ]


def test_every_page_says_of_what_kind_it_is_and_where(
    told: list[tuple[str, str, Any]], real: Facts
) -> None:
    assert {kind for _, kind, _ in told} >= set(KINDS)
    partners = {addresses.body(key) for key in real.councils}
    for address, kind, found in told:
        assert found["@context"] == "https://schema.org"
        wanted = "WebPage" if address in partners else KINDS.get(kind, "WebPage")
        assert found["@type"] == wanted, address
        assert found["url"] == f"{real.register.site.address}{address}"
        assert found["name"]


def test_a_council_is_known_by_its_name_and_code(
    told: list[tuple[str, str, Any]], real: Facts
) -> None:
    councils = {address.strip("/"): found for address, kind, found in told if kind == "council"}
    for key, council in real.councils.items():
        assert councils[key]["name"] == council.council.name
        assert councils[key].get("identifier") == council.council.gss


def test_a_plan_is_a_data_set_that_can_be_had(told: list[tuple[str, str, Any]]) -> None:
    plans = [found for _, kind, found in told if kind == "plan"]
    assert plans
    for found in plans:
        assert 50 <= len(found["description"]) <= 5000  # what search engines of data sets ask for
        assert found["license"].startswith("https://")
        files = [one["contentUrl"] for one in found["distribution"]]
        assert len(files) == len(set(files)) == 9


def test_a_report_has_its_date_where_it_is_exact(told: list[tuple[str, str, Any]]) -> None:
    reports = [found for _, kind, found in told if kind in {"report", "period"}]
    assert any(found.get("datePublished") == "2003-01-06" for found in reports)


def test_what_is_not_known_is_left_out(told: list[tuple[str, str, Any]]) -> None:
    assert all(value for _, _, found in told for value in found.values())
