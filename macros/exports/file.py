"""A file beside the pages: where it lies, and how it is made."""

from __future__ import annotations

from collections.abc import Callable

File = tuple[str, Callable[[], str]]
"""The address of a file, and what makes its text."""
