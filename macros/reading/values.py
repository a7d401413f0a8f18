"""The kinds of text a field may hold. Each keeps it exactly as written and knows its place."""

from __future__ import annotations

import re
from typing import ClassVar, Self

from macros.reading.places import NOWHERE, Place

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_REF = re.compile(r"[A-Za-z0-9]+([. /-][A-Za-z0-9]+)*")
_STEM = re.compile(r"[0-9a-z]+(-[0-9a-z]+)*")
_WEB = re.compile(r"(https?://[^\s/?#]\S*|mailto:[^\s@]+@[^\s@]+)")

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 3


class Text(str):
    """What an officer wrote in one place."""

    __slots__ = ("place",)

    place: Place
    should_be: ClassVar[str] = "words"
    pattern: ClassVar[re.Pattern[str] | None] = None

    def __new__(cls, written: str, place: Place = NOWHERE) -> Self:
        """Return `written` unchanged, remembering where it stands."""
        text = super().__new__(cls, written)
        text.place = place
        return text

    @classmethod
    def fits(cls, written: str) -> bool:
        """Return whether the text has the form that this kind of field needs."""
        return cls.pattern is None or cls.pattern.fullmatch(written) is not None


class Line(Text):
    """A few words on one line."""

    should_be = "words on one line"

    @classmethod
    def fits(cls, written: str) -> bool:
        """Return whether the text stands on one line."""
        return "\n" not in written


class Reason(Line):
    """Why something unusual is right, for whoever reviews it."""

    should_be = "a reason in three words or more, such as The ward councillor asked to be named"

    @classmethod
    def fits(cls, written: str) -> bool:
        """Return whether the text stands on one line and is more than a yes."""
        return super().fits(written) and len(_WORD.findall(written)) >= _FEWEST_WORDS


class Prose(Text):
    """Sentences, with emphasis, links and lists where they help."""

    should_be = "sentences"


class Key(Text):
    """The short name of a file or an entry: small letters, digits and hyphens."""

    should_be = "small letters, digits and hyphens, such as safer-walsall"
    pattern = _KEY


class PlanKey(Text):
    """The key of a plan: council and review, as in the plan's web address."""

    should_be = "a council and a review, such as walsall/community-safety"
    pattern = re.compile(rf"{_KEY.pattern}/{_KEY.pattern}")


class Ref(Text):
    """The number or letters by which the plan knows a thing, kept as text: 1.10 is not 1.1."""

    should_be = "a reference such as 1.10 or 3b"
    pattern = _REF


class ReportName(Text):
    """The name of a report's file, without .yml."""

    should_be = "the name of a report's file without .yml, such as 2005-09-15"
    pattern = _STEM


class Address(Text):
    """A web address (https:// or http://), or an e-mail address after mailto:."""

    should_be = "an address that starts with https:// or mailto:"
    pattern = _WEB


class OldAddress(Text):
    """An address of a page below that of the site, as it was."""

    should_be = "an address on this site, such as /walsall/community-safety/"
    pattern = re.compile(rf"/?{_KEY.pattern}(/{_KEY.pattern})*/?")


class AreaCode(Text):
    """A code of the Office for National Statistics for a council's area."""

    should_be = "a letter and eight digits, such as E07000078"
    pattern = re.compile(r"[EWSN][0-9]{8}")
