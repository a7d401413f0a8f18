"""From text to bytes, in the ways in which programs save files, and changes to bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final

ENCODINGS: Final = ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252", "mac-roman")
_MARKS: Final = MappingProxyType({"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"})
_OF_TEN: Final = 7
"""So many of ten files are saved as they should be."""


def encoding(random: Random) -> str:
    """Return one of the encodings, most often the right one."""
    return ENCODINGS[0] if random.randrange(10) < _OF_TEN else random.choice(ENCODINGS[1:])


def saved(random: Random, text: str, name: str) -> bytes:
    """Return the bytes of a text; what an encoding cannot hold becomes a question mark."""
    if name.startswith("utf"):
        mark = _MARKS.get(name, b"") if random.random() < 2 / 3 else b""
        return mark + text.encode(name, errors="surrogatepass")
    return text.encode(name, errors="replace")


def byte_flipped(random: Random, data: bytes) -> bytes:
    """Change one bit, or a few."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 5)) if data else 0):
        changed[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(changed)


def bytes_put(random: Random, data: bytes) -> bytes:
    """Put a few bytes anywhere."""
    at = random.randrange(len(data) + 1)
    return data[:at] + random.randbytes(random.choice((1, 1, 2, 3, 20))) + data[at:]


def bytes_lost(random: Random, data: bytes) -> bytes:
    """Take out a few bytes."""
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.choice((1, 1, 2, 3, 50)) :]


def random_bytes(random: Random, data: bytes) -> bytes:
    """Return any bytes at all, or any that are letters and signs."""
    del data
    made = random.randbytes(random.choice((0, 1, 2, 10, 100, 500)))
    return made if random.random() < 1 / 2 else bytes(32 + byte % 95 for byte in made)


CHANGES_OF_BYTES: Final[Mapping[str, Callable[[Random, bytes], bytes]]] = MappingProxyType(
    {
        "byte changed": byte_flipped,
        "bytes put": bytes_put,
        "bytes lost": bytes_lost,
        "random bytes": random_bytes,
    }
)
