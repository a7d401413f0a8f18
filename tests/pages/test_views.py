"""What templates ask about facts: names, orders, groups, chips and figures that agree."""

from __future__ import annotations

import pytest

from macros.facts.facts import facts
from macros.facts.reporting import Kept
from macros.pages import addresses, kinds
from macros.pages.views import Views
from tests.pages.drawing import Drawing
from tests.plans import AS_AT, KEY, NOTHING, Files, facts_of, files, register, said
from tests.reading.small import SMALL

PLAN = """
actions:
  - ref: "1"
    title: Light the paths
    due: 2025-06
    leads:
      - post: Head of Parks
  - ref: "2"
    title: Mow the lawns
    due: 2026-06
    leads:
      - body: sample-police

      - post: Chief Constable
        of: sample-police
      - to_be_confirmed: yes
  - ref: "3"
    title: Mend the gates
"""
PARTS = """
actions:
  - ref: "1"
    title: Light the paths
    parts:
      - ref: 1a
        title: North path
      - ref: 1b
        title: South path
"""


def views(plan: str = PLAN, progress: Files = NOTHING, reports: Files = NOTHING) -> Views:
    return Views(facts_of(plan, progress, reports))


def test_a_lead_is_a_post_a_body_or_to_be_confirmed() -> None:
    view = views()
    folder = view.facts.plans[KEY].folder
    leads = [view.lead(lead, folder) for action in folder.plan.actions for lead in action.leads]
    assert leads == [
        "Head of Parks",
        "Sample Police",
        "Chief Constable, Sample Police",
        "To be confirmed",
    ]
    assert view.led_by(view.facts.plans[KEY]) == "Head of Parks and others"


def test_a_plan_with_several_owners_is_joint() -> None:
    view = views("owners: [sample, sample-police]\n" + PLAN)
    folder = view.facts.plans[KEY].folder
    assert kinds.plan_kind(folder) == "Joint improvement plan"
    assert view.whose(folder) == "Sample Borough Council and Sample Police"


def test_updates_are_listed_by_date_whatever_its_form() -> None:
    rounds = {
        "2025-03": said({"1": "note: x"}),
        "2025-03-31": said({"1": "note: x"}),
        "2024-to-2025": f"as_at: 2024/25\n{said({'2': 'note: x'})}",
        "2025-q2": f"as_at: 2025-Q2\n{said({'1': 'note: x'})}",
    }
    papers = {"2025-03-30": "", "2025-04-01": ""}
    view = views(progress=rounds, reports=papers)
    assert [date.written for date, _ in view.days()] == [
        "2025-Q2",
        "2025-04-01",
        "2025-03-31",
        "2025-03",
        "2024/25",
        "2025-03-30",
    ]


def test_milestones_are_listed_by_date_and_those_without_one_last() -> None:
    stones = "".join(
        f"  - ref: M{number}\n    title: Step\n    date: {date}\n"
        for number, date in enumerate(["ongoing", "2025-09", "2025-03-01", "2025"])
    )
    view = views(f"{PLAN}milestones:\n{stones}")
    listed = view.by_date(view.milestones(view.facts.plans[KEY]))
    assert [str(one.ref) for one in listed] == ["M2", "M1", "M3", "M0"]
    assert view.dated(listed) == listed[:-1]


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (["ongoing", "2024-03", "2025-03"], "March 2024 until March 2025"),
        (["ongoing", "2024-03"], "March 2024"),
        (["ongoing"], "No set date"),
        ([], "No date given"),
    ],
)
def test_an_objective_is_outlined_by_the_dates_of_its_milestones(
    dates: list[str], told: str
) -> None:
    stones = "".join(
        f"      - ref: M{number}\n        title: Step\n        date: {date}\n"
        for number, date in enumerate(dates)
    )
    milestones = f"    milestones:\n{stones}" if stones else ""
    objective = (
        "  - ref: A\n    title: Light\n    actions:\n      - ref: A1\n        title: Lamps\n"
    )
    facts = facts_of(f"objectives:\n{objective}{milestones}")
    (row,) = (
        Drawing(facts)(addresses.plan(KEY)).one("table", class_="thirds").one("tbody").every("tr")
    )
    assert row.every("td")[-1].text == told


