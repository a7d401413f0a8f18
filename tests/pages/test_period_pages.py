"""Sealed reports on the site: the digest, what was put right on top, and the first version."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from macros.facts.facts import Facts, facts
from macros.pages.marks import Marks
from macros.pages.shell import SLOTS, slot
from macros.pages.site import SHELL, fill_site
from tests.pages.drawing import Drawing
from tests.plans import KEY, register
from tests.sealed import sealed_files

YEAR = f"{KEY}/reports/2025-to-2026/"
DAY = date(2026, 12, 1)
PUT_RIGHT = """\
date: 2026-05-01
corrections:
  - where: /progress/2025-12-31/updates/2~1b/status
    was: replaced
    now: in progress
    date: 2026-06-09
    why: Nobody had replaced it
  - where: /progress/2025-12-31/updates/2~1b/replaced_by
    was: '1'
    now: nothing
    date: 2026-06-09
    why: Nobody had replaced it
  - where: /plan/risks/K1/control
    was: Boots
    now: Umbrellas
    date: 2026-07-01
    why: Boots were not enough
    later: yes
"""


@pytest.fixture(scope="module")
def sealed() -> Drawing:
    """Return the pages of a plan with sealed reports, in which nothing was put right."""
    return Drawing(facts(register(sealed_files()), DAY))


@pytest.fixture(scope="module")
def corrected() -> Drawing:
    """Return the pages of the same plan, with something put right in its yearly report."""
    return Drawing(corrected_facts())


def corrected_facts() -> Facts:
    """Return the facts of the same plan with something put right in its yearly report."""
    texts = dict(sealed_files())
    path = f"plans/{KEY}/reports/2025-to-2026.yml"
    texts[path] = texts[path].replace("date: 2026-05-01\n", PUT_RIGHT)
    return facts(register(texts), DAY)


def test_a_sealed_report_shows_its_digest_in_fours_and_how_to_check_it(sealed: Drawing) -> None:
    text = sealed(YEAR).text
    seal = sealed.facts.plans[KEY].folder.seals["2025-to-2026"]
    assert " ".join(seal.sha256[at : at + 4] for at in range(0, 64, 4)) in text
    assert "sha256sum" in text
    assert "plans report verify" in text
    assert "so the digest belongs in the minutes" in text
    assert "Correction" not in text


def test_what_was_put_right_stands_first_and_the_figures_are_the_right_ones(
    corrected: Drawing,
) -> None:
    page = corrected(YEAR)
    text = page.text
    assert text.index("Correction, 9 June 2026") < text.index("Foreword")
    assert "We said 1 replaced. It was 0: see action 2/b." in text
    assert "We said 0 open at the end. It was 1: see action 2/b." in text
    assert "Nobody had replaced it." in text
    assert "was “replaced” and is “in progress”." in text
    assert "was “1” and is gone." in text
    assert "corrected 9 June 2026" in text
    period = corrected.facts.plans[KEY].periods["2025-to-2026"]
    assert (len(period.replaced), len(period.closing)) == (0, 1)


def test_the_first_version_stays_as_it_was_sealed(corrected: Drawing) -> None:
    text = corrected(f"{YEAR}first-version/").text
    assert "First version: Parks in 2025/26" in text
    assert "It stands here as it was sealed." in text
    assert "1 replaced" in text


def test_what_changed_later_is_no_correction(corrected: Drawing) -> None:
    text = corrected(YEAR).text
    assert text.index("What has changed since") > text.index("Sealed")
    assert "was “Boots” and is “Umbrellas”" in text[text.index("What has changed since") :]


def test_only_a_report_that_was_put_right_has_a_first_version(sealed: Drawing) -> None:
    assert not [address for address in sealed.pages if "first-version" in address]


def test_the_seal_lies_beside_its_page(tmp_path: Path) -> None:
    found = corrected_facts()
    (tmp_path / SHELL).parent.mkdir()
    (tmp_path / SHELL).write_text("".join(map(slot, SLOTS)), encoding="utf-8")
    fill_site(tmp_path, found, Marks(found), ())
    held = json.loads((tmp_path / YEAR / "seal.json").read_text(encoding="utf-8"))
    assert held["sha256"] == found.plans[KEY].folder.seals["2025-to-2026"].sha256


def test_each_action_of_a_report_is_in_one_class_of_the_exception_report(sealed: Drawing) -> None:
    classes = sealed(YEAR).one("section", id="courses").one("dl")
    numbers = [int(each.one("b").text) for each in classes.every("dt")]
    refs = [str(each.children[-1]) for each in classes.every("a")]
    period = sealed.facts.plans[KEY].periods["2025-to-2026"]
    closed = (*period.completed, *period.stopped, *period.replaced, *period.not_done)
    assert sum(numbers) == len(refs) == len(set(refs))
    assert sorted(refs) == sorted(one.ref for one in (*period.closing, *closed))
