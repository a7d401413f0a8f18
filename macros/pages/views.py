"""What templates ask about a fact that needs more than its fields: names, pages, orders, groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from macros.facts.agenda import MOST
from macros.facts.dues import dues
from macros.facts.events import Event
from macros.facts.facts import Facts, counted_plans
from macros.facts.leading import answering
from macros.facts.plans import PlanFacts
from macros.facts.queries import Asked
from macros.facts.reporting import Kept
from macros.facts.shares import owner_of
from macros.facts.standing import Standing
from macros.facts.themes import OnTheme
from macros.pages import addresses, kinds
from macros.pages.sentences import led_by
from macros.pages.statements import difference_in_words
from macros.pages.words import (
    listed,
    sentence_case,
    slug,
    uncapitalised,
)
from macros.reading.dates import When
from macros.reading.model.action import Action
from macros.reading.model.council import ProgrammeReview
from macros.reading.model.record import Record
from macros.reading.model.shared import Lead, Query
from macros.reading.model.words import Status
from macros.reading.register import PlanFolder


@dataclass(frozen=True)
class Views:
    """Answers templates' questions about the facts it holds."""

    facts: Facts
    most: int = MOST

    def name(self, key: str) -> str:
        """Return the full name of a council or body."""
        register = self.facts.register
        one = register.councils.get(key) or register.bodies[key]
        return one.name

    def names(self, keys: Iterable[str]) -> str:
        """Return the full names of councils or bodies as a list in a sentence."""
        return listed(self.name(key) for key in keys)

    def whose(self, folder: PlanFolder) -> str:
        """Return the names of a plan's owners."""
        return self.names(folder.owners)

    def short(self, folder: PlanFolder) -> str:
        """Return the short name of the council under which a plan lies."""
        return self.facts.register.councils[folder.council].short

    def promises(self) -> tuple[tuple[Kept, int], ...]:
        """Return how many promises to report were kept, missed, not found; no noughts.

        Those of invented councils show how things work, and are not counted.
        """
        every = [one.kept for plan in counted_plans(self.facts) for one in plan.promised]
        return tuple((kept, every.count(kept)) for kept in Kept if kept in every)

    def kind(self, key: str) -> str:
        """Return what kind of council this is and where: “District council, Gloucestershire”."""
        return kinds.council_kind(self.facts.register.councils[key])

    @cached_property
    def post_addresses(self) -> Mapping[tuple[str, str], str]:
        """The address of the page of each post, by whose it is and each of its names."""
        register = self.facts.register
        return {
            (key, name): address
            for key in (*register.councils, *register.bodies)
            for post, address in addresses.each_post(key, owner_of(key, register).posts)
            for name in (post.title, *post.also)
        }

    def body_kind(self, key: str) -> str:
        """Return what kind of body this is: “Police”, “Part of a council”."""
        bodies = self.facts.register.bodies
        return sentence_case(str(bodies[key].kind)) if key in bodies else self.kind(key)

    def invented(self, key: str) -> bool:
        """Return whether a council or body is made up to show how things work."""
        return owner_of(key, self.facts.register).example

    def event_kind(self, event: Event) -> str:
        """Return what was published: a kind of report, a round of progress, a statement."""
        if event.report:
            return kinds.report_kind(event.report)
        return f"Statement of {self.name(event.by)}" if event.by else "Round of progress"

    def difference(self, one: Standing) -> str:
        """Return in a sentence that a partner says otherwise than the council; nothing if none."""
        return difference_in_words(one, self.name)

    def led_by(self, plan: PlanFacts) -> str:
        """Return who leads most of a plan's actions: those named for parts only if no others."""
        every = {one.ref: answering(one, plan.leads_around) for one in plan.actions.all}
        found = {ref: one for ref, one in every.items() if one.leads}
        own = {ref: one for ref, one in found.items() if not one.named_for}
        told = own or found
        names = {ref: self.lead(one.leads[0], plan.folder) for ref, one in told.items()}
        return led_by(plan, names, {one.named_for for one in told.values()})

    def lead(self, lead: Lead, folder: PlanFolder) -> str:
        """Return who leads: the post, and whose if not the council's own, or the body."""
        if lead.to_be_confirmed:
            return "To be confirmed"
        if lead.body:
            return self.name(lead.body)
        whose = f", {self.name(lead.of)}" if lead.of and lead.of != folder.council else ""
        return f"{lead.post}{whose}"

    def lead_page(self, lead: Lead, folder: PlanFolder) -> str:
        """Return the address of the page that says what else a lead leads; nothing for nobody."""
        if lead.to_be_confirmed:
            return ""
        return self.page_of(lead.body or lead.of or folder.council, lead.post or "")

    def page_of(self, key: str, post: str = "") -> str:
        """Return the address of the page of a post, else of a body, else of a council.

        A council has a page as a partner where it leads or shares in another's plan.
        """
        register = self.facts.register
        if post:
            return self.post_addresses[key, post]
        partner = key in register.bodies or self.facts.shares.of(key).plans
        return addresses.body(key) if partner else addresses.council(key)

    def banner_papers(self, folder: PlanFolder) -> str:
        """Return what a page is made from: “one paper of Leicester City Council”."""
        papers = len(folder.reports)
        number = "one paper" if papers == 1 else f"{papers} papers"
        return f"{number} of {self.name(folder.council)}"

    def official(self, key: str) -> bool:
        """Return whether the council publishes here itself."""
        return key in self.facts.register.site.official

    def date_order(self, one: Standing) -> str:
        """Return by what a row is sorted in its column of dates: nothing, if it has none."""
        return one.promised.end.isoformat() if one.promised and one.promised.dated else ""

    def ref_link(self, plan: PlanFacts, ref: str) -> str:
        """Return the anchor of what bears a reference in a plan."""
        return addresses.anchor(plan.things[ref]) if ref in plan.things else ""

    def title(self, thing: Record) -> str:
        """Return what anything with a reference is called: by its title, its name or its risk."""
        names = (getattr(thing, name, None) for name in ("title", "name", "risk"))
        return next(str(name) for name in names if name)

    def queries_on(self, plan: PlanFacts, ref: str) -> tuple[int, ...]:
        """Return the numbers of the queries about one thing in a plan."""
        return tuple(n for n, one in enumerate(plan.queries, 1) if one.ref == ref)

    def plain_queries(self, queries: tuple[Query, ...]) -> tuple[Asked, ...]:
        """Return queries that stand outside any plan."""
        return tuple(Asked(query, "", None) for query in queries)

    def all_our_reading(self, plan: PlanFacts) -> bool:
        """Return whether every status of a plan was read out of sentences by an editor."""
        told = [one for one in plan.actions.all if one.status != Status.NOT_REPORTED]
        return bool(told) and all(one.our_reading for one in told)

    def nothing_known(self, plan: PlanFacts) -> bool:
        """Return whether no action has a date, a lead of its own, a part or a word of anybody."""
        every = plan.actions.all
        known = (one.promised or one.leads or one.parts or one.words for one in every)
        return not any(known) and not any(one.statements for one in every)

    def programme(self, key: str) -> tuple[tuple[str, tuple[ProgrammeReview, ...]], ...]:
        """Return a council's reviews by committee, in the council's order."""
        programme = self.facts.register.councils[key].programme
        reviews = programme.reviews if programme else ()
        groups = groupby(reviews, key=lambda review: str(review.committee))
        return tuple((committee, tuple(each)) for committee, each in groups)

    def days(self) -> tuple[tuple[When, tuple[Event, ...]], ...]:
        """Return everything that was published, by its date, newest first."""
        latest = sorted(self.facts.events, key=lambda e: (e.date.end, e.date.written), reverse=True)
        groups = groupby(latest, key=lambda event: event.date)
        return tuple((date, tuple(each)) for date, each in groups)

    def is_dated(self, plan: PlanFacts) -> bool:
        """Return whether a plan has a date that stands in its calendar."""
        return bool(dues(plan))

    def milestones(self, plan: PlanFacts) -> tuple[Standing, ...]:
        """Return the milestones of a plan that stand under no objective."""
        return tuple(plan.standings[one.ref] for one in plan.folder.plan.milestones)

    def by_date(self, standings: tuple[Standing, ...]) -> tuple[Standing, ...]:
        """Return milestones in the order of their dates, and those without one last."""
        return (*self.dated(standings), *(one for one in standings if not self.date_order(one)))

    def dated(self, standings: tuple[Standing, ...]) -> tuple[Standing, ...]:
        """Return the milestones that have a date, in the order of their dates."""
        return tuple(sorted(filter(self.date_order, standings), key=self.date_order))

    def themes(self, thing: Record) -> tuple[str, ...]:
        """Return the titles of the themes of an action, milestone or objective."""
        themes = self.facts.register.themes
        return tuple(themes[key].title for key in getattr(thing, "themes", ()))

    def theme_anchor(self, one: OnTheme) -> str:
        """Return the anchor of a plan on a theme's page."""
        return slug(one.folder.key)

    def short_title(self, folder: PlanFolder) -> str:
        """Return the place and the subject of a plan: “Walsall: community safety”."""
        return f"{self.short(folder)}: {uncapitalised(folder.plan.title)}"

    def dates_of(self, one: OnTheme) -> tuple[When | None, When | None, int]:
        """Return the first and the last date promised on a theme, and how many have none."""
        dates = [each.one.promised for each in one.promises]
        dated = sorted((when for when in dates if when and when.dated), key=lambda when: when.end)
        return (
            dated[0] if dated else None,
            dated[-1] if dated else None,
            len(dates) - len(dated),
        )

    def promise_page(self, one: Standing, folder: PlanFolder, to: Callable[..., str]) -> str:
        """Return the way to an action's page, or to a milestone on its plan's page."""
        if isinstance(one.thing, Action):
            return to(addresses.action(folder.key, one.ref))
        return to(addresses.plan(folder.key), addresses.anchor(one.thing))
