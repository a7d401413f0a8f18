"""One page of every kind: which site it stands on, and where."""

from __future__ import annotations

from typing import Final, NamedTuple

from tests.browser.example import PARKS, STREETS


class Kind(NamedTuple):
    """A page, on the real site or on the one with the invented council."""

    address: str
    invented: bool = False


CHELTENHAM: Final = Kind("cheltenham/crime-and-disorder/")
LEICESTER: Final = Kind("leicester/crime-and-disorder/")
QUARTER: Final = Kind(f"{PARKS}reports/2025-to-2026-q4/", invented=True)

KINDS: Final = {
    "home": Kind(""),
    "council": Kind("cheltenham/"),
    "plan with progress": CHELTENHAM,
    "plan with objectives": LEICESTER,
    "plan with parts": Kind("walsall/community-safety/"),
    "joint plan": Kind("hertfordshire/st-albans-community-safety/"),
    "suggested plan": Kind("hertfordshire/crime-and-disorder-partnerships/"),
    "action": Kind("cheltenham/crime-and-disorder/actions/10/"),
    "action with parts": Kind("walsall/community-safety/actions/1-6/"),
    "paper": Kind("cheltenham/crime-and-disorder/reports/2003-01-06/"),
    "year": Kind("cheltenham/reports/2002-to-2003/"),
    "updates": Kind("updates/"),
    "reports": Kind("reports/"),
    "councils": Kind("councils/"),
    "glossary": Kind("glossary/"),
    "how to read": Kind("how-to-read/"),
    "about": Kind("about/"),
    "accessibility": Kind("accessibility/"),
    "guide": Kind("guide/"),
    "macros": Kind("guide/macros/"),
    "not found": Kind("leicester/nothing/here/"),
    "invented council": Kind("northmere/", invented=True),
    "plan with older notes": Kind(STREETS, invented=True),
    "long plan": Kind(PARKS, invented=True),
    "action that moved": Kind(f"{STREETS}actions/1-1/", invented=True),
    "yearly report": Kind(f"{STREETS}reports/2025-to-2026/", invented=True),
    "quarterly report": QUARTER,
}
