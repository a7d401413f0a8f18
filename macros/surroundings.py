"""What comes from outside the record: the day, and where a build publishes. Read at the edge only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from macros.reading.register import Register
from macros.reading.values import Address

_SETTINGS = {
    "PLANS_ADDRESS": "address",
    "PLANS_EDIT": "edit",
    "PLANS_MISTAKES": "report_a_mistake",
}


def day_of_build(environment: Mapping[str, str]) -> date:
    """Return the day on which lateness is judged: that of SOURCE_DATE_EPOCH, else today (UTC)."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.date()


def published_at(register: Register, environment: Mapping[str, str]) -> Register:
    """Return the register with the addresses that continuous integration publishes to, if any."""
    given = {
        attribute: Address(environment[name])
        for name, attribute in _SETTINGS.items()
        if environment.get(name)
    }
    return replace(register, site=replace(register.site, **given))
