"""Personal data and secrets are found, and innocent phrases are left alone."""

from __future__ import annotations

import pytest

from macros.reading.load import read
from macros.reading.personal import personal_data
from macros.reading.places import Place
from macros.reading.problems import ERROR, FORMATS, WARNING
from macros.reading.values import Reason
from tests.conftest import ROOT
from tests.reading.innocent import INNOCENT
from tests.reading.small import SMALL, STREETS, TOP

WHY = "The councillor asked to be named."
REFUSED = {
    "National Insurance": [
        "AB 12 34 56 C",
        "note: JG103759A",
        "QQ 12 34 56 C",
        "AB 123456 C",
        "(AB-12-34-56-C)",
        "ab123456c",
    ],
    "NHS": [
        "943 476 5919",
        "her NHS number is 9434765919",
        "401-023-2137",
        "NHS no. 943 4765919.",
    ],
    "payment card": [
        "4111 1111 1111 1111",
        "5500-0000-0000-0004",
        "378282246310005",
        "paid with 6011111111111117",
    ],
    "bank account": [
        "12-34-56 12345678",
        "sort code 20-00-00, account 55779911",
        "account 55779911, sort code 20-00-00",
        "Sort code: 20 00 00",
        "Account number 55779911",
        "GB29 NWBK 6016 1331 9268 19",
        "GB29NWBK60161331926819",
    ],
    "password or a secret": [
        "password: hunter22",
        "the password is Tr0mb0ne",
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "-----BEGIN RSA PRIVATE KEY-----",
        "api_key=abcdef123456",
        "https://officer:hunter2@x.example/",
        "glpat-abcdefghij0123456789",
        "xoxb-1234567890-abcdefg",
    ],
}
WARNED = {
    "e-mail": [
        "jane.doe@wexmouth.gov.uk",
        "mailto:j.smith@nhs.net",
        "bsmith2@police.uk",
        "<p.webb@wexmouth.gov.uk>",
        "d.postlethwaite@sample.example",
        "Jane_Doe+plans@mail.example",
        "https://x.safelinks.protection.outlook.com/?data=05%7C02%7Cjane.smith%40wexmouth.gov.uk%7C",
    ],
    "telephone": [
        "01632 960001",
        "020 7946 0018",
        "+44 20 7946 0018",
        "(0114) 496 0123",
        "07700 900123",
        "07700900123",
        "+447700900123",
        "0044 7700 900 123",
        "01632-960-001",
        "+44 (0)1632 960001",
        "ring 0116 496 0123 for help",
        "07700.900.123",
        "020.7946.0018.",
    ],
    "own folder": [
        "https://x.sharepoint.com/personal/jane_smith_wexmouth_gov_uk/Documents/plan.docx",
        "https://x-my.sharepoint.com/:w:/g/personal/jane_smith/Abc",
    ],
    "postcode": ["LE1 6AB", "of 10 High Street, AL1 3JE", "SW1A 1AA", "AL13JE", "M1 1AE."],
    "name": [
        "Mrs Patel will",
        "Cllr M Pitt",
        "Dr. A. B. Jones",
        "Councillor O’Neill",
        "Mr McDonald",
        "Miss D'Arcy",
        "Mx Évora-Smith",
        "Prof. J K Li",
        "the Revd Green",
        "Sir Robert",
        "Cllrs Smith and Jones",
        "PC Smith",
    ],
}
FOLDED = {
    "National Insurance": (8, "purpose: >-\n  Given to AB 12\n  34 56 C by post."),
    "NHS": (9, "purpose: >-\n  Given to\n  943 476\n  5919 by post."),
    "payment card": (7, "purpose: 'Paid with 4111 1111\n\n  1111 1111'"),
    "bank account": (8, "context:\n  - Sort code 20-00-00\n  - Paid into 55779911"),
    "e-mail": (9, "purpose: |\n  One line\n  Ask jane.doe@wexmouth.gov.uk."),
    "telephone": (8, "purpose: >-\n  Ring 01632\n  960001 by day."),
    "postcode": (9, "# a note\n\n# of LE1\n# 6AB\n"),
    "name": (7, "purpose: Ask Mrs\n  Patel."),
}


