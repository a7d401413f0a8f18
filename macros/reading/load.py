"""From a folder on disk to a register, or to every problem in every file at once."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.reading import characters, rules, shape, yaml_text
from macros.reading.model.council import Body, Council
from macros.reading.model.plan import Plan
from macros.reading.model.progress import Progress
from macros.reading.model.record import Record
from macros.reading.model.report import Report
from macros.reading.model.site import Glossary, Site, Themes
from macros.reading.places import Place
from macros.reading.problems import ERROR, Problem
from macros.reading.register import PlanFolder, Register

_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
KINDS: Mapping[str, tuple[type[Record], str]] = {
    "site": (Site, r"site\.yml"),
    "themes": (Themes, r"themes\.yml"),
    "glossary": (Glossary, r"glossary\.yml"),
    "council": (Council, rf"councils/{_NAME}\.yml"),
    "body": (Body, rf"bodies/{_NAME}\.yml"),
    "plan": (Plan, rf"plans/{_NAME}/{_NAME}/plan\.yml"),
    "progress": (Progress, rf"plans/{_NAME}/{_NAME}/progress/{_NAME}\.yml"),
    "report": (Report, rf"plans/{_NAME}/{_NAME}/reports/{_NAME}\.yml"),
}
_PASSED_OVER = re.compile(r"(?:.*/)?(?:README\.md|\..*)")
_LAYOUT = (
    "site.yml, themes.yml, glossary.yml, councils/NAME.yml, bodies/NAME.yml, "
    "plans/COUNCIL/REVIEW/plan.yml, …/progress/NAME.yml or …/reports/NAME.yml"
)
_MISSING = "This file is needed and is not there. Copy it from the example in README.md."


@dataclass(frozen=True)
class Reading:
    """What came of reading: a register, unless there is an error, and every problem."""

    register: Register | None
    problems: tuple[Problem, ...]


def load(folder: Path) -> Reading:
    """Return what the data folder says, and all that is wrong in it.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(folder)
    texts, problems = _texts(folder)
    return read(texts, folder.name, problems)


def read(texts: Mapping[str, str], top: str, found: Iterable[Problem] = ()) -> Reading:
    """Return what the files say, given each one's text by its path below the folder `top`."""
    problems = list(found)
    records: dict[str, dict[str, Record]] = defaultdict(dict)
    for path, text in sorted(texts.items()):
        kind = kind_of(path)
        if kind is None:
            problems.append(Problem(Place(f"{top}/{path}", 1, 1), _not_ours(path)))
        elif one := read_file(kind, text, f"{top}/{path}", problems):
            records[kind][_key(kind, path)] = one
    site = records["site"].get("site")
    if "site.yml" not in texts:
        problems.append(Problem(Place(f"{top}/site.yml", 1, 1), _MISSING))
    problems += _without_plan(texts, top)
    register = _register(records, site if isinstance(site, Site) else _no_site(), top)
    problems += rules.broken(register, _unread(texts, records))
    problems = [_with_line(problem, texts, top) for problem in sorted(set(problems))]
    wrong = any(problem.level == ERROR for problem in problems)
    return Reading(None if wrong else register, tuple(problems))


def _without_plan(texts: Mapping[str, str], top: str) -> Iterator[Problem]:
    """Progress and reports lie in the folder of a plan."""
    folders = {path.rsplit("/", 2)[0] for path in texts if kind_of(path) in {"progress", "report"}}
    for folder in sorted(folders):
        if f"{folder}/plan.yml" not in texts:
            message = "This folder has progress or reports but no plan.yml. Add the plan."
            yield Problem(Place(f"{top}/{folder}/plan.yml", 1, 1), message)


def kind_of(path: str) -> str | None:
    """Return the kind of file by its path below the data folder, or None where it is none."""
    return next((kind for kind, (_, form) in KINDS.items() if re.fullmatch(form, path)), None)


