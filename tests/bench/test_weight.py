"""What a page weighs, and that its menus do not grow with the site."""

from __future__ import annotations

import pytest

from bench.weight import Weights, packed, weighed, weights
from tests.conftest import ROOT

PAGE = """\
<link rel="icon" href="../assets/icon.svg" type="image/svg+xml">
<link rel="alternate feed" href="../feed.xml">
<script src="../assets/site.js" defer></script>
<nav aria-label="Main">one</nav><p>no menu</p><nav>é</nav>
"""


def test_a_first_visit_is_the_page_with_what_it_loads() -> None:
    page = packed(PAGE.encode())
    loaded = [
        packed((ROOT / "docs/assets" / name).read_bytes()) for name in ("icon.svg", "site.js")
    ]
    assert weighed(PAGE) == Weights(3, page + sum(loaded), page, 32 + 13)


@pytest.mark.site
def test_menus_are_the_same_however_many_councils_there_are() -> None:
    few, many = weights(2), weights(40)
    assert few.navigation == many.navigation > 1000
    assert few.requests == 4
