"""The forms of personal data and secrets, and what to say of each.

They are those of HMRC (National Insurance), the NHS Data Dictionary (NHS number, modulus 11),
ISO/IEC 7812 (card numbers, Luhn), Ofcom (telephone numbers: those that start with 03 or 08 belong
to organisations) and Royal Mail (postcodes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from macros.reading.problems import ERROR, WARNING

_TEAMS = re.compile(
    r"(?:access|admin|advice|appeals?|asb|audit|benefits?|board|building|bus|business|care|chairs?|"
    r"children|cleansing|clerks?|committees?|communications?|community|complaints?|consult(?:ations?)?|"
    r"contact|control|corporate|councils?|crime|customers?|data|democra(?:tic|cy)|desk|digital|"
    r"editor|education|elections?|electoral|enforcement|enquir(?:y|ies)|environment(?:al)?|equalit(?:y|ies)|"
    r"events?|feedback|finance|fo[ia]|forum|freedom|funding|governance|grants?|group|health|hello|help|"
    r"highways?|homeless(?:ness)?|housing|hr|improvement|info|information|inquir(?:y|ies)|legal|leisure|"
    r"librar(?:y|ies)|licen[cs](?:e|ing)|lighting|list|mail(?:box)?|media|members?|museums?|news|noise|"
    r"no|notify|office|officers?|of|openness|panel|parking|parks|partnerships?|performance|"
    r"planning|plans?|police|polic(?:y|ies)|post(?:room|master)?|press|privacy|procurement|project|"
    r"protection|public|reception|records?|recycling|regeneration|registrars?|repairs?|reply|reports?|"
    r"review|roads?|safe(?:r|ty)?|safeguarding|schools?|scrutiny|secretar(?:y|iat)|security|services?|"
    r"social|standards|streets?|strategy|support|survey|tax|team|tenants?|town|trading|traffic|training|"
    r"transport|travel|unit|user|voluntary|wardens?|waste|web(?:master|site)?|welfare|youth)+",
    re.IGNORECASE,
)
_AREAS = (
    "AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|"
    "E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|"
    "LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|"
    "SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)
_NOT_A_NAME = (
    "Call|Champion|Chamber|Code|Conduct|Councillor|Development|Emeritus|Forum|Group|Lead|Liaison|Member|"
    "Opportunity|Panel|Phase|Role|Services|Support|Training|Working"
)
_NAMED_FOR = (
    "Academy|Avenue|Bridge|Building|Centre|Charity|Clinic|Close|Club|College|Court|Crescent|Day|Drive|"
    "Estate|Fields?|Foundation|Fund|Garden|Gardens|Grove|Hall|High|Hospital|House|Institute|Intelligence|"
    "Junior|Lane|Leisure|Library|Memorial|Museum|Park|Place|Primary|Prize|Road|School|Square|Street|"
    "Surgery|Terrace|Theatre|Trust|Walk|Ward|Way|Wing"
)
_TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Cllrs?|Councillors?|Clr|PC|Professor|Prof|Rev|Revd|Reverend|Sir|Dame"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_HEX = "[0-9A-Fa-f]{2}"
"""What stands behind % in an address, for a sign that may not stand there itself."""
_NUMBER_STARTS = r"(?<![\w£,./=-])"


def _always(_: str) -> bool:
    return True


def _digits(found: str) -> list[int]:
    return [int(letter) for letter in found if letter.isascii() and letter.isdigit()]


def _is_nhs_number(found: str) -> bool:
    """Return whether the last of ten digits is the check digit of the others (modulus 11)."""
    *digits, check = _digits(found)
    rest = (
        11
        - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)) % 11
    )
    return check == (0 if rest == 11 else rest)  # noqa: PLR2004  modulus 11


def _is_card_number(found: str) -> bool:
    """Return whether the digits satisfy Luhn's check, as those of every payment card do."""
    digits = _digits(found)[::-1]
    doubled = [2 * digit - 9 * (digit > 4) for digit in digits[1::2]]  # noqa: PLR2004  Luhn
    return len(set(digits)) > 1 and (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _is_personal_address(found: str) -> bool:
    """Return whether no word before the @ is a team's."""
    words = re.split(r"[._0-9-]+", re.split("[+@]|%40", found)[0])
    return not any(map(_TEAMS.fullmatch, words))


@dataclass(frozen=True)
class Form:
    """One kind of personal data: how it is recognised, what it is, and what to write instead.

    `shown_by` is what every text that holds it holds in small letters: it is quickly seen to be
    absent.
    """

    pattern: str
    what: str
    shown_by: str
    instead: str = ""
    certain: Callable[[str], bool] = _always
    flags: int = 0

    @property
    def level(self) -> str:
        """Whether it is refused, or only a warning because there is something to write instead."""
        return WARNING if self.instead else ERROR

    @property
    def message(self) -> str:
        """What to say of it."""
        if not self.instead:
            never = "It must never be published: take it out, and tell your data officer."
            return f"This looks like {self.what}. {never}"
        why = "or write “allow_personal:” with the reason at the top of the file."
        return f"This looks like {self.what}. {self.instead}, {why}"

    @cached_property
    def sign(self) -> re.Pattern[str]:
        """What finds `shown_by`."""
        return re.compile(self.shown_by)

    def found_in(self, words: str) -> Iterator[re.Match[str]]:
        """Return each place where some words hold it."""
        yield from (found for found in self._form.finditer(words) if self.certain(found[0]))

    @cached_property
    def _form(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)


_SECRETS = (
    r"-----BEGIN [A-Z ]*PRIVATE KEY",
    r"\bAKIA[0-9A-Z]{16}\b",
    r"\bAIza[\w-]{35}",
    r"\bgh[pousr]_[A-Za-z0-9]{30,}",
    r"\bgithub_pat_\w{30,}",
    r"\bglpat-[\w-]{20,}",
    r"\bxox[abprs]-[\w-]{10,}",
    r"\bsk_live_\w{16,}",
    r"(?<![\w-])eyJ[\w-]{15,}\.[\w-]{15,}\.[\w-]{10,}",
    r"://[\w.%+-]{1,64}:[^\s/:@<>]{1,64}@",
    r"\b(?:passw(?:or)?d|secret|token|api[_ -]?key) *(?:[:=]|is ) *(?=\S{0,99}[0-9!$%&*+=_])\S{6,}",
)
FORMS: Final = (
    Form(
        r"\b[A-Z]{2}[ -]?(?:[0-9]{2}[ -]?){3}[A-D]\b|\b[a-z]{2}[0-9]{6}[a-d]\b",
        "a National Insurance number",
        shown_by=r"[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[a-d]",
    ),
    Form(
        rf"{_NUMBER_STARTS}[34679][0-9]{{2}}[ -]?[0-9]{{3}}[ -]?[0-9]{{4}}(?![0-9,./-]*[0-9]|\w)",
        "an NHS number",
        shown_by=r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}",
        certain=_is_nhs_number,
    ),
    Form(
        rf"{_NUMBER_STARTS}[2-6](?:[ -]?[0-9]){{12,18}}(?![0-9])",
        "the number of a payment card",
        shown_by=r"[0-9](?:[ -]?[0-9]){12}",
        certain=_is_card_number,
    ),
    Form(
        r"\b[0-9]{2}-[0-9]{2}-[0-9]{2}\D{1,25}[0-9]{8}\b"
        r"|\b[0-9]{8}\D{1,25}[0-9]{2}-[0-9]{2}-[0-9]{2}\b(?!-)"
        r"|\b[Ss]ort[ -]code\W{1,3}[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}\b"
        r"|\b[Aa]ccount (?:number|no\.?)\W{1,3}[0-9]{8}\b"
        r"|\bGB[0-9]{2} ?[A-Z]{4}(?: ?[0-9]){14}\b",
        "a bank account",
        shown_by=r"[0-9]{8}|sort.code|gb[0-9]{2}",
    ),
    Form(
        "|".join(_SECRETS),
        "a password or a secret key",
        shown_by="private key|akia|aiza|gh[pousr]_|github_pat|glpat-|xox[abprs]-|sk_live|eyj|"
        r"://|passw|secret|token|api[_ -]?key",
        flags=re.IGNORECASE,
    ),
    Form(
        rf"(?:(?<![\w.+-])(?!(?<=%){_HEX})|(?<=%{_HEX}))"
        r"[\w.+-]{1,64}(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63})+",
        "one person's e-mail address",
        shown_by="@|%40",
        instead="Write a team's mailbox",
        certain=_is_personal_address,
    ),
    Form(
        r"\.sharepoint\.com/(?:[\w:]{1,9}/){0,3}personal/[\w.%-]+",
        "the address of one person's own folder",
        shown_by=r"\.sharepoint\.com/.*personal/",
        instead="Give the address of a public page",
        flags=re.IGNORECASE,
    ),
    Form(
        rf"{_NUMBER_STARTS}(?:(?:\+|00)44 ?(?:\(0\) ?)?|\(?0)[127]"
        r"(?:[ -]?\)?[ -]?[0-9]){8,9}(?![\w-])"
        rf"|{_NUMBER_STARTS}0[127][0-9]{{1,4}}\.[0-9]{{3,4}}\.[0-9]{{3,4}}(?![\w-])",
        "a telephone number",
        shown_by=r"(?:44|0)[ )(0]{0,4}[127]",
        instead="Write a team's number on the council's own page",
    ),
    Form(
        rf"\b(?:{_AREAS})[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{{2}}\b",
        "a postcode",
        shown_by=r"[0-9][a-z0-9]? ?[0-9][a-z]{2}",
        instead="Name the street or the ward",
    ),
    Form(
        rf"\b(?:{_TITLES})\.? (?:[A-Z]\.? ?){{0,3}}(?!(?:{_NOT_A_NAME})\b){_NAME}\b"
        rf"(?!(?: {_NAME}){{0,3}} (?:{_NAMED_FOR})\b)",
        "somebody's name",
        shown_by=rf"(?:{_TITLES.casefold()})\.? ",
        instead="Write the post",
    ),
)
"""All forms, the worst first."""
