"""What readers meet in a browser: every kind of page, wide and narrow, with and without script."""
