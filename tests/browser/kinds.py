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
        "needs attention": "attention/",
        "needs attention in a council": "wexmouth/attention/",
        "plan with progress": CHELTENHAM,
        "plan with objectives": LEICESTER,
        "plan with parts": "walsall/community-safety/",
        "plan with older notes": WEXMOUTH,
        "joint plan": "hertfordshire/st-albans-community-safety/",
        "suggested plan": "hertfordshire/crime-and-disorder-partnerships/",
        "questions": f"{WEXMOUTH}questions/",
        "questions on an old plan": f"{CHELTENHAM}questions/",
        "question on a suggested plan": "hertfordshire/crime-and-disorder-partnerships/questions/",
        "exception report": f"{WEXMOUTH}exceptions/",
        "action": f"{CHELTENHAM}actions/10/",
        "action with parts": "walsall/community-safety/actions/1-6/",
        "action that moved": f"{WEXMOUTH}actions/2-3/",
        "paper": f"{CHELTENHAM}reports/2003-01-06/",
        "quarterly report": f"{WEXMOUTH}reports/2025-to-2026-q3/",
        "yearly report": f"{WEXMOUTH}reports/2025-to-2026/",
        "year": "wexmouth/reports/2025-to-2026/",
        "action that a partner sees otherwise": f"{WEXMOUTH}actions/4-1/",
        "abolished council": "oldhaven/",
        "body": "bodies/wexmouth-police/",
        "council as partner": "bodies/wexmouth/",
        "posts of a council": "posts/wexmouth/",
        "post": "posts/wexmouth/head-of-community-safety/",
        "theme": "themes/night-time/",
        "bodies": "bodies/",
        "posts": "posts/",
        "themes": "themes/",
        "updates": "updates/",
        "calendar": "calendar/",
        "calendar of a council": "wexmouth/calendar/",
        "reports": "reports/",
        "councils": "councils/",
        "search": "search/",
        "search used": "search/?q=night+bus",
        "glossary": "glossary/",
        "how to read": "how-to-read/",
        "about": "about/",
        "accessibility": "accessibility/",
        "open data": "data/",
        "open standard": "data/standard/",
        "interface": "api/",
        "guide": "guide/",
        "guide to reports": "guide/reports/",
        "macros": "guide/macros/",
        "not found": "leicester/nothing/here/",
    }
)
# What a script fills once a page has loaded: the end of the page's address, and what comes last.
FILLED_LATER: Final[Mapping[str, str]] = MappingProxyType(
    {
        KINDS["search"]: ".search-filters:not([hidden])",
        KINDS["search used"]: ".search-results:not([hidden]) li",
    }
)
