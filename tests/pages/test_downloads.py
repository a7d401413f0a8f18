"""Downloads: every page offers what it is about, and each file that it offers is there."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from macros.exports.every_table import TABLES
from macros.exports.files import files
from macros.facts.facts import Facts
from macros.pages import addresses
from macros.pages.downloads import downloads
from macros.pages.pages import pages
from tests.pages.drawing import Drawing
from tests.plans import KEY, facts_of

KNOWN = facts_of("actions:\n  - ref: '1'\n    title: One\n", reports={"2025-08-15": ""})
DRAWN = Drawing(KNOWN)
FILES = {address for address, _ in files(KNOWN)}


def test_the_tables_that_are_offered_are_those_there_are() -> None:
    assert [one.name for one in TABLES] == list(addresses.TABLES)


@pytest.mark.parametrize("address", DRAWN.pages)
def test_every_page_offers_its_data_and_each_file_is_there(address: str) -> None:
    links = [one.attributes["href"] for one in DRAWN(address).every("a")]
    found = {urljoin(f"/{address}", link).lstrip("/") for link in links if "api/v1" in link}
    assert found
    assert found <= FILES


def test_a_plan_offers_everything_there_is_of_it() -> None:
    own = {one for one in FILES if one.startswith(f"api/v1/plans/{KEY}")}
    links = {
        one.attributes["href"] for one in DRAWN(f"{KEY}/").one("section", id="data").every("a")
    }
    assert own <= {link.removeprefix("../../") for link in links}


def test_what_is_offered_is_what_the_page_is_about(real: Facts) -> None:
    offered = {page.address: downloads(page).document for page in pages(real)}
    for address, document in {
        "wexmouth/": addresses.document("council", "wexmouth"),
        "posts/wexmouth/": addresses.document("council", "wexmouth"),
        "wexmouth/attention/": addresses.document("council", "wexmouth"),
        "bodies/wexmouth-police/": addresses.document("body", "wexmouth-police"),
        "posts/wexmouth-police/": addresses.document("body", "wexmouth-police"),
        "themes/cctv/": addresses.document("theme", "cctv"),
        "walsall/community-safety/questions/": addresses.document(
            "plan", "walsall/community-safety"
        ),
        "attention/": addresses.INDEX,
    }.items():
        assert offered[address] == document, address
