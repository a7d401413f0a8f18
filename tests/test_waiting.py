"""Whoever waits for a long build is told every so often what is being done."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

from macros.waiting import telling


def test_what_is_being_done_is_told_again_and_again() -> None:
    lines: list[str] = []
    told = Event()

    def say(line: str) -> None:
        lines.append(line)
        told.set()

    with telling(every=0.01, say=say) as teller:
        for page in teller.watch(["a", "b"], number=2000):
            told.clear()
            assert told.wait(10)
            assert lines[-1] == f"0 seconds: made {'ab'.index(page)} of 2,000 pages"
        told.clear()
        assert told.wait(10)
        assert lines[-1] == "0 seconds: checking every page"
    known = len(lines)
    told.clear()
    assert not told.wait(0.05)
    assert len(lines) == known


def test_it_is_told_what_is_made_from_the_first_on() -> None:
    lines: list[str] = []
    told = Event()

    def drawn() -> Iterator[str]:
        assert told.wait(10)
        yield "a"

    def say(line: str) -> None:
        lines.append(line)
        told.set()

    with telling(every=0.01, say=say) as teller:
        assert list(teller.watch(drawn(), number=18, what="PDFs")) == ["a"]
    assert lines[0] == "0 seconds: made 0 of 18 PDFs"


def test_a_short_build_says_nothing() -> None:
    lines: list[str] = []
    with telling(say=lines.append) as teller:
        assert list(teller.watch([1, 2, 3], number=3)) == [1, 2, 3]
    assert lines == []
