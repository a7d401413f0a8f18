"""The real site as built: every page is whole, and every number is the same wherever it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from macros.facts.facts import Facts
from macros.facts.lateness import Lateness
from macros.facts.moves import slips
from macros.facts.plans import PlanFacts
from macros.facts.proofs import proofs
from macros.facts.standing import Standing
from macros.pages import accounts
from macros.pages.check import check_site
from macros.pages.sentences import plain, plan_line, plan_sentence
from macros.pages.words import slug
from macros.reading.model.words import Status
from tests.pages.html import Element, parsed

pytestmark = pytest.mark.site


GATHERING = ("bodies", "posts", "themes")
"""Where pages lie that gather what several councils say: test_body_pages knows their banners."""
SCRIPTS = {"search/": ("site", "search")}
OF_OTHERS = "pagefind"
"""Where the search's own program lies; the browser tests see what it asks for."""
# What leads a stylesheet or script to another host. The search fetches what stands beside itself.
_ELSEWHERE = re.compile(
    r"""url\(['"]?(?:https?:)?//|@import|fetch\((?!new URL\("\.\./)|XMLHttpRequest"""
)


@dataclass(frozen=True)
class Built:
    """Every page of the site by its address."""

    pages: Mapping[str, Element]

    @property
    def listed(self) -> Mapping[str, Element]:
        """The pages that are meant to be found: not the 404, and not old addresses."""
        hidden = {a for a, page in self.pages.items() if page.every("meta", name="robots")}
        return {address: page for address, page in self.pages.items() if address not in hidden}

    def __getitem__(self, address: str) -> Element:
        """Return one page."""
        return self.pages[address]


@pytest.fixture(scope="module")
def built(site: Path) -> Built:
    """Return the pages of the built site."""
    paths = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    return Built(
        {
            name.removesuffix("index.html"): parsed(path.read_text(encoding="utf-8"))
            for name, path in paths.items()
        }
    )


def test_our_own_check_finds_nothing(site: Path, real: Facts) -> None:
    assert check_site(site, str(real.register.site.address)) == []


def test_every_page_has_its_language_title_description_heading_and_main_part(built: Built) -> None:
    for address, page in built.pages.items():
        assert page.one("html").attributes["lang"] == "en-GB", address
        assert page.one("head").one("title").text, address
        assert page.one("meta", name="description").attributes["content"], address
        assert len(page.every("h1")) == 1, address
        assert len(page.every("main")) == 1, address
        assert page.one("main").attributes["id"] == "main", address


def test_no_two_pages_share_a_title_or_a_canonical_address(built: Built) -> None:
    titles = Counter(page.one("head").one("title").text for page in built.listed.values())
    links = [page.one("link", rel="canonical") for page in built.listed.values()]
    addresses = Counter(link.attributes["href"] for link in links)
    assert [title for title, times in titles.items() if times > 1] == []
    assert [address for address, times in addresses.items() if times > 1] == []


def test_every_page_knows_its_own_address(built: Built, real: Facts) -> None:
    for address, page in built.listed.items():
        link = page.one("link", rel="canonical")
        assert link.attributes["href"] == f"{real.register.site.address}{address}"


def test_the_sitemap_holds_every_page_that_is_meant_to_be_found(
    built: Built, site: Path, real: Facts
) -> None:
    found = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert found == [f"{real.register.site.address}{address}" for address in sorted(built.listed)]


def test_pages_of_councils_that_do_not_publish_here_carry_a_banner(
    built: Built, real: Facts
) -> None:
    official = real.register.site.official
    for address, page in built.listed.items():
        council = address.split("/", 1)[0]
        if council in real.councils and council not in official:
            (banner,) = page.every("aside", class_="banner")
            invented = real.councils[council].council.example
            assert banner.text.startswith("Example." if invented else "Not the council’s page.")
        elif council not in GATHERING:
            assert page.every("aside", class_="banner") == []


