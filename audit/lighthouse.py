"""What Lighthouse scores pages, by a small program of Node that opens one browser for all."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.installed import NPM

_PROGRAM = Path(__file__).with_name("judges.mjs")


class NotOpenedError(Exception):
    """Lighthouse could not open a page."""


@dataclass(frozen=True)
class Scores:
    """What a page scores, from 0 to 100 by category, and the names of what is wrong with it."""

    by_category: Mapping[str, int]
    wrong: tuple[str, ...]


def scores(addresses: Sequence[str], browser: str, flags: Sequence[str]) -> Iterator[Scores]:
    """Return what each page scores, as soon as it is known.

    Raises:
        NotOpenedError: a page could not be opened, or the program ended before its time.
    """
    with subprocess.Popen(  # noqa: S603  our own program
        ["node", _PROGRAM, NPM, *flags],  # noqa: S607  wherever node is
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "CHROME_PATH": browser},
    ) as program:
        assert program.stdin  # noqa: S101  opened above
        assert program.stdout  # noqa: S101
        program.stdin.write("".join(f"{address}\n" for address in addresses))
        program.stdin.close()
        for address in addresses:
            yield read(program.stdout.readline(), address)


def read(line: str, address: str) -> Scores:
    """Return what a line of the program says of the page at an address.

    Raises:
        NotOpenedError: it says nothing, or that the page could not be opened.
    """
    told = json.loads(line or "{}")
    if told.get("failed") or told.get("address") != address:
        message = f"Lighthouse could not judge {address}: {told.get('failed') or 'it ended early'}"
        raise NotOpenedError(message)
    return Scores(told["scores"], tuple(told["wrong"]))
