"""Whatever is called by name is looked up, and chains of names are followed to their end."""

from __future__ import annotations

from macros.reading.fields import fields_of
from macros.reading.kinds import KINDS, records_in
from macros.reading.load import gather
from macros.reading.model.action import Action, Milestone, Objective, Part
from macros.reading.model.measure import Indicator, Risk
from macros.reading.model.money import Funding
from macros.reading.model.review import Finding, Recommendation
from macros.reading.model.site import Theme
from macros.reading.rules.names import NAMES, everything_named_exists
from macros.reading.values import Key, PlanKey, Ref, ReportName
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