def test_no_page_asks_another_host_for_anything(built: Built, site: Path) -> None:
    for address, page in built.pages.items():
        for tag, name in (("script", "src"), ("img", "src"), ("link", "href"), ("iframe", "src")):
            for one in page.every(tag):
                if one.attributes.get("rel") != "canonical":
                    assert not urlsplit(one.attributes.get(name, "")).netloc, (address, one)
    for path in (*site.rglob("*.css"), *site.rglob("*.js"), *site.rglob("*.svg")):
        text = path.read_text(encoding="utf-8") if OF_OTHERS not in path.parts else ""
        assert not _ELSEWHERE.search(text), path


def test_no_page_holds_a_script_or_style_of_its_own(built: Built) -> None:
    for address, page in built.pages.items():
        every = page.every("script")
        scripts = [one for one in every if one.attributes != {"type": "application/ld+json"}]
        assert [one.attributes.get("src", "") for one in scripts] in (
            [],
            [f"{_root(address)}assets/site.js"],
            [f"{_root(address)}assets/{name}.js" for name in SCRIPTS.get(address, ())],
        )
        assert page.every("style") == []


def _root(address: str) -> str:
    return "/" if address == "404.html" else "../" * address.count("/") or "./"


def bar(page: Element) -> Mapping[str, int]:
    """Return what the words of the first bar in some HTML say, by status."""
    words = page.every("div", role="img")[0].attributes["aria-label"]
    return {status: int(n) for n, status in re.findall(r"(\d+) ([a-z ]+)[,.]", words)}


def blocks(page: Element) -> Mapping[str, int]:
    """Return how many blocks of each kind the first bar shows."""
    kinds = (one.attributes["class"] for one in page.every("div", role="img")[0].every("i"))
    return Counter(kinds)


def statuses(plan: PlanFacts) -> Mapping[str, int]:
    """Return how many actions have each status, without noughts."""
    return {str(s): plan.actions.status(s) for s in Status if plan.actions.status(s)}


def with_actions(real: Facts) -> list[PlanFacts]:
    return [plan for plan in real.plans.values() if plan.actions.total]


def test_the_table_of_a_plan_shows_every_action_with_its_status_and_lateness(
    built: Built, real: Facts
) -> None:
    for plan in with_actions(real):
        rows = built[f"{plan.key}/"].one("table", class_="progress-table").one("tbody").every("tr")
        found = [(row.attributes["id"], row.attributes["data-status"]) for row in rows]
        assert found == [
            (f"action-{slug(one.ref)}", slug(one.status)) for one in plan.actions.all
        ], plan.key
        late = [row.attributes["data-late"] == "yes" for row in rows]
        assert late == [one.lateness == Lateness.LATE for one in plan.actions.all]
        undated = [row.attributes["data-date"] == "none" for row in rows]
        assert undated == [one.lateness == Lateness.NO_DATE for one in plan.actions.all]


def test_the_bar_its_blocks_and_its_legend_agree_with_the_table(built: Built, real: Facts) -> None:
    for plan in with_actions(real):
        if not plan.actions.reported and plan.milestones.total:
            continue
        page = built[f"{plan.key}/"]
        head = page.one("header", class_="page-head")
        assert bar(head) == statuses(plan), plan.key
        assert blocks(head) == {slug(s): n for s, n in statuses(plan).items()}, plan.key
        legend = {one.text.split(" ", 1)[1]: int(one.one("b").text) for one in _legend(head)}
        late = {"late": plan.actions.late} if plan.actions.late else {}
        assert legend == {**statuses(plan), **late}, plan.key


def _legend(page: Element) -> list[Element]:
    legend, *_ = page.every("ul", class_="legend")
    return legend.every("li")


def _marks(page: Element) -> list[list[int]]:
    """Return the numbers of each line that counts claims, evidence and acceptance."""
    lines = page.every("ul", class_="three")
    return [[int(each.text) for each in line.every("b")] for line in lines]