def found(text: str, allowed: Reason | None = None) -> list[tuple[str, str]]:
    """Return what is found in a text: of what level, and what is said."""
    return [(one.level, one.message) for one in personal_data(text, "data/f.yml", allowed)]


@pytest.mark.parametrize(
    ("what", "planted"), [(what, each) for what, some in REFUSED.items() for each in some]
)
def test_what_must_never_be_published_is_refused(what: str, planted: str) -> None:
    text = f"title: Plan\nnote: {planted}\n"
    for allowed in (None, Reason(WHY)):
        problems = list(personal_data(text, "f", allowed))
        assert [(p.level, p.place.line) for p in problems if what in p.message] == [(ERROR, 2)]


@pytest.mark.parametrize(
    ("what", "planted"), [(what, each) for what, some in WARNED.items() for each in some]
)
def test_what_may_be_personal_is_a_warning_until_it_is_allowed(what: str, planted: str) -> None:
    text = f"note: {planted}\n"
    assert [level for level, message in found(text) if what in message] == [WARNING]
    place = Place("f", 3, 17)
    (told,) = personal_data(text, "f", Reason(WHY, place))
    assert (told.level, told.place) == (WARNING, place)
    assert told.message == f"Personal data in this file is let through, because: {WHY}"


def test_at_least_forty_items_are_planted() -> None:
    assert sum(map(len, (*REFUSED.values(), *WARNED.values()))) >= 40


def test_at_most_one_in_fifty_innocent_phrases_is_flagged() -> None:
    flagged = [phrase for phrase in INNOCENT if found(f"note: {phrase}\n")]
    assert len(INNOCENT) == len(set(INNOCENT)) >= 150
    assert len(flagged) * 50 <= len(INNOCENT), flagged


@pytest.mark.parametrize(("what", "where"), FOLDED.items())
def test_it_is_found_across_lines_at_the_line_where_it_begins(
    what: str, where: tuple[int, str]
) -> None:
    line, text = where
    problems = list(personal_data(f"{STREETS.split('actions')[0]}{text}\n", "f"))
    assert [p.place.line for p in problems if what in p.message] == [line]


@pytest.mark.parametrize("name", ["9434765919", "07700-900123", "20-00-00-55779911"])
def test_it_is_found_in_the_name_of_a_file(name: str) -> None:
    (told,) = personal_data("title: Plan\n", f"data/plans/sample/{name}/plan.yml")
    assert told.place.line == 1
    assert told.message.startswith("In the file's name: This looks like ")


@pytest.mark.parametrize("reason", ["yes", "''", "ok", "it is", "x x x x", "no, yes"])
def test_an_exception_needs_a_reason(reason: str) -> None:
    plan = f"{STREETS}allow_personal: {reason}\npurpose: Ask Mrs Patel.\n"
    reading = read({**SMALL, "plans/sample/streets/plan.yml": plan}, TOP)
    assert reading.register is None
    refused = [one.message for one in reading.problems if "a reason in three words" in one.message]
    assert len(refused) == 1
    assert any("somebody's name" in one.message for one in reading.problems)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("written", [WHY, f"'{WHY}'", f">-\n  {WHY}"])
def test_an_exception_is_shown_in_review_in_every_format(form: str, written: str) -> None:
    plan = f"{STREETS}allow_personal: {written}\npurpose: Ask Mrs Patel.\n"
    reading = read({**SMALL, "plans/sample/streets/plan.yml": plan}, TOP)
    assert reading.register
    (told,) = reading.problems
    assert told.place.line == 10
    shown = FORMATS[form](reading.problems)
    assert WHY in shown
    assert "data/plans/sample/streets/plan.yml" in shown


def test_no_plan_that_is_here_holds_personal_data() -> None:
    files = sorted((ROOT / "data").rglob("*.yml"))
    named = [
        (path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in files
    ]
    assert len(named) > 50
    assert [one for name, text in named for one in personal_data(text, name)] == []
