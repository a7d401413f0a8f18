"""Every file for machines of the real record, made once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from macros.exports.files import files
from macros.facts.facts import Facts


@pytest.fixture(scope="session")
def made(real: Facts) -> Mapping[str, str]:
    """Return the text of every file for machines by its address."""
    return {address: text() for address, text in files(real)}
