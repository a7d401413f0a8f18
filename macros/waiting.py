"""What a long build says, every few seconds, to whoever waits for it."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Page = TypeVar("Page")


class Teller:
    """Knows what is being done just now."""

    def __init__(self) -> None:
        """Begin with the data, as every build does."""
        self.doing = "reading the data"

    def watch(self, pages: Iterable[Page], number: int, what: str = "pages") -> Iterator[Page]:
        """Hand on the pages of a site as they are made, or what is made with each, and count."""
        self.doing = f"made 0 of {number:,} {what}"
        for done, page in enumerate(pages):
            self.doing = f"made {done:,} of {number:,} {what}"
            yield page
        self.doing = "checking every page"


def say(line: str) -> None:
    """Tell the one who waits; what the command is asked for is printed elsewhere."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


@contextmanager
def telling(every: float = 5.0, say: Callable[[str], None] = say) -> Iterator[Teller]:
    """Say what is being done, and for how long already, each time so many seconds have passed."""
    teller, ended, began = Teller(), threading.Event(), time.monotonic()

    def tell() -> None:
        while not ended.wait(every):
            say(f"{time.monotonic() - began:.0f} seconds: {teller.doing}")

    thread = threading.Thread(target=tell, daemon=True)
    thread.start()
    try:
        yield teller
    finally:
        ended.set()
        thread.join()
