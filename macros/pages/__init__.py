"""Showing the facts: addresses, words, templates, and the shell that the site generator draws."""
