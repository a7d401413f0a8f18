"""What a page is about, for search engines: schema.org, as JSON-LD.

Every page says what it is called and where it is. A council's says which council, a body's which
organization, a plan's which data set, a report's which report.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from macros.facts.councils import CouncilFacts
from macros.facts.plans import PlanFacts
from macros.pages import addresses
from macros.pages.page import Page
from macros.pages.words import machine_date
from macros.reading.dates import When
from macros.reading.model.council import Body
from macros.reading.model.report import Report
from macros.reading.model.site import Site

Linked = dict[str, object]


def text(page: Page, site: Site) -> str:
    """Return what a page is about, as JSON; what is not known is left out."""
    told = {name: value for name, value in _about(page, site).items() if value}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _about(page: Page, site: Site) -> Linked:
    around = {"@context": "https://schema.org"}
    own = {"url": site.address + page.address, "description": page.description}
    match page.kind, page.context:
        case "council", {"council": CouncilFacts() as council}:
            return {**around, **_council(council), **own}
        case "plan", {"plan": PlanFacts() as plan}:
            return {**around, **_plan(plan, page, site), **own}
        case "body", {"one": Body() as body}:
            return {**around, **_body(body), **own}
        case "report" | "period", {"plan": PlanFacts() as plan, "report": Report() as report}:
            return {**around, **_report(plan, report, page, site), **own}
        case _:
            return {**around, "@type": "WebPage", "name": page.title, "url": own["url"]}


def _council(council: CouncilFacts) -> Linked:
    one = council.council
    return {
        "@type": "GovernmentOrganization",
        "name": one.name,
        "alternateName": one.short,
        "identifier": one.gss,
        "sameAs": one.website,
        "foundingDate": _date(one.from_),
        "dissolutionDate": _date(one.to),
    }


def _body(one: Body) -> Linked:
    return {
        "@type": "Organization",
        "name": one.name,
        "alternateName": [one.short, *one.also] if one.short else list(one.also),
        "sameAs": one.website,
    }


def _plan(plan: PlanFacts, page: Page, site: Site) -> Linked:
    tables = ((addresses.table(name, "plan", plan.key), "text/csv") for name in addresses.TABLES)
    files = (
        (addresses.document("plan", plan.key), "application/json"),
        *tables,
        (addresses.beside("plan", plan.key, addresses.STRATML), "application/xml"),
    )
    return {
        "@type": "Dataset",
        "name": page.title,
        "identifier": plan.key,
        "creator": _organization(site.publisher),
        "about": [_owner(key, site) for key in page.councils],
        "license": site.licence_link,
        "isAccessibleForFree": True,
        "dateModified": _date(plan.last_word),
        "distribution": [
            {"@type": "DataDownload", "contentUrl": site.address + file, "encodingFormat": form}
            for file, form in files
        ],
    }


def _report(plan: PlanFacts, report: Report, page: Page, site: Site) -> Linked:
    return {
        "@type": "Report",
        "name": page.title,
        "alternateName": report.title_printed,
        "datePublished": _date(report.date),
        "about": site.address + addresses.plan(plan.key),
        "license": site.licence_link,
        "publisher": _organization(site.publisher),
    }


def _owner(key: str, site: Site) -> Mapping[str, str]:
    return {"@type": "GovernmentOrganization", "url": site.address + addresses.council(key)}


def _organization(name: str) -> Mapping[str, str]:
    return {"@type": "Organization", "name": name}


def _date(when: When | None) -> str | None:
    """Return a date as ISO 8601 has it; nothing, where it has no such form."""
    return machine_date(when) if when else None
