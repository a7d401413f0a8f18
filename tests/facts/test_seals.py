"""What was sealed cannot be changed unseen, and what means the same may be written otherwise."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace

import pytest

from macros.facts import rules, seals, slices
from macros.facts.plans import plan_facts
from macros.reading.load import gather, read
from macros.reading.model.words import ReportKind
from macros.reading.problems import Problem, as_text
from macros.reading.register import PlanFolder
from macros.reading.seals import ENDING
from tests.facts.changes import changed, spots
from tests.plans import AS_AT, KEY, register
from tests.reading.small import SMALL, TOP
from tests.sealed import REPORTS, folder_of, sealed_files

YEAR = "2025-to-2026"
FOLDER = f"plans/{KEY}"
AROUND = {path: text for path, text in SMALL.items() if not path.startswith("plans/")}
CHANGES = 2500
FIGURES = {"2025-to-2026-q3": (2, 0), YEAR: (1, 0)}
OTHERWISE = [
    # what means the same: file, as it is, as it could be
    ("plan", "title: Light the paths\n", "title: 'Light the paths'\n"),
    ("plan", "milestones:\n", "milestones:\n    # a note\n"),
    (
        "plan",
        "title: Mow the lawns\n    due: 2026-02\n",
        "due: 2026-02\n    title: Mow the lawns\n",
    ),
    ("plan", '    about: ["1"]\n', "    about:\n      - '1'\n"),
    (
        "plan",
        "        date: 2025-07\n        is: start\n",
        "        is: start\n        date: 2025-07\n",
    ),
    (
        "plan",
        "due: 2026-02\n    continues: yes\n",
        "due: 2026-02\n    detail: More\n    continues: yes\n",
    ),
    ("progress/2025-12-31", "said: 2026-02-01\n", "said: '2026-02-01'\n"),
    # what came later
    ("progress/2026-06-30", "status: complete", "status: in progress"),
    ("plan", "to: 2027-09", "to: 2028-09"),
    ("plan", "title: Mend the gates", "title: Mend every gate"),
    ("plan", "value: '96'", "value: '97'"),
    ("plan", "state: adopted", "state: closed"),
]
REFUSED = [
    ("plan", "due: 2025-06\n", "due: 2025-07\n", "/plan/objectives/O1/actions/1/due was “2025-06”"),
    ("plan", "to: 2025-09\n", "to: 2025-10\n", "/moved/1/to was “2025-09”"),
    ("plan", "why: Rain\n", "why: Snow\n", "was “Rain”"),
    ("plan", "body: sample-police", "body: sample", "/leads/1/body was “sample-police”"),
    ("plan", "cost: £2,000 once", "cost: £3,000 once", "/plan/costs/1/cost/1 was “£2,000 once”"),
    ("plan", "value: '95'", "value: '99'", "/plan/indicators/I1/values/1/value was “95”"),
    ("plan", "        said: 2026-09-01\n", "", "/plan/indicators/I1/values/2/value was not there"),
    (
        "progress/2025-12-31",
        "completed: 2025-12-01",
        "completed: 2025-11-01",
        "/progress/2025-12-31/updates/1a/completed was “2025-12-01”",
    ),
    (
        "progress/2025-06-30",
        "note: The lamps are here.",
        "note: The lamps were here.",
        "was “The lamps are here.” when the report 2025-to-2026 was sealed, and is now “The lamps",
    ),
    (f"reports/{YEAR}", "A wet year.", "A dry year.", "/report/foreword was “A wet year."),
    (f"reports/{YEAR}", "date: 2026-05-01", "date: 2026-05-02", "/report/date was “2026-05-01”"),
]


def told(file: str, old: str, new: str) -> str:
    """Return what is said when one file is changed, rules that need facts among it."""
    path = f"{FOLDER}/{file}.yml"
    texts = {**AROUND, **sealed_files()}
    assert old in texts[path]
    texts[path] = texts[path].replace(old, new, 1)
    return as_text(read(texts, TOP, (), rules.broken).problems)


@pytest.mark.parametrize(("file", "old", "new"), OTHERWISE)
def test_what_means_the_same_or_came_later_breaks_no_seal(file: str, old: str, new: str) -> None:
    assert told(file, old, new) == ""


@pytest.mark.parametrize(("file", "old", "new", "message"), REFUSED)
def test_what_was_sealed_and_is_changed_is_named(
    file: str, old: str, new: str, message: str
) -> None:
    assert message in told(file, old, new)


def test_the_message_says_what_to_write() -> None:
    said = told("plan", "value: '95'", "value: '99'")
    assert "Put it back, or, if the report was wrong, add this to the end of data/plans/sam" in said
    assert "    |       - value: '95'\n" in said


def pasted(entry: str) -> str:
    """Return an entry that is ready to paste, filled in."""
    return f"{entry}\n".replace("date:\n", "date: 2026-09-01\n").replace("why:\n", "why: A slip\n")


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        # taken out: what it was part of is pointed at
        ("plan", "            minute: Minute 4\n", "", "plan.yml:31:"),
        (
            "progress/2025-06-30",
            "\n    note: The lamps are here.",
            "",
            "progress/2025-06-30.yml:5:",
        ),
        (f"reports/{YEAR}", "highlights:\n  - Lamps\n", "", f"reports/{YEAR}.yml:"),
        # added
        (
            "progress/2025-06-30",
            "    note: The",
            "    evidence:\n      - title: A\n    note: The",
            "",
        ),
        (
            "plan",
            "continues: yes\n    added",
            "continues: yes\n    leads:\n      - body: sample\n    added",
            "",
        ),
        # of several paragraphs, and too long to be shown whole
        (f"reports/{YEAR}", "A wet year.", "A dry year: 'dry', they said.", ""),
        (f"reports/{YEAR}", "foreword: >-\n  A wet year.\n\n\n  A new line.\n", "", ""),
        (f"reports/{YEAR}", "- Lamps", f"- Lamps{' and more' * 20}", ""),
    ],
)
def test_what_is_ready_to_paste_lets_the_change_through(
    file: str, old: str, new: str, place: str
) -> None:
    texts = {**AROUND, **sealed_files()}
    path = f"{FOLDER}/{file}.yml"
    assert old in texts[path]
    texts[path] = texts[path].replace(old, new, 1)
    first = as_text(read(texts, TOP, (), rules.broken).problems)
    assert place in first.partition(": error")[0]
    for name in REPORTS:
        report = f"{FOLDER}/reports/{name}.yml"
        folder = gather(texts, TOP, [])[0].plans[KEY]
        entries = [pasted(one.paste) for one in seals.seals_hold(folder, name, folder.seals[name])]
        texts[report] += "corrections:\n" + "".join(entries) if entries else ""
    assert read(texts, TOP, (), rules.broken).problems == ()


def test_what_was_added_or_is_gone_has_nothing_to_write_instead() -> None:
    added = told(
        "progress/2025-06-30", "    note: The", "    evidence:\n      - title: A\n    note: The"
    )
    gone = told("plan", "            minute: Minute 4\n", "")
    for said in (added, gone):
        assert "Ready to paste" in said
        assert "Write instead" not in said


def test_an_update_put_in_later_for_an_earlier_day_is_named() -> None:
    texts = {
        **AROUND,
        **sealed_files(),
        f"{FOLDER}/progress/2025-07-31.yml": 'as_at: 2025-07-31\nupdates:\n  - about: "1"\n'
        "    status: complete\n",
    }
    said = as_text(read(texts, TOP, (), rules.broken).problems)
    assert "/progress/2025-07-31/updates/1/status was not there when the report 2025-to-20" in said


def test_a_correction_lets_through_what_it_names_and_nothing_else() -> None:
    named = """\
