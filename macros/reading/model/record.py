"""What every record has in common: it knows where it stands, and where each of its fields does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.reading.places import NOWHERE, Place


@dataclass(frozen=True, kw_only=True)
class Record:
    """One thing an officer wrote. Two with the same fields are equal, wherever they stand."""

    place: Place = field(default=NOWHERE, compare=False, repr=False)
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)
    unread: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    """The fields of which something is missing here that their file holds, or may hold."""

    def at(self, name: str) -> Place:
        """Return where the field was written; the record's own place if it was left out."""
        return self.places.get(name, self.place)
