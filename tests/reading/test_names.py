"""Whatever is called by name is looked up, and chains of names are followed to their end."""

from __future__ import annotations

import pytest

from macros.reading.fields import fields_of
from macros.reading.kinds import KINDS, records_in
from macros.reading.load import gather
from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.money import Funding
from macros.reading.model.review import Finding, Recommendation
from macros.reading.model.site import Theme
from macros.reading.rules.names import NAMES, everything_named_exists, nothing_goes_in_circles
from macros.reading.values import Key, PlanKey, Ref, ReportName
from tests.plans import KEY, Files, files, said
from tests.reading.small import SMALL, TOP

GIVE_NAMES = {
    *((kind, "ref") for kind in (Action, Finding, Funding, Indicator, Milestone, Objective)),
    *((kind, "ref") for kind in (Part, Recommendation, Risk)),
    (Theme, "key"),
}


def test_every_field_that_calls_something_by_name_is_looked_up() -> None:
    records = {record for root, _ in KINDS.values() for record in records_in(root)}
    calling = {
        (record, field.attribute)
        for record in records
        for field in fields_of(record).values()
        if issubclass(field.kind, Key | PlanKey | Ref | ReportName)
    }
    assert calling - GIVE_NAMES == set(NAMES)


def test_what_could_not_be_read_is_not_called_missing() -> None:
    files = dict(SMALL)
    for path in ("themes.yml", "bodies/sample-police.yml", "councils/sample.yml"):
        del files[path]
    register, _ = gather(files, TOP, [])
    unread = {"themes:themes", "body:sample-police", "council:sample"}
    assert list(everything_named_exists(register, set()))
    assert not list(everything_named_exists(register, unread))


def test_reports_and_progress_that_could_not_be_read_are_not_called_missing() -> None:
    files = {path: text for path, text in SMALL.items() if "/reports/" not in path}
    register, _ = gather(files, TOP, [])
    unread = {f"report:sample/parks/reports/{name}" for name in ("2025-04-10", "2025-10-20")}
    assert list(everything_named_exists(register, set()))
    assert not list(everything_named_exists(register, unread))


TWO = "owners: [sample, sample-police]\nactions:\n" + "".join(
    f"  - ref: '{ref}'\n    title: Mow\n    partners:\n      - body: sample-police\n"
    for ref in "123"
)
ONE_BY_TWO = said({"1": "status: replaced\n    replaced_by: '2'"})
TWO_BY_ONE = said({"2": "status: replaced\n    replaced_by: '1'"})
BY_THREE = said({"1": "status: replaced\n    replaced_by: '3'"})
POLICE = "as_at: 2025-12-31\nby: sample-police\n"


@pytest.mark.parametrize(
    ("rounds", "circle"),
    [
        ({"2025-06-30": ONE_BY_TWO, "2025-09-30": TWO_BY_ONE}, True),
        ({"2025-06-30": ONE_BY_TWO, "2025-09-30": said({"1": "status: reopened"})}, False),
        (
            {
                "2025-06-30": ONE_BY_TWO,
                "2025-09-30": said({"1": "status: reopened"}),
                "2025-10-31": TWO_BY_ONE,
            },
            False,
        ),
        (
            {
                "2025-06-30": ONE_BY_TWO,
                "2025-09-30": TWO_BY_ONE,
                "2025-10-31": said(
                    {
                        "1": "status: in progress\n    corrects:\n      update: 2025-06-30\n"
                        "      why: A slip"
                    }
                ),
            },
            False,
        ),
        ({"2025-06-30": TWO_BY_ONE, "2025-12-31-sample-police": POLICE + ONE_BY_TWO}, False),
        (
            {
                "2025-06-30": ONE_BY_TWO,
                "2025-09-30": TWO_BY_ONE,
                "2025-12-31-sample-police": POLICE + BY_THREE,
            },
            True,
        ),
    ],
)
def test_what_stands_today_takes_no_place_of_its_own(rounds: Files, circle: bool) -> None:  # noqa: FBT001  what is found
    register, _ = gather({**SMALL, **files(TWO, rounds)}, TOP, [])
    assert KEY in register.plans
    found = [one.message for one in nothing_goes_in_circles(register)]
    assert any("take its own place" in message for message in found) == circle
