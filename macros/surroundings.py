"""What comes from outside the record: the day, and where a build publishes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from macros.reading.model.site import Accessibility, Site
from macros.reading.register import Register
from macros.reading.values import Address


def day_of_build(environment: Mapping[str, str]) -> date:
    """Return the day on which lateness is judged: that of SOURCE_DATE_EPOCH, else today (UTC)."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.date()


def published_at(register: Register, environment: Mapping[str, str]) -> Register:
    """Return the register with the addresses that continuous integration publishes to, if any."""
    site = register.site
    mistakes = Address(environment.get("PLANS_MISTAKES") or site.report_a_mistake)
    return replace(
        register,
        site=replace(
            site,
            address=Address(environment.get("PLANS_ADDRESS") or site.address),
            edit=Address(environment.get("PLANS_EDIT") or site.edit),
            report_a_mistake=mistakes,
            accessibility=_told_at(site, mistakes),
        ),
    )


def _told_at(site: Site, mistakes: Address) -> Accessibility | None:
    """Return the accessibility statement. What is told where mistakes are follows them there."""
    own = site.accessibility
    if own is None or own.contact != site.report_a_mistake:
        return own
    return replace(own, contact=mistakes)
