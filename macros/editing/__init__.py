"""Helping those who write: what the command writes for officers into the data folder."""
