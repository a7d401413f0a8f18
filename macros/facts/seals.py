"""Whether seals hold: what was sealed is still what the record says, or a correction says why not.

A seal proves that nothing changed unseen since it was written, to whoever kept its digest. Who can
merge can also seal anew: so the digest belongs in the minutes, and the branch under protection.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from macros.facts.entries import entry, field
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
_NEAR = 0.8


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
    if report is None or not report.corrections:
        return
    known = _known(folder, seal)
    for number, one in enumerate(report.corrections):
        before = report.corrections[:number]
        held = amended(seal.slice, before).get(one.where, NOTHING)
        if one.where not in known:
            yield _misnamed(one, known)
        elif held != one.was:
            above = any(each.where == one.where for each in before)
            should = "what the entry above says is at" if above else "what was sealed at"
            message = f"“was” should be {should} {one.where}: “{_line(held)}”"
            whole = f"{message}, but is “{_line(one.was)}”."
            yield Problem(one.at("was"), whole, paste=field("was", held))
        elif not one.later and any(each.later for each in before if each.where == one.where):
            message = "The entry above says that this has changed since, so it is not in the report"
            yield Problem(one.at("where"), f"{message} that it could put right. Add: later: yes")
        elif one.was == one.now:
            message = "This correction changes nothing: “was” and “now” are the same."
            yield Problem(one.at("now"), message)


def seals_hold(folder: PlanFolder, name: str, seal: Seal) -> Iterator[Problem]:
    """What was sealed is what the record says today, but for what corrections name."""
    report = folder.reports.get(name)
    if report and report.kind in PERIODIC and report.covers and _belongs(folder, name, seal):
        for one in differences(folder, seal):
            named = [each for each in report.corrections if each.where == one.where]
            if not named:
                yield _difference(one, name, report)
            elif one.was == named[-1].now and (one.where in seal.slice or one.now != NOTHING):
                yield _no_longer(one, named[-1], seal)


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
    keys = {folder.key, *(key.strip("/") for key in folder.plan.formerly)}
    return seal.plan in keys and seal.report == name


def _known(folder: PlanFolder, seal: Seal) -> frozenset[str]:
    """Return the names of all that a seal holds, and of all that it would hold today."""
    report = folder.reports.get(seal.report)
    today = slice_of(folder, seal.report) if report and report.covers else ()
    return frozenset([*seal.slice, *(leaf.pointer for leaf in today)])


def _misnamed(one: Correction, known: frozenset[str]) -> Problem:
    names = sorted(known)
    near = next(iter(get_close_matches(one.where, names, n=1, cutoff=_NEAR)), None)
    example = next((each for each in names if "/updates/" in each), names[0])
    message = f"Nothing in this report is called “{_shown(one.where)}”. “where” is the name that"
    whole = f"{message} the check gives it, such as {near or example}"
    fixes = (near,) if near else ()
    return Problem(one.at("where"), f"{whole}.", fixes, replaces=one.where if near else "")


def _difference(one: Difference, name: str, report: Report) -> Problem:
    is_now = "is gone" if one.now == NOTHING else f"is now “{_shown(one.now)}”"
    was = "was not there" if one.was == NOTHING else f"was “{_shown(one.was)}”"
    back = "Take it out again" if one.was == NOTHING else "Put it back"
    message = (
        f"{one.where} {was} when the report {name} was sealed, and {is_now}. {back}, or, if the "
        f"report was wrong, add this to the end of {report.place.file}, below the line "
        "“corrections:”, with a date and why."
    )
    if "/values/" in one.where and one.was == NOTHING:
        message += " If it was made public after the report, give it “said” with that day instead."
    changed = NOTHING not in {one.was, one.now}
    return Problem(
        one.place,
        message,
        (one.was,) if changed else (),
        replaces=one.now if changed else "",
        paste=entry(one.where, one.was, one.now),
    )


def _no_longer(one: Difference, named: Correction, seal: Seal) -> Problem:
    """Return what to say of a correction whose “now” is not what stands there."""
    as_sealed = seal.slice.get(one.where, NOTHING) == one.now
    message = f"“now” says “{_shown(one.was)}”, but at {one.where} stands “{_shown(one.now)}”"
    advice = ". Write there what stands in the record. If it changed again, add another entry."
    if as_sealed:
        advice = (
            ", as it was sealed. If this entry is new, there is nothing to name: take it out. If "
            "what was put right has changed back, add another entry."
        )
    pasted = entry(one.where, one.was, one.now)
    return Problem(named.at("now"), f"{message}{advice}", paste=pasted)


def _shown(text: str) -> str:
    line = _line(text)
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN].rstrip()}…"


def _line(text: str) -> str:
    return " ".join(text.split())


def _place(where: str, leaves: Mapping[str, Leaf], report: Report) -> Place:
    """Return where something stands; if it is gone, where the rest of what it was part of does."""
    if where in leaves:
        return leaves[where].place
    above = where.rpartition("/")[0]
    while above.count("/") > above.startswith("/progress"):
        for pointer, leaf in leaves.items():
            if pointer.startswith(f"{above}/"):
                return leaf.place
        above = above.rpartition("/")[0]
    return report.place
