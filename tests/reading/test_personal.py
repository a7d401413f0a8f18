"""Personal data and secrets are found, and innocent phrases are left alone."""

from __future__ import annotations

import pytest

from macros.reading.personal import personal_data
from macros.reading.problems import ERROR, WARNING

REFUSED = {
    "National Insurance": ["AB 12 34 56 C", "note: JG103759A", "QQ 12 34 56 C"],
    "NHS": ["943 476 5919", "her NHS number is 9434765919", "401-023-2137"],
    "payment card": ["4111 1111 1111 1111", "5500-0000-0000-0004", "378282246310005"],
    "bank account": [
        "12-34-56 12345678",
        "sort code 20-00-00, account 55779911",
        "GB29 NWBK 6016 1331 9268 19",
    ],
    "password or a secret": [
        "password: hunter22",
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "-----BEGIN RSA PRIVATE KEY-----",
        "api_key=abcdef123456",
    ],
}
WARNED = {
    "e-mail": ["jane.doe@wexmouth.gov.uk", "mailto:j.smith@nhs.net", "bsmith2@police.uk"],
    "telephone": ["01632 960001", "020 7946 0018", "+44 20 7946 0018", "(0114) 496 0123"],
    "postcode": ["LE1 6AB", "of 10 High Street, AL1 3JE"],
    "name": ["Mrs Patel will", "Cllr M Pitt", "Dr. A. B. Jones", "Councillor O’Neill"],
}
INNOCENT = """
Due 2004-03-31 and moved to 2005-06
23.6 per 1,000 households by March 2005
£20,000 to £30,000 once
£1,234,567,890 over ten years
up to 500 hours at £40 an hour
Appendix A, row 1.6
Objective 3, milestone 2, paragraphs 1.1 to 1.6
The Crime and Disorder Act 1998, section 17
BV126a is checked every quarter
plans@wexmouth.gov.uk
mailto:communitysafety@wexmouth.gov.uk
mailto:democratic.services@wexmouth.gov.uk
https://www.gov.uk/government/publications/12345678
Minute 7 of 14 May 2026
from 2002-04-01 to 2005-03-31
actions 1, 2, 3, 7, 8, 11, 14, 15 and 16
the 24/7 control room in the Saddlers Centre
Doctors and nurses from the trust
Miss the deadline and say why
Sir or madam
E10000015 is the county's code
ref: "1.10"
Home Office money of 2002 to 2005
equal 3rd of 12, then 6th or 7th
9 of 32 actions, 28 per cent
10.30 on 14 October 2003
Phase 2: 100 lamps, 250 posts
2025/26 Q3
The Head of Legal Services
Councillors and members of the public
CCTV cameras 1234567 to 1234599
version 2.0.1.3456789012
the password policy was reviewed
secret ballots are not used
a key worker for each family
M4 to M5 and the A38
W3C and WCAG 2.2 AA
1,000,000,000 letters
PO5 is the grade of the post
ward B12 and ward C3
0800 to 2000 hours every day
Drive and Street names
the Dame school on the hill
Professor of criminology
Mx is a title
30 June 2002, then 31 July 2002
15 September 2005 at 6pm
three per cent of 12345678 pounds
1999/2000 pilot
Ms. is short
""".strip().splitlines()


@pytest.mark.parametrize(
    ("what", "planted"), [(what, each) for what, some in REFUSED.items() for each in some]
)
def test_what_must_never_be_published_is_refused(what: str, planted: str) -> None:
    found = list(personal_data(f"title: Plan\nnote: {planted}\nallow_personal: no reason\n", "f"))
    assert [(p.level, p.place.line) for p in found if what in p.message] == [(ERROR, 2)]


@pytest.mark.parametrize(
    ("what", "planted"), [(what, each) for what, some in WARNED.items() for each in some]
)
def test_what_may_be_personal_is_a_warning_until_it_is_allowed(what: str, planted: str) -> None:
    text = f"note: {planted}\n"
    assert [p.level for p in personal_data(text, "f") if what in p.message] == [WARNING]
    (told,) = personal_data(f"allow_personal: it is public\n{text}", "f")
    assert (told.level, told.place.line) == (WARNING, 1)
    assert told.message.endswith("let through, because: it is public")


def test_at_most_one_in_fifty_innocent_phrases_is_flagged() -> None:
    flagged = [phrase for phrase in INNOCENT if list(personal_data(phrase, "f"))]
    assert len(INNOCENT) >= 50
    assert len(flagged) * 50 <= len(INNOCENT), flagged
