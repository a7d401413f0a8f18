"""The files beside the pages of the real site: always the same, and of one mind with the pages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest

from macros.exports.every_file import every_file
from macros.exports.feeds import MOST
from macros.exports.published import rounds
from macros.facts.dues import dues
from macros.facts.facts import Facts
from macros.facts.news import news
from macros.facts.plans import PlanFacts
from macros.pages import addresses
from tests.conftest import AS_AT, ROOT
from tests.exports.test_feeds import ids
from tests.exports.test_ical import events
from tests.pages.html import Element, parsed

pytestmark = pytest.mark.site
DIGEST = f"""
import hashlib
from datetime import date
from pathlib import Path
from macros.exports.every_file import every_file
from macros.exports.feeds import MOST
from macros.exports.published import rounds
from macros.facts.facts import facts
from macros.facts.rules import broken
from macros.reading.load import load
register = load(Path("data"), broken).register
found = facts(register, date.fromisoformat("{AS_AT}"))
texts = [(address, make()) for address, make in every_file(found)]
print(hashlib.sha256(repr(texts).encode()).hexdigest())
"""


def page(site: Path, address: str) -> Element:
    return parsed((site / address / "index.html").read_text(encoding="utf-8"))


def text(site: Path, address: str) -> str:
    return (site / address).read_bytes().decode()


def test_every_file_is_on_the_site_to_the_byte(site: Path, real: Facts) -> None:
    beside = {address: make() for address, make in every_file(real)}
    assert {path: text(site, path) for path in beside} == beside


def test_every_run_makes_the_same_files() -> None:
    def digest(seed: str) -> str:
        command = [sys.executable, "-c", DIGEST]
        around = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, check=True)
        return done.stdout.decode()

    assert digest("1") == digest("2") != ""


def test_feeds_tell_as_many_words_and_moves_as_each_actions_page(site: Path, real: Facts) -> None:
    for plan in real.plans.values():
        told = Counter(one.ref for one in news(plan) if one.word)
        moved = Counter(plan.action_of.get(one.ref) for one in news(plan) if one.move)
        for one in plan.actions.all:
            story = page(site, addresses.action(plan.key, one.ref)).one("section", id="story")
            shown = Counter(kind for item in story.every("li") for kind in _classes(item))
            assert shown["said"] + shown["done"] == told[one.ref], (plan.key, one.ref)
            assert shown["moved"] == moved[one.ref], (plan.key, one.ref)


def _classes(item: Element) -> list[str]:
    return item.attributes.get("class", "").split()


def test_every_update_that_a_round_counts_is_in_the_feed(site: Path, real: Facts) -> None:
    for plan in real.plans.values():
        feed = ids(text(site, addresses.feed(addresses.plan(plan.key))))
        told = {name for one in feed if (name := unquote(one.split("#")[1])).startswith("said/")}
        counted = {
            f"said/{name}/{update.about}"
            for name, one in rounds(plan, real.as_at).items()
            if one.by is None and one.as_at.start <= plan.on
            for update in one.updates
        }
        assert told <= counted, plan.key
        assert told == counted or len(feed) == MOST, plan.key


def test_calendars_hold_each_date_that_stands_on_the_page_of_its_action(
    site: Path, real: Facts
) -> None:
    for plan in real.plans.values():
        due = {one.ref for one in dues(plan)}
        for one in plan.actions.all:
            facts_of_page = page(site, addresses.action(plan.key, one.ref))
            assert (one.ref in due) == _has_own_date(facts_of_page), (plan.key, one.ref)


def _has_own_date(whole: Element) -> bool:
    against = whole.one("section", id="on-time").one("dl").every("dd")[0]
    return bool(against.every("time")) and "the last of its parts" not in against.text


def test_late_on_the_calendar_of_a_council_is_late_on_the_pages_of_its_plans(
    site: Path, real: Facts
) -> None:
    for key, council in real.councils.items():
        if council.plans:
            late = page(site, addresses.calendar_page(key)).every("section", id="late")
            links = {
                a.attributes["href"].removeprefix("../../") for one in late for a in one.every("a")
            }
            assert {link for link in links if "/actions/" in link and "#" not in link} == {
                addresses.action(plan.key, ref)
                for plan in council.plans
                for ref in _late(site, plan)
            }, key


def _late(site: Path, plan: PlanFacts) -> set[str]:
    """Return the actions with a date of their own that the page of a plan counts as late."""
    dated = {one.ref for one in dues(plan)}
    if plan.of_the_past:
        return set()
    counted = page(site, addresses.plan(plan.key)).every("div", id="counted-late")
    refs = {link.text.removeprefix("Action ") for one in counted for link in one.every("a")}
    return refs & dated


def test_every_event_of_a_plan_stands_in_the_calendar_of_its_council(
    site: Path, real: Facts
) -> None:
    for key, council in real.councils.items():
        own = sum(len(dues(plan)) for plan in council.plans)
        path = site / addresses.calendar(addresses.council(key))
        assert path.exists() == bool(own)
        assert not own or len(events(path.read_bytes().decode())) == own