def _three(standings: Iterable[Standing]) -> list[list[int]]:
    """Return the same from the facts: no line, where nothing is claimed."""
    numbers = [len(some) for _, some in proofs(standings).marks]
    return [numbers] if numbers[0] else []


def test_claims_evidence_and_acceptance_are_counted_alike_everywhere(
    built: Built, real: Facts
) -> None:
    assert _marks(built[""]) == _three(real.actions.all)
    for plan in with_actions(real):
        assert _marks(built[f"{plan.key}/"]) == _three(plan.actions.all), plan.key
    for key, council in real.councils.items():
        whole = _three(council.actions.all) if len(council.plans) > 1 else []
        each = [line for plan in council.plans for line in _three(plan.actions.all)]
        assert _marks(built[f"{key}/"]) == [*whole, *each], key


def test_every_slip_that_is_summed_is_told_on_its_own_page(built: Built, real: Facts) -> None:
    told = 0
    for plan in with_actions(real):
        for one in plan.actions.all:
            page = built[f"{plan.key}/actions/{slug(one.ref).lower()}/"]
            moved = slips([one])
            assert len(page.one("section", id="story").every("li", class_="moved")) == moved.times
            for each in moved.all:
                assert accounts.slip_in_words(each) in page.text, (plan.key, each.standing.ref)
                told += 1
    assert told > 1


def test_the_chips_agree_with_the_rows_they_leave(built: Built, real: Facts) -> None:
    for plan in with_actions(real):
        page = built[f"{plan.key}/"]
        rows = page.one("table", class_="progress-table").one("tbody").every("tr")
        for chip in page.every("label", class_="chip"):
            value = chip.one("input").attributes["value"]
            left = [row for row in rows if _leaves(row, value)]
            assert int(chip.one("b").text) == len(left) > 0, (plan.key, value)


def _leaves(row: Element, value: str) -> bool:
    match value:
        case "all":
            return True
        case "late":
            return row.attributes["data-late"] == "yes"
        case "no-date":
            return row.attributes["data-date"] == "none"
        case _:
            return row.attributes["data-status"] == value


def test_each_figure_counts_the_actions_it_leads_to(built: Built, real: Facts) -> None:
    for plan in with_actions(real):
        figures = built[f"{plan.key}/"].one("section", id="figures").one("dl").every("div")
        found = {one.attributes["id"]: int(one.one("b").text) for one in figures}
        counts = plan.actions
        assert found == {
            **{f"counted-{slug(s)}": n for s in Status if (n := counts.status(s))},
            **{f"counted-{slug(w)}": n for w in Lateness if (n := counts.lateness(w))},
            **{f"counted-{id_}": len(some) for id_, _, some in accounts.figures(plan)},
        }, plan.key
        for one in figures:
            links = [link.attributes["href"] for link in one.every("a")]
            assert len(links) == len(set(links)) == int(one.one("b").text)


def test_lists_of_plans_say_the_same_of_each_as_its_own_page(built: Built, real: Facts) -> None:
    for address in ("", "councils/", "about/"):
        rows = built[address].one("table", class_="stands").one("tbody").every("tr")
        assert len(rows) == len(real.plans)
        for plan, row in zip(real.plans.values(), rows, strict=True):
            assert plan_line(plan) in row.text, (address, plan.key)
            if plan.actions.total:
                assert bar(row) == statuses(plan), (address, plan.key)


def test_the_page_of_a_council_says_the_same_of_each_plan_as_its_own_page(
    built: Built, real: Facts
) -> None:
    for key, council in real.councils.items():
        plans = built[f"{key}/"].one("section", id="plans")
        entries = plans.one("ul", class_="ruled").children if council.plans else []
        items = [one for one in entries if isinstance(one, Element)]
        for plan, item in zip(council.plans, items, strict=True):
            assert plain(plan_sentence(plan)) in item.text, plan.key
            if plan.actions.total:
                assert bar(item) == statuses(plan), plan.key


