"""Tables: a row for each thing, the same numbers as in the documents and on the pages."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bench import plans as made_up
from macros.exports import documents, stratml
from macros.exports.columns import guarded
from macros.exports.every_table import TABLES
from macros.exports.published import rounds
from macros.exports.tables import Table, first_line, rows
from macros.facts.attention import gaps
from macros.facts.exceptions import exceptions
from macros.facts.facts import Facts, facts
from macros.facts.moves import slips
from macros.facts.news import news
from macros.facts.plans import PlanFacts
from macros.facts.proofs import proofs
from macros.pages import addresses
from macros.pages.views import Views
from macros.reading.load import read
from macros.reading.register import PlanFolder, Register, reportable_of
from tests.conftest import ROOT
from tests.exports import read_back
from tests.facts.histories import FIRST_DAY, days, folders
from tests.pages.drawing import Drawing
from tests.plans import KEY, facts_of, files, register, said
from tests.reading.small import TOP

GOLDEN = ROOT / "tests" / "golden" / "columns.txt"
_ASKED = "asked:\n  by: The committee\n  of: The council\n  when: 2024-04-01\n"
Found = dict[str, list[dict[str, str]]]


def found(plan: PlanFacts, known: Facts) -> Found:
    """Return the rows of each table of a plan."""
    views = Views(known)
    return {
        one.name: read_back.rows(first_line(one) + rows(one, plan, views).text()) for one in TABLES
    }


def as_counted(plan: PlanFacts, as_at: date) -> dict[str, int]:
    """Return how many rows each table should have."""
    record = plan.folder.plan
    costs = (len(one.cost) + len(one.saving) + len(one.net) for one in record.costs)
    return {
        "actions": plan.actions.total,
        "parts": sum(len(one.parts) for one in plan.actions.all),
        "milestones": plan.milestones.total,
        "moved-dates": sum(
            sum(move.agreed.start <= as_at for move in each.thing.moved)
            for one in (*plan.actions.all, *plan.milestones.all)
            for each in (one, *one.parts)
        ),
        "indicator-values": sum(
            bool(one.baseline) + len(one.targets) + len(one.values) for one in record.indicators
        ),
        "costs": sum(each or 1 for each in costs),
    }


def agree(plan: PlanFacts, known: Facts) -> None:
    """Hold the numbers of a plan's tables against those of its document and its facts."""
    tables = found(plan, known)
    numbers = {name: len(every) for name, every in tables.items()}
    updates = sum(len(one.updates) for one in rounds(plan, known.as_at).values())
    assert numbers == {**as_counted(plan, known.as_at), "updates": updates}
    told: Any = documents.plan(plan, known)["facts"]
    for name, counts in (("actions", plan.actions), ("milestones", plan.milestones)):
        three = proofs(counts.all)
        every = tables[name]
        for field, words in (("status", counts.by_status), ("lateness", counts.by_lateness)):
            wanted = {str(word): len(some) for word, some in words.items()}
            assert told[name][f"by_{field}"] == wanted
            cells = Counter(row[f"fact_{field}"] for row in every)
            assert cells == {word: number for word, number in wanted.items() if number}
        for column, marked in (
            ("claimed_complete", three.claimed),
            ("evidence_linked", three.evidence),
            ("accepted", three.accepted),
        ):
            assert sum(row[f"fact_{column}"] == "true" for row in every) == len(marked)
    courses = dict(exceptions(plan.actions.all, plan.on).counts)
    assert Counter(row["fact_course"] for row in tables["actions"]) == +Counter(courses)
    found_gaps = [str(gap.kind) for gap in gaps(plan)]
    assert [each["kind"] for each in told["attention"]] == found_gaps
    times = sum(int(row["fact_times_moved"]) for row in (*tables["actions"], *tables["parts"]))
    dated = {row["ref"] for row in (*tables["actions"], *tables["parts"]) if row["due"]}
    moves = [row for row in tables["moved-dates"] if row["about"] in dated]
    assert times == slips(plan.actions.all).times
    assert times == sum(row["fact_counted"] == "true" for row in moves)
    there = {str(thing.ref) for thing in reportable_of(plan.folder.plan)}
    counted = [row for row in tables["updates"] if row["fact_counted"] == "true"]
    in_feed = [one for one in news(plan) if one.word and one.word.corrected is None]
    assert len(in_feed) == sum(row["about"] in there for row in counted)


def test_every_plan_has_the_same_numbers_in_its_tables_and_its_document(real: Facts) -> None:
    for plan in real.plans.values():
        agree(plan, real)


@settings(max_examples=60)
@given(folders(), days())
def test_any_plan_has_the_same_numbers_in_its_tables_and_its_document(
    folder: PlanFolder, day: date
) -> None:
    known = facts(around(folder), day)
    agree(known.plans[KEY], known)


