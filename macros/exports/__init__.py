"""Handing the record and its facts on, one module a form."""
