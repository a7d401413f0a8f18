"""Personal data and secrets that must not be published by mistake.

Numbers that identify a person or open an account, and secrets, are refused. What may be right to
publish (a name with a title, an e-mail address, a telephone number, a postcode) is a warning, until
the file says `allow_personal:` and why. The forms are those of HMRC (National Insurance), the NHS
Data Dictionary (NHS number, modulus 11) and ISO/IEC 7812 (card numbers, Luhn).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.reading.places import Place
from macros.reading.problems import ERROR, WARNING, Problem

_TEAMS = re.compile(
    r"info|contact|team|enquir|inquir|council|office|safety|policy|plan|customer|service|support|"
    r"help|press|admin|democra|committee|scrutiny|complaint|feedback|data|web|post|mail|hello|report|"
    r"licens|housing|crime|consult|access|notify|reply",
    re.IGNORECASE,
)


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
    return not _TEAMS.search(found.partition("@")[0])


@dataclass(frozen=True)
class _Kind:
    """One kind of personal data: how it is recognised, what it is, and what to write instead.

    `sign` is what every text that holds it holds in small letters: it is quickly seen to be absent.
    """

    form: str
    what: str
    instead: str = ""
    certain: Callable[[str], bool] = _always
    flags: int = 0
    sign: str = ""

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


_SECRETS = (
    r"-----BEGIN [A-Z ]*PRIVATE KEY",
    r"\bAKIA[0-9A-Z]{16}\b",
    r"\bgh[pousr]_[A-Za-z0-9]{30,}",
    r"\bglpat-[\w-]{20,}",
    r"\bxox[abprs]-[\w-]{10,}",
    r"\b(?:password|passwd|secret|api[_ ]?key)\s*[:=]\s*\S{6,}",
)
_TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Professor|Sir|Dame"
_KINDS = (
    _Kind(r"\b[A-Z]{2} ?(?:[0-9]{2} ?){3}[A-D]\b", "a National Insurance number"),
    _Kind(
        r"(?<![0-9£,.-])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9,.-]*[0-9])",
        "an NHS number",
        certain=_is_nhs_number,
    ),
    _Kind(
        r"(?<![0-9£,.])(?:[0-9][ -]?){12,18}[0-9](?![0-9])",
        "the number of a payment card",
        certain=_is_card_number,
        sign=r"[0-9](?:[ -]?[0-9]){12}",
    ),
    _Kind(
        r"\b[0-9]{2}-[0-9]{2}-[0-9]{2}\D{1,25}[0-9]{8}\b"
        r"|\bGB[0-9]{2} ?[A-Z]{4}(?: ?[0-9]){14}\b",
        "a bank account",
    ),
    _Kind(
        "|".join(_SECRETS),
        "a password or a secret key",
        flags=re.IGNORECASE,
        sign="private key|akia|gh[pousr]_|glpat-|xox[abprs]-|passw|secret|api[_ ]?key",
    ),
    _Kind(
        r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        "one person's e-mail address",
        "Write a team's mailbox",
        certain=_is_personal_address,
    ),
    _Kind(
        r"(?<![\w£,.-])(?:\+44 ?(?:\(0\) ?)?|\(?0)[1-9](?:[ -]?\)?[ -]?[0-9]){8,9}(?![\w-])",
        "a telephone number",
        "Write a team's number on the council's own page",
    ),
    _Kind(
        r"\b[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}\b",
        "a postcode",
        "Name the street or the ward",
    ),
    _Kind(
        rf"\b(?:{_TITLES})\.? (?:[A-Z]\.? ?){{0,3}}[A-Z][a-z’'-]+\b",
        "somebody's name",
        "Write the post",
    ),
)
_FORMS = tuple((kind, re.compile(kind.sign), re.compile(kind.form, kind.flags)) for kind in _KINDS)


def personal_data(text: str, file: str) -> Iterator[Problem]:
    """Return what in a file's lines looks like personal data or a secret, worst kinds first."""
    allowed = re.search(r"^allow_personal: *(\S.*)$", text, re.MULTILINE)
    if allowed:
        place = Place(file, text.count("\n", 0, allowed.start()) + 1, 1)
        message = f"Personal data in this file is let through, because: {allowed[1]}"
        yield Problem(place, message, level=WARNING)
    small = text.casefold()
    forms = [
        (kind, form) for kind, sign, form in _FORMS if sign.search(small) and form.search(text)
    ]
    for number, line in enumerate(text.split("\n") if forms else (), 1):
        for kind, form in forms:
            for found in form.finditer(line):
                if kind.certain(found[0]) and not (allowed and kind.level == WARNING):
                    place = Place(file, number, found.start() + 1)
                    yield Problem(place, kind.message, level=kind.level)
