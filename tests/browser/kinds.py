"""Where one page of every kind stands on the real site."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CHELTENHAM: Final = "cheltenham/crime-and-disorder/"
LEICESTER: Final = "leicester/crime-and-disorder/"
WEXMOUTH: Final = "wexmouth/community-safety/"

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "home": "",
        "council": "cheltenham/",
        "invented council": "wexmouth/",
        "plan with progress": CHELTENHAM,
        "plan with objectives": LEICESTER,
        "plan with parts": "walsall/community-safety/",
        "plan with older notes": WEXMOUTH,
        "joint plan": "hertfordshire/st-albans-community-safety/",
        "suggested plan": "hertfordshire/crime-and-disorder-partnerships/",
        "action": f"{CHELTENHAM}actions/10/",
        "action with parts": "walsall/community-safety/actions/1-6/",
        "action that moved": f"{WEXMOUTH}actions/2-3/",
        "paper": f"{CHELTENHAM}reports/2003-01-06/",
        "quarterly report": f"{WEXMOUTH}reports/2025-to-2026-q3/",
        "yearly report": f"{WEXMOUTH}reports/2025-to-2026/",
        "year": "wexmouth/reports/2025-to-2026/",
        "updates": "updates/",
        "reports": "reports/",
        "councils": "councils/",
        "glossary": "glossary/",
        "how to read": "how-to-read/",
        "about": "about/",
        "accessibility": "accessibility/",
        "open data": "data/",
        "open standard": "data/standard/",
        "interface": "api/",
        "guide": "guide/",
        "macros": "guide/macros/",
        "not found": "leicester/nothing/here/",
    }
)
