"""Documents: the record comes back from them as it was, and facts stand apart from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from macros.exports import documents
from macros.exports import record as export
from macros.facts.facts import Facts, facts
from macros.pages import addresses
from macros.reading.model.council import Body, Council
from macros.reading.model.site import Site, Term, Theme
from macros.reading.register import Register
from tests.exports import read_back
from tests.pages.payloads import PAYLOADS
from tests.pages.planted import harmless
from tests.plans import AS_AT, KEY, facts_of, register, said

KEYS = ("$schema", "version", "kind")


def document(made: Mapping[str, str], address: str) -> Any:  # noqa: ANN401  JSON
    """Return what a document holds."""
    return json.loads(made[address])


def test_every_plan_comes_back_from_its_document_as_it_was(
    record: Register, made: Mapping[str, str]
) -> None:
    for key, folder in record.plans.items():
        found = document(made, addresses.document("plan", key))["record"]
        back = read_back.folder(key, found)
        assert (back.plan, back.progress, back.reports) == (
            folder.plan,
            folder.progress,
            folder.reports,
        )
        assert export.plan_folder(back) == found


@pytest.mark.parametrize("payload", ["words", " ".join(PAYLOADS)])
def test_everything_comes_back_with_every_field_filled_and_with_texts_that_try_to_be_code(
    payload: str,
) -> None:
    known = facts(register(harmless().planted(payload)), AS_AT)
    found = known.register
    for key, plan in known.plans.items():
        folder = plan.folder
        whole = json.loads(documents.text(documents.plan(plan, known)))["record"]
        back = read_back.folder(key, whole)
        assert (back.plan, back.progress, back.reports) == (
            folder.plan,
            folder.progress,
            folder.reports,
        )
        assert export.plan_folder(back) == whole
    index = json.loads(documents.text(documents.index(known)))["record"]
    assert read_back.record(Site, index["site"]) == found.site
    assert [read_back.record(Term, one) for one in index["terms"]] == list(found.terms)
    assert [read_back.record(Theme, one) for one in index["themes"]] == list(found.subjects)


def test_councils_bodies_and_themes_come_back_as_they_were(
    record: Register, made: Mapping[str, str]
) -> None:
    for key, council in record.councils.items():
        found = document(made, addresses.document("council", key))["record"]
        assert read_back.record(Council, found) == council
    for key, body in record.bodies.items():
        found = document(made, addresses.document("body", key))["record"]
        assert read_back.record(Body, found) == body
    for key, theme in record.themes.items():
        found = document(made, addresses.document("theme", key))["record"]
        assert read_back.record(Theme, found) == theme


def test_every_document_says_what_it_is_whose_and_how_fresh(
    real: Facts, made: Mapping[str, str]
) -> None:
    site = real.register.site
    for address, text in made.items():
        if address.endswith(".json") and json.loads(text).get("kind"):
            found = json.loads(text)
            assert set(KEYS) <= set(found)
            assert found["as_at"] == real.as_at.isoformat()
            assert found["publisher"] == site.publisher
            assert found["licence"] == {"title": site.licence, "address": site.licence_link}
            assert {"record", "facts"} <= set(found)


def test_the_index_leads_to_every_other_document(made: Mapping[str, str], real: Facts) -> None:
    index = document(made, f"{addresses.MACHINES}index.json")["facts"]
    kinds = ("councils", "bodies", "themes", "plans")
    listed = {one["json"] for kind in kinds for one in index[kind]}
    site = str(real.register.site.address)
    there = {site + address for address in made if json_of_a_thing(address)}
    assert listed == there


def test_every_list_says_what_is_invented(made: Mapping[str, str], real: Facts) -> None:
    index = document(made, addresses.INDEX)["facts"]
    for kind, every in (("councils", real.register.councils), ("bodies", real.register.bodies)):
        told = {one["key"]: one["example"] for one in index[kind]}
        assert told == {key: one.example for key, one in every.items()}
    invented = {one["key"]: one["example"] for one in index["plans"]}
    assert set(invented.values()) == {True, False}
    for key in real.register.themes:
        for one in document(made, addresses.document("theme", key))["facts"]["plans"]:
            assert one["example"] == invented[one["plan"]]


def json_of_a_thing(address: str) -> bool:
    """Tell whether an address is that of a plan, council, body or theme."""
    parts = address.removeprefix(addresses.MACHINES).split("/")
    depth = {"plans": 3, "councils": 2, "bodies": 2, "themes": 2}
    return address.endswith(".json") and len(parts) == depth.get(parts[0])


def test_what_needs_attention_is_named_by_its_reference(real: Facts) -> None:
    for key, plan in real.plans.items():
        told: Any = documents.plan(plan, real)["facts"]
        refs = {each["ref"] for each in told["attention"]}
        assert refs - {None} <= set(plan.things), key


def test_a_paper_has_the_licence_that_is_written_and_none_otherwise(real: Facts) -> None:
    licences = set()
    for plan in real.plans.values():
        told: Any = documents.plan(plan, real)["facts"]
        papers = [paper for report in plan.reports.values() for paper in report.documents]
        assert [one["licence"] for one in told["papers"]] == [one.licence for one in papers]
        licences |= {one.licence for one in papers}
    assert None in licences


def test_a_body_and_a_theme_are_told_as_their_pages_tell_them(
    real: Facts, made: Mapping[str, str]
) -> None:
    for key in real.register.bodies:
        found = document(made, addresses.document("body", key))["facts"]
        shares = real.shares.of(key)
        assert found["leading"]["actions"]["total"] == shares.actions.total
        assert found["leading"]["actions"]["by_lateness"]["late"] == shares.actions.late
        assert found["leading"]["moved_dates"]["times"] == shares.moved.times
        for name, every in (("leads", shares.leads), ("shares", shares.shared)):
            refs = [ref for each in found[name] for ref in each["refs"]]
            assert len(refs) == len(every)
    for key in real.register.themes:
        found = document(made, addresses.document("theme", key))["facts"]
        on_theme = real.themes.get(key, ())
        assert [one["actions"]["total"] for one in found["plans"]] == [
            one.actions.total for one in on_theme
        ]
        assert [len(one["refs"]) for one in found["plans"]] == [
            len(one.promises) + len(one.recommendations) + len(one.indicators) for one in on_theme
        ]


def test_the_name_of_a_report_that_is_not_public_yet_stands_nowhere() -> None:
    plan = """