def test_whoever_publishes_here_itself_is_official() -> None:
    view = views()
    assert view.official("sample")
    assert not view.official("sample-police")


def test_a_review_without_a_plan_says_what_our_sources_hold() -> None:
    text = (
        SMALL["councils/sample.yml"]
        + """
programme:
  title: Reviews
  plan: sample/parks
  report: 2025-08-15
  reviews:
    - title: Roads
      committee: Streets
      year: 2025/26
      stage: due to start
    - title: Lamps
      committee: Streets
      year: 2024/25
      stage: updated
      updated: 2025-02-03
    - title: Parks
      committee: Green
      year: 2023/24
"""
    )
    found = facts(
        register({**files(PLAN, reports={"2025-08-15": ""}), "councils/sample.yml": text}), AS_AT
    )
    view = Views(found)
    groups = view.programme("sample")
    assert [(committee, len(reviews)) for committee, reviews in groups] == [
        ("Streets", 2),
        ("Green", 1),
    ]
    assert [kinds.found_of(review) for _, reviews in groups for review in reviews] == [
        "Not expected yet",
        "Reported 3 February 2025; not in our sources",
        "No plan in our sources",
    ]


@pytest.mark.parametrize(
    ("action", "nothing"),
    [
        ("", True),
        ("    due: 2024-09-30\n", False),
        ("    leads:\n      - to_be_confirmed: yes\n", False),
    ],
)
def test_nothing_is_known_of_actions_without_a_date_a_lead_or_a_word(
    action: str, *, nothing: bool
) -> None:
    plan = f'actions:\n  - ref: "1"\n    title: Light the paths\n{action}'
    view = views(plan)
    assert view.nothing_known(view.facts.plans[KEY]) == nothing


PROMISES = """
reporting:
  - what: A report to the public
    every: year
"""


@pytest.mark.parametrize(("invented", "number"), [("", 1), ("example: yes\n", 2)])
def test_promises_to_report_of_invented_councils_count_only_where_there_are_no_others(
    invented: str, number: int
) -> None:
    other = SMALL["councils/sample.yml"].replace("example: yes\n", invented)
    plans = {**files(PARTS + PROMISES), **files(PARTS + PROMISES, key="other/roads")}
    view = Views(facts(register({"councils/other.yml": other, **plans}), AS_AT))
    assert view.promises() == ((Kept.NOT_FOUND, number),)


LED_AROUND = """
objectives:
  - ref: A
    title: Light
    leads:
      - post: Head of Parks
    actions:
      - ref: "1"
        title: Light the paths
      - ref: "2"
        title: Light the squares
"""


def test_who_leads_an_objective_is_named_for_it_on_every_page() -> None:
    drawing = Drawing(facts_of(LED_AROUND, {"2025-05-31": said({"1": "status: in progress"})}))
    named = "Head of Parks named for its objective"
    whole = drawing(addresses.plan(KEY))
    key_facts = [one.text for one in whole.every("dd")]
    assert "Head of Parks, every action, named for objectives" in key_facts
    cells = whole.one("table", class_="progress-table").every("td", class_="c-leads")
    assert [one.text for one in cells] == ["Named for its objective"] * 2
    action = drawing(addresses.action(KEY, "1")).text
    assert named in action
    assert "Nobody is named" not in action
    gaps = drawing(addresses.attention("sample")).text
    assert "Head of Parks, named for its objective" in gaps
    assert not drawing.facts.shares.nobody
    assert not Views(drawing.facts).nothing_known(drawing.facts.plans[KEY])


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("", "Promised in 2 parts, with no date"),
        ("        due: 2025-09\n", "Promised in 2 parts: 1a with no date; 1b for September 2025"),
    ],
)
def test_an_action_without_a_date_was_promised_by_the_dates_of_its_parts(
    due: str, told: str
) -> None:
    story = Drawing(facts_of(PARTS + due))(addresses.action(KEY, "1")).one("section", id="story")
    assert told in story.text
