"""Tests of the measuring: what is measured, and what is said of it. Nothing here is timed."""
