"""Plans in Public. This module is the door at which mkdocs-macros knocks."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:  # noqa: ANN401  mkdocs-macros has no published types
    """Give MkDocs the record, the macros and the slots of the shell."""
    from macros.pages import publish  # noqa: PLC0415  the core must load without MkDocs

    publish.prepare(env)


def on_post_build(env: Any) -> None:  # noqa: ANN401  mkdocs-macros has no published types
    """Fill the pages that are made from the record."""
    from macros.pages import publish  # noqa: PLC0415  the core must load without MkDocs

    publish.finish(env)