date: 2026-05-01
corrections:
  - where: /plan/indicators/I1/values/1/value
    was: '95'
    now: '99'
    date: 2026-06-01
    why: A digit was misread
"""
    texts = {**AROUND, **sealed_files()}
    plan, report = f"{FOLDER}/plan.yml", f"{FOLDER}/reports/{YEAR}.yml"
    texts[plan] = texts[plan].replace("value: '95'", "value: '99'")
    quarterly = f"{FOLDER}/reports/2025-to-2026-q3.yml"
    for path in (report, quarterly):
        texts[path] = texts[path].replace(
            "date: 2026-05-01\n" if path == report else "date: 2026-02-01\n",
            named if path == report else named.replace("2026-05-01", "2026-02-01"),
        )
    assert read(texts, TOP, (), rules.broken).problems == ()
    texts[plan] = texts[plan].replace("value: '99'", "value: '98'")
    assert len(read(texts, TOP, (), rules.broken).problems) > 0
    texts[plan] = texts[plan].replace("value: '98'", "value: '95'")
    assert "stands “95”, as it was sealed" in as_text(read(texts, TOP, (), rules.broken).problems)


def test_a_correction_of_something_else_or_of_nothing_is_refused() -> None:
    def said(was: str, now: str) -> str:
        correction = (
            f"date: 2026-05-01\ncorrections:\n  - where: /report/title\n    was: {was}\n"
            f"    now: {now}\n    date: 2026-06-01\n    why: A slip\n"
        )
        return told(f"reports/{YEAR}", "date: 2026-05-01\n", correction)

    assert "“was” should be what was sealed at /report/title: “Parks in 2025/26”" in said("x", "y")
    assert "This correction changes nothing" in said("Parks in 2025/26", "Parks in 2025/26")
    untrue = said("Parks in 2025/26", "Parks")
    assert "“now” says “Parks”, but at /report/title stands “Parks in 2025/26”, as it was" in untrue
    assert "Write instead" not in untrue


@pytest.mark.parametrize(
    ("where", "meant"),
    [
        ("report/title", "/report/title"),
        ("progress/2025-06-30/updates/1a/note", "/progress/2025-06-30/updates/1a/note"),
        ("Action 1, note", "/progress/2025-06-30/updates/1/by"),
    ],
)
def test_a_correction_of_what_has_no_such_name_is_told_the_name(where: str, meant: str) -> None:
    correction = (
        f"date: 2026-05-01\ncorrections:\n  - where: {where}\n    was: nothing\n"
        "    now: More\n    date: 2026-06-01\n    why: A slip\n"
    )
    said = told(f"reports/{YEAR}", "date: 2026-05-01\n", correction)
    assert said.count("error:") == 1
    assert f"Nothing in this report is called “{where}”." in said
    assert f"such as {meant}." in said


def test_a_report_that_is_not_sealed_has_no_corrections() -> None:
    texts = {**AROUND, **sealed_files()}
    del texts[f"{FOLDER}/reports/{YEAR}{ENDING}"]
    path = f"{FOLDER}/reports/{YEAR}.yml"
    texts[path] += "corrections:\n  - where: /report/title\n    was: a\n    now: b\n"
    texts[path] += "    date: 2026-06-01\n    why: A slip\n"
    said = as_text(read(texts, TOP, (), rules.broken).problems)
    assert "Only a sealed report is corrected here." in said


def test_2500_random_changes_of_meaning_are_all_refused() -> None:
    chance = random.Random(1)  # noqa: S311  nothing secret: the same changes each time
    places = [(_alone(name), spot) for name in REPORTS for spot in spots(_alone(name))]
    unseen: list[str] = []
    kinds: Counter[str] = Counter()
    for _ in range(CHANGES):
        folder, spot = chance.choice(places)
        after = changed(folder, spot, chance)
        kinds[f"{spot.field.record.__name__}.{spot.field.name}"] += 1
        if not any(problems for _, _, problems in seals.verified(after)):
            unseen.append("/".join(map(str, spot.path)))
    assert unseen == []
    sealed = sum(len(names) for names in slices.SEALED.values())
    assert len(kinds) > sealed  # every field that is sealed, and the references


def _alone(name: str) -> PlanFolder:
    """Return the plan as one seal holds it: all of it is sealed."""
    folder = folder_of(sealed_files())
    seal = replace(folder.seals[name], previous="")
    return replace(slices.folder_of(KEY, name, seal.slice), seals={name: seal})


def test_the_plan_in_a_slice_gives_the_same_slice_and_the_same_figures() -> None:
    folder = folder_of(sealed_files())
    whole = plan_facts(folder, AS_AT.replace(year=2027))
    for name in REPORTS:
        texts = slices.texts_of(slices.slice_of(folder, name))
        again = slices.folder_of(KEY, name, texts)
        assert slices.texts_of(slices.slice_of(again, name)) == texts
        sealed = whole.sealed[name]
        assert sealed.first is sealed.now
        assert (len(sealed.now.period.opening), len(sealed.now.period.closing)) == FIGURES[name]


def test_every_field_that_is_sealed_stands_in_the_made_up_plan() -> None:
    found = {
        (spot.field.record, spot.field.name) for name in REPORTS for spot in spots(_alone(name))
    }
    missing = {(kind, name) for kind, names in slices.SEALED.items() for name in names} - found
    names = {f"{kind.__name__}.{name}" for kind, name in missing}
    assert names == {"Plan.owners", "Plan.milestones", "Figure.said"}


def test_seals_form_a_chain() -> None:
    folder = folder_of(sealed_files())
    quarter, year = folder.seals["2025-to-2026-q3"], folder.seals[YEAR]
    assert (quarter.previous, year.previous) == ("", quarter.sha256)
    assert seals.last_seal(folder) == year.sha256
    without = replace(folder, seals={YEAR: year})
    assert [p.message[:33] for _, _, found in seals.verified(without) for p in found] == [
        "The seal before this one (" + quarter.sha256[:7]
    ]
    beside = replace(folder, seals={YEAR: replace(year, previous=""), "2025-to-2026-q3": quarter})
    messages = [p.message for _, _, found in seals.verified(beside) for p in found]
    assert len(messages) == 2
    assert all(one.startswith("Two seals follow the same one") for one in messages)


def test_a_seal_belongs_to_its_report_and_its_plan() -> None:
    folder = folder_of(sealed_files())
    seal = folder.seals[YEAR]
    elsewhere = replace(folder, seals={**folder.seals, YEAR: replace(seal, plan="sample/streets")})
    gone = replace(folder, reports={k: v for k, v in folder.reports.items() if k != YEAR})
    paper = replace(folder.reports[YEAR], kind=ReportKind.PROGRESS)
    other = replace(folder, reports={**folder.reports, YEAR: paper})
    for wrong, message in (
        (elsewhere, "lies in the wrong place"),
        (gone, "Put the report back"),
        (other, "Put its kind back"),
    ):
        messages = [p.message for _, _, found in seals.verified(wrong) for p in found]
        assert any(message in one for one in messages)


def test_a_sealed_plan_that_has_moved_keeps_its_seals() -> None:
    texts = {path.replace("parks", "greens"): text for path, text in sealed_files().items()}
    plan = "plans/sample/greens/plan.yml"
    for more, messages in (("", 2), (f"formerly:\n  - {KEY}\n", 0)):
        moved = register({**texts, plan: f"{texts[plan]}{more}"}).plans["sample/greens"]
        found = [p.message for _, _, each in seals.verified(moved) for p in each]
        assert sum("lies in the wrong place" in one for one in found) == len(found) == messages


def test_what_has_changed_since_leaves_the_report_as_it_was() -> None:
    correction = """\