def read_file(kind: str, text: str, file: str, problems: list[Problem]) -> Record | None:
    """Return one file's record, or None where it cannot be read; add its problems to the list."""
    odd = list(characters.odd_characters(text, file))
    problems += odd
    node, wrong = yaml_text.read(text, file)
    if node is None:
        problems += [problem for problem in wrong if not odd]
        return None
    problems += wrong
    return shape.record(KINDS[kind][0], node, problems)


def _texts(folder: Path) -> tuple[dict[str, str], list[Problem]]:
    texts: dict[str, str] = {}
    problems = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        file = f"{folder.name}/{name}"
        if path.is_symlink():
            message = "This is a link to another file. Put the file itself here."
            problems.append(Problem(Place(file, 1, 1), message))
        elif kind_of(name) is None:
            texts[name] = ""
        else:
            text = characters.text_of(path.read_bytes(), file)
            if isinstance(text, Problem):
                problems.append(text)
            else:
                texts[name] = text
    return texts, problems


def _files(folder: Path) -> Iterator[Path]:
    """Return all files below the folder but notes to readers and hidden files, in order."""
    for top, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(top) / name
            if not _PASSED_OVER.fullmatch(path.relative_to(folder).as_posix()):
                yield path


def _not_ours(path: str) -> str:
    better = re.sub(r"[^a-z0-9/.-]+", "-", path.lower()).replace("-.", ".")
    better = re.sub(r"\.ya?ml$|\.txt$", ".yml", better)
    if better != path and kind_of(better):
        return f"This name will not do for a web address. Call the file {better}"
    return f"This is not a file of the record. Files belong at: {_LAYOUT}."


def _key(kind: str, path: str) -> str:
    parts = path.removesuffix(".yml").split("/")
    return "/".join(parts[1:3]) if kind == "plan" else "/".join(parts[1:]) or parts[0]


def _unread(texts: Mapping[str, str], records: Mapping[str, Mapping[str, Record]]) -> set[str]:
    """Return the keys that stand on disk but could not be read, as “kind:key”."""
    there = {(kind, _key(kind, path)) for path in texts if (kind := kind_of(path))}
    return {f"{kind}:{key}" for kind, key in there if key not in records.get(kind, {})}


def _register(records: Mapping[str, Mapping[str, Record]], site: Site, top: str) -> Register:
    themes = records["themes"].get("themes")
    glossary = records["glossary"].get("glossary")
    return Register(
        site=site,
        councils={key: one for key, one in records["council"].items() if isinstance(one, Council)},
        bodies={key: one for key, one in records["body"].items() if isinstance(one, Body)},
        themes={t.key: t for t in themes.themes} if isinstance(themes, Themes) else {},
        terms=glossary.terms if isinstance(glossary, Glossary) else (),
        plans=dict(_plans(records)),
    )


def _plans(records: Mapping[str, Mapping[str, Record]]) -> Iterator[tuple[str, PlanFolder]]:
    progress, reports = _by_plan(records["progress"]), _by_plan(records["report"])
    for key, plan in sorted(records["plan"].items()):
        if isinstance(plan, Plan):
            said = {n: one for n, one in progress[key].items() if isinstance(one, Progress)}
            told = {n: one for n, one in reports[key].items() if isinstance(one, Report)}
            yield key, PlanFolder(key, plan, said, told)


def _by_plan(records: Mapping[str, Record]) -> dict[str, dict[str, Record]]:
    plans: dict[str, dict[str, Record]] = defaultdict(dict)
    for path, one in sorted(records.items()):
        council, review, _, name = path.split("/")
        plans[f"{council}/{review}"][name] = one
    return plans


def _no_site() -> Site:
    return shape.record(Site, yaml_text.Fields((), Place("", 0, 0)), [])


def _with_line(problem: Problem, texts: Mapping[str, str], top: str) -> Problem:
    lines = texts.get(problem.place.file.removeprefix(f"{top}/"), "").split("\n")
    number = problem.place.line - 1
    return problem.on_line(lines[number] if 0 <= number < len(lines) else "")
