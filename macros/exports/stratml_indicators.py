"""How well it goes, as StratML: performance indicators with their targets and results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

from macros.exports.published import indicators
from macros.exports.said_in_words import in_words
from macros.exports.stratml_parts import element, identifier, text
from macros.facts.history import Word
from macros.facts.measures import plain_number
from macros.facts.plans import PlanFacts
from macros.facts.standing import Standing
from macros.pages.words import date_in_words
from macros.reading.dates import When
from macros.reading.model.measure import Figure, Indicator
from macros.reading.register import reportable_of


def about(plan: PlanFacts, as_at: date) -> dict[str, list[Indicator]]:
    """Return each indicator, as known by a day, under the first reference it is about.

    Those that are about none stand under nothing.
    """
    places = {str(thing.ref) for thing in reportable_of(plan.folder.plan)}
    found: dict[str, list[Indicator]] = defaultdict(list)
    for one in indicators(plan, as_at):
        found[next((str(ref) for ref in one.about if ref in places), "")].append(one)
    return dict(found)


def performance(one: Standing, on: date) -> Element:
    """Return how a promise goes: each date that was promised, and all that was said of it.

    `on` is the day on which it stands so.
    """
    return element(
        "PerformanceIndicator",
        text("MeasurementDimension", "Progress"),
        text("UnitOfMeasurement", "Status"),
        element("MeasurementInstance", *_promised(one), *_said(one)),
        text("OtherInformation", f"On {date_in_words(on)}: {one.status}; {one.lateness}."),
    )


def _promised(one: Standing) -> Iterator[Element]:
    dates = [(one.promised_first, "First promised"), *((m.to, m.why) for m in one.moves)]
    for when, why in dates:
        if when:
            yield element("TargetResult", *_days(when), _descriptor("Promised", when.written, why))


def _said(one: Standing) -> Iterator[Element]:
    return (_result(word) for word in reversed(one.words))


def _result(word: Word) -> Element:
    same = "no change" if word.update.no_change else "nothing said of the status"
    return element(
        "ActualResult",
        *_days(word.as_at),
        _descriptor("Status", word.status or same, None),
        text("Description", "\n".join(in_words(word))),
    )


def indicator(one: Indicator, plan: str) -> Element:
    """Return something that is measured, with its targets and values."""
    baseline = _figure("ActualResult", one.baseline, "Baseline") if one.baseline else None
    return element(
        "PerformanceIndicator",
        text("SequenceIndicator", one.ref),
        text("MeasurementDimension", one.name),
        text("UnitOfMeasurement", " per ".join(filter(None, [one.unit, one.per])) or "Not said"),
        text("Identifier", identifier(plan, "indicator", one.ref)),
        element(
            "MeasurementInstance",
            *(_figure("TargetResult", each, "Target") for each in one.targets),
            baseline,
            *(_figure("ActualResult", each, "Value") for each in one.values),
        ),
        text("OtherInformation", one.note),
    )


def _figure(tag: str, one: Figure, what: str) -> Element:
    number = plain_number(one)
    return element(
        tag,
        *(_days(one.when) if one.when else ()),
        text("NumberOfUnits", f"{number:f}") if number is not None else None,
        _descriptor(what, one.value, None),
        text("Description", one.note),
    )


def _days(when: When) -> tuple[Element | None, Element | None]:
    """Return the first and last day of a date; neither, if it is words."""
    if when.first is None or when.last is None:
        return None, None
    return text("StartDate", when.first.isoformat()), text("EndDate", when.last.isoformat())


def _descriptor(name: str, value: str, why: str | None) -> Element:
    words = f"{value}: {why}" if why else value
    return element("Descriptor", text("DescriptorName", name), text("DescriptorValue", words))
