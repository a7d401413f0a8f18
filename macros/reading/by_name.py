"""What may stand behind the name of a field, in whatever record: known before a record is read."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from macros.reading.dates import When
from macros.reading.fields import Kind, fields_of
from macros.reading.kinds import KINDS, records_in
from macros.reading.money import Amount
from macros.reading.values import Text

_EXCEL = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)")
_CALLED: Final = MappingProxyType({When: "a date", Amount: "an amount", StrEnum: "a word"})


def may_hold(name: str, words: str) -> bool:
    """Return whether a field of this name may hold these words; an unknown one may."""
    kinds = _kinds_of(name)
    return not kinds or any(issubclass(kind, Text) and kind.fits(words) for kind in kinds)


def of_excel(name: str, words: str) -> str:
    """Return what to say of signs that Excel shows instead of what a field holds, or nothing."""
    kinds = _kinds_of(name) if _EXCEL.fullmatch(words) else ()
    called = {what for kind in kinds for of, what in _CALLED.items() if issubclass(kind, of)}
    if len(called) != 1:
        return ""
    (what,) = called
    shows = f"“{words}” is what Excel shows instead of {what}."
    return f"{shows} Leave the line out, or write the {what.split()[-1]}."


@cache
def _kinds_of(name: str) -> tuple[Kind, ...]:
    records = dict.fromkeys(one for root, _ in KINDS.values() for one in records_in(root))
    fields = (fields_of(record).get(name) for record in records)
    return tuple(dict.fromkeys(field.kind for field in fields if field))
