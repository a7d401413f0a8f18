"""One site of made-up plans, built cold, with what each stage of it cost."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bench.cost import Clock, Cost
from bench.plans import files
from bench.yardstick import Drawn, bare, draw, unlike
from macros.cli import nothing_collected
from macros.exports.every_file import every_file
from macros.facts.facts import Facts, facts
from macros.pages import render, site
from macros.pages.page import Page
from macros.pages.pages import number_of_pages, pages
from macros.pages.shell import Shell, shell
from macros.reading import rules
from macros.reading.files import texts_of
from macros.reading.load import gather
from macros.reading.register import Register
from macros.waiting import Teller, telling

AS_AT = date(2026, 12, 1)
_LOT = 100
Costs = Mapping[str, Cost]
"""Costs by the name of their stage."""


@dataclass(frozen=True)
class Sample:
    """Some of the pages, so many of them of actions, and so many alike from us and from MkDocs.

    `theirs` is what MkDocs spent on drawing them.
    """

    theirs: Cost = field(default_factory=Cost)
    actions: int = 0
    alike: int = 0

    def __add__(self, other: Sample) -> Sample:
        """Return both samples together."""
        theirs = self.theirs + other.theirs
        return Sample(theirs, self.actions + other.actions, self.alike + other.alike)


@dataclass(frozen=True)
class Built:
    """What a site cost: until there were pages, then its actions' pages and all its others."""

    plans: int
    before: Costs
    actions: Costs
    others: Costs
    sample: Sample


def built(plans: int, seed: int, sample: int) -> Built:
    """Return what a site of so many plans cost, and a sample of so many of its pages."""
    with telling() as teller, tempfile.TemporaryDirectory() as name, nothing_collected():
        folder = Path(name)
        _write_data(folder / "data", plans, seed)
        before: dict[str, Cost] = {}
        found = _facts(_register(folder / "data", before), before)
        _exports(found, folder / "site", before)
        frame = _shell(folder / "shell", found.register, before)
        actions, others, compared = _filled(found, frame, folder, sample, teller)
        teller.doing = "clearing the site away"
        return Built(plans, before, actions, others, compared)


def _write_data(data: Path, plans: int, seed: int) -> None:
    for path, text in files(plans, seed):
        (data / path).parent.mkdir(parents=True, exist_ok=True)
        (data / path).write_text(text, encoding="utf-8")


def _register(data: Path, before: dict[str, Cost]) -> Register:
    clock = Clock()
    texts, problems = texts_of(data)
    register, unread = gather(texts, data.name, problems)
    before["read"] = clock.lap(len(texts))
    problems += rules.broken(register, unread)
    before["rules"] = clock.lap()
    if problems:
        message = f"The made-up plans need mending: {problems[0]}"
        raise ValueError(message)
    before["read"] += Cost(size=sum(len(text.encode()) for text in texts.values()))
    return register


def _facts(register: Register, before: dict[str, Cost]) -> Facts:
    clock = Clock()
    found = facts(register, AS_AT)
    before["facts"] = clock.lap(sum(one.actions.total for one in found.plans.values()))
    return found


def _exports(found: Facts, folder: Path, before: dict[str, Cost]) -> None:
    clock = Clock()
    site.write_files(folder, every_file(found))
    cost = clock.lap()
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    before["exports"] = cost + Cost(pieces=len(sizes), size=sum(sizes))


def _shell(folder: Path, register: Register, before: dict[str, Cost]) -> Shell:
    clock = Clock()
    drawn = draw([], folder, bare(register), AS_AT)
    before["shell"] = clock.lap(1)
    return shell((drawn / site.SHELL).read_text(encoding="utf-8"))


def _filled(
    found: Facts, frame: Shell, folder: Path, sample: int, teller: Teller
) -> tuple[Costs, Costs, Sample]:
    """Return what the pages of actions cost, and all others, and what MkDocs spent on a sample.

    MkDocs draws its lots in between, so that a machine that is busy for a while slows both.
    """
    actions: dict[str, Cost] = defaultdict(Cost)
    others: dict[str, Cost] = defaultdict(Cost)
    kept: list[Drawn] = []
    compared = Sample()
    number = number_of_pages(found)
    wanted = {each * number // sample for each in range(sample)}
    for at, (page, body, costs) in enumerate(_pages(found, frame, folder / "site", teller)):
        for stage, cost in costs.items():
            (actions if page.kind == "action" else others)[stage] += cost
        if at in wanted:
            kept.append((page, body))
        if len(kept) == _LOT or (kept and at == max(wanted)):
            compared += _compared(kept, folder / f"mkdocs-{at}", frame, found.register)
            kept.clear()
    return dict(actions), dict(others), compared


def _pages(
    found: Facts, frame: Shell, folder: Path, teller: Teller
) -> Iterator[tuple[Page, str, Costs]]:
    """Return each page with its own HTML and what it cost. What happens between is not counted."""
    env = render.environment(found)
    clock = Clock()
    for page in teller.watch(pages(found), number_of_pages(found)):
        body = site.body(page, env, found)
        drawn = clock.lap(1)
        text = site.document(page, body, frame, found.register.site)
        filled = clock.lap(1)
        site.write(folder, page.address, text)
        written = clock.lap(1)
        own, whole = Cost(size=len(body.encode())), Cost(size=len(text.encode()))
        yield page, body, {"render": drawn + own, "fill": filled + whole, "write": written + whole}
        clock.lap()


def _compared(kept: list[Drawn], folder: Path, frame: Shell, register: Register) -> Sample:
    """Return what MkDocs spends on some pages, less what it spends on a site without them."""
    empty = bare(register)
    clock = Clock()
    draw([], folder / "without", empty, AS_AT)
    without = clock.lap()
    drawn = draw(kept, folder / "with", empty, AS_AT)
    with_pages = clock.lap(len(kept))
    theirs = Cost(
        with_pages.seconds - without.seconds, with_pages.passed - without.passed, len(kept)
    )
    actions = sum(page.kind == "action" for page, _ in kept)
    return Sample(theirs, actions, len(kept) - len(unlike(kept, drawn, frame, register.site)))
