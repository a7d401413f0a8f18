"""Whether seals hold: what was sealed is still what the record says, or a correction says why not.

A seal proves that nothing changed unseen since it was written, to whoever kept its digest. Who can
merge can also seal anew: so the digest belongs in the minutes, and the branch under protection.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.facts.slices import Leaf, slice_of, texts_of
from macros.reading.model.report import Correction, Report
from macros.reading.model.words import PERIODIC
from macros.reading.places import Place
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder
from macros.reading.seals import Seal, Slice

NOTHING = "nothing"
"""How a correction says that something was not there, or is not there now."""
_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Difference:
    """One text that is not what was sealed, counting what corrections name already."""

    where: str
    was: str
    now: str
    place: Place


def differences(folder: PlanFolder, seal: Seal) -> Iterator[Difference]:
    """Return what the record says otherwise than the seal, and no correction names."""
    report = folder.reports[seal.report]
    leaves = {leaf.pointer: leaf for leaf in slice_of(folder, seal.report)}
    was, now = amended(seal.slice, report.corrections), texts_of(tuple(leaves.values()))
    for where in sorted({*was, *now}):
        before, after = was.get(where, NOTHING), now.get(where, NOTHING)
        if before != after or (where in was) != (where in now):
            yield Difference(where, before, after, _place(where, leaves, report))


def amended(texts: Slice, corrections: tuple[Correction, ...]) -> Slice:
    """Return what was sealed with corrections made in their order, those that fit and no others."""
    held = dict(texts)
    for one in corrections:
        if held.get(one.where, NOTHING) == one.was:
            held[one.where] = str(one.now)
            if one.now == NOTHING:
                del held[one.where]
    return held


def verified(folder: PlanFolder) -> Iterator[tuple[str, Seal, tuple[Problem, ...]]]:
    """Return each seal of a plan by its report's name, with all that is wrong with it."""
    for name, seal in folder.seals.items():
        yield name, seal, tuple(each for rule in RULES for each in rule(folder, name, seal))


def seals_lie_beside_their_reports(folder: PlanFolder, name: str, seal: Seal) -> Iterator[Problem]:
    """A seal has the name of its report and lies beside it, in the plan for which it was made."""
    report = folder.reports.get(name)
    if report is None:
        yield Problem(seal.place, f"This seals {name}.yml, which is not here. Put the report back.")
    elif report.kind not in PERIODIC or not report.covers:
        message = f"{name}.yml was sealed as a quarterly or yearly report. Put its kind back."
        yield Problem(report.at("kind"), message)
    elif not _belongs(folder, name, seal):
        message = f"This seals {seal.report} of {seal.plan}, and lies in the wrong place."
        yield Problem(seal.place, f"{message} Put it back where it was.")


def seals_form_one_chain(folder: PlanFolder, name: str, seal: Seal) -> Iterator[Problem]:
    """Each seal of a plan but the first names the one before it, and no two name the same."""
    digests = {each.sha256 for each in folder.seals.values()}
    beside = [each for each in folder.seals.values() if each.previous == seal.previous]
    if seal.previous and seal.previous not in digests:
        message = f"The seal before this one ({seal.previous[:12]}…) is not here. Put it back."
        yield Problem(seal.place, message)
    elif len(beside) > 1:
        message = "Two seals follow the same one: they were written side by side."
        again = f"delete the other, and run: plans report seal {folder.key} {name}"
        yield Problem(seal.place, f"{message} Keep the one that was published first, {again}")


def corrections_fit_the_seal(folder: PlanFolder, name: str, seal: Seal) -> Iterator[Problem]:
    """Each correction names what was sealed, and something else that stands there now."""
    report = folder.reports.get(name)
    for number, one in enumerate(report.corrections if report else ()):
        before = report.corrections[:number] if report else ()
        held = amended(seal.slice, before).get(one.where, NOTHING)
        if held != one.was:
            message = f"“was” should be what was sealed at {one.where}: “{_shown(held)}”"
            yield Problem(one.at("was"), f"{message}, but is “{_shown(one.was)}”.")
        elif one.was == one.now:
            message = "This correction changes nothing: “was” and “now” are the same."
            yield Problem(one.at("now"), message)


def seals_hold(folder: PlanFolder, name: str, seal: Seal) -> Iterator[Problem]:
    """What was sealed is what the record says today, but for what corrections name."""
    report = folder.reports.get(name)
    if report and report.kind in PERIODIC and report.covers and _belongs(folder, name, seal):
        for one in differences(folder, seal):
            yield Problem(one.place, _told(one, name), (one.was,), replaces=one.now)


RULES = (
    seals_lie_beside_their_reports,
    seals_form_one_chain,
    corrections_fit_the_seal,
    seals_hold,
)


def only_sealed_reports_are_corrected(folder: PlanFolder) -> Iterator[Problem]:
    """A report that is not sealed has no corrections: it is changed itself."""
    for name, report in folder.reports.items():
        if report.corrections and name not in folder.seals:
            message = "Only a sealed report is corrected here. Change this one itself."
            yield Problem(report.at("corrections"), message)


def last_seal(folder: PlanFolder) -> str:
    """Return the digest of the seal of a plan that no other follows; empty where there is none."""
    followed = {seal.previous for seal in folder.seals.values()}
    ends = (seal.sha256 for seal in folder.seals.values() if seal.sha256 not in followed)
    return next(ends, "")


def _belongs(folder: PlanFolder, name: str, seal: Seal) -> bool:
    return (seal.plan, seal.report) == (folder.key, name)


def _told(one: Difference, name: str) -> str:
    is_now = "is gone" if one.now == NOTHING else f"is now “{_shown(one.now)}”"
    was = "was not there" if one.was == NOTHING else f"was “{_shown(one.was)}”"
    return (
        f"{one.where} {was} when the report {name} was sealed, and {is_now}. Put it back, or add "
        f"to the “corrections” of that report: where, was, now, date and why."
    )


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN].rstrip()}…"


def _place(where: str, leaves: Mapping[str, Leaf], report: Report) -> Place:
    return leaves[where].place if where in leaves else report.place
