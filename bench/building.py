"""One site of made-up plans, built cold, with what each stage cost."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.plans import files
from bench.yardstick import Drawn, draw, unlike
from macros import waiting
from macros.cli import nothing_collected
from macros.facts.facts import Facts, facts
from macros.pages import render, site
from macros.pages.pages import number_of_pages, pages
from macros.pages.shell import Shell, shell
from macros.reading import rules
from macros.reading.files import texts_of
from macros.reading.load import gather
from macros.reading.register import Register

AS_AT = date(2026, 12, 1)
_UNIT_OF_MEMORY = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """What something cost: seconds of the processor and on the wall. `peak` is of all memory."""

    seconds: float = 0
    passed: float = 0
    pieces: int = 0
    size: int = 0
    peak: int = 0

    def __add__(self, other: Cost) -> Cost:
        """Return what both cost together."""
        return Cost(
            self.seconds + other.seconds,
            self.passed + other.passed,
            self.pieces + other.pieces,
            self.size + other.size,
            max(self.peak, other.peak),
        )


@dataclass(frozen=True)
class Sample:
    """Some of the pages: what MkDocs took to draw them, and how many came out as ours."""

    pages: int
    theirs: Cost
    alike: int


@dataclass(frozen=True)
class Built:
    """What a site cost: by stage until there were pages, then by kind of page and stage."""

    plans: int
    first: Mapping[str, Cost]
    pages: Mapping[str, Mapping[str, Cost]]
    sample: Sample | None


class Clock:
    """Tells what was spent since it was last asked."""

    def __init__(self) -> None:
        """Start."""
        self._last = time.process_time(), time.perf_counter()

    def lap(self, pieces: int = 0, size: int = 0) -> Cost:
        """Return what was spent since the last lap, on so many pieces of so many bytes together."""
        (seconds, passed), now = self._last, (time.process_time(), time.perf_counter())
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT_OF_MEMORY
        self._last = time.process_time(), time.perf_counter()
        return Cost(now[0] - seconds, now[1] - passed, pieces, size, peak)


def built(plans: int, seed: int, sample: int) -> Built:
    """Return what a site of so many plans cost, and its sample of pages, if any is wanted."""
    with tempfile.TemporaryDirectory() as name, nothing_collected(), waiting.telling() as teller:
        folder = Path(name)
        for path, text in files(plans, seed):
            (folder / "data" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "data" / path).write_text(text, encoding="utf-8")
        register, first = _read(folder / "data")
        clock = Clock()
        found = facts(register, AS_AT)
        first["facts"] = clock.lap(plans)
        frame = _frame(folder / "shell", register)
        drawn: list[Drawn] = []
        costs = _filled(found, frame, folder / "site", teller, sample, drawn)
        compared = _compared(drawn, folder / "mkdocs", frame, register) if drawn else None
        return Built(plans, first, costs, compared)


def _read(data: Path) -> tuple[Register, dict[str, Cost]]:
    clock = Clock()
    texts, problems = texts_of(data)
    register, unread = gather(texts, data.name, problems)
    reading = clock.lap(len(texts))
    problems += rules.broken(register, unread)
    ruling = clock.lap(len(texts))
    if problems:
        message = f"The made-up plans need mending: {problems[0]}"
        raise ValueError(message)
    size = sum(len(text.encode()) for text in texts.values())
    return register, {"read": reading + Cost(size=size), "rules": ruling}


def _frame(folder: Path, register: Register) -> Shell:
    drawn = draw([], folder, register, AS_AT)
    return shell((drawn / site.SHELL).read_text(encoding="utf-8"))


def _filled(
    found: Facts,
    frame: Shell,
    folder: Path,
    teller: waiting.Teller,
    sample: int,
    drawn: list[Drawn],
) -> dict[str, dict[str, Cost]]:
    """Return what each kind of page cost at each stage; keep a sample, evenly from all pages."""
    env = render.environment(found)
    number = number_of_pages(found)
    kept = {each * number // sample for each in range(sample)}
    costs: dict[str, dict[str, Cost]] = defaultdict(lambda: defaultdict(Cost))
    clock = Clock()
    for at, page in enumerate(teller.watch(pages(found), number)):
        body = site.body(page, env, found)
        rendering = clock.lap()
