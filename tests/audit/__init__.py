"""Tests of the audit: how it reads what its instruments tell, and how it judges. Nothing is run."""
