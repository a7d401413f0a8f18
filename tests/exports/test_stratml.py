"""StratML: element order and required parts by a table of our own, and by its schema if there."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

import pytest
import xmlschema

from macros.exports import stratml
from macros.exports.stratml_parts import NAMESPACE, identifier
from macros.facts.facts import Facts, facts
from tests.pages.payloads import PAYLOADS
from tests.pages.planted import harmless
from tests.plans import AS_AT, KEY, facts_of, register, said

CONTENT: Mapping[str, str] = {
    # each element's children in the order of the schema; ! is needed, * may stand several times
    "PerformancePlanOrReport": (
        "Name! Description OtherInformation StrategicPlanCore! AdministrativeInformation Submitter"
    ),
    "StrategicPlanCore": "Organization* Vision Mission Value* Goal!*",
    "Organization": "Name Acronym Identifier Description Stakeholder*",
    "Mission": "Description Identifier",
    "Goal": (
        "Name! Description! Identifier SequenceIndicator Stakeholder* OtherInformation Objective*"
    ),
    "Objective": (
        "Name Description Identifier SequenceIndicator Stakeholder* OtherInformation "
        "PerformanceIndicator*"
    ),
    "Stakeholder": "Name! Description Role*",
    "Role": "Name! Description RoleType*",
    "PerformanceIndicator": (
        "SequenceIndicator MeasurementDimension! UnitOfMeasurement! Identifier Relationship* "
        "MeasurementInstance* OtherInformation"
    ),
    "MeasurementInstance": "TargetResult* ActualResult*",
    "TargetResult": "StartDate EndDate NumberOfUnits Descriptor Description",
    "ActualResult": "StartDate EndDate NumberOfUnits Descriptor Description",
    "Descriptor": "DescriptorName DescriptorValue",
    "AdministrativeInformation": "Identifier StartDate EndDate PublicationDate Source",
}
Texts = Mapping[str, str]
IN = {"": NAMESPACE}


def texts_of(known: Facts) -> dict[str, str]:
    """Return the document of each plan by the plan's key."""
    return {key: stratml.document(plan, known) for key, plan in known.plans.items()}


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    """Return the documents of plans in which every text tries to be code."""
    return texts_of(facts(register(harmless().planted(" ".join(PAYLOADS))), AS_AT))


@pytest.fixture(params=["real", "planted"])
def texts(request: pytest.FixtureRequest) -> Texts:
    """Return the documents of the real plans, and of those that try to be code."""
    found = request.getfixturevalue(request.param)
    return texts_of(found) if request.param == "real" else found


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314  our own


def local(one: ET.Element) -> str:
    """Return the name of an element of StratML's namespace."""
    assert one.tag.startswith(f"{{{NAMESPACE}}}"), one.tag
    return one.tag.removeprefix(f"{{{NAMESPACE}}}")


def faults(one: ET.Element) -> Iterator[str]:
    """Return what is wrong with the children of each element, by our own table."""
    name, children = local(one), [local(child) for child in one]
    allowed = CONTENT.get(name, "").split()
    order = [each.rstrip("!*") for each in allowed]
    if [order.index(child) if child in order else -1 for child in children] != sorted(
        order.index(child) for child in children if child in order
    ):
        yield f"{name}: {children}"
    for each in allowed:
        times = children.count(each.rstrip("!*"))
        if ("!" in each and not times) or ("*" not in each and times > 1):
            yield f"{name} has {times} {each}"
    for child in one:
        yield from faults(child)


def test_elements_stand_in_order_and_what_is_needed_is_there(texts: Texts) -> None:
    for key, text in texts.items():
        assert list(faults(parsed(text))) == [], key


def test_the_table_finds_what_is_out_of_order_missing_or_twice_there() -> None:
    around = f'<Goal xmlns="{NAMESPACE}">{{}}</Goal>'
    whole = "<Name>x</Name><Description>x</Description>"
    assert list(faults(parsed(around.format(whole)))) == []
    for wrong in (
        "<Description>x</Description><Name>x</Name>",
        "<Name>x</Name>",
        f"{whole}<Identifier>x</Identifier><Identifier>y</Identifier>",
        f"{whole}<Vision>x</Vision>",
    ):
        assert list(faults(parsed(around.format(wrong)))), wrong


@pytest.mark.skipif("STRATML_XSD" not in os.environ, reason="STRATML_XSD names no schema")
def test_the_published_schema_accepts_every_plan(texts: Texts) -> None:
    schema = xmlschema.XMLSchema(os.environ["STRATML_XSD"])
    for text in texts.values():
        schema.validate(text)


def test_no_two_things_in_a_document_have_one_identifier(texts: Texts) -> None:
    for key, text in texts.items():
        found = [one.text for one in parsed(text).iter(f"{{{NAMESPACE}}}Identifier")]
        assert len(set(found)) == len(found) > 1, key


@pytest.mark.parametrize(
    ("one", "other"),
    [("1.1", "1-1"), ("1/1", "1 1"), ("a", "A")],
)
def test_references_that_differ_give_identifiers_that_differ(one: str, other: str) -> None:
    assert identifier(KEY, "action", one) != identifier(KEY, "action", other)


def test_every_action_part_and_milestone_is_there_once(real: Facts) -> None:
    for key, text in texts_of(real).items():
        plan = real.plans[key]
        names = f"{{{NAMESPACE}}}SequenceIndicator"
        objectives = parsed(text).iter(f"{{{NAMESPACE}}}Objective")
        found = sorted(str(each.text) for one in objectives for each in one.findall(names))
        assert found == sorted(plan.standings), key


