"""One plain sentence at the top of each page: the answer first, for a resident to repeat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from macros.facts.councils import CouncilFacts
from macros.facts.counts import Counts
from macros.facts.events import Event
from macros.facts.lateness import Lateness
from macros.facts.leading import NamedFor, leads_of
from macros.facts.moves import slip
from macros.facts.period import Period
from macros.facts.plans import PlanFacts
from macros.facts.standing import Proof, Standing
from macros.facts.years import Year
from macros.pages.accounts import slip_in_words
from macros.pages.words import (
    counted,
    date_in_words,
    listed,
    month_in_words,
    starting,
    timing_in_words,
    uncapitalised,
)
from macros.reading.model.report import Report
from macros.reading.model.review import Finding
from macros.reading.model.words import FindingKind, Outcome, PlanState, Status

_PUBLISHED = (
    ("report", "reports"),
    ("round of progress", "rounds of progress"),
    ("statement of a partner", "statements of partners"),
)
_NAMED_FOR: Mapping[NamedFor, str] = MappingProxyType(
    {NamedFor.OBJECTIVE: "objectives", NamedFor.PARTS: "parts of actions"}
)


@dataclass(frozen=True)
class Piece:
    """Some words of a sentence, in bold where the figures matter."""

    text: str
    bold: bool = False


Sentence = tuple[Piece, ...]


def plain(sentence: Sentence) -> str:
    """Return a sentence without its bold."""
    return "".join(piece.text for piece in sentence)


def plan_sentence(plan: PlanFacts) -> Sentence:
    """Return where a plan stands."""
    if not plan.is_written:
        return _not_written(plan)
    if plan.actions.reported:
        return _reported(plan)
    return _silent(plan)


def plan_line(plan: PlanFacts) -> str:
    """Return where a plan stands in a few words, for lists."""
    if not plan.is_written:
        return f"A plan was {plan.folder.plan.state}; none found"
    if not plan.actions.total:
        return "No actions yet"
    if not plan.actions.reported:
        return f"{counted(plan.actions.total, 'action')}, none reported on"
    counts = plan.actions
    others = [one for one in Status if one != Status.COMPLETE and counts.status(one)]
    figures = [f"{counts.complete} of {counts.total} complete"]
    figures += [f"{counts.status(one)} {one}" for one in others]
    return ", ".join(figures) + (f"; {counts.late} of these late" if counts.late else "")


def council_sentence(council: CouncilFacts) -> Sentence:
    """Return how many plans of a council are here, and how they stand."""
    plans = council.plans
    programme = council.council.programme
    opening: Sentence = ()
    if programme:
        reviews = counted(len(programme.reviews), "review")
        opening = (Piece(f"{council.council.short} listed "), Piece(f"{reviews}", bold=True))
        opening = (*opening, Piece(" in its programme. "))
    if not plans:
        return (*opening, Piece("Our sources hold no plan of this council."))
    titles = listed(f"{uncapitalised(p.folder.plan.title)}" for p in plans)
    found = f"{counted(len(plans), 'plan')}"
    figures = _council_figures(council.actions)
    return (
        *opening,
        Piece("Here you find "),
        Piece(found, bold=True),
        Piece(f": {titles}. "),
        figures,
    )


def year_sentence(council: CouncilFacts, year: Year) -> Sentence:
    """Return what a council published in a year."""
    published = published_in_words(year.events)
    counts = [plan.actions for plan in year.plans]
    total, complete = sum(c.total for c in counts), sum(c.complete for c in counts)
    late = sum(c.late for c in counts)
    were, was = _be(complete, past=True), _be(late, past=True)
    end = "At its end" if year.known == year.last else f"By {date_in_words(year.known)}"
    closing = (
        f"{end} {complete} of {counted(total, 'action')} {were} complete and {late} {was} late."
    )
    return (
        Piece(f"From {council.council.short} our sources hold "),
        Piece(f"{published} for {year.name}", bold=True),
        Piece(f". {closing}" if total else "."),
    )


def published_in_words(events: Iterable[Event]) -> str:
    """Return how many reports, rounds of progress and statements were published."""
    kinds = Counter(_published(event) for event in events)
    return listed(counted(kinds[each], *each) for each in _PUBLISHED if kinds[each])


def _published(event: Event) -> tuple[str, str]:
    report, progress, statement = _PUBLISHED
    return report if event.report else statement if event.by else progress


def action_sentence(one: Standing, plan: PlanFacts) -> Sentence:
    """Return how an action stands: what was said, and how that is against its dates."""
    on_day = f"On {date_in_words(plan.on)}" if plan.of_the_past else "Today"
    was = "was" if plan.of_the_past else "is"
    status = f"{on_day} this {was} {one.status}"
    against = timing_in_words(one.timing)
    moved = slip(one)
    told = [*filter(None, [against]), *([slip_in_words(moved)] if moved else [])]
    pieces = [Piece(f"{status}: " if told else status)]
    pieces += [Piece(", ".join(told), bold=True)] if told else []
    ending = " Somebody outside the team has accepted it." if one.proof == Proof.ACCEPTED else ""
    waits_for = uncapitalised(one.waiting_for or "").rstrip(".")
    waiting = f" It {was} waiting for {waits_for}." if waits_for else ""
    nobody = " Nobody is named to lead it." if not leads_of(one, plan.leads_around) else ""
    return (*pieces, Piece(f".{waiting}{ending}{nobody}"))


def paper_sentence(report: Report) -> Sentence:
    """Return what a committee paper asked for and what became of it."""
    where = f" to {_the(report.meeting)}" if report.meeting else ""
    opening = Piece(f"This paper went{where} on {date_in_words(report.date)}. ")
    if not report.asks:
        return (opening, Piece("It asked for no decision.", bold=True))
    asked = Piece(f"It asked members for {counted(len(report.asks), 'thing')}", bold=True)
    outcomes = {ask.decided for ask in report.asks}
    if outcomes == {Outcome.NOT_KNOWN}:
        return (opening, asked, Piece(". Our sources do not show what they decided."))
    decided = listed(sorted(str(o) for o in outcomes))
    return (opening, asked, Piece(f". The outcome: {decided}."))


def period_sentence(period: Period, plan: PlanFacts) -> Sentence:
    """Return what happened in a quarter or year."""
    promises = len(period.opening) + len(period.new) + len(period.reopened)
    done = f"{len(period.completed)} of {counted(promises, 'promise')}"
    moved, silent = len(period.moved), len(period.not_mentioned)
    rest = [f"moved {counted(moved, 'date')}"] if moved else []
    rest += [f"said nothing of {silent} that stayed open"] if silent else []
    title = uncapitalised(plan.folder.plan.title)
    return (
        Piece(f"On {title} the council finished "),
        Piece(done, bold=True),
        Piece(
            "".join([" in the period", *(f", {'and ' * (one is rest[-1])}{one}" for one in rest)])
        ),
        Piece("."),
    )


def led_by(plan: PlanFacts, names: dict[str, str], named_for: AbstractSet[NamedFor]) -> str:
    """Return who leads most actions, given the name of each lead by its action's reference.

    What they are named for, if not for the actions themselves, is said behind their names.
    """
    if not names:
        return "Nobody named" if plan.actions.total else "Not said"
    (name, number), *others = Counter(names.values()).most_common()
    wholes = [words for one, words in _NAMED_FOR.items() if one in named_for]
    ending = f", named for {listed(wholes)}" if wholes else ""
    if not others and number == plan.actions.total:
        return f"{name}, every action{ending}"
    most = f"Mostly the {name}" if number * 2 > plan.actions.total else f"{name} and others"
    return f"{most}{ending}"


def _reported(plan: PlanFacts) -> Sentence:
    counts, past = plan.actions, plan.of_the_past
    complete = f"{counts.complete} of {counted(counts.total, 'action')}"
    main = (
        f"{complete} {_be(counts.complete, past=past)} complete and "
        f"{counts.late or 'none'} {_be(counts.late, past=past)} late."
    )
    held, undated = counts.status(Status.HELD_UP), counts.lateness(Lateness.NO_DATE)
    had = "had" if past else "have" if undated != 1 else "has"
    rest = [f"{starting(held)} {_be(held, past=past)} held up{_waiting(counts)}."] if held else []
    rest += [f"{starting(undated)} {had} no date."] if undated else []
    return (
        Piece(f"{_by(plan)}, "),
        Piece(main, bold=True),
        Piece(" " + " ".join(rest) if rest else ""),
    )


def _waiting(counts: Counts) -> str:
    """Return what most of those held up wait for, if most wait for the same."""
    held = counts.by_status[Status.HELD_UP]
    waits = Counter(one.waiting_for for one in held if one.waiting_for)
    for reason, number in waits.most_common(1):
        if number > 1 and number * 2 > len(held):
            most = "all" if number == len(held) else "most of them"
            return f", {most} waiting for {uncapitalised(reason).rstrip('.')}"
    return ""


def _silent(plan: PlanFacts) -> Sentence:
    decisions = plan.folder.plan.decisions
    promises = counted(plan.actions.total, "action")
    if plan.milestones.total:
        promises += f" and {counted(plan.milestones.total, 'dated milestone')}"
    nothing = Piece("a single report of progress since", bold=True)
    asked = next((d for d in decisions if d.when and d.when.dated), None)
    if plan.folder.plan.state == PlanState.PROPOSED and asked and asked.when:
        who = asked.meeting or "the council"
        opening = Piece(f"In {month_in_words(asked.when.end)} {_the(who)} was asked to approve ")
        unknown = all(d.outcome == Outcome.NOT_KNOWN for d in decisions)
        neither = (
            ". Our sources show neither the decision nor "
            if unknown
            else ". Our sources do not show "
        )
        return (opening, Piece(promises, bold=True), Piece(neither), nothing, Piece("."))
    opening = Piece("The plan holds ")
    return (
        opening,
        Piece(promises, bold=True),
        Piece(". Our sources do not show "),
        nothing,
        Piece("."),
    )


def _not_written(plan: PlanFacts) -> Sentence:
    asked, findings = plan.folder.plan.asked, plan.folder.plan.findings
    opening = f"In {month_in_words(asked.when.end)} a" if asked and asked.when.dated else "A"
    verb = "suggested" if plan.folder.plan.state == PlanState.SUGGESTED else "asked for"
    return (
        Piece(f"{opening} plan was {verb}. "),
        Piece("Our sources hold no such plan.", bold=True),
        Piece(_findings_in_words(findings)),
    )


def _findings_in_words(findings: tuple[Finding, ...]) -> str:
    good = sum(one.kind == FindingKind.WORKS_WELL for one in findings)
    bad = sum(one.kind == FindingKind.COULD_WORK_BETTER for one in findings)
    if not good and not bad:
        return ""
    return f" The paper lists {counted(good, 'strength')} and {counted(bad, 'thing')} to improve."


def _by(plan: PlanFacts) -> str:
    when = plan.folder.plan.judged_on
    if when is None:
        return f"On {date_in_words(plan.on)}"
    ends_month = (plan.on + timedelta(days=1)).day == 1
    return f"By {'the end of ' + month_in_words(plan.on) if ends_month else date_in_words(when)}"


def _be(number: int, *, past: bool) -> str:
    if past:
        return "was" if number == 1 else "were"
    return "is" if number == 1 else "are"


def _council_figures(counts: Counts) -> Piece:
    if not counts.total:
        return Piece("")
    if not counts.reported:
        every = f"any of {counts.total} actions" if counts.total > 1 else "the one action"
        return Piece(f"Nobody has reported on {every}.")
    are = _be(counts.complete, past=False)
    done = f"{counts.complete} of {counted(counts.total, 'action')} {are}"
    return Piece(f"{done} said to be complete.")


def _the(meeting: str) -> str:
    return (
        meeting if meeting.lower().startswith(("the ", "cabinet", "council")) else f"the {meeting}"
    )
