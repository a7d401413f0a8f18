"""The door at which mkdocs-macros knocks for the yardstick: that of the real site, less filling."""

from macros import define_env

__all__ = ["define_env"]