def test_every_indicator_is_there_once(real: Facts) -> None:
    for key, text in texts_of(real).items():
        names = f"{{{NAMESPACE}}}SequenceIndicator"
        measured = parsed(text).iter(f"{{{NAMESPACE}}}PerformanceIndicator")
        found = sorted(str(each.text) for one in measured for each in one.findall(names))
        assert found == sorted(one.ref for one in real.plans[key].folder.plan.indicators)


def test_dates_that_moved_are_targets_and_what_was_said_is_a_result() -> None:
    known = facts_of(
        "actions:\n  - ref: '1'\n    title: Light the paths\n    due: 2025-06\n    moved:\n"
        "      - to: 2025-12\n        agreed: 2025-05-01\n        by: The board\n"
        "        why: The lamps were late\n",
        {"2025-09-30": "updates:\n  - about: '1'\n    status: in progress\n    note: Half done\n"},
    )
    root = parsed(stratml.document(known.plans[KEY], known))
    targets = root.findall(".//TargetResult/EndDate", IN)
    assert [one.text for one in targets] == ["2025-06-30", "2025-12-31"]
    (result,) = root.findall(".//ActualResult", IN)
    assert [each.text for each in result.iter() if each.text and each.text.strip()] == [
        "2025-09-30",
        "2025-09-30",
        "Status",
        "in progress",
        "Half done",
    ]


ACTION = "actions:\n  - ref: '1'\n    title: Light the paths\n    due: 2025-06\n"
SAID = {
    "status: in progress\n    note: Half done.": ("in progress", "Half done."),
    "no_change: yes": ("no change", None),
    "note: Two lamps.\n    printed: On track": (
        "nothing said of the status",
        "Two lamps.\nPrinted as “On track”.",
    ),
    "status: complete\n    evidence:\n      - title: Photographs": (
        "complete",
        "Evidence: Photographs.",
    ),
}


def root_of(known: Facts) -> ET.Element:
    return parsed(stratml.document(known.plans[KEY], known))


def results(root: ET.Element) -> list[tuple[str | None, str | None]]:
    """Return the status and the words of each result."""
    return [
        (
            one.findtext("Descriptor/DescriptorValue", None, IN),
            one.findtext("Description", None, IN),
        )
        for one in root.findall(".//ActualResult", IN)
    ]


@pytest.mark.parametrize(("update", "result"), SAID.items())
def test_a_result_holds_all_that_was_said(update: str, result: tuple[str, str | None]) -> None:
    known = facts_of(ACTION, {"2025-05-31": said({"1": update})})
    assert results(root_of(known)) == [result]


def test_a_result_that_was_put_right_says_so() -> None:
    wrong = said({"1": "status: complete\n    note: Done."})
    right = said(
        {
            "1": "status: in progress\n    corrects:\n      update: 2025-05-31\n"
            "      why: It was not lit."
        }
    )
    known = facts_of(ACTION, {"2025-05-31": wrong, "2025-06-30": right})
    assert results(root_of(known)) == [
        ("complete", "Done.\nCorrected later: It was not lit."),
        ("in progress", "This corrects 2025-05-31: It was not lit."),
    ]


@pytest.mark.parametrize(
    ("judged", "day"),
    [("", "31 January 2026"), ("judged_on: 2025-09-30\nbecause: It ended.\n", "30 September 2025")],
)
def test_how_a_thing_stands_is_said_with_the_day(judged: str, day: str) -> None:
    root = root_of(facts_of(f"{judged}{ACTION}"))
    found = root.findtext(".//PerformanceIndicator/OtherInformation", None, IN)
    assert found == f"On {day}: not reported; late."


def test_a_move_that_was_not_agreed_by_the_day_is_no_target() -> None:
    move = "to: 2025-12\n        agreed: 2026-05-01\n        by: The board\n        why: Rain\n"
    known = facts_of(f"{ACTION}    moved:\n      - {move}")
    targets = root_of(known).findall(".//TargetResult/EndDate", IN)
    assert [one.text for one in targets] == ["2025-06-30"]


LEADS = {
    "post: Head of Parks": [("Head of Parks", None)],
    "post: Head of Parks\n        if: the bid succeeds\n        note: For now": [
        ("Head of Parks", "If the bid succeeds\nFor now")
    ],
    "to_be_confirmed: yes": [],
}


@pytest.mark.parametrize(("leads", "found"), LEADS.items())
def test_who_leads_is_a_performer_and_nobody_yet_is_none(
    leads: str, found: list[tuple[str, str | None]]
) -> None:
    performers = root_of(facts_of(f"{ACTION}    leads:\n      - {leads}\n")).iter(
        f"{{{NAMESPACE}}}Stakeholder"
    )
    told = [
        (one.findtext("Name", None, IN), one.findtext("Description", None, IN))
        for one in performers
    ]
    assert told == found


@pytest.mark.parametrize(
    ("state", "start"), [("adopted", "2025-05-01"), ("proposed", None), ("closed", None)]
)
def test_a_plan_starts_when_it_was_adopted(state: str, start: str | None) -> None:
    root = root_of(facts_of(f"state: {state}\nstate_since: 2025-05\n{ACTION}"))
    assert root.findtext(".//AdministrativeInformation/StartDate", None, IN) == start
