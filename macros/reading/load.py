"""From a folder on disk to a register, or to every problem in every file at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from macros.reading import (
    apart,
    characters,
    file_names,
    files,
    misfits,
    other_files,
    personal,
    rules,
    seals,
    shape,
    yaml_text,
)
from macros.reading.kinds import KINDS, SEAL, kind_of
from macros.reading.model.council import Body, Council
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.report import Report
from macros.reading.model.site import Glossary, Site, Themes
from macros.reading.nodes import Fields
from macros.reading.places import NOWHERE, Place
from macros.reading.problems import ERROR, Problem
from macros.reading.register import PlanFolder, Register
from macros.reading.rules import names
from macros.reading.seals import Seal
from macros.reading.typed import IN_QUOTES
from macros.reading.unread import is_whole

_MORE = "There is more to mend in this file, which will be told when all this is mended."
_MISSING = "This file is needed and is not there. Copy it from the example in README.md."


@dataclass(frozen=True)
class Reading:
    """What came of reading: a register, unless there is an error, and every problem."""

    register: Register | None
    problems: tuple[Problem, ...]


Seals = Mapping[str, Mapping[str, Seal]]
"""The seals of each plan, by its key and by the names of their reports."""
Further = Callable[[Register], Iterable[Problem]]
"""What else must hold of a register: rules that need facts, which reading does not know."""


def no_further(register: Register) -> Iterable[Problem]:
    """Ask nothing else."""
    del register
    return ()


def load(folder: Path, further: Further = no_further) -> Reading:
    """Return what the data folder says, and all that is wrong in it.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(folder)
    texts, problems = files.texts_of(folder)
    return read(texts, folder.name, problems, further)


def read(
    texts: Mapping[str, str],
    top: str,
    found: Iterable[Problem] = (),
    further: Further = no_further,
) -> Reading:
    """Return what the files say, given each one's text by its path below the folder `top`.

    `found` holds the problems of files that are there and cannot be read. `further` is asked of a
    register in which nothing else is wrong.
    """
    problems = list(found)
    register, unread = gather(texts, top, problems)
    problems = names.with_names_that_exist(problems, register, unread)
    broken = _elsewhere(rules.broken(register, unread), problems)
    problems = [*_not_in_question(problems, broken), *broken]
    if not any(problem.level == ERROR for problem in problems):
        problems += further(register)
    told = _with_lines(sorted(set(problems)), texts, top)
    wrong = any(problem.level == ERROR for problem in told)
    return Reading(None if wrong else register, tuple(told))


def gather(
    texts: Mapping[str, str], top: str, problems: list[Problem]
) -> tuple[Register, AbstractSet[str]]:
    """Return what the files say before any rule is asked, with blanks for what could not be read.

    Also returns the keys of files that are there and could not be read, or not wholly, as
    “kind:key”, and adds to `problems`, which may hold those of unreadable files.
    """
    unreadable = {problem.place.file for problem in problems}
    records: dict[str, dict[str, Record]] = defaultdict(dict)
    held: dict[str, dict[str, Seal]] = defaultdict(dict)
    for path, text in sorted(texts.items()):
        kind, file = kind_of(path), f"{top}/{path}"
        if file in unreadable:
            continue
        if kind is None:
            problems.append(Problem(Place(file, 1, 1), file_names.misplaced(path, texts)))
        elif kind == SEAL:
            _, council, review, _, name = path.split("/")
            sealed = seals.seal(text, file)
            if isinstance(sealed, Seal):
                held[f"{council}/{review}"][name.removesuffix(seals.ENDING)] = sealed
            else:
                problems.append(sealed)
        elif one := read_file(kind, text, file, problems):
            records[kind][_key(kind, path)] = one
    problems += _without_files(texts, top)
    faulty = {problem.place.file for problem in problems}
    return _register(records, held), _unread(texts, records, faulty)


def _elsewhere(broken: Iterable[Problem], told: Iterable[Problem]) -> list[Problem]:
    """Return the breaches of rules on lines in which nothing else is wrong: the others follow."""
    lines = {(one.place.file, one.place.line) for one in told if one.level == ERROR}
    return [one for one in broken if (one.place.file, one.place.line) not in lines]


def _not_in_question(told: Iterable[Problem], broken: Iterable[Problem]) -> Iterator[Problem]:
    """Return the problems without warnings on lines that break a rule: what is there must go."""
    lines = {(one.place.file, one.place.line) for one in broken if one.level == ERROR}
    for one in told:
        if one.level == ERROR or (one.place.file, one.place.line) not in lines:
            yield one


def _without_files(texts: Mapping[str, str], top: str) -> Iterator[Problem]:
    """There is a site.yml, and a plan.yml wherever there are progress or reports."""
    if "site.yml" not in texts:
        yield Problem(Place(f"{top}/site.yml", 1, 1), _MISSING)
    in_plans = {"progress", "report", SEAL}
    folders = {path.rsplit("/", 2)[0] for path in texts if kind_of(path) in in_plans}
    for folder in sorted(folders):
        if f"{folder}/plan.yml" not in texts:
            message = "This folder has progress or reports but no plan.yml. Add the plan."
            yield Problem(Place(f"{top}/{folder}/plan.yml", 1, 1), message)


