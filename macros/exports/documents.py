"""The documents of the interface: JSON that holds the record, and beside it what follows from it.

`record` is what officers wrote, exactly. `facts` is what was worked out from it on the day, and no
officer wrote it.
"""

from __future__ import annotations

import json

from macros.exports.gathered import of_body, of_theme
from macros.exports.plan_facts import Fields, counts, moved, plan_facts
from macros.exports.published import published
from macros.exports.record import Json, plan_folder, record
from macros.facts.councils import CouncilFacts
from macros.facts.facts import Facts
from macros.facts.moves import slips, together
from macros.facts.plans import PlanFacts
from macros.pages import addresses
from macros.pages.sentences import plan_line
from macros.reading.model.site import Site, Theme

VERSION = "1.0"
"""The version of the documents: the second number grows with what is added."""


def text(document: Json) -> str:
    """Return a document as a text: UTF-8, one line."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def plan(one: PlanFacts, facts: Facts) -> Fields:
    """Return a plan with its progress and reports."""
    site = facts.register.site
    folder = published(one, facts.as_at)
    around: Fields = {
        "owners": [str(owner) for owner in one.folder.owners],
        "example": facts.register.councils[one.folder.council].example,
        "official": one.folder.council in site.official,
    }
    return {
        **_head("plan", one.key, addresses.plan(one.key), facts),
        "record": plan_folder(folder),
        "facts": {**around, **plan_facts(one, site.address)},
    }


def council(one: CouncilFacts, facts: Facts) -> Fields:
    """Return a council, with the plans it owns and its part in those of others."""
    site = facts.register.site
    found: Fields = {
        "example": one.council.example,
        "official": one.key in site.official,
        "actions": counts(one.actions),
        "moved_dates": moved(together(slips(plan.actions.all) for plan in one.plans)),
        "years": [year.name for year in one.years],
        "plans": [plan_in_list(plan, facts) for plan in one.plans],
        "in_other_plans": of_body(facts.shares.of(one.key)),
    }
    return {
        **_head("council", one.key, addresses.council(one.key), facts),
        "record": record(one.council),
        "facts": found,
    }


def body(key: str, facts: Facts) -> Fields:
    """Return a body, with the plans it owns and what it leads or shares in."""
    one = facts.register.bodies[key]
    own = (plan for plan in facts.plans.values() if key in plan.folder.owners)
    found: Fields = {
        "example": one.example,
        "plans": [plan_in_list(plan, facts) for plan in own],
        **of_body(facts.shares.of(key)),
    }
    return {
        **_head("body", key, addresses.body(key), facts),
        "record": record(one),
        "facts": found,
    }


def theme(one: Theme, facts: Facts) -> Fields:
    """Return a theme, with what each plan holds on it."""
    return {
        **_head("theme", one.key, addresses.theme(one.key), facts),
        "record": record(one),
        "facts": of_theme(facts.themes.get(one.key, ()), facts),
    }


def index(facts: Facts) -> Fields:
    """Return the whole site: its own record, its figures, and where everything else is."""
    register = facts.register
    found: Fields = {
        "actions": counts(facts.actions),
        "councils": [
            {**_in_list("council", key, one.name, register.site), "example": one.example}
            for key, one in register.councils.items()
        ],
        "bodies": [
            {**_in_list("body", key, one.name, register.site), "example": one.example}
            for key, one in register.bodies.items()
        ],
        "themes": [
            _in_list("theme", one.key, one.title, register.site) for one in register.subjects
        ],
        "plans": [plan_in_list(plan, facts) for plan in facts.plans.values()],
    }
    return {
        **_head("index", "", addresses.HOME, facts),
        "record": {
            "site": record(register.site),
            "themes": [record(one) for one in register.subjects],
            "terms": [record(term) for term in register.terms],
        },
        "facts": found,
    }


def plan_in_list(one: PlanFacts, facts: Facts) -> Fields:
    """Return what a list says of a plan."""
    listed = _in_list("plan", one.key, one.folder.plan.title, facts.register.site)
    return {
        **listed,
        "page": facts.register.site.address + addresses.plan(one.key),
        "example": facts.register.councils[one.folder.council].example,
        "state": str(one.folder.plan.state),
        "stands": plan_line(one),
        "actions": one.actions.total,
        "late": one.actions.late,
    }


def _head(kind: str, key: str, page: str, facts: Facts) -> Fields:
    site = facts.register.site
    here: Fields = {"key": str(key)} if key else {}
    return {
        "$schema": f"{site.address}{addresses.schema(kind)}",
        "version": VERSION,
        "kind": kind,
        **here,
        "page": site.address + page,
        "as_at": facts.as_at.isoformat(),
        "publisher": str(site.publisher),
        "licence": {"title": str(site.licence), "address": str(site.licence_link)},
    }


def _in_list(kind: str, key: str, name: str, site: Site) -> Fields:
    address = site.address + addresses.document(kind, key)
    return {"key": str(key), "name": str(name), "json": address}
