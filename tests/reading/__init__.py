"""Tests of reading what officers wrote."""