date: 2026-05-01
corrections:
  - where: /plan/funding/fund/state
    was: agreed
    now: ended
    date: 2026-06-01
    why: The fund was wound up
    later: yes
"""
    texts = {**AROUND, **sealed_files()}
    texts[f"{FOLDER}/reports/{YEAR}.yml"] = texts[f"{FOLDER}/reports/{YEAR}.yml"].replace(
        "date: 2026-05-01\n", correction
    )
    folder = read(texts, TOP).register
    assert folder
    sealed = plan_facts(folder.plans[KEY], AS_AT.replace(year=2027)).sealed[YEAR]
    assert (len(sealed.put_right), len(sealed.changed_since)) == (0, 1)
    assert sealed.now.folder.plan.funding[0].state == "agreed"


def test_what_is_not_in_a_report_is_not_put_right_in_it() -> None:
    where = "/plan/funding/fund/state"
    entries = ""
    for was, now, more in (("agreed", "ended", "    later: yes\n"), ("ended", "refused", "")):
        entries += f"  - where: {where}\n    was: {was}\n    now: {now}\n    date: 2026-06-01\n"
        entries += f"    why: It was so\n{more}"
    path = f"{FOLDER}/reports/{YEAR}.yml"
    plan = f"{FOLDER}/plan.yml"
    texts = sealed_files()
    for last, messages in (("", 1), ("    later: yes\n", 0)):
        changed = {plan: texts[plan].replace("state: agreed", "state: refused")}
        changed[path] = f"{texts[path]}corrections:\n{entries}{last}"
        found = problems_of(folder_of({**texts, **changed}))[YEAR]
        told = [one for one in found if one.message.startswith("The entry above says")]
        assert len(told) == messages


def test_a_figure_that_was_told_since_may_say_so() -> None:
    texts = sealed_files()
    plan = f"{FOLDER}/plan.yml"
    value = "      - value: '94'\n        when: 2025/26\n        note: Later\n"
    changed = texts[plan].replace("costs:\n", f"{value}costs:\n")
    found = [
        p.message
        for each in problems_of(folder_of({**texts, plan: changed})).values()
        for p in each
    ]
    assert found
    assert all("give it “said” with that day instead." in message for message in found)
    known = changed.replace(value, f"{value}        said: 2026-08-01\n")
    assert not any(problems_of(folder_of({**texts, plan: known})).values())


def problems_of(folder: PlanFolder) -> dict[str, tuple[Problem, ...]]:
    return {name: problems for name, _, problems in seals.verified(folder)}


def test_the_same_record_gives_the_same_bytes_whatever_the_order_of_its_files() -> None:
    texts = sealed_files()
    backwards = dict(reversed([*texts.items()]))
    assert folder_of(backwards).seals == folder_of(texts).seals
    held = json.loads(texts[f"{FOLDER}/reports/{YEAR}{ENDING}"])
    assert list(held) == ["format", "plan", "previous", "report", "sha256", "slice"]
