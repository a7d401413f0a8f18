"""Our reader, from the bytes of one file to what it holds, with all that is asked on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.reading import characters, rules, seals, yaml_text
from macros.reading.kinds import SEAL, kind_of
from macros.reading.load import gather, read_file
from macros.reading.nodes import Fields, Items
from macros.reading.problems import ERROR, FORMATS, Problem
from tests.fuzz.trees import Tree, of_nodes, of_record
from tests.reading.small import TOP

_PLAN = "title: A plan\nrefs: printed\nstate: adopted\nactions:\n  - ref: '1'\n    title: Lamps\n"

_ASKED_OF = 4
"""Of files that are refused anyway, the rules are asked of one in so many: that takes long."""


@dataclass(frozen=True)
class Heard:
    """What came of reading a file. The trees are None where something is wrong.

    `nodes` is what the file holds as text, `record` what the model makes of it.
    """

    accepted: bool
    nodes: Tree | None = None
    record: Tree | None = None


Reader = Callable[[str, bytes], Heard]
"""Reads the bytes of a file, given its path below the data folder."""


def ours(path: str, data: bytes) -> Heard:
    """Read a file as `plans check` does: text, nodes, record, rules, and problems in all forms."""
    kind, file = str(kind_of(path)), f"{TOP}/{path}"
    text = characters.text_of(data, file)
    if isinstance(text, Problem):
        _tell([text], "")
        return Heard(accepted=False)
    if kind == SEAL:
        return Heard(accepted=isinstance(seals.seal(text, file), seals.Seal))
    problems: list[Problem] = []
    record = read_file(kind, text, file, problems)
    wrong = any(one.level == ERROR for one in problems)
    asked = record and (not wrong or len(data) % _ASKED_OF == 0)
    _tell([*problems, *(_broken_rules(path, text) if asked else ())], text)
    return Heard(
        accepted=not wrong,
        nodes=_nodes(text, file),
        record=None if wrong else of_record(record),
    )


def _nodes(text: str, file: str) -> Tree | None:
    """Return what the text holds; None where a character or a slip makes it unsure.

    A file of words alone, which no kind of record is, counts for nothing: libyaml takes lines of it
    that start with # for comments, even after | or >.
    """
    if any(characters.odd_characters(text, file)):
        return None
    node, slips = yaml_text.read(text, file)
    return None if slips or not isinstance(node, Items | Fields) else of_nodes(node)


def _broken_rules(path: str, text: str) -> list[Problem]:
    """Return what the rules say of a record with this file in it, and little else."""
    parts = path.split("/")
    plan = {"/".join([*parts[:3], "plan.yml"]): _PLAN} if parts[0] == "plans" else {}
    register, unread = gather({**plan, path: text}, TOP, [])
    return list(rules.broken(register, unread))


def _tell(problems: list[Problem], text: str) -> None:
    """Say what is wrong in every form, for those too may break."""
    lines = text.split("\n")
    told = [
        one.on_line(lines[one.place.line - 1] if one.place.line <= len(lines) else "")
        for one in problems
    ]
    for form in FORMATS.values():
        form(told)
