"""What a browser may do with a page, said in the page, for hosts, and for nginx alike."""

from __future__ import annotations

import re
from datetime import date

import pytest

from macros.pages.policy import headers_of, policy_files, policy_of
from macros.reading.model.site import Site
from tests.plans import NOTHING, register

DAY = date(2026, 2, 28)


@pytest.fixture(scope="module")
def site() -> Site:
    """Return whose site this is."""
    return register(NOTHING).site


def files_of(site: Site) -> dict[str, str]:
    return {address: text() for address, text in policy_files(site, DAY)}


@pytest.mark.parametrize("address", ["", "sample/parks/", "searching/", "assets/site.js"])
def test_no_page_may_run_or_load_anything_from_elsewhere(address: str) -> None:
    policy = policy_of(address)
    assert policy.startswith("default-src 'none'; script-src 'self';")
    for risky in ("unsafe", "http:", "https:", "*", "frame-ancestors"):
        assert risky not in policy


@pytest.mark.parametrize("address", ["search/", "pagefind/pagefind-worker.js"])
def test_the_search_alone_may_run_a_program(address: str) -> None:
    assert policy_of(address) == policy_of("").replace(
        "script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"
    )


def test_hosts_are_told_the_same_as_the_pages(site: Site) -> None:
    files = files_of(site)
    for address in ("", "search/", "pagefind/"):
        sent = headers_of(address)["Content-Security-Policy"]
        assert sent == f"{policy_of(address)}; frame-ancestors 'none'"
        assert f"/{address}*\n" in files["_headers"]
        assert f"location /{address} {{" in files["nginx.conf"]
        for file in ("_headers", "nginx.conf"):
            assert sent in files[file]


def test_each_place_of_nginx_sends_every_header(site: Site) -> None:
    places = files_of(site)["nginx.conf"].split("location ")[1:]
    for place in places:
        assert re.findall(r"add_header (\S+) ", place) == list(headers_of(""))


def test_whoever_finds_a_weakness_knows_whom_to_tell(site: Site) -> None:
    lines = files_of(site)[".well-known/security.txt"].splitlines()
    assert lines[0] == f"Contact: {site.report_a_mistake}"
    assert lines[1] == "Expires: 2027-02-01T00:00:00Z"
