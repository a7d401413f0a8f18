"""Property tests try the same examples every time, so that a red test is red for everyone."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("same", derandomize=True, database=None, deadline=None, max_examples=40)
settings.load_profile("same")