reporting:
  - what: Reports
    every: half year
    kept:
      - 2025-06-01
      - 2026-05-02
  - what: A last report
    every: once
    kept:
      - 2026-05-02
actions:
  - ref: "1"
    title: Light the paths
decisions:
  - owner: sample
    report: 2026-05-02
    outcome: deferred
"""
    progress = {"2025-12-31": f"said: 2026-01-15\nreport: 2026-05-02\n{said({'1': 'note: x'})}"}
    known = facts_of(plan, progress, {"2025-06-01": "", "2026-05-02": ""})
    text = documents.text(documents.plan(known.plans[KEY], known))
    assert "2026-05-02" not in text
    back = read_back.folder(KEY, json.loads(text)["record"])
    assert [one.kept for one in back.plan.reporting] == [("2025-06-01",), ()]
    assert back.plan.decisions[0].outcome == "deferred"
    assert list(back.progress) == ["2025-12-31"]


def test_a_plan_names_its_owners_bodies_too() -> None:
    known = facts_of("owners: [sample, sample-police]\nstate: proposed\n")
    found: Any = documents.plan(known.plans[KEY], known)["facts"]
    assert found["owners"] == ["sample", "sample-police"]


@pytest.mark.parametrize(
    ("given", "licence"), [("", None), ("\n    licence: Open licence 3", "Open licence 3")]
)
def test_the_licence_of_a_paper_is_there_if_it_is_said(given: str, licence: str | None) -> None:
    report = f"documents:\n  - title: Minutes{given}\n    seen: yes\n"
    known = facts_of("state: proposed\n", {}, {"2025-06-01": report})
    found: Any = documents.plan(known.plans[KEY], known)["facts"]
    assert found["papers"] == [{"report": "2025-06-01", "title": "Minutes", "licence": licence}]
