"""What the five papers say, as /data keeps it: counts, dates, quotes, and nobody's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import pytest

from macros.facts.facts import Facts
from macros.facts.lateness import Lateness
from macros.facts.reporting import Kept
from macros.reading.fields import fields_of
from macros.reading.kinds import kind_of
from macros.reading.model.record import Record
from macros.reading.model.words import PlanState, Status, StatusFrom
from macros.reading.register import Register
from macros.reading.values import Line, Prose
from macros.reading.walk import walk
from tests.conftest import ROOT

DATA = ROOT / "data"
CHELTENHAM = "cheltenham/crime-and-disorder"
LEICESTER = "leicester/crime-and-disorder"
WALSALL = "walsall/community-safety"
ST_ALBANS = "hertfordshire/st-albans-community-safety"
PARTNERSHIPS = "hertfordshire/crime-and-disorder-partnerships"

COUNTS = {
    # objectives, actions, outcomes, milestones, indicators, costs, risks
    CHELTENHAM: (0, 32, 0, 0, 0, 0, 0),
    LEICESTER: (5, 29, 23, 23, 4, 10, 2),
    WALSALL: (0, 8, 0, 0, 0, 0, 0),
    ST_ALBANS: (0, 5, 0, 0, 0, 5, 0),
    PARTNERSHIPS: (0, 0, 0, 0, 0, 0, 0),
}
STATES = {
    CHELTENHAM: (PlanState.ADOPTED, "2002-09-30"),
    LEICESTER: (PlanState.PROPOSED, "2004-03-01"),
    WALSALL: (PlanState.ADOPTED, "2005-08-19"),
    ST_ALBANS: (PlanState.PROPOSED, "2002-03-22"),
    PARTNERSHIPS: (PlanState.SUGGESTED, "2003-10-14"),
}
CHELTENHAM_DUE = {
    "1": "2002-06",
    "2": "2002-03",
    "3": "2002-07",
    "4": "2002-10",
    "5": "2002-11",
    "6": "not applicable",
    "7": "2002-03",
    "8": "2002-06",
    "9": "2002-10",
    "10": "2002-10",
    "11": "2002-06",
    "14": "2002-06",
    "15": "2002-06",
    "16": "2002-07",
    "25": "ongoing",
    "26": "ongoing",
    "27": "2003-03",
    "29": "2003-12",
    "30": "2003-12",
    "31": "2003-12",
    "32": "2003-12",
}
CHELTENHAM_LATE = {"1": 3, "2": 6, "3": 2, "8": 3, "14": 3, "15": 3, "16": 2}
CHELTENHAM_BORROWED = {
    "3": ("2", "As above"),
    "4": ("2", "As above"),
    "5": ("2", "As above"),
    "6": ("2", "As above"),
    "10": ("9", "As above"),
    "17": ("16", "As above"),
    "26": ("25", "To be addressed: see above."),
}
LEICESTER_SPLIT = {"1": (5, 3, 4), "2": (6, 4, 8), "3": (7, 5, 3), "4": (5, 5, 3), "5": (6, 6, 5)}
LEICESTER_MILESTONES = {
    "1": ["2004-03", "2004-05", "2004-09", "2005-01"],
    "2": [
        *["2004-03", "2004-05", "2004-06", "2004-07"],
        *["2004-09", "2004-03", "2005-01", "2005-04"],
    ],
    "3": ["2004-04", "2004-06", "2004-08"],
    "4": ["2004-11", "2004-11", "2004-06"],
    "5": ["2004-04", "2004-04", "2004-06", "2004-10", "2004-11"],
}
WALSALL_DUE = {
    "1.1": "2006-03",
    "1.2": "2005-08",
    "1.3": "2006-01",
    "1.4": "2006-03",
    "1.5": "2006-03",
    "1.6": None,
    "1.7": "2006-01",
    "1.8": "2005-10",
}
ST_ALBANS_COSTS = {
    # cost, saving, net, funding
    "1": (
        ["about £10,000"],
        ["up to 500 hours", "£40 an hour", "up to £20,000"],
        ["up to £10,000 in the first year"],
        "district-police-budgets",
    ),
    "2": (
        ["about £20,000 to £30,000", "£2,000 to £7,000 a year"],
        ["not quantifiable"],
        ["not quantifiable"],
        "pooled-budget",
    ),
    "3": (["none"], ["not quantifiable"], ["not quantifiable"], "pooled-budget"),
    "4": (["none"], ["not quantifiable"], ["none"], "pooled-budget"),
    "5": (["about £15,000"], ["not given"], ["not given"], "pooled-budget"),
}


@pytest.mark.parametrize("key", COUNTS)
def test_each_paper_is_transcribed_whole(real: Facts, key: str) -> None:
    plan, record = real.plans[key], real.plans[key].folder.plan
    found = (
        len(record.objectives),
        plan.actions.total,
        sum(len(objective.outcomes) for objective in record.objectives),
        plan.milestones.total,
        len(record.indicators),
        len(record.costs),
        len(record.risks),
    )
    assert found == COUNTS[key]


@pytest.mark.parametrize("key", STATES)
def test_each_plan_is_judged_on_the_day_of_its_paper(real: Facts, key: str) -> None:
    plan = real.plans[key]
    assert plan.of_the_past
    assert (plan.folder.plan.state, plan.on.isoformat()) == STATES[key]


def test_cheltenhams_dates_are_those_of_its_table(real: Facts) -> None:
    actions = real.plans[CHELTENHAM].folder.plan.actions
    assert [str(one.ref) for one in actions] == [str(number) for number in range(1, 33)]
    assert {str(a.ref): a.due.written for a in actions if a.due} == CHELTENHAM_DUE
    counts = real.plans[CHELTENHAM].actions
    assert counts.lateness(Lateness.NO_DATE) == 11
    assert counts.lateness(Lateness.CONTINUOUS) == 2
    assert counts.lateness(Lateness.NOT_APPLICABLE) == 1
    assert sum(1 for one in counts.all if one.promised and one.promised.dated) == 18


def test_nine_of_cheltenhams_actions_were_past_their_date_and_seven_of_them_late(
    real: Facts,
) -> None:
    plan = real.plans[CHELTENHAM]
    past = [s for s in plan.actions.all if s.promised and s.promised.end <= plan.on]
    assert [one.ref for one in past] == ["1", "2", "3", "7", "8", "11", "14", "15", "16"]
    late = {str(one.ref): one.timing.months for one in plan.actions.by_lateness[Lateness.LATE]}
    assert late == CHELTENHAM_LATE
    assert {one.ref for one in past if one.status == Status.COMPLETE} == {"7", "11"}


def test_cheltenhams_as_above_points_at_the_words_it_means(real: Facts) -> None:
    plan = real.plans[CHELTENHAM]
    (progress,) = plan.folder.progress.values()
    borrowed = {
        str(u.about): (str(u.words_of), str(u.printed)) for u in progress.updates if u.words_of
    }
    assert borrowed == CHELTENHAM_BORROWED
    notes = {ref: plan.standings[ref].last_word for ref in borrowed}
    originals = {ref: plan.standings[of].last_word for ref, (of, _) in borrowed.items()}
    for ref, word in notes.items():
        original = originals[ref]
        assert word
        assert original
        assert word.shared_note == original.note


def test_every_action_of_cheltenham_has_a_lead_and_a_word_that_is_our_reading(real: Facts) -> None:
    standings = real.plans[CHELTENHAM].actions.all
    assert all(one.leads for one in standings)
    assert all(one.our_reading for one in standings)
    assert real.plans[CHELTENHAM].actions.reported == 32


def test_cheltenhams_programme_has_nineteen_reviews_under_three_committees(
    record: Register,
) -> None:
    programme = record.councils["cheltenham"].programme
    assert programme
    committees = groupby(str(review.committee) for review in programme.reviews)
    assert [(name, len(list(each))) for name, each in committees] == [
        ("Environment", 4),
        ("Social and Community", 6),
        ("Economy and Business Improvement", 9),
    ]
    stages = Counter(str(review.stage) for review in programme.reviews if review.stage)
    assert stages == {
        "pilot": 4,
        "due to start": 3,
        "updated": 1,
        "sub-group": 1,
        "not complete": 1,
    }


def test_leicesters_cards_hold_what_the_paper_counts(real: Facts) -> None:
    objectives = real.plans[LEICESTER].folder.plan.objectives
    split = {str(o.ref): (len(o.actions), len(o.outcomes), len(o.milestones)) for o in objectives}
    assert split == LEICESTER_SPLIT
    assert [len(o.leads_printed) or len(o.leads) for o in objectives] == [4, 7, 1, 1, 1]
    assert [bool(o.measured) for o in objectives] == [True, True, False, True, True]
    assert all(o.targets for o in objectives)


def test_leicesters_milestones_keep_the_papers_order_and_dates(real: Facts) -> None:
    objectives = real.plans[LEICESTER].folder.plan.objectives
    dates = {str(o.ref): [m.date.written for m in o.milestones] for o in objectives}
    assert dates == LEICESTER_MILESTONES
    starts = [str(m.ref) for o in objectives for m in o.milestones if m.is_ == "start"]
    assert "M2.6" in starts


def test_leicesters_actions_have_neither_date_nor_lead_nor_word(real: Facts) -> None:
    actions = real.plans[LEICESTER].actions
    assert actions.lateness(Lateness.NO_DATE) == 29
    assert actions.status(Status.NOT_REPORTED) == 29
    assert not any(one.leads for one in actions.all)


def test_leicesters_target_stands_with_all_its_denominators(real: Facts) -> None:
    (burglary,) = [i for i in real.plans[LEICESTER].folder.plan.indicators if len(i.targets) > 1]
    assert [str(target.value) for target in burglary.targets] == ["23.6", "23.6", "23.6"]
    denominators = [str(target.per or burglary.per) for target in burglary.targets]
    assert Counter(denominators) == {"1,000 households": 2, "1,000 population": 1}
    assert burglary.queries


def test_leicesters_risks_have_no_likelihood(real: Facts) -> None:
    risks = real.plans[LEICESTER].folder.plan.risks
    assert [(risk.likelihood, risk.impact) for risk in risks] == [(None, "high")] * 2


def test_none_of_leicesters_reports_was_found(real: Facts) -> None:
    promised = real.plans[LEICESTER].promised
    assert len(promised) == 8
    assert {one.kept for one in promised} == {Kept.NOT_FOUND}
    assert any(one.promise.public == "yes" for one in promised)


def test_walsalls_dates_are_those_of_its_table(real: Facts) -> None:
    plan = real.plans[WALSALL]
    dates = {str(a.ref): a.due.written if a.due else None for a in plan.folder.plan.actions}
    assert dates == WALSALL_DUE
    assert plan.folder.plan.actions[0].continues
    assert [str(a.ref) for a in plan.folder.plan.actions if not a.leads] == ["1.7"]


def test_walsalls_cctv_has_two_parts_of_which_one_is_done(real: Facts) -> None:
    one = real.plans[WALSALL].standings["1.6"]
    parts = [(str(p.ref), p.promised and p.promised.written, p.status) for p in one.parts]
    assert parts == [
        ("1.6a", "2005-05", Status.COMPLETE),
        ("1.6b", "2006-03", Status.IN_PROGRESS),
    ]
    assert (one.status, one.from_parts) == (Status.IN_PROGRESS, True)


def test_walsalls_statuses_are_judged_on_the_day_that_was_meant(real: Facts) -> None:
    (progress,) = real.plans[WALSALL].folder.progress.values()
    assert (progress.as_at.written, progress.as_at_printed) == ("2005-08-19", "19/08/2004")
    assert real.plans[WALSALL].actions.by_status[Status.COMPLETE][0].ref == "1.5"


def test_the_joint_plan_belongs_to_all_three_owners(real: Facts, record: Register) -> None:
    owners = real.plans[ST_ALBANS].folder.owners
    assert [str(owner) for owner in owners] == [
        "hertfordshire",
        "st-albans",
        "hertfordshire-police-authority",
    ]
    assert ST_ALBANS in {plan.key for plan in real.councils["st-albans"].plans}
    assert "hertfordshire-police-authority" in record.bodies


def test_the_joint_plans_costs_are_those_of_its_table(real: Facts) -> None:
    costs = real.plans[ST_ALBANS].folder.plan.costs
    found = {
        str(cost.for_): (
            [amount.written for amount in cost.cost],
            [amount.written for amount in cost.saving],
            [amount.written for amount in cost.net],
            ", ".join(cost.funding),
        )
        for cost in costs
    }
    assert found == ST_ALBANS_COSTS


@pytest.mark.parametrize(
    ("key", "kinds"),
    [
        (ST_ALBANS, {"could work better": 8, "conclusion": 5}),
        (PARTNERSHIPS, {"works well": 5, "could work better": 8, "context": 12}),
    ],
)
def test_hertfordshires_findings_are_of_the_kinds_the_papers_list(
    real: Facts, key: str, kinds: dict[str, int]
) -> None:
    findings = real.plans[key].folder.plan.findings
    assert Counter(str(one.kind) for one in findings) == kinds


def test_the_plan_that_was_only_suggested_says_who_suggested_it(real: Facts) -> None:
    plan = real.plans[PARTNERSHIPS].folder.plan
    assert plan.asked
    assert plan.asked.when.written == "2003-10-14"
    assert [str(follows.plan) for follows in plan.follows] == [ST_ALBANS]


def test_every_status_in_the_five_plans_is_said_to_be_our_reading(real: Facts) -> None:
    rounds = [p for key in COUNTS for p in real.plans[key].folder.progress.values()]
    assert len(rounds) == 2
    assert {one.status_from for one in rounds} == {StatusFrom.OUR_READING}


PERSONAL = {
    "an e-mail address": r"[\w.+-]+@(?![\w-]+\.example\b)[\w-]+(?:\.[\w-]+)+",
    "a telephone number": r"(?<![\w/-])(?:\+44|\(?0\d)[\d() -]{7,}\d",
    "an extension": r"(?i)\bext(?:ension|n)?\.? ?\d{3,}",
    "a title and a name": (
        r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame|Lord|Lady)\.? [A-Z][a-z]+"
    ),
    "initials and a name": r"\b(?:[A-Z]\.\s?)+(?!(?:The|This|It|In|Police)\b)[A-Z][a-z]{2,}",
    "a first name and a name": (
        r"\b(?:Alan|Andrew|Ann|Anne|Anthony|Barry|Brian|Carol|Catherine|Chris|Christine|Claire"
        r"|Colin|Daniel|David|Debbie|Derek|Diane|Emma|Fiona|Gary|Geoff|Graham|Helen|Ian|Jackie"
        r"|Jane|Janet|Jean|Jeff|Jennifer|Jim|Jo|Joan|John|Jonathan|Julie|Karen|Kate|Kathy|Keith"
        r"|Ken|Kevin|Laura|Linda|Lynn|Malcolm|Margaret|Martin|Mary|Michael|Mike|Neil|Nicola|Nigel"
        r"|Pat|Patricia|Paul|Peter|Phil|Philip|Rachel|Richard|Rob|Robert|Roger|Ron|Rosemary|Ruth"
        r"|Sally|Sandra|Sarah|Sharon|Sheila|Simon|Stephen|Steve|Steven|Stuart|Sue|Susan|Terry"
        r"|Tim|Tom|Tony|Tracey|Trevor|Wendy|William)\s+[A-Z][a-z]+"
    ),
}


def texts() -> Iterator[tuple[str, str]]:
    for path in sorted(DATA.rglob("*.yml")):
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


@pytest.mark.parametrize("what", PERSONAL)
def test_no_file_holds_anything_personal(what: str) -> None:
    found = [(file, m[0]) for file, text in texts() for m in re.finditer(PERSONAL[what], text)]
    assert not found


@pytest.mark.parametrize(
    ("what", "example"),
    [
        ("an e-mail address", "first.last@council.gov.uk"),
        ("a telephone number", "Telephone: 01632 960001"),
        ("a telephone number", "(0116) 496 0001"),
        ("an extension", "ext 4321"),
        ("a title and a name", "Cllr. Example"),
        ("initials and a name", "A. N. Example"),
        ("a first name and a name", "Susan Example"),
    ],
)
def test_each_sign_of_something_personal_is_seen(what: str, example: str) -> None:
    assert re.search(PERSONAL[what], example)


def test_every_file_begins_with_the_way_to_its_own_schema() -> None:
    for path in sorted(DATA.rglob("*.yml")):
        kind = kind_of(path.relative_to(DATA).as_posix())
        up = "../" * len(path.relative_to(ROOT).parents[:-1])
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first == f"# yaml-language-server: $schema={up}schema/{kind}.schema.json", path


NOT_SHORT_FORMS = {"DataBase", "HertsDirect", "HertsHighways", "JavaScript", "KB"}


def _records(register: Register) -> Iterator[Record]:
    yield register.site
    yield from (*register.councils.values(), *register.bodies.values(), *register.subjects)
    yield from register.terms
    for folder in register.plans.values():
        yield from (folder.plan, *folder.progress.values(), *folder.reports.values())


def _prose(register: Register) -> Iterator[str]:
    """Return everything readers see of the record, without what is quoted as printed."""
    for record in _records(register):
        for one in walk(record):
            for field in fields_of(type(one)).values():
                value = getattr(one, field.attribute)
                for each in value if isinstance(value, tuple) else (value,):
                    if isinstance(each, Line | Prose):
                        yield re.sub("“[^”]*”", "", each)


def test_every_short_form_is_in_the_glossary(record: Register) -> None:
    known = {str(name) for term in record.terms for name in (term.term, *term.also)}
    known |= NOT_SHORT_FORMS
    used = {token for text in _prose(record) for token in re.findall(r"[\w&'-]+", text)}
    short = {t for t in used if any(len(re.findall("[A-Z]", p)) > 1 for p in t.split("-"))}
    assert not {token for token in short if not {token, re.sub(r"'?s$", "", token)} & known}
