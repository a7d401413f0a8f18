"""Faults planted in whole builds, each a process of its own on a copy of a small project."""
