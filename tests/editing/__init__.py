"""Helping those who write."""