def around(folder: PlanFolder) -> Register:
    """Return the register of a council that has one plan."""
    empty = register(files("state: requested\n" + _ASKED))
    return Register(
        empty.site, empty.councils, empty.bodies, empty.subjects, empty.terms, {KEY: folder}
    )


@settings(max_examples=5)
@given(some.integers(1, 10**6), some.integers(0, 900))
def test_any_plan_has_the_same_numbers_on_its_page(seed: int, day: int) -> None:
    texts = dict(made_up.files(1, seed))
    record = read(texts, TOP).register
    assert record
    known = facts(record, date.fromordinal(FIRST_DAY.toordinal() + day))
    (plan,) = known.plans.values()
    agree(plan, known)
    page = Drawing(known)(addresses.plan(plan.key))
    table = page.one("table", class_="progress-table").one("tbody").every("tr")
    every = found(plan, known)["actions"]
    assert [row["ref"] for row in every] == [row.attributes["id"][7:] for row in table]
    bar = page.every("div", role="img")[0].attributes["aria-label"]
    shown = {status: int(n) for n, status in re.findall(r"(\d+) ([a-z ]+)[,.]", bar)}
    assert shown == Counter(row["fact_status"] for row in every)


def test_what_is_not_public_yet_stands_in_no_table_and_no_document() -> None:
    later = "updates:\n  - about: '1'\n    note: A secret"
    texts = files(
        "actions:\n  - ref: '1'\n    title: One\n", {"2026-05-01": later}, {"2026-05-02": ""}
    )
    known = facts(register(texts), date(2026, 4, 30))
    plan = known.plans[KEY]
    assert found(plan, known)["updates"] == []
    assert "secret" not in documents.text(documents.plan(plan, known))
    assert "2026-05-02" not in documents.text(documents.plan(plan, known))


@pytest.mark.parametrize("day", [date(2026, 4, 30), date(2026, 5, 1)])
def test_a_move_that_is_yet_to_be_agreed_stands_in_no_table_and_no_document(day: date) -> None:
    moves = "".join(
        f"      - to: {to}\n        agreed: {agreed}\n        by: The board\n        why: Rain\n"
        for to, agreed in (("2026-06", "2026-02-01"), ("2026-09", "2026-05-01"))
    )
    plan = f"actions:\n  - ref: '1'\n    title: One\n    due: 2026-03\n    moved:\n{moves}"
    known = facts(register(files(plan)), day)
    one = known.plans[KEY]
    shown = {"2026-06"} if day.month == 4 else {"2026-06", "2026-09"}
    assert {row["to"] for row in found(one, known)["moved-dates"]} == shown
    text = documents.text(documents.plan(one, known))
    assert {to for to in ("2026-06", "2026-09") if to in text} == shown


def test_a_figure_that_is_yet_to_be_told_stands_in_no_export() -> None:
    plan = """
actions:
  - ref: "1"
    title: One
indicators:
  - ref: I1
    name: Visits
    unit: visits
    baseline:
      value: "771"
      when: 2023/24
      said: 2062
    targets:
      - value: "772"
        when: 2025/26
      - value: "773"
        when: 2025/26
        said: 2062-01-01
    better: higher
    values:
      - value: "774"
        when: 2025/26
        said: 2062-09-01
      - value: "775"
        when: 2027-01-31
    about: ["1"]
"""
    known = facts_of(plan)
    one = known.plans[KEY]
    assert [row["value"] for row in found(one, known)["indicator-values"]] == ["772"]
    for text in (documents.text(documents.plan(one, known)), stratml.document(one, known)):
        assert re.findall("77[1-5]", text)[0] == "772"
        assert not re.findall("77[1345]", text)


def test_a_round_that_is_not_true_yet_stands_in_no_export() -> None:
    texts = files(
        "actions:\n  - ref: '1'\n    title: One\n",
        {"2026-12-10": "said: 2026-12\nupdates:\n  - about: '1'\n    note: A secret"},
    )
    for day, shown in ((date(2026, 12, 5), 0), (date(2026, 12, 10), 1)):
        known = facts(register(texts), day)
        assert len(found(known.plans[KEY], known)["updates"]) == shown


ACTION = """
owners: [sample, sample-police]
actions:
  - ref: "1"
    title: Light the paths
"""
ROUNDS = {
    "2025-03-31": said({"1": "status: complete"}),
    "2025-06-30": said({"1": "status: in progress\n    corrects:"})
    + "      update: 2025-03-31\n      why: One path was dark\n",
    "2025-09-30": "status_from: our reading\n" + said({"1": "note: Two lamps."}),
    "2025-10-31": "status_from: our reading\n" + said({"1": "status: in progress"}),
    "2025-12-20-sample-police": "as_at: 2025-12-20\nby: sample-police\n"
    + said({"1": "status: not started"}),
    "2025-12-31-sample-police": "as_at: 2025-12-31\nby: sample-police\n"
    "status_from: our reading\n" + said({"1": "status: in progress"}),
}