def read_file(kind: str, text: str, file: str, problems: list[Problem]) -> Record | None:
    """Return one file's record, or None where it cannot be read; add its problems to the list."""
    whole = _record(kind, text, file, problems)
    allowed = getattr(whole, "allow_personal", None)
    problems += _most(personal.personal_data(text, file, allowed))
    return whole


def _record(kind: str, text: str, file: str, problems: list[Problem]) -> Record | None:
    """Return one file's record, or None where it cannot be read; add its problems to the list.

    What one problem explains is not told again: where a line has odd characters, the parser's
    complaints are left out; where the parser complains of a place, the model's are. But words that
    quotation marks would not make fit the model are told of as such.
    """
    if made := other_files.of_another_program(text):
        problems.append(Problem(Place(file, 1, 1), made))
        return None
    before = len(problems)
    odd = list(characters.odd_characters(text, file))
    problems += odd
    plain = characters.readable(text)
    if plain is None:
        return None
    node, wrong = yaml_text.read(plain, file)
    lines = {problem.place.line for problem in odd}
    record = KINDS[kind][0]
    if not isinstance(node, Fields):
        at = node.place if node else None
        problems += [one for one in wrong if one.place.line not in lines and one.place != at]
        problems += [misfits.no_fields(record, node.place)] if node else []
        return None
    if other := other_files.of_another_kind(kind, (name.text for name, _ in node.entries)):
        problems[before:] = [Problem(Place(file, 1, 1), other)]
        return None
    unfit: list[Problem] = []
    whole = shape.record(record, node, unfit)
    places = {problem.place for problem in unfit if problem.replaces}
    wrong = tuple(one for one in wrong if not (one.place in places and IN_QUOTES in one.message))
    problems += [problem for problem in wrong if problem.place.line not in lines]
    places = {problem.place for problem in (*odd, *wrong)}
    unfit = [problem for problem in unfit if problem.place not in places]
    lines |= {problem.place.line for problem in (*wrong, *unfit)}
    loose = apart.run_together(record, node, plain.split("\n"))
    problems += _most(unfit)
    problems += _most(problem for problem in loose if problem.place.line not in lines)
    return whole


def _most(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Return some hundred problems, and in place of the others that there are more."""
    for number, problem in enumerate(problems):
        if number == shape.MOST_MISFITS:
            yield Problem(problem.place, _MORE, level=problem.level)
            return
        yield problem


def _key(kind: str, path: str) -> str:
    parts = path.removesuffix(".yml").split("/")
    return "/".join(parts[1:3]) if kind == "plan" else "/".join(parts[1:]) or parts[0]


def _unread(
    texts: Mapping[str, str],
    records: Mapping[str, Mapping[str, Record]],
    faulty: AbstractSet[str],
) -> set[str]:
    """Return the keys that stand on disk but could not be read, or not wholly, as “kind:key”."""
    kinds = ((kind_of(path), path) for path in texts)
    there = {(kind, _key(kind, path)) for kind, path in kinds if kind and kind != SEAL}
    found = {(kind, key): records.get(kind, {}).get(key) for kind, key in there}
    return {
        f"{kind}:{key}"
        for (kind, key), one in found.items()
        if one is None or (one.place.file in faulty and not is_whole(one))
    }


def _register(records: Mapping[str, Mapping[str, Record]], held: Seals) -> Register:
    site = records["site"].get("site")
    themes = records["themes"].get("themes")
    glossary = records["glossary"].get("glossary")
    return Register(
        site=site if isinstance(site, Site) else shape.blank(Site, NOWHERE),
        councils={
            k: one for k, one in sorted(records["council"].items()) if isinstance(one, Council)
        },
        bodies={k: one for k, one in sorted(records["body"].items()) if isinstance(one, Body)},
        subjects=themes.themes if isinstance(themes, Themes) else (),
        terms=glossary.terms if isinstance(glossary, Glossary) else (),
        plans=dict(_plans(records, held)),
    )


def _plans(
    records: Mapping[str, Mapping[str, Record]], held: Seals
) -> Iterator[tuple[str, PlanFolder]]:
    progress, reports = _by_plan(records["progress"]), _by_plan(records["report"])
    for key, plan in sorted(records["plan"].items()):
        if isinstance(plan, Plan):
            said = {n: one for n, one in progress[key].items() if isinstance(one, Progress)}
            told = {n: one for n, one in reports[key].items() if isinstance(one, Report)}
            yield key, PlanFolder(key, plan, said, told, held.get(key, {}))


def _by_plan(records: Mapping[str, Record]) -> dict[str, dict[str, Record]]:
    plans: dict[str, dict[str, Record]] = defaultdict(dict)
    for path, one in sorted(records.items()):
        council, review, _, name = path.split("/")
        plans[f"{council}/{review}"][name] = one
    return plans


def _with_lines(problems: Iterable[Problem], texts: Mapping[str, str], top: str) -> list[Problem]:
    lines = {f"{top}/{path}": text.split("\n") for path, text in texts.items()}
    return [_with_line(problem, lines.get(problem.place.file, [])) for problem in problems]


def _with_line(problem: Problem, lines: list[str]) -> Problem:
    number = problem.place.line - 1
    return problem.on_line(lines[number] if 0 <= number < len(lines) else "")
