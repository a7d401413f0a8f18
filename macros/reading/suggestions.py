"""What was probably meant by a value that does not fit its field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType

from macros.reading.choices import choice
from macros.reading.dates import When
from macros.reading.fields import Kind
from macros.reading.money import Amount, amount
from macros.reading.other_dates import readings
from macros.reading.values import Address, Key, PlanKey, Ref, ReportName, Text

LONGEST_NAME = 60
_YES_AND_NO = MappingProxyType(
    {
        **dict.fromkeys(("yes", "y", "true", "on"), "yes"),
        **dict.fromkeys(("no", "n", "false", "off"), "no"),
    }
)
_BEGUN = re.compile(r"(https?)(?:[:;.]+[/\\]*|[/\\]+) *", re.IGNORECASE)
_THOUSANDS = re.compile(r"([0-9]+(?:\.[0-9]{1,2})?) ?[kK]\b")
_TO = r" ?(?:[-–—]|to) ?£? ?"
_LOWER_IS_BARE = re.compile(rf"(?<![0-9.,])([0-9]{{1,3}}(?:\.[0-9]+)?)(?={_TO}[0-9.]+ ?[kK]\b)")
_HIGHER_IS_BARE = re.compile(rf"([kK]{_TO}[0-9]{{1,3}}(?:\.[0-9]+)?)\b(?![,.][0-9]| ?[kKmMb])")
_MONEY = (
    (re.compile(r"^(?:nil|zero|no cost|£0)$", re.IGNORECASE), "none"),
    (re.compile(r"(?<=[0-9]) ?(?:[mM]n?|millions)\b"), " million"),
    (re.compile(r"£ +"), "£"),
    (re.compile(r" *[-–—] *(?=£?[0-9])"), " to "),
    (
        re.compile(r"^(?:approximately|approx\.?|circa|c\.?|around|roughly|~) ?(?=£?[0-9])"),
        "about ",
    ),
    (re.compile(r" ?(?:per annum|p\.?a\.?|per year|annually|each year|yearly)$"), " a year"),
    (re.compile(r" (?:per hour|an hour|/ ?hour|p\.?h\.?)$"), " an hour"),
    (re.compile(r" (?:per month|monthly)$"), " a month"),
    (re.compile(r" (?:one-off|one off)$"), " once"),
    (re.compile(r" pounds\b"), ""),
    (re.compile(r" hrs?\b"), " hours"),
)


def suggestions(kind: Kind, written: str) -> tuple[str, ...]:
    """Return what was probably meant, the likeliest first."""
    if len(written) > LONGEST_NAME or (issubclass(kind, Text) and look_alike(written)):
        return ()
    if kind is When:
        return readings(written)
    if kind is bool:
        return tuple(filter(None, [_YES_AND_NO.get(written.lower())]))
    if kind is Amount:
        return tuple(_amounts(written))
    if issubclass(kind, StrEnum):
        return tuple(choice(kind, written))
    return tuple(_text(kind, written)) if issubclass(kind, Text) else ()


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the name that was probably meant by one that is slightly wrong."""
    there = list(names)
    spelled = name.lower().replace("-", "_").replace(" ", "_")
    first = spelled.split("_", 1)[0]
    for exact in (spelled, first, f"{first}s"):
        if exact in there:
            return exact
    return next(iter(get_close_matches(spelled[:LONGEST_NAME], there, n=1, cutoff=0.6)), None)


def look_alike(written: str) -> str:
    """Return a sentence about the first letter that only looks like one of a to z, or nothing."""
    for letter in written:
        name = unicodedata.name(letter, "")
        if not letter.isascii() and letter.isalpha() and not name.startswith("LATIN"):
            return f"The “{letter}” in it is not of our alphabet ({name.lower()}): write it again."
    return ""


def _amounts(written: str) -> list[str]:
    """Return an amount in our form; where only the higher figure has a k, both readings."""
    typed = " ".join(written.split())
    lower_scaled = _LOWER_IS_BARE.sub(r"\1k", typed)
    of_both = _HIGHER_IS_BARE.sub(r"\1k", lower_scaled)
    first = _amount(of_both, either_way=of_both == lower_scaled and not _of_two_scales(typed))
    second = _amount(typed, either_way=False) if first and lower_scaled != typed else []
    return [*first, *second]


def _amount(typed: str, *, either_way: bool) -> list[str]:
    meant = _THOUSANDS.sub(lambda found: f"{Decimal(found[1]) * 1000:,.0f}", typed)
    for form, plain in _MONEY:
        meant = form.sub(plain, meant)
    of_pounds = re.sub("(?<= to )(?=[0-9])", "£", meant)
    smaller_first = " to ".join(reversed(of_pounds.split(" to "))) if either_way else ""
    forms = (of_pounds, meant, meant.lower(), f"£{of_pounds}", smaller_first)
    return [form for form in forms if amount(form)][:1]


def _of_two_scales(typed: str) -> bool:
    """Return whether one figure is in thousands and the other in millions."""
    return _THOUSANDS.search(typed) is not None and re.search("[0-9] ?[mM]", typed) is not None


def _text(kind: type[Text], written: str) -> list[str]:
    plain = written.strip()
    if issubclass(kind, ReportName) and (dates := readings(plain)):
        return [named for named in map(str.lower, dates) if kind.fits(named)]
    if issubclass(kind, Key | ReportName):
        found = "-".join(re.findall("[a-z0-9]+", _unaccented(plain.removesuffix(".yml")).lower()))
    elif issubclass(kind, PlanKey):
        found = (
            plain.strip("/").removeprefix("data/").removeprefix("plans/").removesuffix("/plan.yml")
        )
    elif issubclass(kind, Ref):
        found = re.sub(r"^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "", plain)
    elif issubclass(kind, Address):
        found = _address(plain)
    else:
        return []
    return [found] if kind.fits(found) and found != written else []


def _address(plain: str) -> str:
    """Return an address with what should stand before it, however that was typed."""
    begun = _BEGUN.match(plain)
    rest = plain[begun.end() :] if begun else plain
    if "." not in rest or not rest[0].isalnum() or ":" in rest:
        return ""
    if begun:
        return f"{begun[1].lower()}://{rest}"
    return f"mailto:{rest}" if "@" in rest else f"https://{rest}"


def _unaccented(words: str) -> str:
    apart = unicodedata.normalize("NFKD", words.replace("'", "").replace("’", ""))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