def test_the_page_of_a_year_says_how_each_plan_stood(built: Built, real: Facts) -> None:
    for key, council in real.councils.items():
        for year in council.years:
            page = built[f"{key}/reports/{year.slug}/"]
            rows = page.one("table", class_="stands").one("tbody").every("tr")
            for plan, row in zip(year.plans, rows, strict=True):
                assert plan_line(plan) in row.text
                if plan.actions.total:
                    assert bar(row) == statuses(plan)


def test_the_year_of_a_council_has_the_figures_of_each_plans_yearly_report(
    built: Built, real: Facts
) -> None:
    shown = 0
    for key, council in real.councils.items():
        for year in council.years:
            page = built[f"{key}/reports/{year.slug}/"]
            for table in page.every("table", class_="year-figures")[:1]:
                rows = [_numbers(row) for row in table.one("tbody").every("tr")]
                for (name, _), row, plan in zip(
                    year.periods.values(), rows, year.periods, strict=False
                ):
                    if name:
                        report = built[f"{plan}/reports/{name}/"].one("table", class_="ledger")
                        lines = report.one("tbody").every("tr")
                        assert [int(one.every("td")[-1].text) for one in lines] == row
                        shown += 1
                if len(year.periods) > 1:
                    *plans, total = rows
                    assert [sum(column) for column in zip(*plans, strict=True)] == total
    assert shown


def _numbers(row: Element) -> list[int]:
    return [int(one.text) for one in row.every("td")]


def test_the_home_page_counts_real_plans_only(built: Built, real: Facts) -> None:
    numbers = built[""].every("ul", class_="numbers")[0].every("b")
    actions = real.actions
    assert [int(one.text) for one in numbers] == [
        actions.total,
        actions.complete,
        actions.late,
        actions.status(Status.NOT_REPORTED),
    ]
    examples = [
        plan for plan in real.plans.values() if real.councils[plan.folder.council].council.example
    ]
    every = sum(plan.actions.total for plan in real.plans.values())
    assert actions.total == every - sum(plan.actions.total for plan in examples)


def test_promises_to_report_are_counted_as_they_are_listed(built: Built, real: Facts) -> None:
    page = built["reports/"]
    listed = Counter(
        row.every("td")[-1].one("strong").text.lower()
        for table in page.every("table", class_="promises")
        for row in table.one("tbody").every("tr")
    )
    promised = [one for plan in real.plans.values() for one in plan.promised]
    assert listed == Counter(str(one.kept) for one in promised)


def test_the_figures_of_a_period_add_up_on_its_page(built: Built, real: Facts) -> None:
    periods = [(plan, name) for plan in real.plans.values() for name in plan.periods]
    for plan, name in periods:
        page = built[f"{plan.key}/reports/{name}/"]
        lines = page.one("table", class_="ledger").one("tbody").every("tr")
        opening, new, reopened, *went, closing = (int(one.every("td")[-1].text) for one in lines)
        assert opening + new + reopened - sum(went) == closing, name
        for line in lines:
            link = line.every("td")[-1].one("a")
            counted = page.one("div", id=link.attributes["href"].removeprefix("#"))
            assert len(counted.every("a")) == int(link.text)


def test_each_actions_page_says_what_its_row_says(built: Built, real: Facts) -> None:
    for plan in with_actions(real):
        for one in plan.actions.all:
            page = built[f"{plan.key}/actions/{slug(one.ref).lower()}/"]
            row = built[f"{plan.key}/"].one("tr", id=f"action-{slug(one.ref)}")
            tag = page.one("header", class_="page-head").every("span", class_="tag")[0]
            assert tag.text == row.one("td", class_="c-status").every("span", class_="tag")[0].text
            assert page.one("h1").text == row.one("th").one("a").text
            link = row.one("th").one("a").attributes["href"]
            assert f"{plan.key}/{link}" == f"{plan.key}/actions/{slug(one.ref).lower()}/"