def cells_of(table: str, *columns: str, plan: str = ACTION) -> list[tuple[str, ...]]:
    """Return some columns of a table of a plan with a few rounds of progress."""
    known = facts_of(plan, ROUNDS)
    return [tuple(row[name] for name in columns) for row in found(known.plans[KEY], known)[table]]


def test_an_update_counts_if_it_is_the_councils_word_and_was_not_put_right() -> None:
    assert cells_of("updates", "progress", "fact_counted") == [
        ("2025-03-31", "false"),
        ("2025-06-30", "true"),
        ("2025-09-30", "true"),
        ("2025-10-31", "true"),
        ("2025-12-20-sample-police", "false"),
        ("2025-12-31-sample-police", "false"),
    ]


EVIDENCE = [
    (["A"], ("A", "")),
    (["A", "B"], ("A; B", "")),
    (["A https://a.example/", "B"], ("A; B", "https://a.example/; ")),
    (["A", "B https://b.example/"], ("A; B", "; https://b.example/")),
    (["A", "B https://b.example/", "C"], ("A; B; C", "; https://b.example/; ")),
]


@pytest.mark.parametrize(("shown", "cells"), EVIDENCE)
def test_each_link_stands_in_the_place_of_what_it_shows(
    shown: list[str], cells: tuple[str, str]
) -> None:
    every = [one.partition(" ") for one in shown]
    lines = [
        f"- title: {title}" + f"\n        link: {link}" * bool(link) for title, _, link in every
    ]
    words = "status: complete\n    evidence:\n      " + "\n\n      ".join(lines)
    known = facts_of(ACTION, {"2025-03-31": said({"1": words})})
    (row,) = found(known.plans[KEY], known)["updates"]
    assert (row["evidence"], row["evidence_links"]) == cells


def test_nothing_is_called_the_councils_word_that_a_partner_said_or_nobody() -> None:
    assert cells_of("updates", "status", "status_from") == [
        ("complete", "council"),
        ("in progress", "council"),
        ("", ""),
        ("in progress", "our reading"),
        ("not started", ""),
        ("in progress", "our reading"),
    ]


FIGURES = [
    ("45", "45"),
    ("-3.5", "-3.5"),
    ("12,500", "12500"),
    ("0.0000001", "0.0000001"),
    ("7,8", ""),
    ("2003,2004", ""),
    ("12_000", ""),
    ("=1+1", ""),
    ("1e3", ""),
    ("45%", ""),
    ("£45", ""),
    ("about 45", ""),
    ("not collected", ""),
]


@pytest.mark.parametrize(("value", "number"), FIGURES)
def test_a_figure_is_a_number_if_it_is_no_more_than_that(value: str, number: str) -> None:
    indicator = (
        f"indicators:\n  - ref: I1\n    name: Lamps\n    baseline:\n      value: '{value}'\n"
    )
    wanted = [(guarded(value), number)]
    assert cells_of("indicator-values", "value", "number", plan=ACTION + indicator) == wanted


@pytest.mark.parametrize(
    ("amount", "low", "high", "exactness"),
    [
        ("up to 500 hours", "500", "500", "up to"),
        ("£2,000 to £3,000", "2000", "3000", "exact"),
        ("at least £90", "90", "90", "at least"),
        ("not quantifiable", "", "", ""),
    ],
)
def test_the_numbers_of_an_amount_are_those_that_stand_in_it(
    amount: str, low: str, high: str, exactness: str
) -> None:
    costs = f"costs:\n  - for: '1'\n    cost:\n      - {amount}\n"
    wanted = [(low, high, exactness)]
    assert cells_of("costs", "low", "high", "exactness", plan=ACTION + costs) == wanted


def test_the_names_of_columns_never_change_unnoticed() -> None:
    lines = [f"{one.name}: {', '.join(head.name for head in one.heads)}" for one in TABLES]
    assert GOLDEN.read_text(encoding="utf-8") == "\n".join(lines) + "\n", (
        "A column that changes its name or is gone needs a new version of the interface."
    )


@pytest.mark.parametrize("one", TABLES, ids=lambda one: one.name)
def test_every_column_has_a_name_of_its_own_and_says_what_it_holds(one: Table) -> None:
    names = [head.name for head in one.heads]
    assert len(set(names)) == len(names)
    for head in one.heads:
        assert re.fullmatch("[a-z]+(_[a-z]+)*", head.name)
        assert head.hint.endswith(".")
        assert head.fact == head.name.startswith("fact_")
