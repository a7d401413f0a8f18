"""Charts: whether everything stands where it can be read."""
